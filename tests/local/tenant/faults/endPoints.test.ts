import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EndPoint } from '../../../../local/tenant/faults/rule';
import { hub } from '../tenantForTests';
import { tenantIn } from '../storage/tenantProgram';
import { bundleTenant, startTenant } from '../storage/tenantProcess';

const lists = `${hub}/_api/web/lists`;
const list: RequestInit = { method: 'POST', body: '{"Title":"Plain","BaseTemplate":100}' };

let folder: string;
let program: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'goh-'));
  program = await bundleTenant(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the process of the tenant ends', () => {
  it.each<[EndPoint, boolean, RegExp]>([
    ['beforeRequest', false, /fetch failed/],
    ['beforeCommit', false, /fetch failed/],
    ['afterRequest', true, /fetch failed/],
    ['halfAnswered', true, /terminated/],
  ])('%s, and what was to be written is there: %s', async (at, written, told) => {
    const file = path.join(folder, `${at}.sqlite`);
    const rule = { match: { method: 'POST' }, do: { kind: 'end', at } } as const;
    const running = await startTenant(program, file, rule);
    const asking = fetch(running.origin + lists, list).then((response) => response.text());
    await expect(asking).rejects.toThrow(told);
    expect(await running.ended).toBe('SIGKILL');
    const tenant = tenantIn(file);
    const found = await tenant.sharePoint(new Request(`https://x.example${lists}/getbytitle('Plain')`));
    expect(found.status).toBe(written ? 200 : 404);
    // The file is as good as ever: what was not written can be written now.
    const again = await tenant.sharePoint(new Request(`https://x.example${lists}`, list));
    expect(again.status).toBe(written ? 500 : 201);
    tenant.close();
  });
});
