import { DatabaseSync } from 'node:sqlite';
import '@pnp/sp/batching';
import '@pnp/sp/items';
import { listAt } from '../../scripts/provision/listAt';
import { provision } from '../../scripts/provision/provision';
import { examples } from '../contract/examples';
import { pnp } from '../local/tenant/clients';
import { ada, hub, person, testTenant, type TestTenant } from '../local/tenant/tenantForTests';
import { median } from './median';

const rounds = 9;
const added = 5200;
const show = (text: string): unknown => process.stdout.write(`${text}\n`);
const inMs = (figure: number): string => `${figure.toFixed(figure < 10 ? 2 : 0)} ms`;

/** How fast the local tenant is, beside SQLite that is asked for the same without it. */
export async function benchTenant(): Promise<void> {
  await fresh();
  await addByBatches();
  const made = await listOf();
  for (const size of [30_000, 500_000]) {
    await fillTo(made, size);
    await page(made, size);
    await orderedPage(made, size);
    await uniqueInsert(made, size);
  }
}

async function timed(act: () => unknown): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

async function medianOf(act: (round: number) => unknown, warm = 1): Promise<number> {
  const figures: number[] = [];
  for (let round = -warm; round < rounds; round += 1) {
    const took = await timed(() => act(round + warm));
    if (round >= 0) figures.push(took);
  }
  return median(figures);
}

async function fresh(): Promise<void> {
  const first = await timed(() => testTenant());
  const later = await medianOf(() => testTenant(), 3);
  show(
    `A fresh tenant in memory, with two sites and three people: ${inMs(later)}; the first one of a process ${inMs(first)}.`,
  );
}

/** A tenant with the list of examples, which has a column with an index and a unique one. */
interface MadeList extends TestTenant {
  readonly items: () => ReturnType<typeof listAt>['items'];
  /** The same rows without the tenant. */
  readonly raw: DatabaseSync;
  filled: number;
}

async function listOf(): Promise<MadeList> {
  const made = testTenant();
  const sp = pnp(made.tenant, hub, person(ada));
  await provision(sp, [examples], () => undefined);
  return { ...made, items: () => listAt(sp, hub, examples).items, raw: rawList(), filled: 0 };
}

function rawList(): DatabaseSync {
  const raw = new DatabaseSync(':memory:');
  raw.exec('CREATE TABLE item (id INTEGER PRIMARY KEY, title TEXT, line TEXT, key TEXT UNIQUE)');
  raw.exec('CREATE INDEX byLine ON item (line)');
  return raw;
}

const row = (at: number) => ({ Title: `Title ${at}`, line: `Line ${at % 300}`, key: `K${at}` });

function addRaw(raw: DatabaseSync, at: number): void {
  const { Title, line, key } = row(at);
  raw.prepare('INSERT INTO item (title, line, key) VALUES (?, ?, ?)').run(Title, line, key);
}

/** By batches of a hundred, as the product's stores write. */
async function addBatches(made: MadeList, from: number, to: number): Promise<void> {
  const sp = pnp(made.tenant, hub, person(ada));
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  // PnPjs wants another handle for each call of a batch.
  const adding = Array.from({ length: to - from }, (_, at) => listAt(batched, hub, examples).items.add(row(from + at)));
  await execute();
  await Promise.all(adding);
}

async function addByBatches(): Promise<void> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const made = await listOf();
    ours.push(await timed(() => addBatches(made, 0, added)));
    theirs.push(
      await timed(() => {
        for (let at = 0; at < added; at += 1) addRaw(made.raw, at);
      }),
    );
  }
  const our = median(ours);
  show(
    `${added} items added by batches through PnPjs: ${inMs(our)}, ${inMs(our / added)} an item; ${(our / median(theirs)).toFixed(1)} times as long as SQLite alone.`,
  );
}

async function fillTo(made: MadeList, size: number): Promise<void> {
  for (; made.filled < size; made.filled += 10_000) {
    await addBatches(made, made.filled, made.filled + 10_000);
    for (let at = made.filled; at < made.filled + 10_000; at += 1) addRaw(made.raw, at);
  }
}

async function page({ items, raw }: MadeList, size: number): Promise<void> {
  const line = (round: number): string => `Line ${(round * 31) % 300}`;
  const our = await medianOf((round) =>
    items()
      .filter(`line eq '${line(round)}'`)
      .top(100)(),
  );
  const query = raw.prepare('SELECT * FROM item WHERE line = ? ORDER BY id LIMIT 100');
  const their = await medianOf((round) => JSON.parse(JSON.stringify(query.all(line(round)))) as unknown);
  show(
    `A page of 100 out of ${size} by an index: ${inMs(our)}; SQLite and JSON alone ${inMs(their)}, ratio ${(our / their).toFixed(0)}.`,
  );
}

async function orderedPage({ items }: MadeList, size: number): Promise<void> {
  const our = await medianOf(() => items().orderBy('line').top(100)());
  show(`The first 100 of ${size} in the order of a column with an index: ${inMs(our)}.`);
}

async function uniqueInsert({ items, raw }: MadeList, size: number): Promise<void> {
  const our = await medianOf((round) => items().add(row(10_000_000 + size + round)));
  const their = await medianOf((round) => addRaw(raw, 10_000_000 + size + round));
  show(`One more of ${size} with a unique column: ${inMs(our)}; SQLite alone ${inMs(their)}.`);
}
