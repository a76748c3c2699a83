import '@pnp/sp/security';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import { pnp } from '../clients';
import { ada, app, ben, cora, hub, person, testTenant } from '../tenantForTests';
import { ask } from './asking';

const login = (name: string): string => `i:0#.f|membership|${name}@r0b.example`;
const group = { id: 'e0000000-0000-4000-8000-000000000001', displayName: 'Nurses', members: [cora.oid] };

describe('people of a site', () => {
  it.each(['session', 'token'] as const)('are made known and found by a %s', async (by) => {
    const { tenant } = testTenant();
    const { web } = pnp(tenant, hub, person(ada), by);
    const made = await web.ensureUser(login('cora.charlton'));
    expect(made).toEqual({
      ...made,
      Title: 'Cora Charlton',
      LoginName: login('cora.charlton'),
      Email: 'cora.charlton@r0b.example',
      UserPrincipalName: 'cora.charlton@r0b.example',
      PrincipalType: 1,
      IsSiteAdmin: false,
      IsHiddenInUI: false,
      Expiration: '',
      IsEmailAuthenticationGuestUser: false,
      IsShareByEmailGuestUser: false,
      UserId: { NameId: expect.any(String), NameIdIssuer: 'urn:federation:microsoftonline' },
    });
    expect(await web.ensureUser('Cora.Charlton@r0b.example')).toMatchObject({ Id: made.Id });
    expect(await web.getUserById(made.Id)()).toEqual(made);
    expect(await web.siteUsers.getById(made.Id)()).toEqual(made);
    expect(await web.siteUsers.getByEmail('cora.charlton@r0b.example')()).toEqual(made);
    expect(await web.siteUsers.getByLoginName(login('cora.charlton'))()).toEqual(made);
    expect((await web.siteUsers()).map(({ Id }) => Id)).toContain(made.Id);
  });

  it('are told who they are, and have one id in a site, which is not another site’s', async () => {
    const { tenant } = testTenant();
    tenant.sites.create('/sites/Other', 'Other');
    tenant.sites.grant('/sites/Other', { oid: ben.oid }, 'full');
    const here = await pnp(tenant, hub, person(ben)).web.currentUser();
    const there = await pnp(tenant, '/sites/Other', person(ben)).web.currentUser();
    expect([here.Title, there.Title]).toEqual(['Ben Bell', 'Ben Bell']);
    expect(here.Id).not.toBe(there.Id);
  });

  it('say whose account they are', async () => {
    const { tenant } = testTenant();
    expect(await pnp(tenant, hub, person(ben)).web.currentUser.select('AadObjectId')()).toMatchObject({
      AadObjectId: { NameId: ben.oid, NameIdIssuer: 'urn:federation:microsoftonline' },
    });
  });

  it('are removed by whoever manages permissions', async () => {
    const { tenant } = testTenant();
    const removing = pnp(tenant, hub, person(ben)).web.siteUsers.getByLoginName(login('ben.bell'));
    await expect(removing.delete()).rejects.toMatchObject({ status: 403 });
    const { web } = pnp(tenant, hub, person(ada));
    const user = web.siteUsers.getByLoginName(login('ben.bell'));
    await user.delete();
    await expect(user()).rejects.toMatchObject({ status: 404 });
    const given = (await web.roleAssignments.expand('Member')()) as unknown as { Member: { Title: string } }[];
    expect(given.map(({ Member }) => Member.Title)).not.toContain('Ben Bell');
  });

  it('an application is SharePoint’s own to the site', async () => {
    const { tenant } = testTenant();
    expect(await pnp(tenant, hub, app).web.currentUser()).toMatchObject({ Id: 1073741822, Title: 'SharePoint App' });
  });

  it('groups of Entra and everyone are users too', async () => {
    const { tenant } = testTenant();
    tenant.directory.putGroups([group]);
    const { web } = pnp(tenant, hub, person(ada));
    expect(await web.ensureUser(`c:0t.c|tenant|${group.id}`)).toMatchObject({
      Title: 'Nurses',
      PrincipalType: 4,
      UserId: null,
      UserPrincipalName: null,
    });
    expect(await web.ensureUser('c:0(.s|true')).toMatchObject({ Title: 'Everyone', PrincipalType: 4 });
    expect(await web.ensureUser('c:0-.f|rolemanager|spo-grid-all-users/tests')).toMatchObject({
      Title: 'Everyone except external users',
    });
    expect(await web.ensureUser('everyone except external users')).toMatchObject({
      LoginName: 'c:0-.f|rolemanager|spo-grid-all-users/tests',
    });
  });

  it.each([
    [
      'ensureuser',
      { method: 'POST', body: { logonName: 'nobody@r0b.example' } },
      500,
      'The specified user nobody@r0b.example could not be found.',
    ],
    [
      'ensureuser',
      { method: 'POST', body: { logonName: 'c:0+.w|S-1-5-21' } },
      500,
      'The specified user c:0+.w|S-1-5-21 could not be found.',
    ],
    ['getuserbyid(99)', {}, 404, 'User cannot be found.'],
    ["siteusers/getbyemail('nobody@r0b.example')", {}, 404, 'User cannot be found.'],
    ['siteusers/removebyid(99)', { method: 'POST' }, 404, 'User cannot be found.'],
    // A group has an id of the same sequence, and is no user.
    ['getuserbyid(3)', {}, 404, 'User cannot be found.'],
  ])('that are not there are refused: %s', async (path, asking, status, message) => {
    const { tenant } = testTenant();
    const answered = await ask(tenant, person(ada), `web/${path}`, asking);
    expect(answered).toMatchObject({ status, code: '-2146232832' });
    expect(answered.body).toMatchObject({ 'odata.error': { message: { value: message } } });
  });

  it('go away with all that they were given', async () => {
    const { tenant } = testTenant();
    const { web } = pnp(tenant, hub, person(ada));
    const { Id } = await web.ensureUser(login('ben.bell'));
    await web.associatedMemberGroup.users.add(login('ben.bell'));
    await web.siteUsers.removeById(Id);
    expect(await web.associatedMemberGroup.users()).toEqual([]);
    expect(await ask(tenant, person(ben), "web/lists/getbytitle('x')")).toMatchObject({ status: 404 });
    expect(await ask(tenant, person(ben), 'web/webs/add', { method: 'POST', body: {} })).toMatchObject({ status: 403 });
    expect(await web.ensureUser(login('ben.bell'))).toMatchObject({ Id });
    await web.siteUsers.removeByLoginName(login('ben.bell'));
    await expect(web.siteUsers.getByLoginName(login('ben.bell'))()).rejects.toMatchObject({ status: 404 });
  });

  it('change what they are called themselves, and nobody else who only reads does', async () => {
    const { tenant } = testTenant();
    const { web } = pnp(tenant, hub, person(ben));
    await web.currentUser.update({ Title: 'Benjamin Bell' });
    const { Id, Title } = await web.currentUser();
    expect(Title).toBe('Benjamin Bell');
    const changing = pnp(tenant, hub, person(cora)).web.getUserById(Id).update({ Title: 'x' });
    await expect(changing).rejects.toMatchObject({ status: 403 });
    const making = web.currentUser.update({ IsSiteAdmin: true });
    await expect(making).rejects.toMatchObject({ status: 403 });
  });
});

describe('administrators of a site collection', () => {
  it('may do everything in it, though they were given nothing, and are made by their own kind alone', async () => {
    const { tenant } = testTenant();
    tenant.directory.putGroups([group]);
    tenant.sites.administrators('/sites/Closed', [{ entraGroup: group.id }]);
    const { web } = pnp(tenant, '/sites/Closed', person(cora));
    await web.update({ Title: 'Open to Cora' });
    const { Id } = await web.ensureUser(login('ben.bell'));
    await web.getUserById(Id).update({ IsSiteAdmin: true });
    expect(await pnp(tenant, '/sites/Closed', person(ben)).web.currentUser()).toMatchObject({ IsSiteAdmin: true });
    tenant.sites.administrators('/sites/Closed', []);
    for (const one of [ben, cora])
      expect(await ask(tenant, person(one), 'web', { site: '/sites/Closed' })).toMatchObject({ status: 403 });
  });
});
