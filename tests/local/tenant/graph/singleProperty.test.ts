import { graph } from '../clients';
import { ada, app, ben, person, testTenant } from '../tenantForTests';
import { ask, codeOf, graphTenant } from './asking';
import { fetched, libraryTenant } from './drives/libraries';
import { mailTenant } from './mail/mailbox';

const metadata = 'https://graph.microsoft.com/v1.0/$metadata#';

describe('a property by itself', () => {
  it('is asked for by its name, of a person', async () => {
    const { tenant } = testTenant();
    const client = graph(tenant, person(ada));
    expect(await client.api('/me/displayName').get()).toEqual({
      '@odata.context': `${metadata}users('${ada.oid}')/displayName`,
      value: 'Ada Armstrong',
    });
    expect(await graph(tenant, app).api(`/users/${ben.oid}/businessPhones`).get()).toEqual({
      '@odata.context': `${metadata}users('${ben.oid}')/businessPhones`,
      value: [],
    });
  });

  it('comes as its text alone with $value', async () => {
    const { tenant } = testTenant();
    const answer = await fetched(tenant, `/users/${ben.oid}/mail/$value`);
    expect([answer.status, answer.headers.get('Content-Type'), await answer.text()]).toEqual([
      200,
      'text/plain',
      'ben.bell@r0b.example',
    ]);
  });

  it('is an empty 204 where there is none', async () => {
    const { tenant } = testTenant();
    for (const path of ['mobilePhone', 'mobilePhone/$value'])
      expect(await ask(tenant, app, `/users/${ben.oid}/${path}`)).toMatchObject({ status: 204, body: {} });
  });

  it('is had of sites, lists, items, drives, files and messages', async () => {
    const { tenant, siteId } = await graphTenant();
    const client = graph(tenant, app);
    const value = async (path: string): Promise<unknown> =>
      ((await client.api(path).get()) as { value: unknown }).value;
    expect(await value(`/sites/${siteId}/displayName`)).toBe('Occupational health');
    expect(await value(`/sites/${siteId}/lists/Examples/name`)).toBe('Examples');
    expect(await value(`/sites/${siteId}/lists/Examples/items/1/fields/Title`)).toBe('One');
    const library = await libraryTenant();
    const { id } = await library.put('a.csv', 'a');
    const files = graph(library.tenant, app);
    expect(await files.api(`${library.drive}/quota`).get()).toMatchObject({ state: 'normal' });
    expect(await files.api(`${library.drive}/items/${id}/size`).get()).toMatchObject({ value: 1 });
    const mail = mailTenant();
    const draft = await mail.draft('One');
    expect(await graph(mail.tenant, app).api(`${mail.messages}/${draft.id}/subject`).get()).toMatchObject({
      value: 'One',
    });
  });

  it('is refused as the thing is whose it is', async () => {
    const { tenant } = testTenant();
    expect(codeOf(await ask(tenant, app, '/users/nobody/displayName'))).toBe('Request_ResourceNotFound');
    expect((await ask(tenant, person(ben), `/users/${ada.oid}/mail`, { permissions: ['User.Read'] })).status).toBe(403);
  });

  it.each(['calendar', 'skills', 'displayName/first', 'memberOf/displayName', 'drive/items'])(
    'is a 501 where the tenant knows of none: %s',
    async (path) => {
      const { tenant } = testTenant();
      expect(
        (
          await ask(tenant, person(ada), `/me/${path}`, {
            permissions: ['User.Read', 'GroupMember.Read.All', 'Files.Read'],
          })
        ).status,
      ).toBe(501);
    },
  );
});
