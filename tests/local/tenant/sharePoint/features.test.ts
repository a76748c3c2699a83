import '@pnp/sp/features';
import '@pnp/sp/sites';
import '@pnp/sp/webs';
import type { SPFI } from '@pnp/sp';
import { pnp } from '../clients';
import { ada, ben, hub, person, testTenant } from '../tenantForTests';
import { ask } from './asking';

const id = 'a7a2793e-67cd-4dc1-9fd0-43f61581207a';

const hubAs = (who = ada) => {
  const { tenant } = testTenant();
  tenant.sites.administrators(hub, [{ oid: ada.oid }]);
  return { tenant, sp: pnp(tenant, hub, person(who)) };
};

describe.each([
  ['a web', ({ web }: SPFI) => web.features],
  ['a site', ({ site }: SPFI) => site.features],
])('a feature of %s', (_, of) => {
  it('is activated once, unless that is forced, and deactivated', async () => {
    const { sp } = hubAs();
    const features = of(sp);
    expect(await features.getById(id)()).toMatchObject({ 'odata.null': true });
    await expect(features.remove(id)).rejects.toThrow('is not activated at this scope');
    await features.add(id);
    expect(await features()).toMatchObject([{ DefinitionId: id }]);
    expect(await features.select('DisplayName')()).toMatchObject([{ DisplayName: 'FollowingContent' }]);
    expect(await features.getById(id.toUpperCase())()).toMatchObject({ DefinitionId: id });
    await expect(features.add(id)).rejects.toThrow('already activated');
    await features.add(id, true);
    await features.remove(id);
    expect(await features()).toEqual([]);
  });

  it('is nothing to who may only add to the web', async () => {
    const { tenant } = hubAs();
    const features = of(pnp(tenant, hub, person(ben)));
    await expect(features.add(id)).rejects.toMatchObject({ status: 403 });
    await expect(features.remove(id)).rejects.toMatchObject({ status: 403 });
  });
});

it('the features of a web are not those of its site, which are its administrators’', async () => {
  const { tenant, sp } = hubAs();
  await sp.web.features.add(id);
  expect(await sp.site.features()).toEqual([]);
  tenant.sites.administrators(hub, []);
  await expect(sp.site.features.add(id)).rejects.toMatchObject({ status: 403 });
  for (const path of ['web/features', `site/features/getById('${id}')`, `web/features('${id}')`])
    expect(await ask(tenant, person(ben), path, { site: '/sites/Closed' })).toMatchObject({ status: 403 });
});

it('a feature has a GUID', async () => {
  const { sp } = hubAs();
  await expect(sp.web.features.add('none')).rejects.toMatchObject({ status: 400 });
});
