import { openClock } from '../../../../local/clock/clock';
import type { Listening } from '../../../../local/http/listen';
import { secretHeader, startControl } from '../../../../local/tenant/control/startControl';
import { openTenant } from '../../../../local/tenant/openTenant';
import type { Tenant } from '../../../../local/tenant/tenant';
import { app, hub, serviceApp } from '../tenantForTests';

const secret = 'secret-of-this-start';
const clock = openClock(undefined);

let tenant: Tenant;
let control: Listening;
beforeEach(async () => {
  tenant = openTenant({
    file: ':memory:',
    tenantId: 'tests',
    now: () => clock.now(),
    whoIs: async () => ({ caller: app, by: 'token' }),
  });
  const fill = (): void => {
    tenant.sites.create(hub, 'Hub');
    tenant.sites.grant(hub, { appId: serviceApp }, 'full');
  };
  fill();
  const reset = (): void => {
    tenant.reset();
    fill();
  };
  control = await startControl({ port: 0, secret, report: () => undefined, tenant, clock, reset });
});
afterEach(() => control.stop());

const ask = async (call: string, body?: unknown, headers: Record<string, string> = { [secretHeader]: secret }) => {
  const [method = '', path = ''] = call.split(' ');
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const response = await fetch(`${control.origin}/${path}`, init);
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json');
  return { status: response.status, said: isJson ? (JSON.parse(text) as unknown) : text };
};

const lists = `https://x.example${hub}/_api/web/lists`;
const web = async (): Promise<number> => (await tenant.sharePoint(new Request(lists))).status;

describe('the control port', () => {
  it.each([
    ['without the secret', {}],
    ['with another', { [secretHeader]: 'another' }],
    ['with the secret elsewhere', { Authorization: secret }],
  ])('refuses whoever comes %s, in the same words', async (_, headers) => {
    const { status, said } = await ask('POST faults', { do: { kind: 'reset' } }, headers as Record<string, string>);
    expect([status, said]).toEqual([401, 'This is not for you.\n']);
    expect(tenant.faults.rules()).toEqual([]);
  });

  it('sets rules, says what they did and takes them away', async () => {
    const rule = {
      match: { service: 'sharePoint', path: '*/lists' },
      when: { nth: 2 },
      do: { kind: 'status', status: 503 },
    };
    const { said } = await ask('POST faults', rule);
    expect([await web(), await web(), await web()]).toEqual([200, 503, 200]);
    expect((await ask('GET faults')).said).toMatchObject({
      rules: [{ ...rule, matched: 3, fired: 1 }],
      fired: [{ kind: 'status', request: 2, method: 'GET' }],
      seen: { sharePoint: 3, graph: 0 },
    });
    expect(await ask(`DELETE faults/${(said as { id: number }).id}`)).toEqual({ status: 204, said: '' });
    expect((await ask('GET faults')).said).toMatchObject({ rules: [] });
    await ask('POST faults', rule);
    await ask('DELETE faults');
    expect((await ask('GET faults')).said).toEqual({ rules: [], fired: [], seen: { sharePoint: 0, graph: 0 } });
  });

  it.each<[string, unknown]>([
    ['do', {}],
    ['kind', { do: { kind: 'else' } }],
    ['status', { do: { kind: 'status', status: 418 } }],
    ['retryAfter', { do: { kind: 'status', status: 429, retryAfter: 'soon' } }],
    ['ms', { do: { kind: 'slow' } }],
    ['at', { do: { kind: 'end', at: 'noon' } }],
    ['service', { match: { service: 'exchange' }, do: { kind: 'reset' } }],
    ['path', { match: { path: 7 }, do: { kind: 'reset' } }],
    ['name', { match: { header: {} }, do: { kind: 'reset' } }],
    ['when', { when: { nth: 1, every: 2 }, do: { kind: 'reset' } }],
    ['nth', { when: { nth: 0 }, do: { kind: 'reset' } }],
    ['probability', { when: { probability: 2, seed: 1 }, do: { kind: 'reset' } }],
    ['seed', { when: { probability: 0.5 }, do: { kind: 'reset' } }],
    ['times', { times: 0.5, do: { kind: 'reset' } }],
    ['wen', { wen: { nth: 1 }, do: { kind: 'reset' } }],
  ])('says that "%s" of a rule cannot be read', async (named, rule) => {
    const { status, said } = await ask('POST faults', rule);
    expect([status, said]).toEqual([400, expect.stringContaining(`"${named}"`)]);
    expect(tenant.faults.rules()).toEqual([]);
  });

  it.each<unknown>([
    { do: { kind: 'reset' } },
    { do: { kind: 'hang' }, times: 3 },
    { do: { kind: 'half' }, when: { every: 2 } },
    { do: { kind: 'loseAnswer' }, when: { probability: 0, seed: 0 } },
    { do: { kind: 'slow', ms: 5 } },
    { do: { kind: 'status', status: 429, retryAfter: 0 } },
    { do: { kind: 'end', at: 'beforeCommit' }, match: { method: 'POST', header: { name: 'A', value: 'b' } } },
  ])('takes %j', async (rule) => {
    expect((await ask('POST faults', rule)).status).toBe(200);
    expect(tenant.faults.rules()).toMatchObject([rule as object]);
  });

  it('throttles, says by what, and no more', async () => {
    await ask('PUT throttling', { licences: 1000, sharePointAppUnitsPerMinute: 3 });
    expect((await ask('GET throttling')).said).toMatchObject({ limits: { sharePointAppUnitsPerMinute: 3 } });
    expect(await web()).toBe(429);
    await ask('PUT throttling', { off: true });
    expect([await web(), (await ask('GET throttling')).said]).toEqual([200, { limits: 'off' }]);
    expect((await ask('PUT throttling', { nothing: 3 })).said).toContain('"nothing"');
  });

  it('makes things late', async () => {
    expect((await ask('PUT late', { lists: 30, mail: 5 })).status).toBe(204);
    expect((await ask('PUT late', { others: 30 })).said).toContain('"others"');
    expect((await ask('PUT late', { lists: -1 })).said).toContain('"lists"');
  });

  it('moves the clock', async () => {
    await ask('PUT clock', { now: '2027-01-01T00:00:00Z' });
    expect(clock.now().toISOString()).toMatch(/^2027-01-01T00:00:0/);
    await ask('PUT clock', { forward: 3600 });
    expect(((await ask('GET clock')).said as { now: string }).now).toMatch(/^2027-01-01T01:00:0/);
    expect((await ask('PUT clock', {})).status).toBe(400);
    expect((await ask('PUT clock', { now: 'noon' })).status).toBe(400);
  });

  it('shows what mail was sent', async () => {
    tenant.mailboxes.create('oh@r0b.example', 'Occupational Health');
    tenant.mailboxes.grant('oh@r0b.example', { appId: serviceApp });
    const messages = 'https://graph.microsoft.com/v1.0/users/oh@r0b.example/messages';
    const toRecipients = [{ emailAddress: { address: 'sam@home.example' } }];
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify({ subject: 'One', toRecipients }) };
    const { id } = (await (await tenant.graph(new Request(messages, init))).json()) as { id: string };
    await tenant.graph(new Request(`${messages}/${id}/send`, { method: 'POST' }));
    expect((await ask('GET mail')).said).toMatchObject({ sent: [{ subject: 'One', to: ['sam@home.example'] }] });
  });

  it('lets messages come from outside, and reports that one did not arrive', async () => {
    const mailbox = 'oh@r0b.example';
    tenant.mailboxes.create(mailbox, 'Occupational Health');
    tenant.mailboxes.grant(mailbox, { appId: serviceApp });
    const messages = `https://graph.microsoft.com/v1.0/users/${mailbox}/messages`;
    const read = async (path = '') => (await tenant.graph(new Request(`${messages}${path}`))).json() as Promise<never>;
    const from = { address: 'sam@home.example', name: 'Sam' };
    const headers = [{ name: 'Auto-Submitted', value: 'auto-replied' }];
    const body = { contentType: 'text', content: 'Away' };
    const { status } = await ask('POST mail', { to: mailbox, from, subject: 'Away', body, headers });
    const { value } = (await read()) as { value: Record<string, unknown>[] };
    expect([status, value]).toMatchObject([204, [{ subject: 'Away', from: { emailAddress: from } }]]);
    const draft = { subject: 'One', toRecipients: [{ emailAddress: { address: 'sam@home.example' } }] };
    const made = new Request(messages, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(draft),
    });
    const { id, internetMessageId } = (await (await tenant.graph(made)).json()) as Record<string, string>;
    await tenant.graph(new Request(`${messages}/${id}/send`, { method: 'POST' }));
    expect((await ask('POST mail/bounces', { internetMessageId, status: '5.2.2' })).status).toBe(204);
    const { value: all } = (await read()) as { value: Record<string, unknown>[] };
    expect(all[0]).toMatchObject({ subject: 'Undeliverable: One' });
  });

  it.each([
    ['POST mail', {}, '"body"'],
    ['POST mail', { to: 'none@r0b.example', from: 'a@b.example', subject: 'x', body: { content: 'x' } }, 'no mailbox'],
    ['POST mail', { to: 1, from: 'a@b.example', subject: 'x', body: { content: 'x' } }, '"to"'],
    ['POST mail', { body: { content: 'x' }, cc: 'x' }, '"cc"'],
    ['POST mail/bounces', {}, '"internetMessageId"'],
    ['POST mail/bounces', { internetMessageId: '<none@x.example>' }, 'sent no message'],
    ['POST mail/bounces', { internetMessageId: '<none@x.example>', recipients: 'x' }, '"recipients"'],
  ])('says what it cannot read of mail: %s %j', async (call, body, words) => {
    expect(await ask(call, body)).toMatchObject({ status: 400, said: expect.stringContaining(words) });
  });

  it('puts the tenant back to how it starts, with no fault left', async () => {
    const list = { method: 'POST', body: '{"Title":"Plain","BaseTemplate":100}' };
    expect((await tenant.sharePoint(new Request(lists, list))).status).toBe(201);
    await ask('POST faults', { do: { kind: 'status', status: 500 } });
    expect((await ask('POST reset')).status).toBe(204);
    const { value } = (await (await tenant.sharePoint(new Request(lists))).json()) as { value: unknown[] };
    expect([value, tenant.faults.rules()]).toEqual([[], []]);
  });

  it.each([
    ['GET nothing', 404],
    ['PATCH faults', 404],
  ])('knows no other call: %s', async (call, status) => {
    expect((await ask(call)).status).toBe(status);
  });

  it('takes JSON alone', async () => {
    const init = { method: 'POST', body: 'kind=reset', headers: { [secretHeader]: secret } };
    expect((await fetch(`${control.origin}/faults`, init)).status).toBe(400);
  });
});
