import { Unavailable } from '../../../config/lists/storeFailures';
import { type Listening, listen } from '../../../local/http/listen';
import { localEdges } from '../../../scripts/localCloud/localEdges';

let cloud: Listening;
let asked: string[] = [];
beforeAll(async () => {
  cloud = await listen(
    0,
    (origin) => async (request) => {
      asked.push(`${request.method} ${request.url.slice(origin.length)} ${await request.text()}`.trim());
      return request.url.includes('app=unknown')
        ? new Response(null, { status: 404 })
        : Response.json({ access_token: 'of the app' });
    },
    () => undefined,
  );
});
beforeEach(() => (asked = []));
afterAll(() => cloud.stop());

describe('the edges of the local cloud', () => {
  it.each([
    ['https://graph.microsoft.com/v1.0/users?$top=1', 'GET /_graph/v1.0/users?$top=1'],
    ['https://login.microsoftonline.com/some-tenant/discovery/v2.0/keys', 'GET /_identity/keys'],
  ])('take %s to the intranet', async (address, expected) => {
    await localEdges(cloud.origin, 'app').fetch(address);
    expect(asked).toEqual([expected]);
  });

  it('take what is sent along', async () => {
    await localEdges(cloud.origin, 'app').fetch('https://graph.microsoft.com/v1.0/$batch', {
      method: 'POST',
      body: '{}',
    });
    expect(asked).toEqual(['POST /_graph/v1.0/$batch {}']);
  });

  it('let nothing else out', () => {
    expect(() => localEdges(cloud.origin, 'app').fetch('https://elsewhere.example/')).toThrow('elsewhere.example');
  });

  it('get the app a token of its own', async () => {
    const { credential } = localEdges(cloud.origin, 'the-app');
    expect(await credential.tokenFor('https://graph.microsoft.com')).toBe('of the app');
    expect(asked).toEqual(['POST /_identity/token?resource=https%3A%2F%2Fgraph.microsoft.com&app=the-app']);
  });

  it.each([
    ['is refused one', () => cloud.origin, 'unknown'],
    ['finds nobody to ask', () => 'http://127.0.0.1:1', 'app'],
  ])('say so when the app %s', async (_, origin, appId) => {
    const token = localEdges(origin(), appId).credential.tokenFor('https://graph.microsoft.com');
    await expect(token).rejects.toBeInstanceOf(Unavailable);
  });
});
