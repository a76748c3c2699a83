import { absenceCsv, type Sick, type Someone, staffCsv } from '../../made/extracts';
import { type IntakeWorld, intakeWorld } from './intakeWorld';

jest.setTimeout(60_000);

let intake: IntakeWorld;
beforeAll(async () => void (intake = await intakeWorld()));
beforeEach(() => intake.reset());
afterAll(() => intake.end());

const people = (count: number): Someone[] =>
  Array.from({ length: count }, (_, number) => ({ person: `U5000${100 + number}` }));
const lines = (count: number): Sick[] => people(count).map(({ person }) => ({ person, start: '25/02/2026' }));

/** What each run came to, the first one first. */
const runs = async () =>
  (await intake.runs()).map(({ state, odd = '[]' }) => [state, ...(JSON.parse(odd) as string[])]);
const countsOfLast = async () => JSON.parse((await intake.runs()).at(-1)?.counts ?? '{}') as Record<string, number>;
const personsIn = async (kind: 'absence' | 'staff') =>
  ((await intake.rows(kind)) as { person: string }[]).map(({ person }) => person);

/** Takes in twenty people, all of them absent. */
async function begin(): Promise<void> {
  await intake.put('staff.csv', staffCsv(people(20)));
  await intake.put('absence.csv', absenceCsv(lines(20)));
  await intake.pollTwice();
  await intake.acceptAll();
}

describe('a file that is handed in', () => {
  it('is left alone at the first look, and read at the next', async () => {
    await intake.put('absence.csv', absenceCsv(lines(3)));
    intake.pass(60);
    expect(await intake.poll()).toEqual({});
    expect(await intake.poll()).toEqual({ waiting: 1 });
  });

  it('is left alone until nobody has changed it for two minutes', async () => {
    await intake.put('absence.csv', absenceCsv(lines(3)));
    await intake.poll();
    intake.pass(1);
    expect(await intake.poll()).toEqual({});
    intake.pass(1);
    expect(await intake.poll()).toEqual({ waiting: 1 });
  });

  it('is left alone as long as it grows', async () => {
    for (const count of [1, 2, 3]) {
      await intake.put('absence.csv', absenceCsv(lines(count)));
      intake.pass(5);
      expect(await intake.poll()).toEqual({});
    }
    expect(await intake.poll()).toEqual({ waiting: 1 });
    expect((await countsOfLast())['rows']).toBe(3);
  });

  it('waits where it is the trust’s first, and counts when somebody has accepted it', async () => {
    await intake.put('absence.csv', absenceCsv(lines(3)));
    await intake.pollTwice();
    expect(await runs()).toEqual([['waiting', 'first-import']]);
    expect(await intake.rows('absence')).toEqual([]);
    await intake.acceptAll();
    expect(await runs()).toEqual([['accepted', 'first-import']]);
    expect(await personsIn('absence')).toEqual(['U5000100', 'U5000101', 'U5000102']);
  });

  it('is gone for good once it counts', async () => {
    await begin();
    expect(await intake.inLibrary()).toEqual([]);
    expect(intake.recycleBin()).toEqual([]);
    expect(await intake.pollTwice()).toEqual({});
  });

  it('is told by its columns, whatever its name says', async () => {
    await intake.put('staff.csv', absenceCsv(lines(3)));
    await intake.put('absence.csv', staffCsv(people(4)));
    await intake.pollTwice();
    await intake.acceptAll();
    expect([(await intake.rows('absence')).length, (await intake.rows('staff')).length]).toEqual([3, 4]);
  });

  it('has posts of the programme’s trusts alone: any other code is the trust that handed it in, and is counted', async () => {
    const codes = ['R0B', 'rxp', 'RDF', 'R0', ''];
    await intake.put('s.csv', staffCsv(people(5).map((who, at) => ({ ...who, trust: codes[at] ?? '' }))), 'RVW');
    await intake.put('s.csv', staffCsv(people(5).map((who, at) => ({ ...who, trust: codes[at] ?? '' }))));
    await intake.pollTwice();
    await intake.acceptAll();
    const trustsOf = (await intake.rows('staff')).map((row) => (row as { trust: string }).trust);
    expect(trustsOf).toEqual(['R0B', 'RXP', 'R0B', 'R0B', 'R0B']);
    for (const { counts = '{}' } of await intake.runs()) expect(JSON.parse(counts)).toMatchObject({ otherTrust: 3 });
  });

  it('counts in no other trust', async () => {
    await intake.put('absence.csv', absenceCsv(lines(3)), 'RXP');
    await intake.pollTwice();
    await intake.acceptAll('RXP');
    expect((await intake.runs()).map(({ trust, state }) => [trust, state])).toEqual([['RXP', 'accepted']]);
    expect(await intake.rows('absence')).toEqual([]);
    expect(await intake.desk.recent('R0B')).toEqual([]);
  });
});

describe('a later file', () => {
  beforeEach(begin);

  it('counts by itself where nothing is odd, and replaces what there was', async () => {
    await intake.put('absence.csv', absenceCsv([...lines(18), { person: 'U5000999', start: '20/03/2026' }]));
    expect(await intake.pollTwice()).toEqual({ accepted: 1 });
    const persons = await personsIn('absence');
    expect([persons.length, persons.includes('U5000999'), persons.includes('U5000119')]).toEqual([19, true, false]);
    expect(await countsOfLast()).toMatchObject({ rows: 19, rowsBefore: 20, newSpells: 1, closed: 2, notInStaff: 1 });
  });

  it('changes nothing where it is the same again', async () => {
    await intake.put('absence.csv', absenceCsv(lines(20)));
    await intake.put('staff.csv', staffCsv(people(20)));
    expect(await intake.pollTwice()).toEqual({ accepted: 2 });
    for (const run of (await intake.runs()).slice(-2)) {
      const {
        rows,
        rowsBefore,
        people: all,
        inFile,
        inBoth,
        peopleBefore,
        openBefore,
        mobilesBefore,
        emailsBefore,
        ...changes
      } = JSON.parse(run.counts ?? '{}') as Record<string, number>;
      expect([rows, rowsBefore, all, inFile, inBoth ?? openBefore, peopleBefore ?? 20]).toEqual(Array(6).fill(20));
      expect([mobilesBefore ?? 20, emailsBefore ?? 20]).toEqual([20, 20]);
      expect(new Set(Object.values(changes))).toEqual(new Set([0]));
    }
  });

  it('amends and closes nothing where it lies among the changes', async () => {
    const changed = { person: 'U5000100', start: '25/02/2026', end: '20/03/2026' };
    await intake.put('Changes only/a.csv', absenceCsv([changed, { person: 'U5000999', start: '20/03/2026' }]));
    expect(await intake.pollTwice()).toEqual({ accepted: 1 });
    expect(await intake.rows('absence')).toHaveLength(21);
    expect(await countsOfLast()).toMatchObject({ newSpells: 1, closed: 1, changed: 0 });
  });

  it('waits where it is odd, and what counted goes on counting', async () => {
    await intake.put('absence.csv', absenceCsv(lines(10)));
    expect(await intake.pollTwice()).toEqual({ waiting: 1 });
    expect((await runs()).at(-1)).toEqual(['waiting', 'rows-down', 'closed-high']);
    expect(await intake.rows('absence')).toHaveLength(20);
    expect(await intake.pollTwice()).toEqual({});
  });

  it('waits once for a number that is no mobile, and never again for the same', async () => {
    const odd = people(20).map((who, at) => ({ ...who, ...(at === 0 && { mobile: '0191 498 0100' }) }));
    const others = odd.map((who, at) => ({ ...who, ...(at === 0 && { lastName: 'Other' }) }));
    // One mobile of twenty is more than 2 %, so that it is odd for that too.
    await intake.put('staff.csv', staffCsv(odd));
    await intake.pollTwice();
    expect((await runs()).at(-1)).toEqual(['waiting', 'mobiles-changed', 'number-not-uk-mobile']);
    await intake.acceptAll();
    await intake.put('staff.csv', staffCsv(others));
    expect(await intake.pollTwice()).toEqual({ accepted: 1 });
  });

  it('is imported after one that is older, so that it is the one that stays', async () => {
    await intake.put('z.csv', absenceCsv(lines(19)));
    intake.pass(1);
    await intake.put('a.csv', absenceCsv(lines(18)));
    expect(await intake.pollTwice()).toEqual({ accepted: 2 });
    expect(await intake.rows('absence')).toHaveLength(18);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['has an empty line and no more', '\n'],
    ['has other columns', 'Name,Secret\nSam,U5000100\n'],
    ['has only some of the columns', 'Unique NHS Identifier,Secret\nU5000100,Sam\n'],
    ['has the columns of both', `${absenceCsv([]).trim()},${staffCsv([]).trim()}\n`],
    ['has bad rows alone', absenceCsv(Array.from({ length: 30 }, () => ({ person: 'U5000100', start: 'Sam' })))],
    ['has zero bytes', `${absenceCsv(lines(2))}\0`],
  ])('because it %s is refused, with a reason that gives nobody away', async (_, content) => {
    await intake.put('Sam Secret.csv', content);
    expect(await intake.pollTwice()).toEqual({ refused: 1 });
    const [run] = await intake.runs();
    expect(run?.reason?.length).toBeGreaterThan(10);
    expect(run?.reason).not.toMatch(/Sam|Secret\.csv|U5000100/);
    expect(await intake.inLibrary()).toEqual(['Sam Secret.csv']);
  });

  it('because it lies in another folder is refused', async () => {
    await intake.put('Old ones/absence.csv', absenceCsv(lines(2)));
    await intake.put('Changes only/Old ones/absence.csv', absenceCsv(lines(2)));
    expect(await intake.pollTwice()).toEqual({ refused: 2 });
  });

  it('is read again when it was changed, and not before', async () => {
    await intake.put('absence.csv', 'Something else\n');
    await intake.pollTwice();
    expect(await intake.pollTwice()).toEqual({});
    await intake.put('absence.csv', absenceCsv(lines(2)));
    expect(await intake.pollTwice()).toEqual({ waiting: 1 });
    expect((await runs()).map(([state]) => state)).toEqual(['refused', 'waiting']);
  });

  it('holds up no other', async () => {
    await intake.put('a.csv', 'Something else\n');
    await intake.put('b.csv', absenceCsv(lines(2)));
    await intake.put('c.csv', absenceCsv(lines(2)), 'RXP');
    expect(await intake.pollTwice()).toEqual({ refused: 1, waiting: 2 });
  });
});

describe('nothing of a file', () => {
  it('is in a log or a run but counts', async () => {
    await begin();
    await intake.put('Sam Example.csv', absenceCsv(lines(2)));
    await intake.put('Sam Other.csv', 'Something else\n');
    await intake.pollTwice();
    const written = [...intake.log, ...(await intake.runs()).map((run) => JSON.stringify(run))];
    expect(written.length).toBeGreaterThan(6);
    expect(written.join('\n')).not.toMatch(/Sam|Example|U5000|07700|csv|Ward|musculo/);
  });
});
