import type { Client, GraphError } from '@microsoft/microsoft-graph-client';
import { graph } from '../clients';
import { app, ben, person } from '../tenantForTests';
import { type Item, libraryTenant } from './drives/libraries';
import { mailbox, mailTenant } from './mail/mailbox';

/** What an answer is, as it says itself. */
async function contextOf(client: Client, path: string): Promise<unknown> {
  const { '@odata.context': context } = (await client.api(path).get()) as Record<string, string>;
  return context?.replace('https://graph.microsoft.com/v1.0/$metadata#', '');
}

describe('an answer', () => {
  it('has the ids of its request, the one of the client too, and within an error', async () => {
    const { tenant } = mailTenant();
    const asked = graph(tenant, app).api('/users/nobody').header('client-request-id', 'mine').get();
    const { requestId, headers, body } = await asked.catch((error: GraphError) => error);
    expect(headers?.get('request-id')).toBe(requestId);
    expect(headers?.get('client-request-id')).toBe('mine');
    expect(JSON.parse(String(body))).toMatchObject({
      innerError: { 'request-id': requestId, 'client-request-id': 'mine' },
    });
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the context of an answer', () => {
  it('names the drive by its encoded id, and where in it the answer is', async () => {
    const { tenant, drive, put } = await libraryTenant();
    await put('one/a.csv', 'a');
    const client = graph(tenant, app);
    const key = `drives('${encodeURIComponent(drive.slice('/drives/'.length))}')`;
    const { id } = (await client.api(`${drive}/root:/one`).get()) as Item;
    expect(await contextOf(client, `${drive}/root`)).toBe(`${key}/root/$entity`);
    expect(await contextOf(client, `${drive}/items/${id}`)).toBe(`${key}/items/$entity`);
    expect(await contextOf(client, `${drive}/root/children`)).toBe(`${key}/root/children`);
    expect(await contextOf(client, `${drive}/root:/one:/children?$select=name`)).toBe(`${key}/root/children(name)`);
    expect(await contextOf(client, `${drive}/items/${id}/children`)).toBe(`${key}/items('${id}')/children`);
    expect(await contextOf(client, `${drive}/items/${id}:/a.csv:/versions`)).toMatch(`${key}/items('`);
    expect(await contextOf(client, `${drive}/root/delta`)).toBe('Collection(driveItem)');
  });

  it('names the mailbox and the folder as they were asked for, and oneself by the id', async () => {
    const { tenant, draft } = mailTenant();
    const { id } = await draft('One');
    const client = graph(tenant, app);
    const [user, key] = [`/users/${mailbox}`, `users('${encodeURIComponent(mailbox)}')`];
    expect(await contextOf(client, `${user}/messages?$select=subject`)).toBe(`${key}/messages(subject)`);
    expect(await contextOf(client, `${user}/mailFolders`)).toBe(`${key}/mailFolders`);
    expect(await contextOf(client, `${user}/mailFolders/inbox`)).toBe(`${key}/mailFolders/$entity`);
    expect(await contextOf(client, `${user}/mailFolders/inbox/childFolders`)).toBe(
      `${key}/mailFolders('inbox')/childFolders`,
    );
    expect(await contextOf(client, `${user}/mailFolders/drafts/messages`)).toBe(
      `${key}/mailFolders('drafts')/messages`,
    );
    expect(await contextOf(client, `${user}/mailFolders/drafts/messages/${id}`)).toBe(
      `${key}/mailFolders('drafts')/messages/$entity`,
    );
    const own = graph(tenant, person(ben), ['Mail.Read']);
    expect(await contextOf(own, '/me/messages')).toBe(`users('${ben.oid}')/messages`);
  });
});
