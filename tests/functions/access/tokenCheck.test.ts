import { createHmac } from 'node:crypto';
import { type CryptoKey, type JWTPayload, SignJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import { type Programme, programme } from '../../../config/programme';
import { Unavailable } from '../../../config/lists/storeFailures';
import { entraKeys } from '../../../functions/access/entraKeys';
import { NotSignedIn } from '../../../functions/access/refusals';
import { tokenCheck } from '../../../functions/access/tokenCheck';
import { openIdentity } from '../../../local/identity/identity';
import { localTenantId as tenantId } from '../../../local/identity/localTenantId';
import { anAccount } from '../../made/accounts';

const ours: Programme = { ...programme, tenantId };
const { appId } = ours.api;
const otherTenant = '99999999-9999-4999-8999-999999999999';
const kid = 'a-key-of-the-tenant';
const now = Math.floor(Date.now() / 1000);

const good: JWTPayload = {
  ver: '2.0',
  iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
  aud: appId,
  tid: tenantId,
  oid: anAccount.oid,
  sub: 'pairwise',
  scp: 'access_as_user',
  iat: now,
  nbf: now,
  exp: now + 3600,
};

let keys: { privateKey: CryptoKey; publicKey: CryptoKey };
let strangers: { privateKey: CryptoKey };
beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true });
  strangers = await generateKeyPair('RS256');
});

const sign = (changes: JWTPayload, header: object = {}, key = keys.privateKey): Promise<string> =>
  new SignJWT({ ...good, ...changes }).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(key);

/** A check whose Entra has the one key, and how often that was asked for. */
function checking(entra?: () => Promise<Response>) {
  let fetched = 0;
  const fetcher = (async () => {
    fetched += 1;
    if (entra) return entra();
    return Response.json({ keys: [{ ...(await exportJWK(keys.publicKey)), kid, use: 'sig' }] });
  }) as typeof fetch;
  const check = tokenCheck(ours, (tenant) => entraKeys(tenant, fetcher));
  return { check, fetched: () => fetched };
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function signedByPublicKey(): Promise<string> {
  const text = `${encoded({ alg: 'HS256', kid })}.${encoded(good)}`;
  const signature = createHmac('sha256', await exportSPKI(keys.publicKey)).update(text);
  return `${text}.${signature.digest('base64url')}`;
}

async function tampered(): Promise<string> {
  const [header, , signature] = (await sign({})).split('.');
  return [header, encoded({ ...good, roles: ['OhClinician.R0B'] }), signature].join('.');
}

describe('a token that is let in', () => {
  it.each<[string, JWTPayload]>([
    ['of the second version', {}],
    ['of the first version', { ver: '1.0', iss: `https://sts.windows.net/${tenantId}/`, aud: `api://${appId}` }],
    ['with other scopes beside ours', { scp: 'openid access_as_user profile' }],
    ['that ended within the skew of clocks', { exp: now - 30 }],
    ['that begins within the skew of clocks', { nbf: now + 30 }],
  ])('is one %s', async (_, changes) => {
    const { check } = checking();
    expect(await check(`Bearer ${await sign(changes)}`)).toEqual({ oid: anAccount.oid, roles: undefined });
  });

  it('brings the roles that were given, as they are', async () => {
    const { check } = checking();
    expect((await check(`bearer ${await sign({ roles: ['A', 'B'] })}`)).roles).toEqual(['A', 'B']);
  });

  it('is any that the local cloud signs, by the same rules', async () => {
    const identity = await openIdentity({ folder: undefined, tenantId });
    const { check } = checking(() => Promise.resolve(Response.json(identity.keys())));
    for (const resource of [appId, `api://${appId}`])
      expect(await check(`Bearer ${await identity.tokenFor(anAccount, resource)}`)).toMatchObject({
        oid: anAccount.oid,
      });
  });

  it('costs one question to Entra, however many there are', async () => {
    const { check, fetched } = checking();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => sign({})));
    await Promise.all(tokens.map((token) => check(`Bearer ${token}`)));
    expect(fetched()).toBe(1);
  });
});

describe('a token that is refused without a connection', () => {
  it.each<[string, string | null | (() => Promise<string>)]>([
    ['is none', null],
    ['is empty', 'Bearer '],
    ['is no token', 'Bearer not.a.token'],
    ['is of another kind', async () => `Basic ${await sign({})}`],
    ['has more before it', async () => `Bearer x ${await sign({})}`],
    ['is far too long', async () => `Bearer ${await sign({ groups: 'x'.repeat(30_000) })}`],
    ['is of another tenant', () => sign({ tid: otherTenant })],
    ['is issued by another tenant', () => sign({ iss: good.iss?.replace(tenantId, otherTenant) as string })],
    ['is issued by nobody', () => sign({ iss: undefined as unknown as string })],
    [
      'is issued by a name like Entra’s',
      () => sign({ iss: `https://login.microsoftonline.com.example/${tenantId}/v2.0` }),
    ],
    ['is for another audience', () => sign({ aud: otherTenant })],
    ['is for several audiences', () => sign({ aud: [appId, otherTenant] })],
    ['is for Graph', () => sign({ aud: 'https://graph.microsoft.com' })],
    ['has another scope', () => sign({ scp: 'access_as_user.read' })],
    ['has no scope', () => sign({ scp: undefined })],
    ['is of an app alone', () => sign({ scp: undefined, roles: ['access_as_user'], idtyp: 'app' })],
    ['is of an app, whatever its scope', () => sign({ idtyp: 'app' })],
    ['is of no account', () => sign({ oid: undefined })],
    ['is of an account by another name', () => sign({ oid: "1' or '1'='1" })],
    ['is not signed', () => Promise.resolve(`${encoded({ alg: 'none', kid })}.${encoded(good)}.AA`)],
    ['is signed with the public key as a secret', signedByPublicKey],
    ['is signed in another way', () => Promise.resolve(`${encoded({ alg: 'PS256', kid })}.${encoded(good)}.AA`)],
    ['names no key', () => sign({}, { kid: undefined })],
    ['names a key like an address', () => sign({}, { kid: 'https://elsewhere.example/key' })],
  ])('%s', async (_, made) => {
    const { check, fetched } = checking();
    const token = typeof made === 'function' ? await made() : made;
    const header = token === null || /^(Bearer|Basic) /.test(token) ? token : `Bearer ${token}`;
    await expect(check(header)).rejects.toBeInstanceOf(NotSignedIn);
    expect(fetched()).toBe(0);
  });

  it('is every one while the tenant is not known', async () => {
    const asked = jest.fn();
    const check = tokenCheck({ ...ours, tenantId: undefined }, asked);
    await expect(check(`Bearer ${await sign({})}`)).rejects.toBeInstanceOf(NotSignedIn);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('a token that is refused by its signature or its time', () => {
  it.each<[string, () => Promise<string>]>([
    ['has ended', () => sign({ exp: now - 120 })],
    ['has not begun', () => sign({ nbf: now + 120 })],
    ['never ends', () => sign({ exp: undefined as unknown as number })],
    ['never began', () => sign({ nbf: undefined as unknown as number })],
    ['was changed', tampered],
    ['is signed by somebody else', () => sign({}, {}, strangers.privateKey)],
    ['is signed with a key that Entra does not have', () => sign({}, { kid: 'another-key' })],
  ])('%s', async (_, made) => {
    const { check } = checking();
    await expect(check(`Bearer ${await made()}`)).rejects.toBeInstanceOf(NotSignedIn);
  });

  it('asks Entra no more often for keys that it does not have', async () => {
    const { check, fetched } = checking();
    for (const kidOf of ['unknown-key-1', 'unknown-key-2', 'unknown-key-3'])
      await expect(check(`Bearer ${await sign({}, { kid: kidOf })}`)).rejects.toBeInstanceOf(NotSignedIn);
    expect(fetched()).toBe(1);
  });
});

describe('while the keys cannot be fetched', () => {
  it.each<[string, () => Promise<Response>]>([
    ['nobody answers', () => Promise.reject(new TypeError('fetch failed'))],
    ['Entra is down', () => Promise.resolve(new Response('', { status: 503 }))],
    ['Entra leads elsewhere', () => Promise.resolve(new Response('', { status: 302 }))],
    ['the answer is no JSON', () => Promise.resolve(new Response('<html>'))],
    ['the answer has no keys', () => Promise.resolve(Response.json({}))],
  ])('as %s, nothing is known of a token', async (_, entra) => {
    const { check } = checking(entra);
    await expect(check(`Bearer ${await sign({})}`)).rejects.toBeInstanceOf(Unavailable);
  });

  it('asks again at the next token', async () => {
    let down = true;
    const publicKey = await exportJWK(keys.publicKey);
    const { check } = checking(() =>
      Promise.resolve(down ? new Response('', { status: 503 }) : Response.json({ keys: [{ ...publicKey, kid }] })),
    );
    const token = `Bearer ${await sign({})}`;
    await expect(check(token)).rejects.toBeInstanceOf(Unavailable);
    down = false;
    await expect(check(token)).resolves.toMatchObject({ oid: anAccount.oid });
  });

  it('asks at Entra’s own address for the tenant, and at no other', async () => {
    const asked: string[] = [];
    const fetcher = ((address: string) => {
      asked.push(address);
      return Promise.resolve(new Response('', { status: 503 }));
    }) as typeof fetch;
    const check = tokenCheck(ours, (tenant) => entraKeys(tenant, fetcher));
    await expect(check(`Bearer ${await sign({}, { jku: 'https://elsewhere.example' })}`)).rejects.toBeInstanceOf(
      Unavailable,
    );
    expect(asked).toEqual([`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`]);
  });
});
