import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Listening } from '../../../../local/http/listen';
import type { Fault } from '../../../../local/tenant/faults/rule';
import { makeList } from '../sharePoint/asking';
import { ada, app, as, hub, person, type TestTenant, testTenant } from '../tenantForTests';
import { serve } from './served';

const items = `${hub}/_api/web/lists/getbytitle('Plain')/items`;
const post: RequestInit = { method: 'POST', body: '{"Title":"Two"}' };

let made: TestTenant;
let server: Listening;
beforeEach(async () => {
  made = testTenant();
  await makeList(made.tenant, person(ada));
  made.tenant.faults.clear();
  server = await serve(made.tenant);
});
afterEach(() => server.stop());

type Ask = (init?: RequestInit) => Promise<Response>;
const withCaller = (init?: RequestInit): RequestInit => ({ ...init, headers: { ...as(app), ...init?.headers } });
const ways: [string, (path: string) => Ask][] = [
  [
    'in the process',
    (path) => (init) => made.tenant.sharePoint(new Request(`https://raw.example${path}`, withCaller(init))),
  ],
  ['over HTTP', (path) => (init) => fetch(server.origin + path, withCaller(init))],
];

/** How many items there are: the list began with one. */
async function count(): Promise<number> {
  made.tenant.faults.clear();
  const response = await made.tenant.sharePoint(new Request(`https://raw.example${items}`, withCaller()));
  return ((await response.json()) as { value: unknown[] }).value.length;
}

const meets = (fault: Fault): unknown => made.tenant.faults.add({ when: { nth: 1 }, do: fault });

describe.each(ways)('%s', (_, asking) => {
  const ask = asking(items);
  const askOne = asking(`${items}(1)`);

  it('a reset is a fetch that fails, and nothing was carried out', async () => {
    meets({ kind: 'reset' });
    const failed = await ask(post).catch((fault: unknown) => fault);
    expect(failed).toMatchObject({ name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNRESET' } });
    expect(await count()).toBe(1);
  });

  it('a lost answer is the same to whoever asked, and it was carried out', async () => {
    meets({ kind: 'loseAnswer' });
    await expect(ask(post)).rejects.toThrow('fetch failed');
    expect(await count()).toBe(2);
  });

  it('half an answer has its status and headers and half of its body, and then breaks off', async () => {
    const whole = await (await ask()).text();
    meets({ kind: 'half' });
    made.tenant.faults.add({ do: { kind: 'half' } });
    const response = await ask();
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      200,
      expect.stringContaining('application/json'),
    ]);
    let came = '';
    const reading = (async () => {
      for await (const part of response.body as unknown as AsyncIterable<Uint8Array>)
        came += Buffer.from(part).toString();
    })();
    await expect(reading).rejects.toThrow('terminated');
    expect(came).toBe(whole.slice(0, Math.ceil(whole.length / 2)));
  });

  it('half of an answer that has no body is a reset, and it was carried out', async () => {
    const change = {
      method: 'POST',
      body: '{"Title":"Changed"}',
      headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' },
    };
    meets({ kind: 'half' });
    await expect(askOne(change)).rejects.toThrow('fetch failed');
    const { Title } = (await (await askOne()).json()) as { Title: string };
    expect(Title).toBe('Changed');
  });

  it('a slow answer is a whole one, late', async () => {
    meets({ kind: 'slow', ms: 60 });
    const began = performance.now();
    expect((await ask(post)).status).toBe(201);
    expect(performance.now() - began).toBeGreaterThan(50);
  });

  it('what hangs goes on until whoever asked gives up, and nothing was carried out', async () => {
    meets({ kind: 'hang' });
    await expect(ask({ ...post, signal: AbortSignal.timeout(60) })).rejects.toThrow(/abort|timeout/i);
    expect(await count()).toBe(1);
  });

  it('another request is answered as ever', async () => {
    meets({ kind: 'reset' });
    await ask(post).catch(() => undefined);
    expect((await ask(post)).status).toBe(201);
  });
});
