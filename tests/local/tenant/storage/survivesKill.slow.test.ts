import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Random } from '../../../../local/people/random';
import type { Tenant } from '../../../../local/tenant/tenant';
import { hub } from '../tenantForTests';
import { bundleTenant, startTenant } from './tenantProcess';
import { library, mailbox, tenantIn } from './tenantProgram';

const points = 40;
const chance = Random.seeded(5);

/** What was acknowledged, by what it is. */
interface Acknowledged {
  readonly items: string[];
  readonly drafts: string[];
  readonly files: string[];
}

type Ask = (address: string, init?: RequestInit) => Promise<Response>;

const property = 'String {a0b1c2d3-0000-4000-8000-0000000000aa} Name AttemptId';
const lists = `${hub}/_api/web/lists`;
const items = `${lists}/getbytitle('Plain')/items`;
const messages = `/v1.0/users/${mailbox}/messages`;
const json = (method: string, body: unknown): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json' },
});
const expanded = `$top=1000&$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${property}')`)}`;

async function driveOf(ask: Ask): Promise<string> {
  const { id } = (await (await ask(`/v1.0/sites/x.example:${hub}`)).json()) as { id: string };
  const drive = (await (await ask(`/v1.0/sites/${id}/lists/${library}/drive`)).json()) as { id: string };
  return `/v1.0/drives/${drive.id}`;
}

/** Writes on and on, each of three kinds by itself, until the tenant is gone; tells how many writes were acknowledged so far. */
async function writeUntilGone(
  ask: Ask,
  round: number,
  drive: string,
  tell: (count: number) => void,
): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { items: [], drafts: [], files: [] };
  const on = async (kind: keyof Acknowledged, write: (name: string) => Promise<Response>): Promise<void> => {
    for (let count = 0; ; count += 1) {
      const name = `${kind}-${round}-${count}`;
      const answer = await write(name).catch(() => undefined);
      if (!answer) return;
      expect(answer.status).toBe(201);
      // The status alone acknowledges: a body that breaks off is one that was committed all the same.
      acknowledged[kind].push(name);
      tell(Object.values(acknowledged).flat().length);
      await answer.text().catch(() => undefined);
    }
  };
  const draft = (subject: string) => ({
    ...{ subject, toRecipients: [], singleValueExtendedProperties: [{ id: property, value: subject }] },
  });
  tell(0);
  await Promise.all([
    on('items', (name) => ask(items, json('POST', { Title: name }))),
    on('drafts', (name) => ask(messages, json('POST', draft(name)))),
    on('files', (name) => ask(`${drive}/root:/${name}/below/${name}.txt:/content`, { method: 'PUT', body: name })),
  ]);
  return acknowledged;
}

/** Everything that is kept, read from the file as the next start finds it. */
async function expectWhole(tenant: Tenant, all: Acknowledged): Promise<void> {
  const ask: Ask = (address, init) => {
    const request = new Request(`https://x.example${address}`, init);
    return address.startsWith('/v1.0/') ? tenant.graph(request) : tenant.sharePoint(request);
  };
  type Listed = { readonly value: Readonly<Record<string, never>>[] };
  const list = async (address: string): Promise<Listed['value']> =>
    ((await (await ask(address)).json()) as Listed).value;
  const found = await list(`${items}?$select=Id,Title&$top=5000`);
  expect(found.map(({ Title }) => Title)).toEqual(expect.arrayContaining(all.items));
  // A number that was given and has no item would be half of a write.
  expect(found.map(({ Id }) => Id)).toEqual(found.map((_, at) => at + 1));
  const drafts = (await list(`${messages}?${expanded}`)) as unknown as {
    subject: string;
    singleValueExtendedProperties: { value: string }[];
  }[];
  expect(drafts.map(({ subject }) => subject)).toEqual(expect.arrayContaining(all.drafts));
  for (const { subject, singleValueExtendedProperties: written } of drafts) expect(written[0]?.value).toBe(subject);
  const drive = await driveOf(ask);
  for (const name of all.files) {
    const content = await ask(`${drive}/root:/${name}/below/${name}.txt:/content`);
    expect(await content.text()).toBe(name);
  }
}

describe('a tenant in a file whose process is killed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'goh-'));
  const file = path.join(folder, 'tenant.sqlite');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has each write that it acknowledged, no half of one, and opens again', async () => {
    const program = await bundleTenant(folder);
    const first = tenantIn(file);
    await first.sharePoint(
      new Request(`https://x.example${lists}`, json('POST', { Title: 'Plain', BaseTemplate: 100 })),
    );
    first.close();
    const all: Acknowledged = { items: [], drafts: [], files: [] };
    for (let round = 0; round < points; round += 1) {
      const running = await startTenant(program, file);
      const ask: Ask = (address, init) => fetch(running.origin + address, init);
      const drive = await driveOf(ask);
      // After so many writes and a moment more: on a busy machine as on an idle one there is something to find again.
      const [writes, moment] = [chance.between(0, 12), chance.between(0, 20)];
      const acknowledged = await writeUntilGone(ask, round, drive, (count) => {
        if (count === writes) setTimeout(running.kill, moment);
      });
      expect(await running.ended).toBe('SIGKILL');
      for (const kind of ['items', 'drafts', 'files'] as const) all[kind].push(...acknowledged[kind]);
      const tenant = tenantIn(file);
      await expectWhole(tenant, all);
      tenant.close();
    }
    const database = new DatabaseSync(file);
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    database.close();
    const counts = Object.entries(all).map(([kind, names]) => `${names.length} ${kind}`);
    process.stdout.write(`Killed at ${points} points; acknowledged and there: ${counts.join(', ')}.\n`);
    expect(all.items.length).toBeGreaterThan(points);
  }, 120_000);
});
