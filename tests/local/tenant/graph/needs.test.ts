import { graphRoutes } from '../../../../local/tenant/graph/answerCall';
import type { Caller } from '../../../../local/identity/account';
import { ada, app, person } from '../tenantForTests';
import { ask } from './asking';
import { libraryTenant } from './drives/libraries';
import { mailTenant } from './mail/mailbox';

const other: Caller = { kind: 'app', appId: 'ff000000-0000-4000-8000-000000000000' };

describe('each call of Graph', () => {
  it.each(graphRoutes.map(({ method, path, needs }) => [`${method} ${path}`, needs] as const))(
    'names the permissions that open it: %s',
    (_, needs) => {
      expect(needs?.application.length).toBeGreaterThan(0);
    },
  );
});

describe('files are open', () => {
  it.each([
    ['for reading', 'GET', ['Files.Read.All'], 200],
    ['for writing', 'DELETE', ['Files.ReadWrite.All'], 204],
    ['for writing with a permission for sites', 'DELETE', ['Sites.ReadWrite.All'], 204],
    ['for no writing with a permission for reading', 'DELETE', ['Files.Read.All'], 403],
    ['for nothing without a permission', 'GET', ['User.Read.All'], 403],
  ] as const)('%s', async (_, method, permissions, status) => {
    const { tenant, drive, put } = await libraryTenant();
    const { id } = await put('a.csv', 'a');
    expect((await ask(tenant, other, `${drive}/items/${id}`, { method, permissions })).status).toBe(status);
  });
});

describe('what is no file', () => {
  it('stays closed with a permission for files, beside one that opens nothing on the site', async () => {
    const { tenant, siteId, drive } = await libraryTenant();
    const permissions = ['Sites.Selected', 'Files.ReadWrite.All'];
    const status = async (path: string) => (await ask(tenant, other, path, { permissions })).status;
    for (const path of ['', '/lists', '/lists/Intake R0B/items', '/lists/Intake R0B/columns'])
      expect([path, await status(`/sites/${siteId}${path}`)]).toEqual([path, 403]);
    expect(await status(drive)).toBe(200);
  });
});

describe('mailboxes are open', () => {
  const read = async (caller: Caller, permissions?: readonly string[]) => {
    const { tenant, messages } = mailTenant();
    const answered = await ask(tenant, caller, messages, permissions && { permissions });
    return [answered.status, (answered.body['error'] as { code?: string } | undefined)?.code];
  };

  it('to an application that was given one, and to one with a permission for all', async () => {
    expect(await read(app)).toEqual([200, undefined]);
    expect(await read(other, ['Mail.Read'])).toEqual([200, undefined]);
  });

  it('to no other application, and to no person without a permission', async () => {
    expect(await read(other, ['Mail.Send'])).toEqual([403, 'ErrorAccessDenied']);
    expect(await read(person(ada), ['User.Read'])).toEqual([403, 'ErrorAccessDenied']);
  });
});
