import { absenceCsv, type Sick, type Someone, staffCsv } from '../../made/extracts';
import { type IntakeWorld, intakeWorld } from './intakeWorld';

jest.setTimeout(60_000);

/** Of every ten people one says no. */
const people: readonly Someone[] = Array.from({ length: 300 }, (_, number) => ({
  person: `U5000${100 + number}`,
  permission: number % 10 === 0 ? 'N' : 'Y',
}));
const lines: readonly Sick[] = people.map(({ person }) => ({ person, start: '25/02/2026' }));
/** Some rows, one of every so many of all, with something else. */
const someOf = <Row>(rows: readonly Row[], every: number, change: Partial<Row>): Row[] =>
  rows.map((row, at) => (at % every === 0 ? { ...row, ...change } : row));

let intake: IntakeWorld;
beforeAll(async () => {
  intake = await intakeWorld();
  await intake.reset();
  await intake.put('staff.csv', staffCsv(people));
  await intake.put('absence.csv', absenceCsv(lines));
  await intake.pollTwice();
  await intake.acceptAll();
});
afterAll(() => intake.end());

describe('an extract that is wrong waits', () => {
  it.each([
    ['a reason is written in another way', absenceCsv(someOf(lines, 12, { reason: 'Anxiety' })), ['rejected-high']],
    ['the report fills in every end', absenceCsv(someOf(lines, 1, { end: '25/03/2026' })), ['closed-high']],
    ['it was cut in the middle of a row', absenceCsv(lines).slice(0, -30), ['cut-off']],
    ['everybody who said no says yes', staffCsv(someOf(people, 10, { permission: 'Y' })), ['permission-changed']],
  ])('where %s', async (_, content, odd) => {
    for (const path of ['a.csv', 'Changes only/a.csv']) {
      const file = await intake.put(path, content);
      expect(await intake.pollTwice()).toEqual({ waiting: 1 });
      expect(JSON.parse((await intake.runs()).at(-1)?.odd ?? '[]')).toEqual(odd);
      await intake.remove(file);
    }
  });

  it('where identifiers are written in another way', async () => {
    const small = lines.map((line) => ({ ...line, person: line.person.toLowerCase() }));
    const file = await intake.put('a.csv', absenceCsv(small));
    expect(await intake.pollTwice()).toEqual({ waiting: 1 });
    expect(JSON.parse((await intake.runs()).at(-1)?.odd ?? '[]')).toEqual(['closed-high', 'not-in-staff-high']);
    await intake.remove(file);
  });

  it('and one in which few rows are at fault, few absences end and few permissions are given does not', async () => {
    await intake.put('a.csv', absenceCsv(someOf(someOf(lines, 60, { reason: 'Anxiety' }), 20, { end: '25/03/2026' })));
    await intake.put('s.csv', staffCsv(someOf(people, 60, { permission: 'Y' })));
    expect(await intake.pollTwice()).toEqual({ accepted: 2 });
  });
});
