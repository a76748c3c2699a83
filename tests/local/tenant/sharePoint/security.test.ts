import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import { type IRoleAssignments, PermissionKind } from '@pnp/sp/security';
import type { Account, Caller } from '../../../../local/identity/account';
import type { SignedIn } from '../../../../local/tenant/tenant';
import { pnp } from '../clients';
import { ada, ben, cora, hub, person, testTenant } from '../tenantForTests';
import { ask, makeList } from './asking';

const login = ({ userPrincipalName }: Account): string => `i:0#.f|membership|${userPrincipalName}`;
const [fullControl, contribute, read] = [1073741829, 1073741827, 1073741826];
const list = "web/lists/getbytitle('Plain')";

async function siteWithList(by: SignedIn['by'] = 'token') {
  const { tenant } = testTenant();
  await makeList(tenant, person(ada));
  const { web } = pnp(tenant, hub, person(ada), by);
  const plain = () => web.lists.getByTitle('Plain');
  const idOf = async (who: Account): Promise<number> => (await web.ensureUser(login(who))).Id;
  const status = async (who: Caller, path: string, asking = {}): Promise<number> =>
    (await ask(tenant, who, path, asking)).status;
  return { tenant, web, plain, idOf, status };
}

/** Who has what on a thing, by name. */
async function levels(of: { readonly roleAssignments: IRoleAssignments }): Promise<Record<string, string[]>> {
  const found = (await of.roleAssignments.expand('Member', 'RoleDefinitionBindings')()) as unknown as {
    Member: { Title: string };
    RoleDefinitionBindings: { Name: string }[];
  }[];
  return Object.fromEntries(found.map((one) => [one.Member.Title, one.RoleDefinitionBindings.map(({ Name }) => Name)]));
}

describe('permission levels', () => {
  it('are those that every site has', async () => {
    const { web } = await siteWithList();
    const all = await web.roleDefinitions();
    expect(all.map(({ Name, Id, RoleTypeKind }) => [Name, Id, RoleTypeKind])).toEqual([
      ['Full Control', 1073741829, 5],
      ['Design', 1073741828, 4],
      ['Edit', 1073741830, 6],
      ['Contribute', 1073741827, 3],
      ['Read', 1073741826, 2],
      ['Limited Access', 1073741825, 1],
      ['View Only', 1073741924, 0],
    ]);
    expect(await web.roleDefinitions.getByName('Edit')()).toMatchObject({
      BasePermissions: { High: '432', Low: '1011030767' },
    });
    expect(await web.roleDefinitions.getByType(5)()).toEqual(await web.roleDefinitions.getById(fullControl)());
  });

  it.each(['session', 'token'] as const)('are made, changed and removed by a %s', async (by) => {
    const { web, idOf, status, plain } = await siteWithList(by);
    await plain().breakRoleInheritance(false, false);
    const { data } = await web.roleDefinitions.add('Reads', 'Only reads', 500, { High: 48, Low: 134287361 });
    await plain().roleAssignments.add(await idOf(cora), data.Id);
    expect(await status(person(cora), `${list}/items`)).toBe(200);
    await web.roleDefinitions.getById(data.Id).update({ Name: 'Opens', BasePermissions: { High: 48, Low: 134287360 } });
    expect(await web.roleDefinitions.getByName('Opens')()).toMatchObject({ Id: data.Id, Order: 500 });
    expect(await status(person(cora), `${list}/items`)).toBe(404);
    await web.roleDefinitions.getById(data.Id).delete();
    await expect(web.roleDefinitions.getByName('Opens')()).rejects.toMatchObject({ status: 400 });
  });

  it.each([
    ['a name that is taken', { Name: 'edit', BasePermissions: { High: '0', Low: '1' } }, 500],
    ['rights that are numbers', { Name: 'New', BasePermissions: { High: 0, Low: 1 } }, 400],
    ['no name', { BasePermissions: { High: '0', Low: '1' } }, 400],
  ])('are not made with %s', async (_, body, expected) => {
    const { status } = await siteWithList();
    expect(await status(person(ada), 'web/roledefinitions', { method: 'POST', body })).toBe(expected);
  });

  it.each([fullControl, 1073741825])('%i is nobody’s to change', async (id) => {
    const { status } = await siteWithList();
    const asking = { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } };
    expect(await status(person(ada), `web/roledefinitions(${id})`, asking)).toBe(500);
  });
});

describe('inheritance', () => {
  it.each(['session', 'token'] as const)('of a list is broken, and reset, by a %s', async (by) => {
    const { plain, status, idOf, web } = await siteWithList(by);
    expect(await plain().select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: false });
    await plain().breakRoleInheritance(false, false);
    expect(await levels(plain())).toEqual({ 'Ada Armstrong': ['Full Control'] });
    expect(await status(person(cora), list)).toBe(404);
    await plain().roleAssignments.add(await idOf(cora), read);
    expect(await status(person(cora), `${list}/items`)).toBe(200);
    expect((await levels(web))['Cora Charlton']).toEqual(['Limited Access']);
    await plain().roleAssignments.remove(await idOf(cora), read);
    expect(await status(person(cora), list)).toBe(404);
    await plain().resetRoleInheritance();
    expect(await status(person(cora), `${list}/items`)).toBe(200);
  });

  it('of a list is broken with a copy of what it was', async () => {
    const { plain, web, status } = await siteWithList();
    const before = await levels(web);
    await plain().breakRoleInheritance(true, false);
    expect(await levels(plain())).toEqual(before);
    expect(await status(person(cora), `${list}/items`)).toBe(200);
  });

  it('of an item hides it from those who have nothing on it, and shows it to those who have nothing else', async () => {
    const { plain, status, idOf, tenant } = await siteWithList();
    await plain().items.add({ Title: 'Another' });
    await plain().breakRoleInheritance(false, false);
    const item = () => plain().items.getById(2);
    await item().breakRoleInheritance(false, false);
    await item().roleAssignments.add(await idOf(cora), contribute);
    const seen = await pnp(tenant, hub, person(cora)).web.lists.getByTitle('Plain').items.select('Title')();
    expect(seen).toMatchObject([{ Title: 'Another' }]);
    expect(await status(person(cora), `${list}/items(1)`)).toBe(404);
    expect(await status(person(cora), `${list}/items(2)`)).toBe(200);
    const merge = { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, body: { Title: 'x' } };
    expect(await status(person(cora), `${list}/items(2)`, merge)).toBe(204);
    expect(await status(person(cora), `${list}/items`, { method: 'POST', body: { Title: 'x' } })).toBe(403);
    await plain().breakRoleInheritance(false, true);
    expect(await item().select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: false });
    expect(await status(person(cora), list)).toBe(404);
  });

  it('leads to the thing whose permissions hold', async () => {
    const { plain } = await siteWithList();
    const item = () => plain().items.getById(1);
    expect(await item().firstUniqueAncestorSecurableObject()).toMatchObject({ 'odata.type': 'SP.Web' });
    await plain().breakRoleInheritance(true, false);
    expect(await item().firstUniqueAncestorSecurableObject()).toMatchObject({
      'odata.type': 'SP.List',
      Title: 'Plain',
    });
    await item().breakRoleInheritance(true, false);
    expect(await item().firstUniqueAncestorSecurableObject()).toMatchObject({ 'odata.type': 'SP.Data.PlainListItem' });
  });

  it.each([
    [
      'a level on what inherits',
      `${list}/roleassignments/addroleassignment(principalid=3,roledefid=${read})`,
      500,
      '-2146233079',
    ],
    [
      'a level to nobody',
      `web/roleassignments/addroleassignment(principalid=99,roledefid=${read})`,
      404,
      '-2147024809',
    ],
    ['a level that is none', 'web/roleassignments/addroleassignment(principalid=3,roledefid=7)', 400, '-2147024809'],
    ['Limited Access', 'web/roleassignments/addroleassignment(principalid=3,roledefid=1073741825)', 500, '-2146232832'],
    [
      'what somebody does not have',
      `web/roleassignments/removeroleassignment(principalid=99,roledefid=${read})`,
      404,
      '-2147024809',
    ],
    [
      'what the first web inherits',
      'web/breakroleinheritance(copyroleassignments=true,clearsubscopes=false)',
      500,
      '-2146232832',
    ],
    ['what the first web has of its own', 'web/resetroleinheritance', 500, '-2146232832'],
  ])('and levels: %s is refused', async (_, path, status, code) => {
    const { tenant } = await siteWithList();
    expect(await ask(tenant, person(ada), path, { method: 'POST' })).toMatchObject({ status, code });
  });

  it.each([
    [`${list}/roleassignments`, 'GET'],
    ['web/roledefinitions', 'GET'],
    [`${list}/breakroleinheritance(copyroleassignments=true,clearsubscopes=false)`, 'POST'],
    [`${list}/resetroleinheritance`, 'POST'],
    [`web/roleassignments/addroleassignment(principalid=3,roledefid=${read})`, 'POST'],
    ["web/getusereffectivepermissions(@u)?@u='ada.armstrong@r0b.example'", 'GET'],
  ])('is not for those who may only add to lists: %s', async (path, method) => {
    const { status } = await siteWithList();
    expect(await status(person(ben), path, { method })).toBe(403);
    expect(await status(person(ada), path, { method })).not.toBe(403);
  });
});

describe('what somebody has on a thing', () => {
  it('is taken with all its levels', async () => {
    const { plain, idOf, status } = await siteWithList();
    await plain().breakRoleInheritance(false, false);
    const id = await idOf(cora);
    for (const level of [read, contribute]) await plain().roleAssignments.add(id, level);
    const bindings = await plain().roleAssignments.getById(id).bindings();
    expect(bindings).toMatchObject([{ Name: 'Contribute' }, { Name: 'Read' }]);
    const path = `${list}/roleassignments/removeroleassignment(principalid='${id}')`;
    expect(await status(person(ada), path, { method: 'POST' })).toBe(200);
    await plain().roleAssignments.add(id, read);
    await plain().roleAssignments.getById(id).delete();
    expect(await levels(plain())).toEqual({ 'Ada Armstrong': ['Full Control'] });
    await expect(plain().roleAssignments.getById(id)()).rejects.toMatchObject({ status: 404 });
  });

  it('is given along with the thing, and with who is in the groups', async () => {
    const { tenant, web } = await siteWithList();
    await web.associatedVisitorGroup.users.add(login(cora));
    const query =
      '$select=*,RoleAssignments/Member/Title,RoleAssignments/Member/Email,RoleAssignments/Member/Users/Title';
    const expand = '$expand=HasUniqueRoleAssignments,RoleAssignments/Member/Users';
    const { body } = await ask(tenant, person(ada), `${list}?${query}&${expand}`);
    const members = (body['RoleAssignments'] as { Member: object }[]).map(({ Member }) => Member);
    expect(body).toMatchObject({ Title: 'Plain', HasUniqueRoleAssignments: false });
    expect(members).toContainEqual(
      expect.objectContaining({ Title: 'Ada Armstrong', Email: 'ada.armstrong@r0b.example' }),
    );
    expect(members).toContainEqual(
      expect.objectContaining({ Users: [expect.objectContaining({ Title: 'Cora Charlton' })] }),
    );
    const unknown = `${list}/roleassignments?$expand=Member&$select=Member/Secret`;
    expect(await ask(tenant, person(ada), unknown)).toMatchObject({ status: 400 });
  });

  it('is told of others to those who may know', async () => {
    const { web, plain, idOf } = await siteWithList();
    expect(await web.userHasPermissions(login(ben), PermissionKind.AddListItems)).toBe(true);
    expect(await web.userHasPermissions(login(cora), PermissionKind.AddListItems)).toBe(false);
    await plain().breakRoleInheritance(false, false);
    await plain().roleAssignments.add(await idOf(cora), contribute);
    const item = () => plain().items.getById(1);
    expect(await item().userHasPermissions(login(cora), PermissionKind.EditListItems)).toBe(true);
    expect(await item().userHasPermissions(login(ben), PermissionKind.ViewListItems)).toBe(false);
    expect(await item().currentUserHasPermissions(PermissionKind.ManagePermissions)).toBe(true);
  });

  it.each([
    [ada, '{"High":"432","Low":"1011028719"}', true],
    [ben, "{'High':'432','Low':'1011028719'}", true],
    [cora, "{'High':'432','Low':'1011028719'}", false],
    [cora, "{'High':'176','Low':'138612833'}", true],
  ])('is enough or not for rights that are asked about together: %o, %s', async (who, mask, isEnough) => {
    const { tenant } = await siteWithList();
    const path = `web/doesuserhavepermissions(@v)?@v=${encodeURIComponent(mask)}`;
    expect((await ask(tenant, person(who), path)).body).toMatchObject({ value: isEnough });
  });

  it('comes through groups of the site and of Entra, and groups in these', async () => {
    const { tenant, plain, web, status } = await siteWithList();
    const [inner, outer] = ['e0000000-0000-4000-8000-000000000001', 'e0000000-0000-4000-8000-000000000002'];
    tenant.directory.putGroups([
      { id: inner, displayName: 'Inner', members: [cora.oid] },
      { id: outer, displayName: 'Outer', members: [inner] },
    ]);
    await plain().breakRoleInheritance(false, false);
    await web.siteGroups.add({ Title: 'Readers' });
    const { Id } = await web.siteGroups.getByName('Readers')();
    await plain().roleAssignments.add(Id, read);
    expect(await status(person(cora), list)).toBe(404);
    await web.siteGroups.getByName('Readers').users.add(`c:0t.c|tenant|${outer}`);
    expect(await status(person(cora), `${list}/items`)).toBe(200);
    tenant.directory.putGroups([{ id: outer, displayName: 'Outer', members: [] }]);
    expect(await status(person(cora), list)).toBe(404);
  });
});
