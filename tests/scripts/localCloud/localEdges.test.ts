import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Unavailable } from '../../../config/lists/storeFailures';
import { type Listening, listen } from '../../../local/http/listen';
import { localEdges } from '../../../scripts/localCloud/localEdges';

let cloud: Listening;
let asked: string[] = [];
let folder: string;
/** As the local cloud with this origin has them. */
const edges = (origin: string, appId: string) =>
  localEdges(
    { origin, storage: 'UseDevelopmentStorage=true', secrets: folder, clock: path.join(folder, 'clock') },
    appId,
  );
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'goh-edges-'));
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
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true });
});

describe('the edges of the local cloud', () => {
  it.each([
    ['https://graph.microsoft.com/v1.0/users?$top=1', 'GET /_graph/v1.0/users?$top=1'],
    ['https://login.microsoftonline.com/some-tenant/discovery/v2.0/keys', 'GET /_identity/keys'],
  ])('take %s to the intranet', async (address, expected) => {
    await edges(cloud.origin, 'app').fetch(address);
    expect(asked).toEqual([expected]);
  });

  it('take what is sent along', async () => {
    await edges(cloud.origin, 'app').fetch('https://graph.microsoft.com/v1.0/$batch', {
      method: 'POST',
      body: '{}',
    });
    expect(asked).toEqual(['POST /_graph/v1.0/$batch {}']);
  });

  it('take texts to the local Notify', async () => {
    await edges(cloud.origin, 'app').fetch('https://api.notifications.service.gov.uk/v2/notifications?reference=a');
    expect(asked).toEqual(['GET /_notify/v2/notifications?reference=a']);
  });

  it('keep a key that both apps make at once', async () => {
    const [one, other] = [edges(cloud.origin, 'one'), edges(cloud.origin, 'other')];
    const keys = await Promise.all([one, other].map(({ secrets }) => secrets.read('seal-R0B')));
    expect(keys[0]).toEqual(keys[1]);
    expect(Buffer.from(keys[0]?.[0]?.value ?? '', 'base64')).toHaveLength(32);
    expect((await one.secrets.read('seal-RXP'))[0]?.value).not.toBe(keys[0]?.[0]?.value);
  });

  it('let nothing else out', () => {
    expect(() => edges(cloud.origin, 'app').fetch('https://elsewhere.example/')).toThrow('elsewhere.example');
  });

  it('get the app a token of its own', async () => {
    const { credential } = edges(cloud.origin, 'the-app');
    expect(await credential.tokenFor('https://graph.microsoft.com')).toBe('of the app');
    expect(asked).toEqual(['POST /_identity/token?resource=https%3A%2F%2Fgraph.microsoft.com&app=the-app']);
  });

  it.each([
    ['is refused one', () => cloud.origin, 'unknown'],
    ['finds nobody to ask', () => 'http://127.0.0.1:1', 'app'],
  ])('say so when the app %s', async (_, origin, appId) => {
    const token = edges(origin(), appId).credential.tokenFor('https://graph.microsoft.com');
    await expect(token).rejects.toBeInstanceOf(Unavailable);
  });
});
