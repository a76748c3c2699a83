import { type Served, serveApps } from '../../../local/functionsHost/serveApps';
import type { Listening } from '../../../local/http/listen';

const intranet = 'https://intranet.example';
const elsewhere = 'https://elsewhere.example';

/** An app that says which one it is and how often it was asked, and tries to open itself to everybody. */
function saying(name: string): Served['app'] & { asked(): number } {
  let asked = 0;
  return {
    fetch: async (request) => {
      asked += 1;
      const headers = { 'access-control-allow-origin': '*', 'x-path': new URL(request.url).pathname };
      return new Response(`${name} ${request.method} ${String((await request.text()).length)}`, { headers });
    },
    asked: () => asked,
  };
}

const [api, home] = [saying('api'), saying('home')];
/** An app whose host fails, with the address in what it says. */
const broken: Served['app'] = {
  fetch: ({ url }) => Promise.reject(new Error(`Could not read ${url}`)),
};
const logged: string[] = [];
let served: Listening;
beforeAll(async () => {
  served = await serveApps({
    port: 0,
    log: (level, name, message) => logged.push(`${level} ${name} ${message}`),
    apps: [
      { app: broken, prefix: '/broken/', cors: { allowedOrigins: [] } },
      { app: home, prefix: '/', cors: { allowedOrigins: [] } },
      { app: api, prefix: '/api/', cors: { allowedOrigins: [intranet] } },
    ],
  });
});
afterAll(() => served.stop());

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(served.origin + path, init);

const cors = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));

describe('several apps on one port', () => {
  it.each([
    ['/api/me', 'api GET 0'],
    ['/', 'home GET 0'],
    ['/l/token', 'home GET 0'],
    ['/apiary', 'home GET 0'],
  ])('part by their paths: %s', async (path, expected) => {
    const answer = await ask(path);
    expect(await answer.text()).toBe(expected);
    expect(answer.headers.get('x-path')).toBe(path);
  });

  it('get the body of a request', async () => {
    expect(await (await ask('/api/me', { method: 'POST', body: 'abc' })).text()).toBe('api POST 3');
  });

  it('never see a body that is far too large', async () => {
    const before = api.asked();
    const answer = await ask('/api/me', { method: 'POST', body: new Uint8Array(17 * 1024 * 1024) });
    expect(answer.status).toBe(413);
    expect(api.asked()).toBe(before);
  });
});

it('a fault of the host is a 500, and its log says where in the program and nothing of the request', async () => {
  const answer = await ask('/broken/secret?secret=1');
  expect([answer.status, await answer.text()]).toEqual([500, 'The local cloud failed: its terminal says why.']);
  expect(logged).toEqual([expect.stringMatching(/^error {2}Error\n\s+at .*serveApps\.test\.ts/)]);
  expect(logged.join()).not.toMatch(/secret|http:/);
});

describe('the CORS rules of the platform', () => {
  const preflight = (path: string, origin: string): Promise<Response> =>
    ask(path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });

  it('answer a preflight of an allowed origin, without the app', async () => {
    const before = api.asked();
    const answer = await preflight('/api/me', intranet);
    expect(answer.status).toBe(204);
    expect(cors(answer)).toEqual({
      'access-control-allow-origin': intranet,
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'authorization',
    });
    expect(api.asked()).toBe(before);
  });

  it.each([
    ['of another origin', '/api/me', elsewhere],
    ['of no origin in particular', '/api/me', 'null'],
    ['to an app that lets in nobody', '/l/token', intranet],
  ])('give a preflight %s nothing', async (_, path, origin) => {
    const answer = await preflight(path, origin);
    expect(answer.status).toBe(204);
    expect(cors(answer)).toEqual({});
  });

  it('let a page of an allowed origin read the answer', async () => {
    const answer = await ask('/api/me', { headers: { origin: intranet } });
    expect(cors(answer)).toEqual({ 'access-control-allow-origin': intranet });
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  it('keep the answer from a page of another origin, though the app was asked', async () => {
    const before = api.asked();
    expect(cors(await ask('/api/me', { headers: { origin: elsewhere } }))).toEqual({});
    expect(api.asked()).toBe(before + 1);
  });

  it('take away what an app says of CORS by itself', async () => {
    expect(cors(await ask('/api/me'))).toEqual({});
  });

  it('leave an OPTIONS that is no preflight to the app', async () => {
    expect(await (await ask('/api/me', { method: 'OPTIONS' })).text()).toBe('api OPTIONS 0');
  });
});
