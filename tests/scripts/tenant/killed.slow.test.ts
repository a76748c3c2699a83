import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { member, owner } from '../../../local/tenantAlone/callers';
import { bearer } from '../../local/tenantAlone/aloneForTests';
import { ownFolder } from '../../made/command';
import { startTenant } from './startedTenant';

const folder = ownFolder();
jest.setTimeout(60_000);

const json = { 'Content-Type': 'application/json' };
const post = (address: string, who: { readonly word: string }, body: object): Promise<Response> =>
  fetch(address, { method: 'POST', headers: { ...bearer(who), ...json }, body: JSON.stringify(body) });

/** Adds items one after the other until the tenant is gone. @returns the titles that it said it has kept */
async function write(items: string, writer: number, told: (title: string) => void): Promise<void> {
  for (let number = 1; ; number += 1) {
    const title = `Writer ${writer}, item ${number}`;
    const answer = await post(items, member, { Title: title }).catch(() => undefined);
    if (answer?.status !== 201) return;
    told(title);
  }
}

describe('a tenant that is killed in the midst of writes', () => {
  it.each([40, 120])('has every write that it acknowledged, the %i. and all others', async (enough) => {
    const data = path.join(folder(), 'tenant.sqlite');
    const first = await startTenant(['--empty', '--data', data], folder());
    await post(`${first.http}/_api/web/lists`, owner, { Title: 'Written', BaseTemplate: 100 });
    const items = `/_api/web/lists/getbytitle('Written')/items`;
    const acknowledged: string[] = [];
    const kill = (title: string): void => {
      if (acknowledged.push(title) === enough) void first.end('SIGKILL');
    };
    await Promise.all([1, 2, 3, 4].map((writer) => write(first.http + items, writer, kill)));
    expect(acknowledged.length).toBeGreaterThanOrEqual(enough);

    const again = await startTenant(['--data', data], folder());
    const answer = await fetch(`${again.http}${items}?$select=Title&$top=5000`, { headers: bearer(member) });
    const { value } = (await answer.json()) as { value: { Title: string }[] };
    const found = value.map(({ Title }) => Title);
    expect(found).toEqual(expect.arrayContaining(acknowledged));
    expect(new Set(found).size).toBe(found.length);
    // Four requests at most were under way without an answer.
    expect(found.length - acknowledged.length).toBeLessThanOrEqual(4);
    await again.end('SIGTERM');
    expect(new DatabaseSync(data).prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  });
});
