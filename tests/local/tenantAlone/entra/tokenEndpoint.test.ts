import { decodeJwt, SignJWT } from 'jose';
import { localTenantId } from '../../../../local/identity/localTenantId';
import {
  bareApp,
  clientAppId,
  disabled,
  fullControlApp,
  member,
  owner,
  password,
  secret,
} from '../../../../local/tenantAlone/callers';
import { graphOrigin, sharePointOrigin } from '../../../../local/tenantAlone/hosts';
import { aloneForTests } from '../aloneForTests';

const alone = aloneForTests();
const tokenAt = `/${localTenantId}/oauth2/v2.0/token`;

type Fields = Readonly<Record<string, string>>;

async function post(path: string, fields: Fields): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(alone().origin + path, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const asApp: Fields = {
  grant_type: 'client_credentials',
  client_id: fullControlApp.appId,
  client_secret: secret,
  scope: `${graphOrigin}/.default`,
};
const asMember: Fields = {
  grant_type: 'password',
  client_id: clientAppId,
  username: member.account.userPrincipalName,
  password,
  scope: `${graphOrigin}/.default`,
};

/** What the token opens: a web of SharePoint, and an account of Graph. */
async function opens(token: unknown): Promise<readonly number[]> {
  const ask = async (path: string): Promise<number> =>
    (await fetch(alone().origin + path, { headers: { Authorization: `Bearer ${String(token)}` } })).status;
  return Promise.all([ask('/_api/web'), ask('/v1.0/me')]);
}

describe('a token', () => {
  it.each([
    [`${sharePointOrigin}/.default`, [200, 401]],
    ['00000003-0000-0ff1-ce00-000000000000/.default', [200, 401]],
    [`${graphOrigin}/.default`, [401, 200]],
    ['00000003-0000-0000-c000-000000000000/.default', [401, 200]],
  ])('for %s opens what it is for, and nothing else', async (scope, expected) => {
    const { body } = await post(tokenAt, { ...asMember, scope });
    expect(await opens(body['access_token'])).toEqual(expected);
  });

  it('for this machine’s own address opens SharePoint there', async () => {
    const { body } = await post(tokenAt, { ...asMember, scope: `${alone().origin}/.default` });
    expect(await opens(body['access_token'])).toEqual([200, 401]);
  });

  it('of another signer opens nothing', async () => {
    const { body } = await post(tokenAt, asMember);
    const forged = await new SignJWT(decodeJwt(String(body['access_token'])))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('x'.repeat(32)));
    expect(await opens(forged)).toEqual([401, 401]);
  });

  it('comes from the first version of the endpoint too, with its numbers as texts', async () => {
    const { grant_type, client_id, client_secret } = asApp as Record<string, string>;
    const fields = { grant_type, client_id, client_secret, resource: sharePointOrigin } as Fields;
    const { status, body } = await post('/common/oauth2/token', fields);
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: '3600', resource: sharePointOrigin });
    expect(decodeJwt(String(body['access_token'])).aud).toBe(sharePointOrigin);
  });

  it('has the scopes that were asked for', async () => {
    const { body } = await post(tokenAt, {
      ...asMember,
      scope: 'openid User.Read https://graph.microsoft.com/mail.send',
    });
    expect(decodeJwt(String(body['access_token']))['scp']).toBe('Mail.Send User.Read');
    expect(body['scope']).toBe('https://graph.microsoft.com/Mail.Send https://graph.microsoft.com/User.Read');
  });

  it('opens what its scopes and roles say, and no more', async () => {
    const users = async (fields: Fields): Promise<number> => {
      const { body } = await post(tokenAt, fields);
      const headers = { Authorization: `Bearer ${String(body['access_token'])}` };
      return (await fetch(`${alone().origin}/v1.0/users`, { headers })).status;
    };
    expect(await users(asMember)).toBe(200);
    expect(await users({ ...asMember, scope: 'User.Read' })).toBe(403);
    expect(await users(asApp)).toBe(200);
    expect(await users({ ...asApp, client_id: bareApp.appId })).toBe(403);
  });

  it('comes with one about who signed in, and one for the next', async () => {
    const { body } = await post(tokenAt, { ...asMember, client_info: '1', nonce: 'n' });
    expect(decodeJwt(String(body['id_token']))).toMatchObject({
      aud: clientAppId,
      iss: `https://login.microsoftonline.com/${localTenantId}/v2.0`,
      preferred_username: member.account.userPrincipalName,
      nonce: 'n',
    });
    expect(JSON.parse(Buffer.from(String(body['client_info']), 'base64url').toString())).toEqual({
      uid: member.account.oid,
      utid: localTenantId,
    });
    const refresh = {
      grant_type: 'refresh_token',
      client_id: clientAppId,
      refresh_token: String(body['refresh_token']),
    };
    const next = await post(tokenAt, { ...refresh, scope: `${sharePointOrigin}/.default` });
    expect(await opens(next.body['access_token'])).toEqual([200, 401]);
    expect((await post(tokenAt, { ...refresh, client_id: bareApp.appId, client_secret: secret })).status).toBe(400);
  });
});

describe('Entra refuses', () => {
  it.each<[string, Fields, number, string, number]>([
    ['no grant', {}, 400, 'invalid_request', 900144],
    ['an unknown grant', { ...asApp, grant_type: 'x' }, 400, 'unsupported_grant_type', 70003],
    ['what every object has', { ...asApp, grant_type: 'constructor' }, 400, 'unsupported_grant_type', 70003],
    ['an unknown application', { ...asApp, client_id: localTenantId }, 400, 'unauthorized_client', 700016],
    ['a wrong secret', { ...asApp, client_secret: 'x' }, 401, 'invalid_client', 7000215],
    ['no secret', { grant_type: 'client_credentials', client_id: bareApp.appId }, 401, 'invalid_client', 7000218],
    ['an assertion of nobody', { ...asApp, client_assertion: 'a.b.c' }, 401, 'invalid_client', 700027],
    [
      'a resource that is not there',
      { ...asApp, scope: 'https://vault.example/.default' },
      400,
      'invalid_resource',
      500011,
    ],
    ['less than all for an application', { ...asApp, scope: 'User.Read.All' }, 400, 'invalid_scope', 1002012],
    [
      'two resources at once',
      { ...asMember, scope: `User.Read ${sharePointOrigin}/.default` },
      400,
      'invalid_scope',
      70011,
    ],
    ['what nobody agreed to', { ...asMember, scope: 'Group.ReadWrite.All' }, 400, 'invalid_grant', 65001],
    ['a wrong password', { ...asMember, password: 'x' }, 400, 'invalid_grant', 50126],
    ['somebody unknown', { ...asMember, username: 'x@growingoh.example' }, 400, 'invalid_grant', 50034],
    ['a disabled account', { ...asMember, username: disabled.account.userPrincipalName }, 400, 'invalid_grant', 50057],
    [
      'a refresh token of nobody',
      { ...asMember, grant_type: 'refresh_token', refresh_token: 'x' },
      400,
      'invalid_grant',
      9002313,
    ],
  ])('%s', async (_, fields, status, error, code) => {
    const { status: found, body } = await post(tokenAt, fields);
    expect([found, body['error'], body['error_codes']]).toEqual([status, error, [code]]);
    expect(body['error_description']).toMatch(
      new RegExp(`^AADSTS${code}: .+ Trace ID: .+ Correlation ID: .+ Timestamp: `),
    );
  });

  it('another tenant', async () => {
    const { status, body } = await post('/contoso.onmicrosoft.com/oauth2/v2.0/token', asApp);
    expect([status, body['error_codes']]).toEqual([400, [90002]]);
  });

  it('loudly what it does not imitate', async () => {
    const answer = await fetch(`${alone().origin}/common/oauth2/v2.0/authorize?login_hint=somebody@growingoh.example`);
    expect(answer.status).toBe(501);
    expect(await answer.text()).toBe(
      'The local tenant does not imitate this call to Entra: GET /common/oauth2/…/authorize\n',
    );
  });
});

describe('Entra says', () => {
  const read = async (path: string): Promise<Record<string, unknown>> =>
    (await (await fetch(alone().origin + path)).json()) as Record<string, unknown>;

  it('where everything is, and by which keys its tokens can be checked', async () => {
    const about = await read('/common/v2.0/.well-known/openid-configuration');
    expect(about).toMatchObject({ token_endpoint: `${alone().origin}/${localTenantId}/oauth2/v2.0/token` });
    expect(await read('/.well-known/openid-configuration')).toEqual(about);
    const keys = (await (await fetch(String(about['jwks_uri']))).json()) as { keys: { kty: string }[] };
    expect(keys.keys.map(({ kty }) => kty)).toEqual(['RSA']);
  });

  it('that people sign in with it', async () => {
    expect(await read(`/common/userrealm/${owner.account.userPrincipalName}?api-version=1.0`)).toMatchObject({
      account_type: 'Managed',
    });
  });
});
