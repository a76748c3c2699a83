import { graph, pnp } from '../clients';
import { ada, app, ben, cora, hub, person, testTenant } from '../tenantForTests';
import { ask, codeOf, graphTenant } from './asking';
import { directoryTenant, nurses } from './directory';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/webs';

describe('a group of Entra', () => {
  it('lets those onto a site who are in it, by themselves or through another group', async () => {
    const { tenant } = directoryTenant();
    tenant.sites.create('/sites/Ward', 'Ward');
    tenant.sites.grant('/sites/Ward', { entraGroup: nurses.id }, 'read');
    const site = '/sites/tenant.example:/sites/Ward';
    expect((await ask(tenant, person(ada), site)).status).toBe(200);
    expect((await ask(tenant, person(ben), site)).status).toBe(403);
    tenant.directory.putGroups([{ ...nurses, members: [ada.oid, ben.oid] }]);
    expect((await ask(tenant, person(ben), site)).status).toBe(200);
  });
});

describe('a web below a site', () => {
  it('is found by its path, by its id, and below its site', async () => {
    const { tenant } = testTenant();
    await pnp(tenant, hub, person(ada)).web.webs.add('Team', 'team');
    const client = graph(tenant, person(ada));
    const web = (await client.api(`/sites/tenant.example:${hub}/team`).get()) as { id: string };
    expect(web).toMatchObject({ name: 'team', displayName: 'Team', webUrl: `https://tenant.example${hub}/team` });
    expect(web).not.toHaveProperty('root');
    expect(await client.api(`/sites/${web.id}`).get()).toEqual(web);
    expect(await client.api(`/sites/tenant.example:${hub}:/sites`).get()).toMatchObject({ value: [{ id: web.id }] });
  });
});

describe('an item with permissions of its own', () => {
  it('is there for those alone who may read it', async () => {
    const { tenant, siteId, items } = await graphTenant();
    const list = pnp(tenant, hub, person(ada)).web.lists.getByTitle('Examples of everything');
    await list.items.getById(1).breakRoleInheritance(false);
    const answered = await ask(tenant, person(cora), `${items}/1`);
    expect([answered.status, codeOf(answered)]).toEqual([404, 'itemNotFound']);
    expect((await ask(tenant, person(cora), items)).body['value']).toEqual([]);
    expect((await ask(tenant, person(ben), `${items}/1`, { method: 'DELETE' })).status).toBe(404);
    expect((await ask(tenant, person(ada), `${items}/1`)).status).toBe(200);
    expect(await graph(tenant, app).api(`/sites/${siteId}/lists/Examples`).get()).toMatchObject({ name: 'Examples' });
  });
});
