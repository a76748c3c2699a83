import { graph } from '../clients';
import { app, as, ben, hub } from '../tenantForTests';
import { ask, graphTenant } from './asking';
import { mailbox, mailTenant } from './mail/mailbox';

const errorOf = ({ body }: { readonly body: Record<string, unknown> }): unknown => body['error'];
const unreadable = {
  code: 'BadRequest',
  message:
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
};
const empty = { code: 'BadRequest', message: 'Empty Payload. JSON content expected.' };

describe('a body', () => {
  it.each([
    ['that breaks off', '{', 'application/json', unreadable],
    ['that is a list', '[]', 'application/json', unreadable],
    ['of another type', '{"fields":{"Title":"x"}}', 'text/plain', unreadable],
    ['of a form', 'fields=x', 'application/x-www-form-urlencoded', unreadable],
    ['that is empty', '', 'application/json', empty],
    ['that is nothing', 'null', 'application/json', empty],
  ])('%s is refused in words of Graph', async (_, body, type, error) => {
    const { tenant, items } = await graphTenant();
    for (const [method, path] of [
      ['POST', items],
      ['PATCH', `${items}/1/fields`],
    ] as const) {
      const asked = new Request(`https://graph.microsoft.com/v1.0${path}`, {
        method,
        body,
        headers: { ...as(app), 'Content-Type': type },
      });
      const answer = await tenant.graph(asked);
      expect([answer.status, await answer.json()]).toMatchObject([400, { error }]);
    }
  });

  it('of an action that takes nothing may be "null"', async () => {
    const { tenant, draft, messages } = mailTenant();
    const { id } = await draft('One');
    expect(await graph(tenant, app).api(`${messages}/${id}/send`).post(null)).toBeNull();
  });

  it('in MIME is not imitated', async () => {
    const { tenant, messages } = mailTenant();
    const headers = { 'Content-Type': 'text/plain' };
    const answer = await ask(tenant, app, messages, { method: 'POST', body: 'TUlNRQ==', headers });
    expect([answer.status, errorOf(answer)]).toMatchObject([501, { code: 'LocalTenantNotImitated' }]);
  });
});

describe('an address', () => {
  it('may have its keys in brackets', async () => {
    const { tenant, siteId } = await graphTenant();
    const client = graph(tenant, app);
    const item = `/sites('${siteId}')/lists('Examples')/items('1')`;
    expect(await client.api(item).get()).toMatchObject({ id: '1' });
    expect(await client.api(`/users('${ben.userPrincipalName}')`).get()).toMatchObject({ id: ben.oid });
    const inMail = mailTenant();
    await inMail.draft("It's");
    const drafts = `/users('${mailbox}')/mailFolders('drafts')/messages`;
    expect(await graph(inMail.tenant, app).api(drafts).get()).toMatchObject({
      '@odata.context': expect.stringContaining(
        `users('${encodeURIComponent(mailbox)}')/mailFolders('drafts')/messages`,
      ) as unknown,
      value: [{ subject: "It's" }],
    });
  });

  it('may have brackets with nothing in them behind a function', async () => {
    const { tenant } = await graphTenant();
    tenant.sites.createLibrary(hub, 'Papers');
    const drive = `/sites/root:${hub}:/lists/Papers/drive`;
    expect(await graph(tenant, app).api(`${drive}/root/delta()`).get()).toHaveProperty(['@odata.deltaLink']);
  });

  it('has no keys in the names of files', async () => {
    const { tenant } = await graphTenant();
    tenant.sites.createLibrary(hub, 'Papers');
    const client = graph(tenant, app);
    const place = `/sites/root:${hub}:/lists/Papers/drive/root:/plan('b')`;
    await client.api(`${place}/a.txt:/content`).put('a');
    expect(await client.api(place).get()).toMatchObject({ name: "plan('b')" });
  });
});

describe('an answer says of itself', () => {
  it('which JSON it is, and of which version of OData', async () => {
    const { tenant } = await graphTenant();
    const answer = await tenant.graph(new Request('https://graph.microsoft.com/v1.0/users', { headers: as(app) }));
    expect(answer.headers.get('Content-Type')).toBe(
      'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
    );
    expect(answer.headers.get('OData-Version')).toBe('4.0');
  });

  it.each([
    [undefined, 'Access token is empty.'],
    ['Bearer x', 'Access token validation failure.'],
  ])('with the token %p, where to get one', async (token, message) => {
    const { tenant } = await graphTenant();
    const headers = token === undefined ? {} : { Authorization: token };
    const answer = await tenant.graph(new Request('https://graph.microsoft.com/v1.0/me', { headers }));
    expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer realm="", authorization_uri="https:/);
    expect(await answer.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken', message } });
  });
});
