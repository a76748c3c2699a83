import { parse } from 'csv-parse/sync';

// What the written files come to. This reads them as an outsider would, by the published definition of the sickness
// rate, and shares no code with the generator.

const dayLength = 86_400_000;

/** The day "25/03/2026" as days since 1970; `undefined` for what is written otherwise. */
function dayOfText(text: string): number | undefined {
  const found = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (!found) return undefined;
  const time = Date.UTC(Number(found[3]), Number(found[2]) - 1, Number(found[1]));
  return new Date(time).getUTCDate() === Number(found[1]) ? time / dayLength : undefined;
}

export const dayOfIso = (date: string): number => Date.parse(date) / dayLength;

/** The month of a day, as "2026-03". */
export const monthOfDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 7);

/** A file of a programme by its name. */
export type ReadFile = (name: string) => string;

export type CsvRow = Readonly<Partial<Record<string, string>>>;

/** The rows of a file by the names in its header; one that was cut off has fewer fields. */
export function rowsOf(text: string): CsvRow[] {
  return parse(text, { bom: true, columns: true, relax_column_count_less: true }) as CsvRow[];
}

export interface SicknessLine {
  readonly person: string;
  readonly assignment: string;
  readonly reason: string;
  readonly start: number;
  /** The last day that is known at the time of the extract. */
  readonly last: number;
}

/** The sickness lines of an absence file that can be read, up to `on`. */
export function sicknessLinesOf(text: string, on: number): SicknessLine[] {
  return rowsOf(text).flatMap((row) => {
    if (row['Absence Category']?.trim().toLowerCase() !== 'sickness') return [];
    const person = row['Unique NHS Identifier'];
    const assignment = row['Assignment Number'];
    const start = dayOfText(row['Absence Start'] ?? '');
    const end = row['Absence End'];
    const last = end === '' ? on : dayOfText(end ?? '');
    const reason = /^S\d\d/i.exec(row['Reason'] ?? '')?.[0].toUpperCase();
    if (!person || !assignment || !reason || start === undefined || last === undefined) return [];
    return start <= on && last >= start ? [{ person, assignment, reason, start, last: Math.min(last, on) }] : [];
  });
}

export interface TrustMeasure {
  /** FTE of the posts that exist: neither left nor ended by a death. */
  readonly fte: number;
  readonly people: number;
  /** FTE days lost by month ("2026-03"), then by reason. */
  readonly lost: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** FTE days lost in spells that had reached 28 days. */
  readonly lostInLongSpells: number;
  /** Spells that came to their 28th day in the window, and spells in which stress was first recorded in it. */
  readonly crossings: number;
  readonly stressStarts: number;
  readonly spells: number;
}

/** Measures one trust's files in the days from `from` to `on`. A day of a post counts once, whatever the lines. */
export function measureTrust(read: ReadFile, ods: string, from: number, on: number): TrustMeasure {
  const posts = new Map<string, number>();
  const people = new Set<string>();
  for (const row of rowsOf(read(`staff-${ods}.csv`))) {
    if (['Leaver', 'Deceased'].includes(row['Assignment Status'] ?? '')) continue;
    posts.set(row['Assignment Number'] ?? '', Number(row['FTE']));
    people.add(row['Unique NHS Identifier'] ?? '');
  }

  const lines = sicknessLinesOf(read(`absence-${ods}.csv`), on)
    .filter((line) => posts.has(line.assignment))
    .sort((a, b) => a.start - b.start);
  const lost = new Map<string, Map<string, number>>();
  let lostInLongSpells = 0;
  let crossings = 0;
  let stressStarts = 0;
  const spells = spellsOf(lines);
  const inWindow = (day: number): boolean => day >= from && day <= on;
  for (const spell of spells) {
    const long = spell.last - spell.start >= 27;
    if (long && inWindow(spell.start + 27)) crossings += 1;
    const stress = spell.lines.find((line) => line.reason === 'S10');
    if (stress && inWindow(stress.start)) stressStarts += 1;
    for (const [key, reason] of daysOf(spell.lines)) {
      const [assignment = '', day = ''] = key.split('|');
      if (!inWindow(Number(day))) continue;
      const fte = posts.get(assignment) ?? 0;
      const month = monthOfDay(Number(day));
      const reasons = lost.get(month) ?? new Map<string, number>();
      lost.set(month, reasons.set(reason, (reasons.get(reason) ?? 0) + fte));
      if (long) lostInLongSpells += fte;
    }
  }
  const fte = [...posts.values()].reduce((sum, each) => sum + each, 0);
  return { fte, people: people.size, lost, lostInLongSpells, crossings, stressStarts, spells: spells.length };
}

interface MeasuredSpell {
  readonly start: number;
  last: number;
  readonly lines: SicknessLine[];
}

/** A person's lines that overlap or follow each other without a day between, taken together. */
export function spellsOf(sortedByStart: readonly SicknessLine[]): MeasuredSpell[] {
  const spells: MeasuredSpell[] = [];
  const latest = new Map<string, MeasuredSpell>();
  for (const line of sortedByStart) {
    const spell = latest.get(line.person);
    if (spell && line.start <= spell.last + 1) {
      spell.lines.push(line);
      spell.last = Math.max(spell.last, line.last);
    } else {
      const begun = { start: line.start, last: line.last, lines: [line] };
      spells.push(begun);
      latest.set(line.person, begun);
    }
  }
  return spells;
}

/** "assignment|day" with the reason of the line that began last. */
function daysOf(sortedByStart: readonly SicknessLine[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { assignment, reason, start, last } of sortedByStart) {
    for (let day = start; day <= last; day += 1) days.set(`${assignment}|${day}`, reason);
  }
  return days;
}
