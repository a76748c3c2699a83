import {
  administrator,
  bareApp,
  disabled,
  fullControlApp,
  mailApp,
  member,
  nobody,
  oneSiteApp,
  owner,
  visitor,
} from '../../../local/tenantAlone/callers';
import { sharePointOrigin } from '../../../local/tenantAlone/hosts';
import { sharedMailbox } from '../../../scripts/tenant/callersInTenant';
import { aloneForTests, bearer } from './aloneForTests';

const alone = aloneForTests();

interface Caller {
  readonly word: string;
}

const ask = (path: string, headers: Record<string, string>, init: RequestInit = {}): Promise<Response> =>
  fetch(`${alone().origin}${path}`, { ...init, headers: { ...headers, 'Content-Type': 'application/json' } });

const status = async (path: string, caller: Caller, init?: RequestInit): Promise<number> =>
  (await ask(path, bearer(caller), init)).status;

const addList = (title: string): RequestInit => ({
  method: 'POST',
  body: JSON.stringify({ Title: title, BaseTemplate: 100 }),
});
const addItem: RequestInit = { method: 'POST', body: JSON.stringify({ Title: 'One' }) };

describe('with the word of', () => {
  beforeAll(async () => {
    expect(await status('/_api/web/lists', owner, addList('Shared'))).toBe(201);
  });

  it.each([
    ['the administrator', administrator, 200, 201, 201],
    ['an owner', owner, 200, 201, 201],
    ['a member', member, 200, 201, 403],
    ['a visitor', visitor, 200, 403, 403],
    ['somebody without a right', nobody, 403, 403, 403],
    ['a disabled account', disabled, 401, 401, 401],
    ['an application with all sites', fullControlApp, 200, 201, 201],
    ['an application with this site', oneSiteApp, 200, 201, 201],
    ['an application with a mailbox', mailApp, 403, 403, 403],
    ['an application without anything', bareApp, 403, 403, 403],
  ])('%s one reads, adds and makes as they may', async (who, caller: Caller, reads, adds, makes) => {
    expect(await status('/_api/web', caller)).toBe(reads);
    expect(await status("/_api/web/lists/getbytitle('Shared')/items", caller, addItem)).toBe(adds);
    expect(await status('/_api/web/lists', caller, addList(`List of ${who}`))).toBe(makes);
  });

  it.each([
    ['an application with it', mailApp, 200],
    ['an application with all sites', fullControlApp, 403],
    ['the administrator', administrator, 403],
  ])('%s one reads the shared mailbox or not', async (_, caller: Caller, expected) => {
    expect(await status(`/v1.0/users/${sharedMailbox}/messages`, caller)).toBe(expected);
  });

  it('what goes to nobody in a domain of the people comes back to the shared mailbox', async () => {
    const at = `/v1.0/users/${sharedMailbox}`;
    const toRecipients = [{ emailAddress: { address: 'none@growingoh.example' } }];
    const init = { method: 'POST', body: JSON.stringify({ message: { subject: 'One', toRecipients } }) };
    expect(await status(`${at}/sendMail`, mailApp, init)).toBe(202);
    const inbox = await ask(`${at}/mailFolders/inbox/messages?$select=subject`, bearer(mailApp));
    expect(await inbox.json()).toMatchObject({ value: [{ subject: 'Undeliverable: One' }] });
  });

  it('an application with one mailbox one reads no other', async () => {
    expect(await status(`/v1.0/users/${owner.account.userPrincipalName}/messages`, mailApp)).toBe(403);
    expect(await status('/v1.0/users/none@growingoh.example/messages', mailApp)).toBe(404);
  });

  it('nobody that is known one is nobody', async () => {
    expect(await status('/_api/web', { word: 'made-up-stranger' })).toBe(401);
    expect(await status('/v1.0/me', { word: 'made-up-stranger' })).toBe(401);
  });
});

describe('a site', () => {
  it('knows the people who have rights on it by their names', async () => {
    const users = await ask('/_api/web/siteusers?$select=LoginName,Title', bearer(owner));
    const { value } = (await users.json()) as { value: { LoginName: string; Title: string }[] };
    for (const { account } of [administrator, owner, member, visitor]) {
      const LoginName = `i:0#.f|membership|${account.userPrincipalName}`;
      expect(value).toContainEqual({ LoginName, Title: account.displayName });
    }
  });
});

describe('Graph', () => {
  it('names sites by the address at which SharePoint answers for them', async () => {
    const { hostname } = new URL(sharePointOrigin);
    const site = await ask('/v1.0/sites/root', bearer(owner));
    expect(await site.json()).toMatchObject({ webUrl: alone().origin, siteCollection: { hostname } });
  });
});

describe('with a session', () => {
  const cookie = { Accept: 'application/json;odata=nometadata', Cookie: `rtFa=x; FedAuth=${member.word}` };

  it('a person reads, and writes with the form digest alone', async () => {
    expect((await ask('/_api/web', cookie)).status).toBe(200);
    const items = "/_api/web/lists/getbytitle('Shared')/items";
    expect((await ask(items, cookie, addItem)).status).toBe(403);
    const context = await ask('/_api/contextinfo', cookie, { method: 'POST' });
    const { FormDigestValue } = (await context.json()) as { FormDigestValue: string };
    expect((await ask(items, { ...cookie, 'X-RequestDigest': FormDigestValue }, addItem)).status).toBe(201);
  });

  it('nobody is at Graph', async () => {
    expect((await ask('/v1.0/me', cookie)).status).toBe(401);
  });

  it('no application is', async () => {
    expect((await ask('/_api/web', { Cookie: `FedAuth=${fullControlApp.word}` })).status).toBe(401);
  });
});
