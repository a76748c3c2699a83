import '@pnp/sp/lists';
import '@pnp/sp/regional-settings';
import '@pnp/sp/sites';
import '@pnp/sp/user-custom-actions';
import '@pnp/sp/webs';
import type { SPFI } from '@pnp/sp';
import type { IUserCustomActions } from '@pnp/sp/user-custom-actions';
import { pnp } from '../clients';
import { ada, ben, hub, person, testTenant } from '../tenantForTests';
import { ask } from './asking';

const hubAs = async () => {
  const { tenant } = testTenant();
  tenant.sites.administrators(hub, [{ oid: ada.oid }]);
  const sp = pnp(tenant, hub, person(ada));
  await sp.web.lists.add('Plain');
  return { tenant, sp };
};

const extension = {
  Title: 'Banner',
  Location: 'ClientSideExtension.ApplicationCustomizer',
  ClientSideComponentId: 'b45a9f3f-5b19-4d62-a7fb-8d2b1f1a6a52',
  ClientSideComponentProperties: '{"text":"It is \'one\'"}',
  Sequence: 3,
};

type Of = (sp: SPFI) => IUserCustomActions;
const ofWeb: Of = ({ web }) => web.userCustomActions;
const ofSite: Of = ({ site }) => site.userCustomActions;
const ofList: Of = ({ web }) => web.lists.getByTitle('Plain').userCustomActions;

describe.each([
  ['a site', ofSite, 2],
  ['a web', ofWeb, 3],
  ['a list', ofList, 4],
] as const)('the actions of %s', (_, of, scope) => {
  it('are added, found, changed and removed', async () => {
    const { sp } = await hubAs();
    const actions = of(sp);
    const { Id } = (await actions.add(extension)).data as { Id: string };
    const action = actions.getById(Id);
    const usual = { Id, Scope: scope, Rights: { High: '0', Low: '0' }, RegistrationType: 0, ScriptSrc: null };
    expect(await action()).toMatchObject({ ...extension, ...usual });
    await action.update({ Title: 'Notice', Rights: { High: 0, Low: 1 } } as never);
    expect(await actions()).toMatchObject([{ Title: 'Notice', Sequence: 3, Rights: { Low: '1' } }]);
    expect(await action.titleResource('en-gb')).toBe('Notice');
    await action.delete();
    expect(await actions()).toEqual([]);
    expect(await action()).toMatchObject({ 'odata.null': true });
  });

  it('are no others’, and go all at once', async () => {
    const { sp } = await hubAs();
    for (const each of [ofSite, ofWeb, ofList]) await each(sp).add(extension);
    await of(sp).clear();
    const left = await Promise.all([ofSite, ofWeb, ofList].map(async (each) => (await each(sp)()).length));
    expect(left).toEqual([ofSite, ofWeb, ofList].map((each) => (each === of ? 0 : 1)));
  });

  it('are changed by nobody who may only add items', async () => {
    const { tenant, sp } = await hubAs();
    const { Id } = (await of(sp).add(extension)).data as { Id: string };
    const actions = of(pnp(tenant, hub, person(ben)));
    expect(await actions()).toHaveLength(1);
    const refused = [
      actions.add(extension),
      actions.getById(Id).update({ Title: 'Mine' }),
      actions.getById(Id).delete(),
      actions.clear(),
    ];
    for (const each of refused) await expect(each).rejects.toMatchObject({ status: 403 });
  });
});

describe('an action', () => {
  it.each([
    ['of the wrong kind', { Sequence: 'first' }, 400],
    ['of rights that are none', { Rights: { High: 'all' } }, 400],
    ['that is not known', { Secret: true }, 501],
  ])('takes no value %s', async (_, properties, status) => {
    const { sp } = await hubAs();
    await expect(sp.web.userCustomActions.add(properties as never)).rejects.toMatchObject({ status });
  });

  it('of a site is its administrators’, and no action is shown to whoever may not open the web', async () => {
    const { tenant, sp } = await hubAs();
    tenant.sites.administrators(hub, []);
    await expect(sp.site.userCustomActions.add(extension)).rejects.toMatchObject({ status: 403 });
    for (const path of ['site/userCustomActions', 'web/userCustomActions'])
      expect(await ask(tenant, person(ben), path, { site: '/sites/Closed' })).toMatchObject({ status: 403 });
  });

  it('of a list goes with it', async () => {
    const { tenant, sp } = await hubAs();
    await ofList(sp).add(extension);
    await sp.web.lists.getByTitle('Plain').delete();
    expect(await ask(tenant, person(ada), 'web/lists')).toMatchObject({ body: { value: [] } });
  });
});
