import { defaultExtract } from '../../../config/extracts';
import { recipes } from '../../../local/people/awkward/recipes';
import { makeProgramme } from '../../../local/people/programme';
import { dayOfIso, rowsOf, sicknessLinesOf } from './measure';
import { reader, request, texts, written } from './written';

const trusts = ['R0B', 'RXP', 'RVW', 'RTR'];
const names = trusts.flatMap((ods) => [`absence-${ods}.csv`, `staff-${ods}.csv`]);

describe('a made-up programme', () => {
  it('is the same, letter by letter, for the same request', () => {
    expect(written()).toEqual(written());
  });

  it('is another one for another seed, in every file', () => {
    const [one, other] = [written({ seed: 1 }), written({ seed: 2 })];
    for (const name of names) expect(one[name]).not.toBe(other[name]);
  });

  it('has two files a trust, with the columns that the import expects', () => {
    const files = written();
    expect(Object.keys(files)).toEqual(names);
    for (const ods of trusts) {
      const columns = (kind: string): string[] => Object.keys(rowsOf(reader(files)(`${kind}-${ods}.csv`))[0] ?? {});
      expect(columns('absence')).toEqual(Object.values(defaultExtract.absence));
      expect(columns('staff')).toEqual(Object.values(defaultExtract.staff));
    }
  });

  it('says how many rows each file has', () => {
    const programme = makeProgramme(request());
    const files = texts(programme);
    for (const file of programme.files) expect(rowsOf(reader(files)(file.name))).toHaveLength(file.rows);
  });

  it('writes each trust’s files in a way of its own', () => {
    const read = reader(written());
    expect(read('absence-R0B.csv')).not.toContain('\r');
    expect(read('staff-RXP.csv').split('\r\n').length).toBeGreaterThan(50);
    expect(read('staff-RVW.csv').startsWith('"Unique NHS Identifier","Employee Number"')).toBe(true);
    expect(read('absence-RTR.csv').startsWith('\uFEFFUnique NHS Identifier,')).toBe(true);
    expect(read('absence-RXP.csv').startsWith('U')).toBe(true);
  });

  it.each([1, 2, 7, 50])('can be as small as %d people', (staff) => {
    const { files, people } = makeProgramme(request({ staff, seed: 5 }));
    expect(people.length).toBeGreaterThanOrEqual(staff);
    expect(files).toHaveLength(8);
    for (const file of files) expect([...file.pieces()].join('').endsWith('\n')).toBe(true);
  });

  it('shows what touches the months that are asked for, and the days to come only where it is booked', () => {
    const on = dayOfIso('2026-03-25');
    const files = written({ staff: 1000, months: 3, without: ['futureDated'] });
    const spellEnds = new Map<string, number>();
    for (const ods of trusts) {
      for (const line of sicknessLinesOf(reader(files)(`absence-${ods}.csv`), on)) {
        expect(line.start).toBeLessThanOrEqual(on);
        spellEnds.set(line.person, Math.max(spellEnds.get(line.person) ?? 0, line.last));
      }
    }
    expect(spellEnds.size).toBeGreaterThan(100);
    expect(Math.min(...spellEnds.values())).toBeGreaterThanOrEqual(dayOfIso('2025-12-26'));
  });

  it('leaves a recipe out by its name, and moves nothing else that it need not', () => {
    const everything = makeProgramme(request());
    const without = makeProgramme(request({ without: ['permissionRefused'] }));
    expect(everything.cases.map(({ name }) => name)).toEqual(recipes.map(({ name }) => name));
    expect(without.cases.map(({ name }) => name)).not.toContain('permissionRefused');
    const permitted = (files: Record<string, string>): Record<string, string> =>
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, text.replace(/,("?)N\1,("?)R/g, ',$1Y$1,$2R')]),
      );
    expect(texts(everything)).not.toEqual(texts(without));
    expect(permitted(texts(everything))).toEqual(texts(without));
  });

  it('has names of its own for its recipes, each once', () => {
    expect(new Set(recipes.map(({ name }) => name)).size).toBe(recipes.length);
  });

  it('has no awkward case when all are left out', () => {
    const files = written({ without: recipes.map(({ name }) => name) });
    for (const ods of trusts) {
      const staff = rowsOf(reader(files)(`staff-${ods}.csv`));
      expect(new Set(staff.map((row) => row['Assignment Status']))).toEqual(new Set(['Active']));
      expect(new Set(staff.map((row) => row['Unique NHS Identifier'])).size).toBe(staff.length);
      const categories = rowsOf(reader(files)(`absence-${ods}.csv`)).map((row) => row['Absence Category']);
      expect(categories).toContain('Sickness');
      expect(categories).not.toContain('SICKNESS');
    }
  });
});
