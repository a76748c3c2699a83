import { graph } from '../../clients';
import { ada, app, person, serviceApp } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import {
  immutable,
  mailbox,
  type MailTenant,
  mailTenant,
  type Message,
  otherMailbox,
  property,
  toSam,
} from './mailbox';

const get = async ({ tenant }: MailTenant, address: string): Promise<Message> =>
  (await graph(tenant, app).api(address).get()) as Message;

const inFolder = async ({ tenant }: MailTenant, folder: string): Promise<string[]> => {
  const { value } = (await graph(tenant, app).api(`/users/${mailbox}/mailFolders/${folder}/messages`).get()) as {
    value: Message[];
  };
  return value.map(({ subject }) => subject);
};

describe('a draft', () => {
  it('is what was written, with ids of its own, and from nobody yet', async () => {
    const made = mailTenant();
    const draft = await made.draft('One');
    expect(draft).toMatchObject({
      isDraft: true,
      subject: 'One',
      body: { contentType: 'text', content: 'Hello from One' },
      bodyPreview: 'Hello from One',
      toRecipients: toSam,
      createdDateTime: '2026-11-22T09:30:00Z',
    });
    expect(draft.internetMessageId).toMatch(/^<[^<>@\s]+@[^<>@\s]+>$/);
    expect(draft).not.toHaveProperty('from');
    expect(draft).not.toHaveProperty('singleValueExtendedProperties');
    expect(await get(made, `${made.messages}/${draft.id}`)).toEqual(draft);
    expect(await inFolder(made, 'drafts')).toEqual(['One']);
  });

  it('has one id for who wants one that stays, and another for who does not', async () => {
    const made = mailTenant();
    const draft = await made.draft('One', 'One', immutable);
    const usual = await get(made, `${made.messages}/${draft.id}`);
    expect(usual.id).not.toBe(draft.id);
    expect(usual.changeKey).toBe(draft.changeKey);
    const again = await graph(made.tenant, app).api(`${made.messages}/${usual.id}`).headers(immutable).get();
    expect(again).toEqual(draft);
  });

  it('shows an extended property to who names it, with the GUID in small letters', async () => {
    const made = mailTenant();
    const { id } = await made.draft('One', "it's 1");
    const named = property.replace(/\{.*\}/, (guid) => guid.toUpperCase());
    const expand = `singleValueExtendedProperties($filter=id eq '${named}')`;
    const shown = await graph(made.tenant, app).api(`${made.messages}/${id}`).select('subject').expand(expand).get();
    expect(shown).toEqual({
      '@odata.context': expect.stringMatching(/\/messages\(subject\)\/\$entity$/) as string,
      '@odata.etag': expect.any(String) as string,
      id,
      subject: 'One',
      singleValueExtendedProperties: [{ id: property, value: "it's 1" }],
    });
    const none = expand.replace('AttemptId', 'Other');
    expect(await get(made, `${made.messages}/${id}?$expand=${none}`)).not.toHaveProperty(
      'singleValueExtendedProperties',
    );
  });

  it('that is removed is among the deleted ones, and from there goes for good', async () => {
    const made = mailTenant();
    const { id } = await made.draft('One', 'One', immutable);
    const remove = async (): Promise<unknown> =>
      (await ask(made.tenant, app, `${made.messages}/${id}`, { method: 'DELETE' })).status;
    expect(await remove()).toBe(204);
    expect([await inFolder(made, 'drafts'), await inFolder(made, 'deleteditems')]).toEqual([[], ['One']]);
    expect(await get(made, `${made.messages}/${id}`)).toMatchObject({ isDraft: true });
    expect([await remove(), await remove()]).toEqual([204, 404]);
  });
});

describe('sending', () => {
  const send = (made: MailTenant, id: string) =>
    ask(made.tenant, app, `${made.messages}/${id}/send`, { method: 'POST' });

  it('moves the draft to what was sent, under another id and the same that stays', async () => {
    const made = mailTenant();
    const draft = await made.draft('One', 'One', immutable);
    const before = await get(made, `${made.messages}/${draft.id}`);
    made.wait(60);
    expect(await send(made, before.id)).toMatchObject({ status: 202, type: null });
    expect((await ask(made.tenant, app, `${made.messages}/${before.id}`)).status).toBe(404);
    const sent = await get(made, `${made.messages}/${draft.id}`);
    expect(sent).toMatchObject({
      isDraft: false,
      internetMessageId: draft.internetMessageId,
      from: { emailAddress: { address: mailbox, name: 'Occupational Health' } },
      sentDateTime: '2026-11-22T09:31:00Z',
    });
    expect(sent.id).not.toBe(before.id);
    expect(sent['parentFolderId']).not.toBe(before['parentFolderId']);
    expect([await inFolder(made, 'drafts'), await inFolder(made, 'SentItems')]).toEqual([[], ['One']]);
    expect(await inFolder(made, String(sent['parentFolderId']))).toEqual(['One']);
  });

  it('is answered in a way that the Graph client takes', async () => {
    const made = mailTenant();
    const { id } = await made.draft('One');
    await expect(graph(made.tenant, app).api(`${made.messages}/${id}/send`).post({})).resolves.not.toThrow();
  });

  it('what is no draft any more is an error, and nothing goes out', async () => {
    const made = mailTenant();
    const { id } = await made.draft('One', 'One', immutable);
    await send(made, id);
    const again = await send(made, id);
    expect([again.status, codeOf(again)]).toEqual([404, 'ErrorItemNotFound']);
    expect(made.tenant.mailboxes.sent()).toHaveLength(1);
  });

  it('to nobody is refused', async () => {
    const made = mailTenant();
    const { id } = (await graph(made.tenant, app).api(made.messages).post({ subject: 'One' })) as Message;
    const answered = await send(made, id);
    expect([answered.status, codeOf(answered)]).toEqual([400, 'ErrorInvalidRecipients']);
    expect(made.tenant.mailboxes.sent()).toEqual([]);
  });
});

describe('a mailbox is refused', () => {
  const draft = { method: 'POST', body: { subject: 'One' } } as const;
  const notGiven = { kind: 'app', appId: 'ff000000-0000-4000-8000-000000000000' } as const;

  it.each([
    ['to an application that it was not given to', notGiven, mailbox, 403, 'ErrorAccessDenied'],
    ['to one that was given another', app, otherMailbox, 403, 'ErrorAccessDenied'],
    ['to a person', person(ada), mailbox, 403, 'ErrorAccessDenied'],
    ['where there is none', app, 'nobody@r0b.example', 404, 'ErrorInvalidUser'],
  ] as const)('%s', async (_, caller, address, status, code) => {
    const made = mailTenant();
    const { id } = await made.draft('One');
    const one = `/users/${address}/messages/${id}`;
    for (const [path, asking] of [
      [`/users/${address}/messages`, {}],
      [`/users/${address}/messages`, draft],
      [`/users/${address}/mailFolders/drafts/messages`, {}],
      [one, {}],
      [one, { method: 'DELETE' }],
      [`${one}/send`, { method: 'POST' }],
    ] as const) {
      const answered = await ask(made.tenant, caller, path, asking);
      expect([answered.status, codeOf(answered)]).toEqual([status, code]);
    }
    expect(made.tenant.mailboxes.sent()).toEqual([]);
  });

  it('with a message that is in another', async () => {
    const made = mailTenant();
    made.tenant.mailboxes.grant(otherMailbox, { appId: serviceApp });
    const { id } = await made.draft('One');
    expect((await ask(made.tenant, app, `/users/${otherMailbox}/messages/${id}`)).status).toBe(404);
  });
});

describe('a draft is refused', () => {
  it.each([
    ['a subject that is no text', { subject: 1 }, 400, 'RequestBodyRead'],
    ['a body of another kind', { body: { contentType: 'rtf', content: '' } }, 400, 'RequestBodyRead'],
    ['a body that is a text', { body: 'Hello' }, 400, 'RequestBodyRead'],
    ['recipients that are no list', { toRecipients: {} }, 400, 'RequestBodyRead'],
    ['a recipient without an address', { toRecipients: [{ emailAddress: {} }] }, 400, 'RequestBodyRead'],
    ['a property without a value', { singleValueExtendedProperties: [{ id: property }] }, 400, 'RequestBodyRead'],
    ['a word that is no importance', { importance: 'urgent' }, 400, 'RequestBodyRead'],
    ['a property that no message has', { colour: 'red' }, 400, 'RequestBodyRead'],
    ['what Exchange writes itself', { conversationId: 'a' }, 501, 'LocalTenantNotImitated'],
    [
      'a header of the internet that is not its own',
      { internetMessageHeaders: [{ name: 'In-Reply-To', value: '<a@b>' }] },
      400,
      'InvalidInternetMessageHeader',
    ],
  ])('with %s', async (_, body, status, code) => {
    const { tenant, messages } = mailTenant();
    const answered = await ask(tenant, app, messages, { method: 'POST', body });
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
  });
});
