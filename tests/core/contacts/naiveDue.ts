import { parse } from 'csv-parse/sync';
import Holidays from 'date-holidays';

/**
 * The rules once more, as plainly and slowly as they can be told: dates are text, a spell is a run of days in a
 * calendar, and nothing is shared with the product. Takes files in the default format that have no bad rows.
 */
export function naiveDue(absence: readonly string[], staff: readonly string[], on: string): object {
  const lines = absence.flatMap(rowsOf).flatMap((row): Line[] =>
    cell(row, 'Absence Category').trim().toLowerCase() === 'sickness'
      ? [
          {
            person: cell(row, 'Unique NHS Identifier'),
            assignment: cell(row, 'Assignment Number'),
            start: iso(cell(row, 'Absence Start')),
            end: cell(row, 'Absence End') === '' ? '9999-12-31' : iso(cell(row, 'Absence End')),
            code: cell(row, 'Reason').slice(0, 3).toUpperCase(),
          },
        ]
      : [],
  );
  const posts = staff.flatMap(rowsOf).map((row) => ({
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
  return found;
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
const rowsOf = (file: string): Row[] => parse(file, { columns: true, bom: true });
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
