import fc from 'fast-check';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import { listAt } from '../../../../scripts/provision/listAt';
import { examples } from '../../../contract/examples';
import { graph, pnp } from '../clients';
import { type GraphTenant, graphTenant } from '../graph/asking';
import { ada, app, hub, person } from '../tenantForTests';

interface Shown {
  readonly id: string;
  readonly fields: { readonly Title: string };
}

const late = 300;

const inPages = async ({ tenant, items }: GraphTenant): Promise<string[]> => {
  const { value } = (await graph(tenant, app).api(items).expand('fields').get()) as { value: Shown[] };
  return value.map(({ id, fields }) => `${id} ${fields.Title}`);
};
const write = ({ tenant, items }: GraphTenant) => ({
  add: (Title: string) => graph(tenant, app).api(items).post({ fields: { Title } }) as Promise<Shown>,
  change: (id: string, Title: string) => graph(tenant, app).api(`${items}/${id}/fields`).patch({ Title }),
  remove: (id: string) => graph(tenant, app).api(`${items}/${id}`).delete() as Promise<unknown>,
});

describe("pages of a list's items by Graph, where lists are late", () => {
  it('show a new item, a change and a removal only when their time has come, and until then what was', async () => {
    const made = await graphTenant();
    made.tenant.late({ lists: late });
    const { id } = await write(made).add('Two');
    await write(made).change('1', 'Changed');
    expect(await inPages(made)).toEqual(['1 One']);
    made.wait(late - 1);
    await write(made).remove('1');
    expect(await inPages(made)).toEqual(['1 One']);
    made.wait(1);
    expect(await inPages(made)).toEqual(['1 Changed', `${id} Two`]);
    made.wait(late - 1);
    expect(await inPages(made)).toEqual([`${id} Two`]);
  });

  it('find by what was, too', async () => {
    const made = await graphTenant();
    made.tenant.late({ lists: late });
    await write(made).change('1', 'Changed');
    const found = (title: string): Promise<{ value: unknown[] }> =>
      graph(made.tenant, app)
        .api(made.items)
        .header('Prefer', 'HonorNonIndexedQueriesWarningMayFailRandomly')
        .filter(`fields/Title eq '${title}'`)
        .get() as Promise<{ value: unknown[] }>;
    expect([(await found('One')).value.length, (await found('Changed')).value.length]).toEqual([1, 0]);
  });

  it('leave an item that is asked for by its id, and SharePoint itself, as they are at once', async () => {
    const made = await graphTenant();
    made.tenant.late({ lists: late });
    const { id } = await write(made).add('Two');
    const one = (await graph(made.tenant, app).api(`${made.items}/${id}`).expand('fields').get()) as Shown;
    expect(one.fields.Title).toBe('Two');
    const listed = await listAt(pnp(made.tenant, hub, person(ada)), hub, examples).items();
    expect(listed).toHaveLength(2);
  });

  it('know a column at once that was added meanwhile', async () => {
    const made = await graphTenant();
    made.tenant.late({ lists: late, files: late, search: late });
    await inPages(made);
    await listAt(pnp(made.tenant, hub, person(ada)), hub, examples).fields.addText('Later');
    const found = graph(made.tenant, app)
      .api(made.items)
      .header('Prefer', 'HonorNonIndexedQueriesWarningMayFailRandomly')
      .filter("fields/Later eq 'x'");
    expect(await found.get()).toMatchObject({ value: [] });
  });

  it('are on time again from when that is asked for, and what came before is not late', async () => {
    const made = await graphTenant();
    await write(made).add('Two');
    made.tenant.late({ lists: late });
    expect(await inPages(made)).toHaveLength(2);
    await write(made).add('Three');
    expect(await inPages(made)).toHaveLength(2);
    made.tenant.late({ lists: 0 });
    expect(await inPages(made)).toHaveLength(3);
  });

  it('are what the list was so many seconds ago, whatever was done', async () => {
    const made = await graphTenant();
    made.tenant.late({ lists: late });
    const step = fc.oneof(
      fc.constant('add' as const),
      fc.record({ change: fc.nat(20) }),
      fc.record({ remove: fc.nat(20) }),
      fc.record({ wait: fc.integer({ min: 0, max: late }) }),
    );
    let now = 0;
    let items = new Map([['1', 'One']]);
    const history = [{ at: -Infinity, items }];
    let titles = 0;
    let checked = 0;
    const wrote = (act: (copy: Map<string, string>) => unknown): void => {
      items = new Map(items);
      act(items);
      history.push({ at: now, items });
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const one of steps) {
          const title = `T${(titles += 1)}`;
          const pick = (at: number): string | undefined => [...items.keys()][at % Math.max(1, items.size)];
          if (one === 'add') {
            const { id } = await write(made).add(title);
            wrote((copy) => copy.set(id, title));
          } else if ('wait' in one) {
            made.wait(one.wait);
            now += one.wait;
          } else {
            const id = pick('change' in one ? one.change : one.remove);
            if (id === undefined) continue;
            await ('change' in one ? write(made).change(id, title) : write(made).remove(id));
            wrote((copy) => ('change' in one ? copy.set(id, title) : copy.delete(id)));
          }
          const then = history.filter(({ at }) => at <= now - late).at(-1)?.items ?? new Map<string, string>();
          expect(await inPages(made)).toEqual([...then].map(([id, text]) => `${id} ${text}`));
          checked += 1;
        }
      }),
      { numRuns: 25 },
    );
    process.stdout.write(`Compared ${checked} pages with what the list was.\n`);
    expect(checked).toBeGreaterThan(50);
  });
});
