import { graph } from '../../clients';
import { app } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { immutable, mailbox, mailTenant, type Message } from './mailbox';

async function withDraft() {
  const made = mailTenant();
  const draft = await made.draft('One', 'first', immutable);
  const client = graph(made.tenant, app);
  const inFolder = async (folder: string): Promise<string[]> => {
    const page = (await client.api(`/users/${mailbox}/mailFolders/${folder}/messages`).get()) as { value: Message[] };
    return page.value.map(({ subject }) => subject);
  };
  return { ...made, client, draft, message: `${made.messages}/${draft.id}`, inFolder };
}

describe('a message', () => {
  it('moves to another folder, under another id and the same that stays', async () => {
    const { client, messages, draft, message, inFolder } = await withDraft();
    const before = (await client.api(message).get()) as Message;
    const moved = (await client.api(`${message}/move`).post({ destinationId: 'archive' })) as Message;
    expect(moved).toMatchObject({ subject: 'One', internetMessageId: draft.internetMessageId });
    expect(moved.id).not.toBe(before.id);
    expect(await client.api(`${messages}/${draft.id}`).headers(immutable).get()).toMatchObject({ id: draft.id });
    expect([await inFolder('drafts'), await inFolder('archive')]).toEqual([[], ['One']]);
  });

  it('is copied with all that hangs on it', async () => {
    const { client, messages, message, draft, inFolder } = await withDraft();
    await client.api(`${message}/attachments`).post({
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'a.txt',
      contentBytes: 'b25l',
    });
    const copy = (await client.api(`${message}/copy`).post({ destinationId: 'archive' })) as Message;
    expect(copy).toMatchObject({ isDraft: true, hasAttachments: true, internetMessageId: draft.internetMessageId });
    expect([await inFolder('drafts'), await inFolder('archive')]).toEqual([['One'], ['One']]);
    const filter = `singleValueExtendedProperties/any(p:p/id eq 'String {a0b1c2d3-0000-4000-8000-0000000000aa} Name AttemptId' and p/value eq 'first')`;
    expect(((await client.api(messages).filter(filter).get()) as { value: Message[] }).value).toHaveLength(2);
  });

  it('is removed for good from wherever it is', async () => {
    const { tenant, client, message, inFolder } = await withDraft();
    await client.api(`${message}/permanentDelete`).post({});
    expect((await ask(tenant, app, message)).status).toBe(404);
    expect(await inFolder('deleteditems')).toEqual([]);
  });

  it.each(['move', 'copy'])('is not to %s to a folder that is none', async (action) => {
    const { tenant, message, inFolder } = await withDraft();
    for (const [destinationId, code] of [
      ['attic', 'ErrorInvalidIdMalformed'],
      [`AQMk${'A'.repeat(64)}`, 'ErrorItemNotFound'],
      [1, 'RequestBodyRead'],
    ]) {
      const answered = await ask(tenant, app, `${message}/${action}`, { method: 'POST', body: { destinationId } });
      expect(codeOf(answered)).toBe(code);
    }
    expect(await inFolder('drafts')).toEqual(['One']);
  });

  it('of an id that is none is not looked for', async () => {
    const { tenant, messages } = mailTenant();
    const answered = await ask(tenant, app, `${messages}/nobody`);
    expect([answered.status, codeOf(answered)]).toEqual([400, 'ErrorInvalidIdMalformed']);
  });
});
