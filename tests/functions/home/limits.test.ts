import { setTimeout as wait } from 'node:timers/promises';
import { Conflict, Unavailable } from '../../../config/lists/storeFailures';
import { limits, mostAnHour, type Pause } from '../../../functions/home/limits';
import { limitTable } from '../../../functions/storage/storageEdge';
import { type Azurite, startAzurite } from '../../../local/azurite/azurite';
import { localStorage } from '../../../scripts/localCloud/localStorage';
import { tablesThrough } from '../links/callsTo';

jest.setTimeout(60_000);
let azurite: Azurite;
let time = new Date();
beforeAll(async () => {
  azurite = await startAzurite({ folder: undefined });
  await localStorage(azurite.connection).table(limitTable).createTable();
});
beforeEach(() => {
  time = new Date('2026-03-25T20:15:00Z');
});
afterAll(() => azurite.stop());

const secrets = { read: () => Promise.resolve([{ version: 'one', value: Buffer.alloc(32, 1).toString('base64') }]) };
const byChance: Pause = { random: Math.random, wait };
/** An instance of its own each time. */
const given = (storage = localStorage(azurite.connection), pause = byChance) =>
  limits({ storage, secrets, now: () => time }, pause);

async function rows(): Promise<string[]> {
  const found: string[] = [];
  for await (const row of localStorage(azurite.connection).table(limitTable).listEntities())
    found.push(JSON.stringify(row));
  return found;
}

const keyOf = (row: string): string => (JSON.parse(row) as { rowKey: string }).rowKey;

const often = async (times: number, whose: string): Promise<boolean[]> => {
  const answers: boolean[] = [];
  for (let each = 0; each < times; each += 1) answers.push(await given().allows('token', whose));
  return answers;
};

const allowed = (answers: readonly boolean[]): number => answers.filter(Boolean).length;

describe('a limit', () => {
  it('lets through what it may and not one more, for the hour', async () => {
    const answers = await often(mostAnHour.token + 2, 'a');
    expect(answers).toEqual([...Array.from({ length: mostAnHour.token }, () => true), false, false]);
    time = new Date('2026-03-25T20:59:59Z');
    expect(await given().allows('token', 'a')).toBe(false);
    time = new Date('2026-03-25T21:00:00Z');
    expect(await given().allows('token', 'a')).toBe(true);
  });

  it('is for each by itself, and for each kind', async () => {
    await often(mostAnHour.token + 1, 'b');
    expect(await given().allows('token', 'c')).toBe(true);
    expect(await given().allows('address', 'b')).toBe(true);
  });

  it('keeps nothing of whose it is, nor anything that is the same the next day', async () => {
    await given().allows('address', '203.0.113.7');
    const today = await rows();
    expect(today.join()).not.toContain('203.0.113');
    time = new Date('2026-03-26T20:15:00Z');
    await given().allows('address', '203.0.113.7');
    const [before, after] = [today, await rows()].map((all) => all.map(keyOf));
    // The day after it is another key: none of the new rows has one of the old.
    expect(after).toHaveLength(today.length + 1);
    expect(new Set(after).size).toBe(new Set(before).size + 1);
  });

  it('forgets hours that are over', async () => {
    await given().allows('token', 'e');
    time = new Date('2026-03-27T00:00:00Z');
    await given().allows('token', 'f');
    await given().sweep();
    expect(await rows()).toHaveLength(1);
    expect(await given().allows('token', 'f')).toBe(true);
  });

  it('lets nobody through while it cannot count', async () => {
    const down = tablesThrough(localStorage(azurite.connection), () => Promise.reject(new Unavailable('Down.')));
    await expect(given(down).allows('token', 'g')).rejects.toThrow(Unavailable);
  });
});

describe('20 at the same moment', () => {
  /** Comes to so many instances, in turn. */
  const atOnce = (what: keyof typeof mostAnHour, whose: string, instances: number) => {
    const all = Array.from({ length: instances }, () => given());
    return Promise.all(
      Array.from({ length: 20 }, (_, at) => (all[at % instances] as (typeof all)[number]).allows(what, whose)),
    );
  };

  it.each([1, 3, 20])('are all let through below the limit, in %i instances', async (instances) => {
    expect(allowed(await atOnce('address', `many ${instances}`, instances))).toBe(20);
  });

  it.each([
    [1, 0],
    // Each may lose against the others at every try, and is let through uncounted then.
    [3, 2],
    [20, 2],
  ])('in %i instances are as many as the limit, and at most %i more', async (instances, more) => {
    const through = allowed(await atOnce('token', `few ${instances}`, instances));
    expect(through).toBeGreaterThanOrEqual(mostAnHour.token);
    expect(through).toBeLessThanOrEqual(mostAnHour.token + more);
    expect(allowed(await atOnce('token', `few ${instances}`, instances))).toBeLessThanOrEqual(more);
  });
});

describe('a use that others came before at each try', () => {
  const alwaysLate = () =>
    tablesThrough(localStorage(azurite.connection), (name, call) =>
      name === `${limitTable} getEntity` ? call() : Promise.reject(new Conflict('Somebody was first.')),
    );

  it('is let through, after moments by chance that grow', async () => {
    const waited: number[] = [];
    const pause = { random: () => 0.5, wait: (ms: number) => Promise.resolve(waited.push(ms)) };
    expect(await given(alwaysLate(), pause).allows('token', 'h')).toBe(true);
    expect(waited).toEqual([20, 40, 60, 80, 100, 120, 140]);
  });

  it('is refused where the limit is reached', async () => {
    await often(mostAnHour.token, 'i');
    expect(await given(alwaysLate()).allows('token', 'i')).toBe(false);
  });
});
