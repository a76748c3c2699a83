import type { Caller } from '../../../../../local/identity/account';
import { graph } from '../../clients';
import { ada, app, ben, person, testTenant } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { mailbox, mailTenant, type Message, toSam } from './mailbox';

const read = ['Mail.Read'];
const write = ['Mail.ReadWrite'];
const send = ['Mail.Send'];

describe("a person's own mailbox", () => {
  it('is there for everybody who has an address, by whichever name', async () => {
    const { tenant } = testTenant();
    const client = graph(tenant, person(ada));
    await client.api('/me/messages').post({ subject: 'One', toRecipients: toSam });
    for (const path of ['/me', `/users/${ada.oid}`, `/users/${ada.userPrincipalName}`]) {
      const { value } = (await client.api(`${path}/messages`).get()) as { value: Message[] };
      expect(value.map(({ subject }) => subject)).toEqual(['One']);
    }
  });

  it('is the one that was made at their address before', async () => {
    const { tenant } = testTenant();
    tenant.mailboxes.create(ada.userPrincipalName.toUpperCase(), 'Ada');
    await graph(tenant, person(ada)).api('/me/messages').post({ subject: 'One', toRecipients: toSam });
    const { value } = (await graph(tenant, person(ada)).api('/me/messages').get()) as { value: Message[] };
    expect(value).toHaveLength(1);
  });

  it('sends in their name', async () => {
    const { tenant } = testTenant();
    const message = { subject: 'One', toRecipients: [{ emailAddress: { address: ben.mail ?? '' } }] };
    await graph(tenant, person(ada)).api('/me/sendMail').post({ message });
    const { value } = (await graph(tenant, person(ben)).api('/me/mailFolders/inbox/messages').get()) as {
      value: Message[];
    };
    const from = { emailAddress: { name: 'Ada Armstrong', address: ada.mail } };
    expect(value).toMatchObject([{ subject: 'One', from, sender: from, isRead: false, isDraft: false }]);
  });

  it.each([
    ['to another person', person(ben), `/users/${ada.oid}/messages`, 403, 'ErrorAccessDenied'],
    ['to an application', app, `/users/${ada.oid}/messages`, 403, 'ErrorAccessDenied'],
    ['to an application, which is nobody', app, '/me/messages', 400, 'BadRequest'],
  ])('is refused %s', async (_, caller, path, status, code) => {
    const { tenant } = testTenant();
    const answered = await ask(tenant, caller, path);
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
  });

  it('is not there for who has no address', async () => {
    const { tenant } = testTenant();
    tenant.directory.put([{ ...ada, mail: undefined }]);
    for (const path of ['/me/messages', `/users/${ada.oid}/messages`]) {
      const answered = await ask(tenant, person(ada), path);
      expect([answered.status, codeOf(answered)]).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
    }
  });
});

describe('a token opens', () => {
  const draft = { method: 'POST', body: { subject: 'One' } };
  const message = { message: { toRecipients: toSam } };

  it.each([
    ['reading to who may read', '/me/messages', {}, [read, write], [send, []]],
    ['folders to who may read', '/me/mailFolders', {}, [read, write], [send, []]],
    ['writing to who may write', '/me/messages', draft, [write], [read, send, []]],
    [
      'new folders to who may write',
      '/me/mailFolders',
      { method: 'POST', body: { displayName: 'a' } },
      [write],
      [read, send],
    ],
    ['sending to who may send', '/me/sendMail', { method: 'POST', body: message }, [send], [read, write, []]],
  ] as const)('%s', async (_, path, asking, opening, closed) => {
    for (const [all, expected] of [
      [opening, true],
      [closed, false],
    ] as const)
      for (const permissions of all) {
        const answered = await ask(testTenant().tenant, person(ada), path, { ...asking, permissions });
        expect([permissions, answered.status < 300]).toEqual([permissions, expected]);
        if (!expected) expect(codeOf(answered)).toBe('ErrorAccessDenied');
      }
  });

  it.each(['move', 'copy', 'send', 'reply', 'createReply', 'permanentDelete', 'attachments'])(
    'nothing that %s does to who may read',
    async (action) => {
      const { tenant } = testTenant();
      const { id } = (await graph(tenant, person(ada)).api('/me/messages').post({})) as Message;
      const asking = { method: 'POST', body: {}, permissions: read };
      expect(codeOf(await ask(tenant, person(ada), `/me/messages/${id}/${action}`, asking))).toBe('ErrorAccessDenied');
    },
  );

  it('all mailboxes to an application with a permission for mail, else those that it was given', async () => {
    const { tenant } = mailTenant();
    const other = { kind: 'app', appId: 'ff000000-0000-4000-8000-000000000000' } as const;
    const status = async (caller: Caller, of: string, permissions: readonly string[]): Promise<number> =>
      (await ask(tenant, caller, `/users/${of}/messages`, { permissions })).status;
    expect(await status(other, mailbox, [])).toBe(403);
    expect([await status(other, mailbox, read), await status(other, ada.oid, write)]).toEqual([200, 200]);
    expect([await status(app, mailbox, []), await status(app, ada.oid, [])]).toEqual([200, 403]);
  });
});
