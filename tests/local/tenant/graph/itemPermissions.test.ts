import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import { graph, pnp } from '../clients';
import { ada, ben, cora, hub, person } from '../tenantForTests';
import { ask, graphTenant } from './asking';

/** A list of two items, of which the second is Ada's, and Cora may read it. */
async function tenantWithClosedItem() {
  const made = await graphTenant();
  const { web } = pnp(made.tenant, hub, person(ada));
  const list = () => web.lists.getByTitle('Examples of everything');
  await list().items.add({ Title: 'Two', line: 'b' });
  const item = () => list().items.getById(2);
  await item().breakRoleInheritance(false, false);
  await item().roleAssignments.add((await web.ensureUser(cora.userPrincipalName)).Id, 1073741826);
  return { ...made, list };
}

describe('an item with permissions of its own', () => {
  it('is there for those who may read it, and for nobody else', async () => {
    const { tenant, items } = await tenantWithClosedItem();
    const idsFor = async (who: typeof ben): Promise<string[]> => {
      const { value } = (await graph(tenant, person(who)).api(items).get()) as { value: { id: string }[] };
      return value.map(({ id }) => id);
    };
    expect([await idsFor(ada), await idsFor(ben), await idsFor(cora)]).toEqual([['1', '2'], ['1'], ['1', '2']]);
    await expect(graph(tenant, person(ben)).api(`${items}/2`).get()).rejects.toMatchObject({ statusCode: 404 });
    expect(await graph(tenant, person(cora)).api(`${items}/2`).get()).toMatchObject({ id: '2' });
  });

  it.each([
    ['PATCH', '/fields', 404, 403],
    ['DELETE', '', 404, 403],
  ])('takes a %s from those alone who may do that', async (method, behind, ofBen, ofCora) => {
    const { tenant, items } = await tenantWithClosedItem();
    const by = (who: typeof ben, id: number) =>
      ask(tenant, person(who), `${items}/${id}${behind}`, { method, body: { line: 'c' } });
    expect(await by(ben, 2)).toMatchObject({ status: ofBen });
    expect(await by(cora, 2)).toMatchObject({ status: ofCora });
    expect((await by(ben, 1)).status).toBeLessThan(300);
    expect((await by(ada, 2)).status).toBeLessThan(300);
  });

  it('shows its list to those who may read nothing else in it', async () => {
    const { tenant, items, list } = await tenantWithClosedItem();
    await list().breakRoleInheritance(false, false);
    const { value } = (await graph(tenant, person(cora)).api(items).get()) as { value: { id: string }[] };
    expect(value.map(({ id }) => id)).toEqual(['2']);
    await expect(graph(tenant, person(ben)).api(items).get()).rejects.toMatchObject({ statusCode: 404 });
  });
});
