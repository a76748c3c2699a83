import { graph } from '../../clients';
import { app } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { mailTenant, type Message } from './mailbox';

interface Attachment {
  readonly id: string;
  readonly [more: string]: unknown;
}

const file = (content: string, more: object = {}): object => ({
  '@odata.type': '#microsoft.graph.fileAttachment',
  name: 'a.txt',
  contentType: 'text/plain',
  contentBytes: Buffer.from(content).toString('base64'),
  ...more,
});

/** A draft with a file. */
async function withFile() {
  const made = mailTenant();
  const client = graph(made.tenant, app);
  const { id } = (await client.api(made.messages).post({ subject: 'One', attachments: [file('one')] })) as Message;
  const message = `${made.messages}/${id}`;
  const { value } = (await client.api(`${message}/attachments`).get()) as { value: Attachment[] };
  return { ...made, client, message, attachment: value[0] as Attachment };
}

describe('a file that a message carries', () => {
  it('comes with it', async () => {
    const { client, message, attachment } = await withFile();
    expect(attachment).toMatchObject({
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'a.txt',
      contentType: 'text/plain',
      size: 3,
      isInline: false,
      contentBytes: 'b25l',
      lastModifiedDateTime: '2026-11-22T09:30:00Z',
    });
    expect(await client.api(`${message}/attachments/${attachment.id}`).get()).toMatchObject(attachment);
    const shown = (await client.api(message).expand('attachments').get()) as Message;
    expect([shown['hasAttachments'], shown['attachments']]).toEqual([true, [attachment]]);
  });

  it('is had as it is', async () => {
    const { client, message, attachment } = await withFile();
    const response = (await client
      .api(`${message}/attachments/${attachment.id}/$value`)
      .responseType('raw' as never)
      .get()) as Response;
    expect([response.headers.get('Content-Type'), await response.text()]).toEqual(['text/plain', 'one']);
  });

  it('is hung on a draft later, and taken off', async () => {
    const { client, message, attachment } = await withFile();
    const before = (await client.api(message).get()) as Message;
    const added = (await client
      .api(`${message}/attachments`)
      .post(file('two', { isInline: true, contentId: 'c' }))) as Attachment;
    expect(added).toMatchObject({ isInline: true, contentId: 'c', size: 3 });
    expect(((await client.api(message).get()) as Message).changeKey).not.toBe(before.changeKey);
    await client.api(`${message}/attachments/${attachment.id}`).delete();
    expect(await client.api(message).get()).toMatchObject({ hasAttachments: false });
    const page = (await client.api(`${message}/attachments`).select('name').get()) as { value: Attachment[] };
    expect(page.value).toEqual([
      { '@odata.type': '#microsoft.graph.fileAttachment', '@odata.mediaContentType': 'text/plain', name: 'a.txt' },
    ]);
  });

  it('may be empty', async () => {
    const { client, message } = await withFile();
    expect(await client.api(`${message}/attachments`).post(file(''))).toMatchObject({ size: 0, contentBytes: '' });
  });

  it.each([
    ['too large', file('x'.repeat(3 * 1024 * 1024 + 1)), 413, 'ErrorMessageSizeExceeded'],
    ['without its kind', { name: 'a', contentBytes: 'b25l' }, 400, 'RequestBodyRead'],
    ['without a name', file('a', { name: 1 }), 400, 'RequestBodyRead'],
    ['that is a message', { '@odata.type': '#microsoft.graph.itemAttachment' }, 501, 'LocalTenantNotImitated'],
  ])('is refused %s', async (_, body, status, code) => {
    const { tenant, message } = await withFile();
    const answered = await ask(tenant, app, `${message}/attachments`, { method: 'POST', body });
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
  });

  it('is refused where there is none, and on what was sent', async () => {
    const { tenant, client, message } = await withFile();
    expect((await ask(tenant, app, `${message}/attachments/none`)).status).toBe(404);
    const toRecipients = [{ emailAddress: { address: 'sam@home.example' } }];
    const { id } = (await client
      .api(message.replace(/\/[^/]+$/, ''))
      .header('Prefer', 'IdType="ImmutableId"')
      .post({ toRecipients })) as Message;
    const sent = message.replace(/[^/]+$/, id);
    await client.api(`${sent}/send`).post({});
    const answered = await ask(tenant, app, `${sent}/attachments`, { method: 'POST', body: file('a') });
    expect([answered.status, codeOf(answered)]).toEqual([400, 'ErrorInvalidPropertySet']);
  });
});
