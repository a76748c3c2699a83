import { graph } from '../../clients';
import { app } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { mailbox, mailTenant, type Message } from './mailbox';

const addresses = (recipients: unknown): string[] =>
  (recipients as { emailAddress: { address: string } }[]).map(({ emailAddress }) => emailAddress.address);

/** A mailbox where a message of Sam's arrived, to it and to Carl. */
async function withQuestion() {
  const made = mailTenant();
  made.tenant.mailboxes.deliver(mailbox, {
    from: { address: 'sam@home.example', name: 'Sam' },
    to: [{ address: mailbox }, { address: 'carl@home.example' }],
    cc: [{ address: 'cc@home.example' }],
    subject: 'Question',
    body: { contentType: 'text', content: 'When?' },
  });
  const client = graph(made.tenant, app);
  const { value } = (await client.api(made.messages).get()) as { value: Message[] };
  const question = value[0] as Message;
  return { ...made, client, question, message: `${made.messages}/${question.id}` };
}

describe('an answer', () => {
  it.each([
    ['createReply', 'RE: Question', ['sam@home.example'], []],
    ['createReplyAll', 'RE: Question', ['sam@home.example', 'carl@home.example'], ['cc@home.example']],
    ['createForward', 'FW: Question', [], []],
  ])('made by %s is a draft of the same conversation', async (action, subject, to, cc) => {
    const { client, question, message } = await withQuestion();
    const draft = (await client.api(`${message}/${action}`).post({ comment: 'Then.' })) as Message;
    expect(draft).toMatchObject({ subject, isDraft: true, conversationId: question['conversationId'] });
    expect([addresses(draft['toRecipients']), addresses(draft['ccRecipients'])]).toEqual([to, cc]);
    expect((draft['body'] as { content: string }).content).toMatch(
      /^Then\.\n_+\nFrom: Sam <sam@home.example>\n[^]*When\?$/,
    );
    expect(Buffer.from(String(draft['conversationIndex']), 'base64')).toHaveLength(27);
  });

  it('goes out at once, with what else was said of it', async () => {
    const { tenant, client, message, question } = await withQuestion();
    await client.api(`${message}/reply`).post({ message: { importance: 'high' }, comment: 'Then.' });
    await client.api(`${message}/forward`).post({ toRecipients: [{ emailAddress: { address: 'eve@work.example' } }] });
    expect(tenant.mailboxes.sent().map(({ to, subject }) => [subject, ...to])).toEqual([
      ['FW: Question', 'eve@work.example'],
      ['RE: Question', 'sam@home.example'],
    ]);
    const filter = `singleValueExtendedProperties/any(p:p/id eq 'String 0x1042' and p/value eq '${question.internetMessageId}')`;
    const { value } = (await client.api(`/users/${mailbox}/messages`).filter(filter).get()) as { value: Message[] };
    expect(value.map(({ importance }) => importance).sort()).toEqual(['high', 'normal']);
  });

  it.each([
    ['to nobody', 'forward', { comment: 'a' }, 400, 'ErrorInvalidRecipients'],
    ['with two texts', 'createReply', { comment: 'a', message: { body: { content: 'b' } } }, 400, 'RequestBodyRead'],
    ['with a number for a text', 'createReply', { comment: 1 }, 400, 'RequestBodyRead'],
  ])('is refused %s, and leaves nothing behind', async (_, action, body, status, code) => {
    const { tenant, client, message } = await withQuestion();
    const answered = await ask(tenant, app, `${message}/${action}`, { method: 'POST', body });
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
    expect(tenant.mailboxes.sent()).toEqual([]);
    expect(await client.api(`/users/${mailbox}/mailFolders/drafts`).get()).toMatchObject({ totalItemCount: 0 });
  });
});
