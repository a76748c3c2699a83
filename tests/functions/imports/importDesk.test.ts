import { Conflict, NotFound } from '../../../config/lists/storeFailures';
import { importDesk } from '../../../functions/imports/importDesk';
import { underLease } from '../../../functions/storage/lease';
import { absenceCsv, type Sick, staffCsv } from '../../made/extracts';
import { type IntakeWorld, intakeWorld } from './intakeWorld';

jest.setTimeout(60_000);

let intake: IntakeWorld;
beforeAll(async () => void (intake = await intakeWorld()));
beforeEach(() => intake.reset());
afterAll(() => intake.end());

const lines = (count: number): Sick[] =>
  Array.from({ length: count }, (_, number) => ({ person: `U5000${100 + number}`, start: '25/02/2026' }));

/** Hands a first file in, which waits. Returns its id and its run's. */
async function waiting(content = absenceCsv(lines(3))): Promise<{ file: string; runId: string }> {
  const file = await intake.put('a.csv', content);
  await intake.pollTwice();
  return { file, runId: (await intake.runs()).at(-1)?.runId ?? '' };
}
const decide = (runId: string, decision: 'accept' | 'refuse', trust = 'R0B') =>
  intake.desk.decide(trust, runId, decision, 'U9000001', 'Looked at.');
const states = async () => (await intake.runs()).map(({ state }) => state);

describe('a decision on an import that waits', () => {
  it('to accept takes the file in, and keeps who decided, when and why', async () => {
    const { runId } = await waiting();
    await decide(runId, 'accept');
    expect(await intake.rows('absence')).toHaveLength(3);
    expect((await intake.runs())[0]).toMatchObject({
      state: 'accepted',
      decidedBy: 'U9000001',
      decidedAt: '2026-03-25T05:05:00.000Z',
      endedAt: '2026-03-25T05:05:00.000Z',
      reason: 'Looked at.',
    });
    expect(await intake.inLibrary()).toEqual([]);
  });

  it('to refuse changes nothing, and leaves the file to HR without reading it again', async () => {
    const { runId } = await waiting();
    await decide(runId, 'refuse');
    expect(await states()).toEqual(['refused']);
    expect(await intake.rows('absence')).toEqual([]);
    expect(await intake.inLibrary()).toEqual(['a.csv']);
    expect(await intake.pollTwice()).toEqual({});
  });

  it.each(['accept', 'refuse'] as const)('to %s is for an import that waits alone', async (decision) => {
    const { runId } = await waiting();
    await decide(runId, 'refuse');
    await expect(decide(runId, decision)).rejects.toThrow(Conflict);
    expect(await states()).toEqual(['refused']);
  });

  it('is for the trust’s own imports: those of another one and none look alike', async () => {
    const { runId } = await waiting();
    await expect(decide(runId, 'accept', 'RXP')).rejects.toThrow(NotFound);
    await expect(decide(runId, 'accept', 'XXX')).rejects.toThrow(NotFound);
    await expect(decide("' or state eq 'waiting", 'accept')).rejects.toThrow(NotFound);
    expect(await states()).toEqual(['waiting']);
  });

  it('is not taken while another import is at it', async () => {
    const { runId } = await waiting();
    await underLease(intake.edges.storage, 'intake', async () => {
      await expect(decide(runId, 'accept')).rejects.toThrow(Conflict);
    });
    await decide(runId, 'accept');
    expect(await states()).toEqual(['accepted']);
  });

  it('to accept is refused where the file was changed since, seen or not seen yet', async () => {
    const { runId } = await waiting();
    await intake.put('a.csv', absenceCsv(lines(9)));
    await expect(decide(runId, 'accept')).rejects.toThrow(Conflict);
    await intake.poll();
    await expect(decide(runId, 'accept')).rejects.toThrow(Conflict);
    expect(await intake.rows('absence')).toEqual([]);
    expect(await intake.inLibrary()).toEqual(['a.csv']);
  });

  it('to accept is refused where the file is changed while it is read', async () => {
    const { runId } = await waiting();
    const deps = intake.deps();
    const drive = deps.drive('R0B');
    const growing = {
      ...drive,
      content: async function* (id: string) {
        yield* drive.content(id);
        await intake.put('a.csv', absenceCsv(lines(9)));
      },
    };
    const desk = importDesk({ ...deps, drive: () => growing });
    await expect(desk.decide('R0B', runId, 'accept', 'U9000001', '')).rejects.toThrow(Conflict);
    expect(await intake.rows('absence')).toEqual([]);
    expect(await intake.inLibrary()).toEqual(['a.csv']);
  });

  it('to accept ends as refused, with its reason, where a file that came later counts already', async () => {
    const { runId } = await waiting();
    intake.pass(1);
    await intake.put('b.csv', absenceCsv(lines(5)));
    await intake.pollTwice();
    const later = (await intake.runs()).at(-1)?.runId ?? '';
    await decide(later, 'accept');
    await decide(runId, 'accept');
    const [run] = (await intake.runs()).filter((each) => each.runId === runId);
    expect(run).toMatchObject({
      state: 'refused',
      reason: 'A later extract is in already, so this one was not used.',
    });
    expect(await intake.rows('absence')).toHaveLength(5);
    expect(await intake.pollTwice()).toEqual({});
  });

  it('is not asked for any more where HR has taken the file away or replaced it', async () => {
    const { file } = await waiting();
    await intake.put('a.csv', absenceCsv(lines(9)));
    await intake.poll();
    expect(await states()).toEqual(['failed']);
    await intake.pollTwice();
    expect(await states()).toEqual(['failed', 'waiting']);
    await intake.remove(file);
    await intake.poll();
    expect(await states()).toEqual(['failed', 'failed']);
  });
});

describe('what the desk shows of imports', () => {
  it('is the last two weeks, the last first', async () => {
    for (const [instant, name] of [
      ['2026-03-01T05:00:00Z', 'a'],
      ['2026-03-24T05:00:00Z', 'b'],
      ['2026-03-25T05:00:00Z', 'c'],
    ] as const) {
      intake.goTo(instant);
      await intake.put(`${name}.csv`, absenceCsv(lines(3)));
      await intake.pollTwice();
    }
    const shown = await intake.desk.recent('R0B');
    expect(shown.map(({ startedAt }) => startedAt.slice(0, 10))).toEqual(['2026-03-25', '2026-03-24']);
    expect(shown[0]).toMatchObject({ kind: 'import', trust: 'R0B', state: 'waiting', odd: ['first-import'] });
    expect(shown[0]?.counts['rows']).toBe(3);
  });

  it('has the instant at which absences were last taken in, and knows none before', async () => {
    expect(await intake.desk.lastGood('R0B')).toBeUndefined();
    const { runId } = await waiting();
    expect(await intake.desk.lastGood('R0B')).toBeUndefined();
    intake.goTo('2026-03-25T06:30:00Z');
    await decide(runId, 'accept');
    expect(await intake.desk.lastGood('R0B')).toBe('2026-03-25T06:30:00.000Z');
    expect(await intake.desk.lastGood('RXP')).toBeUndefined();
  });
});

describe('none today', () => {
  // In winter London has the hour of UTC; the clocks go forward on 29 March 2026 and back on 25 October.
  it.each([
    ['2026-03-28T06:59:59Z', false],
    ['2026-03-28T07:00:00Z', true],
    ['2026-03-29T05:59:59Z', false],
    ['2026-03-29T06:00:00Z', true],
    ['2026-10-24T06:00:00Z', true],
    ['2026-10-25T06:59:59Z', false],
    ['2026-10-25T07:00:00Z', true],
    ['2026-07-01T22:59:59Z', true],
    ['2026-07-01T23:00:00Z', false],
  ])('at %s, with nothing taken in: %s', async (instant, none) => {
    intake.goTo(instant);
    expect(await intake.desk.noneToday('R0B')).toBe(none);
  });

  it('is a matter of London’s day: what came in before midnight there is yesterday’s', async () => {
    intake.goTo('2026-07-01T22:40:00Z');
    const { runId } = await waiting();
    await decide(runId, 'accept');
    expect(await intake.desk.noneToday('R0B')).toBe(false);
    intake.goTo('2026-07-02T07:00:00Z');
    expect(await intake.desk.noneToday('R0B')).toBe(true);
  });

  it('is said until absences have come in, whatever else has', async () => {
    const { runId } = await waiting(staffCsv([{ person: 'U5000100' }]));
    intake.goTo('2026-03-25T07:00:00Z');
    await decide(runId, 'accept');
    expect(await intake.desk.noneToday('R0B')).toBe(true);
    await decide((await waiting()).runId, 'accept');
    expect(await intake.desk.noneToday('R0B')).toBe(false);
    expect(await intake.desk.noneToday('RXP')).toBe(true);
  });
});
