import { graph } from '../../clients';
import { app } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { mailbox, type MailTenant, mailTenant, type Message, toSam } from './mailbox';

const sendMail = `/users/${mailbox}/sendMail`;
const message = { subject: 'One', body: { contentType: 'text', content: 'Hello' }, toRecipients: toSam };

const inFolder = async ({ tenant }: MailTenant, folder: string): Promise<Message[]> => {
  const path = `/users/${mailbox}/mailFolders/${folder}/messages`;
  return ((await graph(tenant, app).api(path).get()) as { value: Message[] }).value;
};

describe('a message that is sent without a draft', () => {
  it('goes out, and is among what was sent', async () => {
    const made = mailTenant();
    const answered = await ask(made.tenant, app, sendMail, {
      method: 'POST',
      body: { message: { ...message, isRead: false } },
    });
    expect([answered.status, answered.type]).toEqual([202, null]);
    expect(made.tenant.mailboxes.sent().map(({ to, subject }) => [to, subject])).toEqual([
      [['sam@home.example'], 'One'],
    ]);
    expect(await inFolder(made, 'sentitems')).toMatchObject([{ ...message, isDraft: false, isRead: true }]);
    expect(await inFolder(made, 'drafts')).toEqual([]);
  });

  it('goes out without a copy where none is wanted', async () => {
    const made = mailTenant();
    await graph(made.tenant, app).api(sendMail).post({ Message: message, SaveToSentItems: false });
    expect(made.tenant.mailboxes.sent()).toHaveLength(1);
    const { value } = (await graph(made.tenant, app).api(made.messages).get()) as { value: Message[] };
    expect(value).toEqual([]);
  });

  it.each([
    ['to nobody', { ...message, toRecipients: [] }, 400, 'ErrorInvalidRecipients'],
    ['to what is no address', { toRecipients: [{ emailAddress: { address: 'sam' } }] }, 400, 'ErrorInvalidRecipients'],
    [
      'in the name of another',
      { ...message, from: { emailAddress: { address: 'finance@r0b.example' } } },
      403,
      'ErrorSendAsDenied',
    ],
    ['that is none', 'Hello', 400, 'RequestBodyRead'],
  ])('is refused %s, and leaves nothing behind', async (_, refused, status, code) => {
    const made = mailTenant();
    const answered = await ask(made.tenant, app, sendMail, { method: 'POST', body: { message: refused } });
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
    expect([made.tenant.mailboxes.sent(), await inFolder(made, 'drafts')]).toEqual([[], []]);
  });
});
