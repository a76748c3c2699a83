import { type DateFormat, type Day, parseDay } from '../calendar/day';
import { type ReasonCode, reasonCode } from './reasons';

/** What can be wrong with a row of an extract, in the order in which it is looked at. The first fault is the one told. */
export const rowFaults = ['fields', 'identifier', 'date', 'order', 'reason'] as const;
export type RowFault = (typeof rowFaults)[number];

/** The fields of an absence row that has as many as its header, without the blanks around them. */
export interface AbsenceRowText {
  readonly category: () => string;
  /** Whether the row names both a person and an assignment. */
  readonly identified: () => boolean;
  readonly start: () => string;
  /** Empty while the person is still absent. */
  readonly end: () => string;
  readonly reason: () => string;
}

/** What a trust's extract calls sickness, and how it writes dates. */
export interface AbsenceRowForm {
  readonly categoryWord: string;
  readonly dateFormat: DateFormat;
}

/** What an absence row says. `other` is a row of another category, left out whatever else is in it. */
export type AbsenceRow =
  | { readonly is: 'sickness'; readonly start: Day; readonly end: Day | undefined; readonly reason: ReasonCode }
  | { readonly is: 'other' }
  | { readonly is: 'bad'; readonly why: RowFault };

/** Reads one row. Nothing is mended or guessed: a row that is not quite right is put aside with its first fault. */
export function readAbsenceRow(row: AbsenceRowText, form: AbsenceRowForm): AbsenceRow {
  if (!sameWord(row.category(), form.categoryWord)) return { is: 'other' };
  if (!row.identified()) return bad('identifier');
  const start = parseDay(row.start(), form.dateFormat);
  const endText = row.end();
  const end = endText === '' ? undefined : parseDay(endText, form.dateFormat);
  if (start === undefined || (end === undefined && endText !== '')) return bad('date');
  if (end !== undefined && end < start) return bad('order');
  const reason = reasonCode(row.reason());
  return reason === undefined ? bad('reason') : { is: 'sickness', start, end, reason };
}

const bad = (why: RowFault): AbsenceRow => ({ is: 'bad', why });

const sameWord = (a: string, b: string): boolean => a === b || a.trim().toLowerCase() === b.trim().toLowerCase();

/** A file is refused whole when more than this many of its rows and more than this share of them are bad. */
const badRows = { atLeast: 20, share: 0.1 };

/** Whether so many bad rows among `rows` mean that the file itself is wrong. */
export function tooManyBad(bad: number, rows: number): boolean {
  return bad > badRows.atLeast && bad > rows * badRows.share;
}
