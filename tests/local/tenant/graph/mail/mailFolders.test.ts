import { graph } from '../../clients';
import { app } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { mailbox, type MailTenant, mailTenant, type Message } from './mailbox';

interface Folder {
  readonly id: string;
  readonly displayName: string;
  readonly parentFolderId: string;
  readonly [more: string]: unknown;
}

const folders = `/users/${mailbox}/mailFolders`;

const get = async ({ tenant }: MailTenant, path: string): Promise<Folder> =>
  (await graph(tenant, app)
    .api(folders + path)
    .get()) as Folder;

const add = async ({ tenant }: MailTenant, displayName: string, path = ''): Promise<Folder> =>
  (await graph(tenant, app)
    .api(folders + path)
    .post({ displayName })) as Folder;

describe('the folders of a mailbox', () => {
  it('are those that every mailbox has, by name', async () => {
    const { tenant } = mailTenant();
    const page = (await graph(tenant, app).api(folders).count(true).get()) as { value: Folder[] };
    expect(page.value.map(({ displayName }) => displayName)).toEqual([
      'Archive',
      'Conversation History',
      'Deleted Items',
      'Drafts',
      'Inbox',
      'Junk Email',
      'Outbox',
      'Sent Items',
    ]);
    expect(page).toMatchObject({ '@odata.count': 8 });
  });

  it('come page by page', async () => {
    const { tenant } = mailTenant();
    const page = (await graph(tenant, app).api(folders).top(5).select('displayName').get()) as {
      value: Folder[];
      '@odata.nextLink': string;
    };
    expect(page.value[4]).toEqual({ displayName: 'Inbox' });
    const next = (await graph(tenant, app).api(page['@odata.nextLink']).get()) as { value: Folder[] };
    expect(next.value).toHaveLength(3);
  });

  it('are found by the name that people see', async () => {
    const made = mailTenant();
    await add(made, "Ward's");
    const named = async (filter: string) =>
      ((await graph(made.tenant, app).api(folders).filter(filter).get()) as { value: Folder[] }).value;
    expect(await named("displayName eq 'sent items'")).toMatchObject([{ displayName: 'Sent Items' }]);
    expect(await named("displayName eq 'Ward''s'")).toMatchObject([{ displayName: "Ward's" }]);
    expect(await named("displayName eq 'None'")).toEqual([]);
    await expect(named('totalItemCount gt 1')).rejects.toMatchObject({ statusCode: 501 });
  });

  it('let their messages be changed, copied, moved and removed, and no others', async () => {
    const made = mailTenant();
    const { id } = await made.draft('One');
    const at = (folder: string, of: string, to = '') =>
      graph(made.tenant, app).api(`${folders}/${folder}/messages/${of}${to}`);
    expect(await at('drafts', id).patch({ subject: 'Two' })).toMatchObject({ subject: 'Two' });
    const copied = (await at('drafts', id, '/copy').post({ destinationId: 'archive' })) as Message;
    const moved = (await at('archive', copied.id, '/move').post({ destinationId: 'inbox' })) as Message;
    await at('inbox', moved.id).delete();
    expect(await get(made, '/deleteditems')).toMatchObject({ totalItemCount: 1 });
    for (const change of [
      at('inbox', id).delete(),
      at('inbox', id).patch({}),
      at('inbox', id, '/move').post({ destinationId: 'archive' }),
    ])
      await expect(change).rejects.toMatchObject({ statusCode: 404 });
  });

  it('are found by the name that every language knows, and by their ids', async () => {
    const made = mailTenant();
    await made.draft('One');
    const drafts = await get(made, '/Drafts');
    expect(drafts).toMatchObject({ displayName: 'Drafts', totalItemCount: 1, unreadItemCount: 0, isHidden: false });
    expect(await get(made, `/${drafts.id}`)).toEqual(drafts);
    expect(await get(made, '/msgfolderroot')).toMatchObject({ id: drafts.parentFolderId, childFolderCount: 8 });
  });

  it('count what was not read', async () => {
    const made = mailTenant();
    for (const subject of ['One', 'Two'])
      made.tenant.mailboxes.deliver(mailbox, {
        from: { address: 'sam@home.example' },
        subject,
        body: { contentType: 'text', content: '' },
      });
    const { value } = (await graph(made.tenant, app).api(made.messages).get()) as { value: Message[] };
    await graph(made.tenant, app).api(`${made.messages}/${value[0]?.id}`).patch({ isRead: true });
    expect(await get(made, '/inbox')).toMatchObject({ totalItemCount: 2, unreadItemCount: 1 });
  });

  it('are added beside them and below them, and take messages', async () => {
    const made = mailTenant();
    const cases = await add(made, 'Cases');
    const open = await add(made, 'Open', `/${cases.id}/childFolders`);
    expect(open).toMatchObject({ displayName: 'Open', parentFolderId: cases.id, childFolderCount: 0 });
    const below = (await graph(made.tenant, app).api(`${folders}/${cases.id}/childFolders`).get()) as {
      value: Folder[];
    };
    expect(below.value).toEqual([expect.objectContaining({ id: open.id })]);
    const messages = `${folders}/${open.id}/messages`;
    const draft = (await graph(made.tenant, app).api(messages).post({ subject: 'One' })) as Message;
    expect(draft['parentFolderId']).toBe(open.id);
    expect(await graph(made.tenant, app).api(`${messages}/${draft.id}`).get()).toEqual(draft);
    expect((await ask(made.tenant, app, `${folders}/inbox/messages/${draft.id}`)).status).toBe(404);
  });

  it('that were added have another name when they are given one', async () => {
    const made = mailTenant();
    const { id } = await add(made, 'Cases');
    await graph(made.tenant, app).api(`${folders}/${id}`).patch({ displayName: 'CASES' });
    expect(await get(made, `/${id}`)).toMatchObject({ displayName: 'CASES' });
  });
});

describe('a folder with what is in it', () => {
  const filled = async () => {
    const made = mailTenant();
    const folder = await add(made, 'Cases');
    await add(made, 'Closed', `/${folder.id}/childFolders`);
    const { id } = await made.draft('One');
    const client = graph(made.tenant, app);
    await client.api(`${made.messages}/${id}/move`).post({ destinationId: folder.id });
    return { made, client, folder, at: `${folders}/${folder.id}` };
  };

  it('moves, and keeps its id', async () => {
    const { made, client, folder, at } = await filled();
    const moved = (await client.api(`${at}/move`).post({ destinationId: 'archive' })) as Folder;
    expect(moved).toMatchObject({ id: folder.id, displayName: 'Cases', childFolderCount: 1, totalItemCount: 1 });
    expect(moved.parentFolderId).toBe((await get(made, '/archive')).id);
  });

  it('is copied', async () => {
    const { client, folder, at } = await filled();
    const copy = (await client.api(`${at}/copy`).post({ destinationId: 'inbox' })) as Folder;
    expect(copy).toMatchObject({ displayName: 'Cases', childFolderCount: 1, totalItemCount: 1 });
    expect(copy.id).not.toBe(folder.id);
    expect(await client.api(`${at}/messages`).get()).toMatchObject({ value: [{ subject: 'One' }] });
  });

  it('goes to the deleted ones, and from there for good', async () => {
    const { made, client, at } = await filled();
    await client.api(at).delete();
    await expect(client.api(at).get()).rejects.toMatchObject({ statusCode: 404, code: 'ErrorItemNotFound' });
    const below = `${folders}/deleteditems/childFolders`;
    const { value } = (await client.api(below).get()) as { value: Folder[] };
    expect(value).toMatchObject([{ displayName: 'Cases', childFolderCount: 1, totalItemCount: 1 }]);
    await client.api(`${folders}/${value[0]?.id ?? ''}`).delete();
    expect(await client.api(below).get()).toMatchObject({ value: [] });
    expect(await client.api(made.messages).get()).toMatchObject({ value: [] });
  });

  it('lies beside another of its name that was deleted', async () => {
    const { made, client, at } = await filled();
    await client.api(at).delete();
    const { id } = await add(made, 'Cases');
    await client.api(`${folders}/${id}`).delete();
    const { value } = (await client.api(`${folders}/deleteditems/childFolders`).get()) as { value: Folder[] };
    expect(value.map(({ displayName }) => displayName)).toEqual(['Cases', 'Cases1']);
  });
});

it('a message is reached through its folder for all that can be done with it', async () => {
  const made = mailTenant();
  const { id } = await made.draft('One');
  const client = graph(made.tenant, app);
  const message = `${folders}/drafts/messages/${id}`;
  const file = { '@odata.type': '#microsoft.graph.fileAttachment', name: 'a.txt', contentBytes: 'YQ==' };
  await client.api(`${message}/attachments`).post(file);
  expect(await client.api(`${message}/attachments`).get()).toMatchObject({ value: [{ name: 'a.txt' }] });
  await client.api(`${message}/createForward`).post({});
  await client.api(`${message}/send`).post(null);
  await expect(client.api(message).get()).rejects.toMatchObject({ statusCode: 404 });
  expect(await client.api(folders).query({ includeHiddenFolders: 'true' }).get()).toHaveProperty('value');
});

describe('a folder is refused', () => {
  const write = (method: string, displayName?: unknown) => ({ method, body: { displayName } });
  const to = (destinationId: string) => ({ method: 'POST', body: { destinationId } });

  it.each([
    ['that is there', '', write('POST', 'cases'), 409, 'ErrorFolderExists'],
    ['with the name of another', '/{id}', write('PATCH', 'other'), 409, 'ErrorFolderExists'],
    ['without a name', '', write('POST'), 400, 'RequestBodyRead'],
    ['of an unknown name', '/attic', {}, 400, 'ErrorInvalidIdMalformed'],
    ['of an unknown id', `/AQMk${'A'.repeat(64)}`, {}, 404, 'ErrorItemNotFound'],
    ['another name for the inbox', '/inbox', write('PATCH', 'In'), 400, 'ErrorDeleteDistinguishedFolder'],
    ['the removal of the inbox', '/inbox', { method: 'DELETE' }, 400, 'ErrorDeleteDistinguishedFolder'],
    ['another place for the inbox', '/inbox/move', to('archive'), 400, 'ErrorMoveDistinguishedFolder'],
    ['a place in itself', '/{id}/move', to('{id}'), 400, 'ErrorMoveCopyFailed'],
    ['a place where its name is taken', '/{id}/copy', to('msgfolderroot'), 409, 'ErrorFolderExists'],
    ['no place', '/{id}/move', { method: 'POST', body: {} }, 400, 'RequestBodyRead'],
    [
      'that is hidden',
      '',
      { method: 'POST', body: { displayName: 'a', isHidden: true } },
      501,
      'LocalTenantNotImitated',
    ],
  ])('%s', async (_, path, asking, status, code) => {
    const made = mailTenant();
    const { id } = await add(made, 'Cases');
    await add(made, 'Other');
    const withId = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('{id}', id)) as T;
    const answered = await ask(made.tenant, app, folders + withId(path), withId(asking));
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
  });
});
