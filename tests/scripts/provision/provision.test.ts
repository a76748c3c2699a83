import type { Queryable } from '@pnp/queryable';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import { starterServices } from '../../../config/services/starter';
import { lists, schemaVersion } from '../../../config/lists/schema';
import { services } from '../../../config/lists/services';
import type { ListDeclaration } from '../../../config/lists/defineList';
import { loadIfEmpty } from '../../../scripts/provision/loadIfEmpty';
import { provision } from '../../../scripts/provision/provision';
import { siteSchemaVersion } from '../../../scripts/provision/siteVersion';
import { listAt } from '../../../scripts/provision/listAt';
import { pnpListStore } from '../../../webparts/shared/lists/pnpListStore';
import { examples } from '../../contract/examples';
import { pnp } from '../../local/tenant/clients';
import { ada, ben, hub, person, testTenant } from '../../local/tenant/tenantForTests';

const silent = (): void => undefined;

function site() {
  const { tenant } = testTenant();
  return { tenant, sp: pnp(tenant, hub, person(ada)) };
}

/** Ends a client's work before it changes what is at the address. */
const breakingOffAt =
  (address: RegExp) =>
  (instance: Queryable): Queryable => {
    instance.on.pre(async (url: string, init: RequestInit, result: unknown) => {
      if (init.method === 'POST' && address.test(url)) throw new Error('broken off');
      return [url, init, result];
    });
    return instance;
  };

/** The examples with some columns declared otherwise. */
const examplesWith = (columns: ListDeclaration['columns']): ListDeclaration => ({
  ...examples,
  columns: { ...examples.columns, ...columns },
});

describe('provisioning', () => {
  it('gives a new site every list and column, and then has nothing left to do', async () => {
    const { sp } = site();
    const said: string[] = [];
    const first = await provision(sp, [...lists, examples], (step) => said.push(step));
    expect(first).toEqual({ steps: said.length, conflicts: [] });
    expect(said).toContain('Give the list Examples its title');
    expect(said).toContain('Add the column Services.trust');
    expect(await provision(sp, [...lists, examples], silent)).toEqual({ steps: 0, conflicts: [] });
  });

  it('gives lists and columns the names and titles of their declarations', async () => {
    const { sp } = site();
    await provision(sp, [examples], silent);
    const list = listAt(sp, hub, examples);
    expect(await list.select('Title', 'Description')()).toMatchObject({
      Title: 'Examples of everything',
      Description: 'For these tests.',
    });
    expect(await list.fields.getByInternalNameOrTitle('colour')()).toMatchObject({
      Title: 'Colour',
      TypeAsString: 'Choice',
      Indexed: true,
      Choices: ['Red', 'Blue & green'],
    });
    expect(await list.fields.getByInternalNameOrTitle('on')()).toMatchObject({
      TypeAsString: 'Text',
      Description: expect.stringContaining('2026-03-12'),
    });
  });

  it('adds what a declaration gained, and leaves the choices that people added', async () => {
    const { sp } = site();
    await provision(sp, [examples], silent);
    const colour = listAt(sp, hub, examples).fields.getByInternalNameOrTitle('colour');
    await colour.update({ Choices: ['Red', 'Blue & green', 'Puce'] }, 'SP.FieldChoice');
    const declared = examplesWith({
      colour: {
        kind: 'choice',
        title: 'Colour',
        choices: ['Red', 'White'],
        required: true,
        indexed: true,
        sensitivity: 'open',
      },
      more: { kind: 'text', title: 'More', sensitivity: 'open' },
    });
    const said: string[] = [];
    await provision(sp, [declared], (step) => said.push(step));
    expect(said).toEqual(['Change the column Examples.colour', 'Add the column Examples.more']);
    expect(await colour()).toMatchObject({ Required: true, Choices: ['Red', 'White', 'Blue & green', 'Puce'] });
  });

  it('does nothing where a column is there as another kind, and says which', async () => {
    const { sp } = site();
    await provision(sp, [examples], silent);
    const declared = examplesWith({
      line: { kind: 'number', title: 'Line', sensitivity: 'open' },
      more: { kind: 'text', title: 'More', sensitivity: 'open' },
    });
    const done = await provision(sp, [declared], silent);
    expect(done).toEqual({ steps: 0, conflicts: ['Examples.line is text there and number here'] });
    const added = listAt(sp, hub, examples).fields.select('InternalName').filter('CanBeDeleted eq true');
    expect(await added()).toHaveLength(9);
  });

  it('takes up a run that was broken off', async () => {
    const { sp } = site();
    let left = 5;
    const breakOff = (): void => {
      left -= 1;
      if (left === 0) throw new Error('broken off');
    };
    await expect(provision(sp, [examples], breakOff)).rejects.toThrow('broken off');
    expect(await siteSchemaVersion(sp)).toBeUndefined();
    expect((await provision(sp, [examples], silent)).steps).toBeGreaterThan(0);
    expect(await provision(sp, [examples], silent)).toEqual({ steps: 0, conflicts: [] });
  });

  it('takes up a run that was broken off after a list was made and before it had its title', async () => {
    const { tenant, sp } = site();
    const broken = pnp(tenant, hub, person(ada)).using(breakingOffAt(/Lists%2FExamples'\)$/));
    await expect(provision(broken, [examples], silent)).rejects.toThrow('broken off');
    expect(await listAt(sp, hub, examples).select('Title')()).toMatchObject({ Title: 'Examples' });
    await provision(sp, [examples], silent);
    expect(await listAt(sp, hub, examples).select('Title')()).toMatchObject({ Title: 'Examples of everything' });
    expect(await provision(sp, [examples], silent)).toEqual({ steps: 0, conflicts: [] });
  });

  it('finds a list by its address when people gave it another title', async () => {
    const { sp } = site();
    await provision(sp, [examples], silent);
    await listAt(sp, hub, examples).update({ Title: 'Another title' });
    expect(await provision(sp, [examples], silent)).toEqual({ steps: 0, conflicts: [] });
    expect(await listAt(sp, hub, examples).select('Title')()).toMatchObject({ Title: 'Another title' });
  });

  it('is refused to who does not own the site', async () => {
    const { tenant } = site();
    await expect(provision(pnp(tenant, hub, person(ben)), lists, silent)).rejects.toMatchObject({ status: 403 });
  });
});

describe('the version of a site', () => {
  it('is not there before, and then the one that it was provisioned with last', async () => {
    const { sp } = site();
    expect(await siteSchemaVersion(sp)).toBeUndefined();
    await provision(sp, [], silent);
    expect(await siteSchemaVersion(sp)).toBe(schemaVersion);
    expect(await provision(sp, [], silent, schemaVersion + 1)).toEqual({ steps: 1, conflicts: [] });
    expect(await siteSchemaVersion(sp)).toBe(schemaVersion + 1);
  });

  it('hinders an older program', async () => {
    const { sp } = site();
    await provision(sp, [], silent, 3);
    const done = await provision(sp, [examples], silent, 2);
    expect(done).toEqual({ steps: 0, conflicts: ['the site has version 3 of the lists, and this program knows 2'] });
  });
});

describe('the services that a site begins with', () => {
  it('are loaded once, and never into a list that has any', async () => {
    const { sp } = site();
    await provision(sp, lists, silent);
    const store = pnpListStore(listAt(sp, hub, services), services);
    expect(await loadIfEmpty(store, starterServices)).toBe(starterServices.length);
    expect(await loadIfEmpty(store, starterServices)).toBe(0);
    const found = await store.find();
    expect(found.map(({ id, ...row }) => (id > 0 ? row : undefined))).toEqual(starterServices);
  });
});
