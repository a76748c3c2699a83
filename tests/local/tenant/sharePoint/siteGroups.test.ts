import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/security';
import '@pnp/sp/webs';
import { Web } from '@pnp/sp/webs';
import type { SPFI } from '@pnp/sp';
import { pnp } from '../clients';
import { ada, ben, cora, hub, person, testTenant } from '../tenantForTests';
import { ask } from './asking';

const bens = 'i:0#.f|membership|ben.bell@r0b.example';
const coras = 'i:0#.f|membership|cora.charlton@r0b.example';
const titles = (all: readonly { Title: string }[]): string[] => all.map(({ Title }) => Title);

describe('the groups that a site begins with', () => {
  it('are its owners, members and visitors, with a level each', async () => {
    const { tenant } = testTenant();
    const { web } = pnp(tenant, hub, person(ada));
    expect(await web.associatedOwnerGroup()).toMatchObject({
      Id: 3,
      Title: 'Occupational health Owners',
      PrincipalType: 8,
    });
    expect(await web.associatedVisitorGroup()).toMatchObject({ Id: 4, OwnerTitle: 'Occupational health Owners' });
    expect(await web.associatedMemberGroup()).toMatchObject({ Id: 5, AllowMembersEditMembership: true });
    const levels = await web.roleAssignments.filter('PrincipalId le 5').expand('RoleDefinitionBindings')();
    expect(levels).toMatchObject([
      { PrincipalId: 3, RoleDefinitionBindings: [{ Name: 'Full Control' }] },
      { PrincipalId: 4, RoleDefinitionBindings: [{ Name: 'Read' }] },
      { PrincipalId: 5, RoleDefinitionBindings: [{ Name: 'Edit' }] },
    ]);
  });

  it('let their members do what they were given', async () => {
    const { tenant } = testTenant();
    const { web } = pnp(tenant, hub, person(ada));
    const renaming = () => ask(tenant, person(cora), 'web', merge({ Title: 'By Cora' }));
    expect(await renaming()).toMatchObject({ status: 403 });
    await web.associatedOwnerGroup.users.add(coras);
    expect(await renaming()).toMatchObject({ status: 204 });
    await web.associatedOwnerGroup.users.removeByLoginName(coras);
    expect(await renaming()).toMatchObject({ status: 403 });
  });

  it('are made for a web below with permissions of its own', async () => {
    const { tenant } = testTenant();
    const sp = pnp(tenant, hub, person(ada));
    const { Url } = (await sp.web.webs.add('Below', 'below')) as { Url: string };
    const web = Web([sp.web, Url]);
    expect(await associated(sp, Url)).toMatchObject({ Title: 'Occupational health Owners' });
    await web.breakRoleInheritance();
    expect(await associated(sp, Url)).toBeNull();
    await web.createDefaultAssociatedGroups('Team', bens);
    expect(await web.associatedOwnerGroup()).toMatchObject({ Title: 'Team Owners' });
    expect(titles(await web.associatedOwnerGroup.users())).toEqual(['Ben Bell']);
    expect(await ask(tenant, person(ben), 'web', { ...merge({ Title: 'B' }), site: `${hub}/below` })).toMatchObject({
      status: 204,
    });
  });
});

const merge = (body: object) => ({ method: 'POST', headers: { 'X-HTTP-Method': 'MERGE' }, body });

async function associated(sp: SPFI, url: string): Promise<unknown> {
  const { AssociatedOwnerGroup } = (await Web([sp.web, url])
    .select('AssociatedOwnerGroup')
    .expand('AssociatedOwnerGroup')()) as unknown as {
    AssociatedOwnerGroup: unknown;
  };
  return AssociatedOwnerGroup;
}

describe('a group', () => {
  it.each(['session', 'token'] as const)('is made, found, changed and removed by a %s', async (by) => {
    const { tenant } = testTenant();
    const { web } = pnp(tenant, hub, person(ada), by);
    const made = (await web.siteGroups.add({ Title: 'Nurses', Description: 'Of all trusts' })) as unknown as {
      Id: number;
    };
    expect(made).toMatchObject({ Title: 'Nurses', LoginName: 'Nurses', OwnerTitle: 'Ada Armstrong' });
    expect(await web.siteGroups.getById(made.Id)()).toEqual(await web.siteGroups.getByName('Nurses')());
    await web.siteGroups.getByName('Nurses').update({ Title: 'All nurses', AllowMembersEditMembership: true });
    expect(await web.siteGroups.getById(made.Id)()).toMatchObject({
      Title: 'All nurses',
      AllowMembersEditMembership: true,
    });
    await web.siteGroups.removeById(made.Id);
    await expect(web.siteGroups.getById(made.Id)()).rejects.toMatchObject({ status: 404 });
    await web.siteGroups.add({ Title: 'Nurses' });
    await web.siteGroups.removeByLoginName('Nurses');
    expect(titles(await web.siteGroups())).not.toContain('Nurses');
  });

  it('has people in it, who find themselves there', async () => {
    const { tenant } = testTenant();
    const { web } = pnp(tenant, hub, person(ada));
    await web.siteGroups.add({ Title: 'Nurses' });
    const { users } = web.siteGroups.getByName('Nurses');
    await users.add(bens);
    await users.add(coras);
    await users.add(bens);
    expect(titles(await web.siteGroups.getByName('Nurses').users())).toEqual(['Ben Bell', 'Cora Charlton']);
    expect(titles(await pnp(tenant, hub, person(cora)).web.currentUser.groups())).toEqual(['Nurses']);
    const { Id } = await web.siteGroups.getByName('Nurses').users.getByEmail('ben.bell@r0b.example')();
    await web.siteGroups.getByName('Nurses').users.removeById(Id);
    expect(titles(await web.siteGroups.getByName('Nurses').users())).toEqual(['Cora Charlton']);
  });

  it('is given to another owner, who may then change it', async () => {
    const { tenant } = testTenant();
    const { web } = pnp(tenant, hub, person(ada));
    await web.siteGroups.add({ Title: 'Nurses' });
    const coraAdds = () => pnp(tenant, hub, person(cora)).web.siteGroups.getByName('Nurses').users.add(bens);
    await expect(coraAdds()).rejects.toMatchObject({ status: 403 });
    await web.siteGroups.getByName('Nurses').setUserAsOwner((await web.ensureUser(coras)).Id);
    await coraAdds();
    expect(titles(await web.siteGroups.getByName('Nurses').users())).toEqual(['Ben Bell']);
  });

  it('shows who is in it to its members alone, unless it is said otherwise', async () => {
    const { tenant } = testTenant();
    const { web } = pnp(tenant, hub, person(ada));
    await web.siteGroups.add({ Title: 'Nurses' });
    await web.siteGroups.getByName('Nurses').users.add(bens);
    const seenBy = (who: typeof ben) => pnp(tenant, hub, person(who)).web.siteGroups.getByName('Nurses').users();
    expect(await seenBy(ben)).toHaveLength(1);
    await expect(seenBy(cora)).rejects.toMatchObject({ status: 403 });
    await web.siteGroups.getByName('Nurses').update({ OnlyAllowMembersViewMembership: false });
    expect(await seenBy(cora)).toHaveLength(1);
  });

  it.each([
    ["sitegroups/getbyname('None')", {}, 404, '-2146232832'],
    ['sitegroups(99)', {}, 404, '-2146232832'],
    ["sitegroups/removebyid('99')", { method: 'POST' }, 404, '-2146232832'],
    ['sitegroups', { method: 'POST', body: { Title: 'occupational health owners' } }, 500, '-2130575293'],
    ['sitegroups(3)/users', { method: 'POST', body: { LoginName: 'nobody' } }, 500, '-2146232832'],
    ['sitegroups(3)/users/removebyid(99)', { method: 'POST' }, 404, '-2146232832'],
    ['sitegroups', { method: 'POST', body: { Title: 7 } }, 400, '-1'],
    ['sitegroups', { method: 'POST', body: { Title: 'x', Secret: 7 } }, 501, 'LocalTenant'],
  ])('refuses %s', async (path, asking, status, code) => {
    const { tenant } = testTenant();
    expect(await ask(tenant, person(ada), `web/${path}`, asking)).toMatchObject({ status, code });
  });

  it('is made by nobody who may only add to lists', async () => {
    const { tenant } = testTenant();
    const adding = pnp(tenant, hub, person(ben)).web.siteGroups.add({ Title: 'Mine' });
    await expect(adding).rejects.toMatchObject({ status: 403 });
  });
});
