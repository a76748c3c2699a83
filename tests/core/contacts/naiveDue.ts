import { parse } from 'csv-parse/sync';
import Holidays from 'date-holidays';

/**
 * The rules once more, as plainly and slowly as they can be told: dates are text, a spell is a run of days in a
 * calendar, and nothing is shared with the product. Takes files in the default format; rows may be bad.
 */
export function naiveDue(
  absence: readonly NamedText[],
  staff: readonly NamedText[],
  on: string,
): { due: object; rejected: object[] } {
  const rejected: { file: string; line: number; why: string }[] = [];
  const lines = absence.flatMap((file) =>
    rowsOf(file).flatMap(({ line, row, fields }): Line[] => {
      const reject = (why: string): Line[] => {
        rejected.push({ file: file.name, line, why });
        return [];
      };
      if (fields !== 8) return reject('fields');
      if (cell(row, 'Absence Category').trim().toLowerCase() !== 'sickness') return [];
      const [person, assignment] = [cell(row, 'Unique NHS Identifier'), cell(row, 'Assignment Number')];
      if (person.trim() === '' || assignment.trim() === '') return reject('identifier');
      const [start, end] = [cell(row, 'Absence Start'), cell(row, 'Absence End')];
      if (!exists(start) || (end !== '' && !exists(end))) return reject('date');
      if (end !== '' && iso(end) < iso(start)) return reject('order');
      const code = codes.find((one) => cell(row, 'Reason').toUpperCase().startsWith(one));
      if (!code) return reject('reason');
      return [{ person, assignment, start: iso(start), end: end === '' ? '9999-12-31' : iso(end), code }];
    }),
  );
  const posts = staff.flatMap(rowsOf).map(({ row }) => ({
    person: cell(row, 'Unique NHS Identifier'),
    assignment: cell(row, 'Assignment Number'),
    status: ladder.includes(cell(row, 'Assignment Status')) ? cell(row, 'Assignment Status') : 'unknown',
    trust: cell(row, 'Trust'),
  }));
  const found = {
    on,
    spells: { total: 0, open: 0 },
    contacts: [] as { key: string }[],
    waiting: [] as object[],
    held: [] as object[],
    suppressed: { deceased: 0, maternity: 0, leaver: 0 },
    review: [] as object[],
  };
  for (const person of [...new Set(lines.map((line) => line.person))].sort(byCode)) {
    const own = lines.filter((line) => line.person === person && line.start <= on);
    const spells = runs(own);
    found.spells.total += spells.length;
    spells.forEach((spell, index) => {
      const members = own.filter(({ start }) => spell.from <= start && start <= spell.to);
      const opening = members.filter(({ end }) => end >= on);
      if (opening.length === 0) return;
      found.spells.open += 1;
      const before = spells[index - 1];
      if (before && between(before.to, spell.from).every((date) => !isWorking(date))) {
        found.review.push({ person, from: before.to, to: spell.from });
      }
      const stress = members.some(({ code }) => code === 'S10');
      const day28 = plus(spell.from, 27);
      const rule = day28 <= on ? 'day28' : stress ? 'stress' : undefined;
      if (!rule) return;
      const rows = posts.filter((post) => post.person === person);
      const status = ladder.find((one) => rows.some((row) => row.status === one));
      const quiet = { Deceased: 'deceased', Maternity: 'maternity', Leaver: 'leaver' }[status ?? ''];
      if (quiet) {
        found.suppressed[quiet as 'deceased'] += 1;
        return;
      }
      const spellStart = spell.from;
      if (rule === 'stress' && day28 <= workingAfter(workingAfter(on))) {
        found.waiting.push({ person, spellStart, rule, until: day28 });
        return;
      }
      const activeOn = (assignment: string): boolean =>
        rows.some((row) => row.assignment === assignment && row.status === 'Active');
      const why =
        rows.length === 0
          ? 'not-in-staff'
          : status === 'Suspended'
            ? 'suspended'
            : status === 'Career Break'
              ? 'career-break'
              : status === 'unknown'
                ? 'unknown-status'
                : opening.every(({ assignment }) => !activeOn(assignment))
                  ? 'left-assignment'
                  : members.some(({ code }) => code === 'S17') || members.every(({ code }) => code === 'S30')
                    ? 'reason'
                    : undefined;
      if (why) {
        found.held.push({ person, spellStart, rule, why });
        return;
      }
      const ranked = rows
        .filter((row) => row.status === status)
        .map((row) => ({ row, starts: members.filter((line) => line.assignment === row.assignment) }))
        .map(({ row, starts }) => ({
          row,
          latest:
            starts
              .map(({ start }) => start)
              .sort()
              .pop() ?? '',
        }))
        .sort((a, b) => byCode(b.latest, a.latest) || byCode(a.row.assignment, b.row.assignment));
      found.contacts.push({
        key: `${person}|${spellStart}|${rule}`,
        person,
        trust: ranked[0]?.row.trust,
        rule,
        also: rule === 'day28' && stress ? ['stress'] : [],
        spellStart,
        day: between(plus(spellStart, -1), plus(on, 1)).length,
        dueOn: isWorking(on) ? on : workingAfter(on),
      } as { key: string });
    });
  }
  found.contacts.sort((a, b) => byCode(a.key, b.key));
  rejected.sort((a, b) => byCode(a.file, b.file) || a.line - b.line);
  return { due: found, rejected };
}

/** A file by its name. */
export interface NamedText {
  readonly name: string;
  readonly content: string;
}

interface Line {
  person: string;
  assignment: string;
  start: string;
  end: string;
  code: string;
}

const ladder = ['Deceased', 'Active', 'Maternity', 'Suspended', 'Career Break', 'unknown', 'Leaver'];

type Row = Record<string, string>;

/** The rows with the line on which each begins, and how many fields it has. */
function rowsOf({ content }: NamedText): { line: number; row: Row; fields: number }[] {
  const records: string[][] = parse(content, { bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n'] });
  const [header = [], ...rest] = records;
  let line = 2;
  return rest.map((record) => {
    const begins = line;
    line += 1 + record.join('').split('\n').length - 1;
    const row = Object.fromEntries(header.map((name, index) => [name, record[index] ?? '']));
    return { line: begins, row, fields: record.length };
  });
}

const codes = [...Array.from({ length: 23 }, (_, index) => `S${10 + index}`), 'S98', 'S99'];

/** Whether a text is a day like 25/03/2026 that a calendar has. */
function exists(text: string): boolean {
  const date = new Date(`${iso(text)}T00:00:00Z`);
  return /^\d\d\/\d\d\/\d{4}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso(text));
}

const cell = (row: Row, name: string): string => row[name] ?? '';
const iso = (text: string): string => text.split('/').reverse().join('-');
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function plus(date: string, days: number): string {
  const moved = new Date(`${date}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The days after the one and before the other. */
function between(from: string, to: string): string[] {
  const days: string[] = [];
  for (let date = plus(from, 1); date < to; date = plus(date, 1)) days.push(date);
  return days;
}

/** The runs of days on which one of the lines is absent; a line without an end runs to the end of the calendar. */
function runs(lines: readonly Line[]): { from: string; to: string }[] {
  const found: { from: string; to: string }[] = [];
  const first = lines.map(({ start }) => start).sort(byCode)[0];
  const horizon = '2027-06-30';
  if (first === undefined) return found;
  for (let date = first; date <= horizon; date = plus(date, 1)) {
    if (!lines.some(({ start, end }) => start <= date && date <= end)) continue;
    const last = found[found.length - 1];
    if (last && plus(last.to, 1) === date) last.to = date;
    else found.push({ from: date, to: date });
  }
  return found;
}

const holidays = new Map<string, Set<string>>();
const calendar = new Holidays('GB', 'ENG');

function isWorking(date: string): boolean {
  const year = date.slice(0, 4);
  const known =
    holidays.get(year) ??
    new Set(
      calendar
        .getHolidays(year)
        .filter(({ type }) => type === 'public' || type === 'bank')
        .map((holiday) => holiday.date.slice(0, 10)),
    );
  holidays.set(year, known);
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !known.has(date);
}

function workingAfter(date: string): string {
  let next = plus(date, 1);
  while (!isWorking(next)) next = plus(next, 1);
  return next;
}
