import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import path from 'node:path';
import { administrator, member, nobody } from '../../../local/tenantAlone/callers';
import { closedSite, wellbeingSite } from '../../../scripts/tenant/world';
import { ownFolder, runProgram } from '../../made/command';
import { bearer } from '../../local/tenantAlone/aloneForTests';
import { startTenant } from './startedTenant';

const folder = ownFolder();
jest.setTimeout(30_000);

const kept = (): readonly string[] => ['--data', path.join(folder(), 'tenant.sqlite')];

async function read(origin: string, url: string, who: { readonly word: string } = administrator): Promise<unknown> {
  const answer = await fetch(origin + url, { headers: bearer(who) });
  return answer.ok ? answer.json() : answer.status;
}

describe('npm run tenant', () => {
  it('says where it is, over http and https, and ends in order', async () => {
    const { http, https, ca, out, end } = await startTenant(['--empty', ...kept()], folder());
    for (const address of [http, https, ca]) expect(out.replace(/^\{.*$/m, '')).toContain(address);
    expect(await read(http, '/_api/web?$select=Title')).toEqual({ Title: 'Growing occupational health' });
    expect(await overHttps(`${https}/_api/web?$select=Title`, ca)).toBe(200);
    expect(await end('SIGTERM')).toBe(0);
    await expect(fetch(http)).rejects.toThrow();
  });

  it('begins with nothing but the root site and the callers when it is told to', async () => {
    const { http } = await startTenant(['--empty', ...kept()], folder());
    expect(await read(http, `${wellbeingSite}/_api/web`)).toBe(404);
    expect(await read(http, '/_api/web', nobody)).toBe(403);
    expect(await read(http, '/v1.0/users?$select=id')).toMatchObject({ value: { length: 6 } });
  });

  it('begins with a small made-up world', async () => {
    const { http } = await startTenant(kept(), folder());
    const tasks = `${wellbeingSite}/_api/web/lists/getbytitle('Tasks')`;
    expect(await read(http, `${tasks}?$select=ItemCount`, member)).toEqual({ ItemCount: 30 });
    expect(await read(http, `${closedSite}/_api/web`, member)).toBe(403);
    const { id } = (await read(http, `/v1.0/sites/growingoh.sharepoint.com:${wellbeingSite}`)) as { id: string };
    const { id: drive } = (await read(http, `/v1.0/sites/${id}/lists/Documents/drive`)) as { id: string };
    const { value } = (await read(http, `/v1.0/drives/${drive}/root/children`)) as { value: { name: string }[] };
    expect(value.map(({ name }) => name).sort()).toEqual(['Figures.csv', 'Welcome.txt']);
    expect(await read(http, '/v1.0/users?$select=id&$top=100')).toMatchObject({ value: { length: 18 } });
    const who = `/v1.0/users/${member.account.oid}`;
    expect(await read(http, `${who}/manager?$select=displayName`)).toMatchObject({ displayName: 'Example Owner' });
  });

  it('keeps what was done, and does not begin again', async () => {
    const first = await startTenant(['--empty', ...kept()], folder());
    expect((await addList(first.http, 'Mine')).status).toBe(201);
    await first.end('SIGINT');
    const again = await startTenant(kept(), folder());
    expect(await read(again.http, "/_api/web/lists/getbytitle('Mine')?$select=Title")).toEqual({ Title: 'Mine' });
    expect(await read(again.http, `${wellbeingSite}/_api/web`)).toBe(404);
    expect(again.ca).toBe(first.ca);
  });

  it('is steered from its control port, and begins again when it is told to', async () => {
    const { http, control, secret } = await startTenant(['--empty'], folder());
    const steer = (method: string, call: string, body?: object): Promise<Response> =>
      fetch(`${control}/${call}`, {
        method,
        headers: { 'X-Tenant-Control': secret },
        ...(body && { body: JSON.stringify(body) }),
      });
    await steer('POST', 'faults', {
      match: { service: 'graph' },
      when: { nth: 1 },
      do: { kind: 'status', status: 503 },
    });
    expect(await read(http, '/v1.0/me')).toBe(503);
    expect(await read(http, '/v1.0/me?$select=displayName')).toMatchObject({ displayName: 'Example Administrator' });
    await addList(http, 'Mine');
    expect((await steer('POST', 'reset')).status).toBe(204);
    expect(await read(http, "/_api/web/lists/getbytitle('Mine')")).toBe(404);
    expect(await read(http, '/_api/web?$select=Title')).toEqual({ Title: 'Growing occupational health' });
    expect((await fetch(`${control}/faults`)).status).toBe(401);
  });

  it('keeps its file for itself', async () => {
    await startTenant(['--empty', ...kept()], folder());
    const second = await runProgram('scripts/tenant/main.ts', ['--port', '0', ...kept()], folder());
    expect(second).toMatchObject({ code: 2, out: '' });
    expect(second.err).toContain('A local tenant runs already');
  });

  it('says that its port is taken', async () => {
    const { http } = await startTenant(['--empty'], folder());
    const second = await runProgram('scripts/tenant/main.ts', ['--port', new URL(http).port], folder());
    expect([second.code, second.err]).toEqual([
      2,
      `Port ${new URL(http).port} is taken. Try: npm run tenant -- --port 6280\n`,
    ]);
  });

  it('begins anew where a first start was broken off', async () => {
    writeFileSync(path.join(folder(), 'tenant.sqlite-new'), 'half of a tenant');
    const { http } = await startTenant(['--empty', ...kept()], folder());
    expect(await read(http, '/_api/web?$select=Title')).toEqual({ Title: 'Growing occupational health' });
    expect(readdirSync(folder()).filter((name) => name.includes('-new'))).toEqual([]);
  });
});

const addList = (origin: string, title: string): Promise<Response> =>
  fetch(`${origin}/_api/web/lists`, {
    method: 'POST',
    headers: { ...bearer(administrator), 'Content-Type': 'application/json' },
    body: JSON.stringify({ Title: title, BaseTemplate: 100 }),
  });

const overHttps = (address: string, ca: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const options = { ca: readFileSync(ca, 'utf8'), agent: false, headers: bearer(administrator) };
    get(address, options, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
  });
