import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { programme } from '../../../config/programme';
import { leaver, openIntranet, owner, type TestIntranet } from '../../made/intranet';

const { appId } = programme.api;

let intranet: TestIntranet;
beforeAll(async () => {
  intranet = await openIntranet();
}, 30_000);
afterAll(() => intranet.stop());

const ask = (query: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${intranet.origin}/_identity/token?${new URLSearchParams(query)}`, { headers });

const asOwner = { cookie: `person=${owner.oid}` };

async function claims(answer: Response): Promise<Record<string, unknown>> {
  const { access_token } = (await answer.json()) as { access_token: string };
  const keys = (await (await fetch(`${intranet.origin}/_identity/keys`)).json()) as JSONWebKeySet;
  return (await jwtVerify(access_token, createLocalJWKSet(keys))).payload;
}

describe('a token for a person', () => {
  it.each([`api://${appId}`, appId, 'https://graph.microsoft.com'])('names them and %s', async (resource) => {
    const answer = await ask({ resource }, asOwner);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await claims(answer)).toMatchObject({ aud: resource, oid: owner.oid, tid: intranet.identity.tenantId });
  });

  it.each([
    ['nobody is signed in', {}, 401],
    ['they have left', { cookie: `person=${leaver.oid}` }, 401],
    ['a page of another origin asks', { ...asOwner, origin: 'http://127.0.0.1:1' }, 403],
    ['a page of another port asks', { ...asOwner, 'sec-fetch-site': 'same-site' }, 403],
  ])('is not given where %s', async (_, headers, status) => {
    expect((await ask({ resource: appId }, headers as Record<string, string>)).status).toBe(status);
  });

  it.each(['https://elsewhere.example', ''])('is not given for what nobody approved: "%s"', async (resource) => {
    expect((await ask({ resource }, asOwner)).status).toBe(400);
  });
});

describe('a token for an application', () => {
  it('names the application and no person', async () => {
    const answer = await ask({ app: appId, resource: 'https://graph.microsoft.com' });
    expect(await claims(answer)).toMatchObject({ aud: 'https://graph.microsoft.com', oid: appId, idtyp: 'app' });
  });

  it.each([['origin'], ['cookie'], ['sec-fetch-site'], ['sec-fetch-dest']])(
    'is not given to a browser: it sends %s',
    async (name) => {
      const value = name === 'origin' ? intranet.origin : 'same-origin';
      const answer = await ask({ app: appId, resource: 'https://graph.microsoft.com' }, { [name]: value });
      expect(answer.status).toBe(403);
    },
  );

  it('is not given to an application that nobody knows', async () => {
    const app = '00000000-0000-4000-8000-00000000000f';
    expect((await ask({ app, resource: 'https://graph.microsoft.com' })).status).toBe(400);
  });
});
