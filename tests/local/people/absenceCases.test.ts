import { bankHolidays } from '../../../core/calendar/bankHolidays';
import { isoDay, weekday } from '../../../core/calendar/day';
import { type CsvRow, dayOfIso, rowsOf, type SicknessLine, sicknessLinesOf } from './measure';
import { reader, written } from './written';

const on = dayOfIso('2026-03-25');
const trusts = ['R0B', 'RXP', 'RVW', 'RTR'];
const files = written({ staff: 3000 });
const read = reader(files);
const rows = trusts.flatMap((ods) => rowsOf(read(`absence-${ods}.csv`)));
const isSickness = (row: CsvRow): boolean => row['Absence Category']?.trim().toLowerCase() === 'sickness';
const sickness = rows.filter(isSickness);
const lines = trusts.flatMap((ods) => sicknessLinesOf(read(`absence-${ods}.csv`), on));
const staff = trusts.flatMap((ods) => rowsOf(read(`staff-${ods}.csv`)));

const byAssignment = new Map<string, SicknessLine[]>();
for (const line of [...lines].sort((a, b) => a.start - b.start || a.last - b.last)) {
  byAssignment.set(line.assignment, [...(byAssignment.get(line.assignment) ?? []), line]);
}
/** Each two lines of a post that come one after the other. */
const pairs = [...byAssignment.values()].flatMap((own) =>
  own.slice(1).map((next, i) => ({ line: own[i] as SicknessLine, next })),
);
const gaps = pairs.filter(({ line, next }) => next.start > line.last + 1);
const daysBetween = ({ line, next }: { line: SicknessLine; next: SicknessLine }): number[] =>
  Array.from({ length: next.start - line.last - 1 }, (_, i) => line.last + 1 + i);

/** The staff rows with this status, and what their posts have for sickness rows. */
const withStatus = (...statuses: string[]): { post: CsvRow; own: CsvRow[] }[] =>
  staff
    .filter((post) => statuses.includes(post['Assignment Status'] ?? ''))
    .map((post) => ({
      post,
      own: sickness.filter((row) => row['Assignment Number'] === post['Assignment Number']),
    }));
/** "25/03/2026" as "2026-03-25", which sorts. */
const isoOf = (text: string | undefined): string => text?.split('/').reverse().join('-') ?? '';
const open = (row: CsvRow): boolean => row['Absence End'] === '';

describe('the made-up absence', () => {
  it('renews fit notes: lines without a day between them, for the same reason', () => {
    const renewed = pairs.filter(({ line, next }) => next.start === line.last + 1 && next.reason === line.reason);
    expect(renewed.length).toBeGreaterThan(100);
  });

  it('changes its reason on the way, from a cold to stress too', () => {
    const changed = pairs.filter(({ line, next }) => next.start === line.last + 1 && next.reason !== line.reason);
    expect(changed.map(({ line, next }) => `${line.reason} ${next.reason}`)).toContain('S13 S10');
  });

  it('overlaps for one spell in some two hundred', () => {
    const duplicate = (a: SicknessLine, b: SicknessLine): boolean => a.start === b.start && a.last === b.last;
    const overlapping = pairs.filter(({ line, next }) => next.start <= line.last && !duplicate(line, next));
    expect(overlapping.length / lines.length).toBeGreaterThan(0.002);
    expect(overlapping.length / lines.length).toBeLessThan(0.01);
  });

  it('has gaps of a weekend only', () => {
    const weekends = gaps.filter(
      (gap) => daysBetween(gap).length === 2 && daysBetween(gap).every((day) => weekday(day) > 4),
    );
    expect(weekends.length).toBeGreaterThan(3);
  });

  it('has gaps of a bank holiday with or without its weekend', () => {
    const holidays = gaps.filter((gap) => {
      const days = daysBetween(gap);
      return (
        days.some((day) => bankHolidays.has(day)) && days.every((day) => bankHolidays.has(day) || weekday(day) > 4)
      );
    });
    expect(holidays.length).toBeGreaterThan(3);
  });

  it('leaves otherwise a week between two spells of a person at least', () => {
    const daysOff = (day: number): boolean => bankHolidays.has(day) || weekday(day) > 4;
    const short = gaps.filter((gap) => daysBetween(gap).length < 7 && !daysBetween(gap).every(daysOff));
    expect(short).toEqual([]);
  });

  it('is on both posts of a person, on one of them only, and on one as a copy without the reason', () => {
    const second = staff.filter(
      (post) => post['Assignment Number']?.endsWith('-2') && post['Assignment Status'] === 'Active',
    );
    const both = second.flatMap((post) => {
      const one = byAssignment.get(post['Employee Number'] ?? '') ?? [];
      const two = byAssignment.get(post['Assignment Number'] ?? '') ?? [];
      return [...one.map((line) => [line, two] as const), ...two.map((line) => [line, one] as const)];
    });
    const same = (line: SicknessLine, others: readonly SicknessLine[]): SicknessLine | undefined =>
      others.find((other) => other.start === line.start && other.last === line.last);
    expect(both.filter(([line, others]) => same(line, others)?.reason === line.reason).length).toBeGreaterThan(50);
    expect(both.some(([line, others]) => same(line, others)?.reason === 'S99' && line.reason !== 'S99')).toBe(true);
    const alone = both.filter(([line, others]) =>
      others.every((other) => other.start > line.last || other.last < line.start),
    );
    expect(alone.length).toBeGreaterThan(8);
  });

  it('goes on at another trust, to South Tees from South Tyneside and Sunderland too', () => {
    const left = staff.filter((post) => post['Assignment Status'] === 'Leaver');
    const moves = left.flatMap((post) => {
      const now = staff.find(
        (other) => other['Unique NHS Identifier'] === post['Unique NHS Identifier'] && other['Trust'] !== post['Trust'],
      );
      const before = byAssignment.get(post['Assignment Number'] ?? '')?.at(-1);
      const after = byAssignment.get(now?.['Assignment Number'] ?? '')?.[0];
      const moved = now && before && after && after.start === before.last + 1;
      return moved ? [`${post['Trust']} ${now['Trust']} ${now['Assignment Status']}`] : [];
    });
    expect(moves).toContain('R0B RTR Active');
  });

  it('is closed for leavers, but for a mistake or two', () => {
    const left = withStatus('Leaver').filter(({ own }) => own.length > 0);
    const stillOpen = left.filter(({ own }) => own.some(open));
    expect(left.length).toBeGreaterThan(80);
    expect(stillOpen.length).toBeGreaterThan(0);
    expect(stillOpen.length).toBeLessThan(10);
    const atWork = new Set(withStatus('Active').map(({ post }) => post['Unique NHS Identifier']));
    expect(stillOpen.some(({ post }) => atWork.has(post['Unique NHS Identifier']))).toBe(true);
    expect(stillOpen.some(({ post }) => !atWork.has(post['Unique NHS Identifier']))).toBe(true);
  });

  it('is still open for somebody who has died, is suspended, or has a status that no rule knows', () => {
    for (const status of ['Deceased', 'Suspended', 'Acting Up', 'Secondment']) {
      expect(withStatus(status).some(({ own }) => own.some(open))).toBe(true);
    }
  });

  it('gives way to maternity leave, but for a line that nobody closed', () => {
    const leave = new Set(
      rows.filter((row) => row['Absence Category'] === 'Maternity').map((row) => row['Assignment Number']),
    );
    const away = withStatus('Maternity');
    expect(away.every(({ post }) => leave.has(post['Assignment Number']))).toBe(true);
    const stillOpen = away.filter(({ own }) => own.some(open));
    expect(stillOpen.length).toBeGreaterThan(0);
    expect(stillOpen.length).toBeLessThan(5);
  });

  it('has pregnancy, open too', () => {
    expect(sickness.some((row) => row['Reason']?.startsWith('S30') && open(row))).toBe(true);
  });

  it('knows people whom the staff extract does not know yet', () => {
    const known = new Set(staff.map((post) => post['Unique NHS Identifier']));
    const unknown = new Set(lines.map((line) => line.person).filter((person) => !known.has(person)));
    expect(unknown.size).toBeGreaterThan(0);
    expect(unknown.size).toBeLessThan(15);
  });

  it('is dated ahead now and then, and shows the end of a fit note to come', () => {
    const later = isoDay(on);
    const real = sickness.filter((row) => /^\d\d\/\d\d\/2\d{3}$/.test(row['Absence Start'] ?? ''));
    expect(real.filter((row) => isoOf(row['Absence Start']) > later).length).toBeGreaterThan(0);
    expect(real.filter((row) => isoOf(row['Absence Start']) > later).length).toBeLessThan(15);
    expect(real.some((row) => isoOf(row['Absence Start']) <= later && isoOf(row['Absence End']) > later)).toBe(true);
    expect(sickness.some((row) => row['Absence End'] === '31/12/4712')).toBe(true);
  });

  it('comes among rows of other categories, about as many', () => {
    const others = new Set(rows.filter((row) => !isSickness(row)).map((row) => row['Absence Category']));
    expect([...others].sort()).toEqual(
      [
        'Annual Leave',
        'Career Break',
        'Maternity',
        'Other Leave',
        'Special Leave',
        'Study Leave',
        'Unpaid Leave',
      ].sort(),
    );
    expect(sickness.length / rows.length).toBeGreaterThan(0.4);
    expect(sickness.length / rows.length).toBeLessThan(0.6);
  });

  it('writes its category and its reasons in many ways', () => {
    const categories = new Set(sickness.map((row) => row['Absence Category']));
    expect(categories).toEqual(new Set(['Sickness', 'SICKNESS', ' sickness ']));
    const reasons = sickness.map((row) => row['Reason'] ?? '');
    for (const form of [
      'S26 Genitourinary & gynaecological disorders',
      'S26 Genitourinary and gynaecological disorders',
      'S13  Cold  Cough  Flu  -  Influenza',
      's13 cold cough flu - influenza',
      'S13',
      'S21 Ear, nose, throat (ENT)',
    ]) {
      expect(reasons).toContain(form);
    }
    expect(reasons.some((reason) => reason.includes('Work related "yes"'))).toBe(true);
  });

  it('has rows twice, letter by letter', () => {
    const texts = rows.map((row) => Object.values(row).join('|'));
    const twice = texts.length - new Set(texts).size;
    expect(twice).toBeGreaterThan(3);
    expect(twice).toBeLessThan(40);
  });

  it('has every kind of bad row, and few of them', () => {
    const starts = sickness.map((row) => row['Absence Start'] ?? '');
    const cutOff = rows.filter((row) => row['Reason'] === undefined);
    expect(starts.some((start) => /^\d{5}$/.test(start))).toBe(true);
    expect(starts.some((start) => /^\d\/\d\d?\/\d{4}$/.test(start))).toBe(true);
    expect(starts.some((start) => /^\d\d\/(1[3-9]|[23]\d)\/\d{4}$/.test(start))).toBe(true);
    expect(sickness.some((row) => row['Unique NHS Identifier'] === '')).toBe(true);
    expect(cutOff.length).toBeGreaterThan(0);
    expect(sickness.some((row) => row['Reason'] !== undefined && !/^S\d\d/i.test(row['Reason']))).toBe(true);
    const usable = lines.length;
    const ahead = sickness.length - usable;
    expect(ahead / sickness.length).toBeLessThan(0.01);
  });

  it('ends before it starts in a row or two', () => {
    const isDate = (text: string | undefined): boolean => /^\d\d\/(0\d|1[0-2])\/\d{4}$/.test(text ?? '');
    const backwards = sickness.filter(
      (row) =>
        [row['Absence Start'], row['Absence End']].every(isDate) &&
        isoOf(row['Absence End']) < isoOf(row['Absence Start']),
    );
    expect(backwards.length).toBeGreaterThan(0);
    expect(backwards.length).toBeLessThan(5);
  });
});
