import type { AbsenceSummary } from './absenceSummary';
import type { StaffSummary } from './staffSummary';

/** What makes an import wait for a person, in the order in which it is told. */
export const oddities = [
  /** There is nothing to compare it with. */
  'first-import',
  'rows-down',
  'rows-up',
  'deceased-high',
  'leavers-high',
  'mobiles-changed',
  'emails-changed',
  'number-shared',
  'number-not-uk-mobile',
] as const;
export type Oddity = (typeof oddities)[number];

const limits = {
  /** Share of the rows, either way. */
  rows: 0.1,
  /** Times what is usual. */
  statuses: 3,
  /** Share of those who had one. */
  details: 0.02,
};

/** Beside a usual of nearly nothing, so many in one import are no oddity: three times none is none. */
const fewDeaths = 2;
const fewLeavers = 10;

/**
 * What is odd about an absence extract.
 * @param whole whether it replaces what there is; one with changes alone has as many rows as there are changes
 */
export function absenceOddities({ rows, rowsBefore }: AbsenceSummary, whole: boolean): Oddity[] {
  return rowOddities(rows, rowsBefore, whole);
}

/** How many posts came to say so in an import, in the mean of the imports before. */
export interface UsualStatuses {
  readonly deceased: number;
  readonly leavers: number;
}

/** What is odd about a staff extract. Of a first one there is nothing more to say than that. */
export function staffOddities(summary: StaffSummary, usual: UsualStatuses, whole: boolean): Oddity[] {
  const first = rowOddities(summary.rows, summary.rowsBefore, whole);
  if (first[0] === 'first-import') return first;
  const odd: readonly (readonly [boolean, Oddity])[] = [
    [summary.deceased > Math.max(fewDeaths, usual.deceased * limits.statuses), 'deceased-high'],
    [summary.leavers > Math.max(fewLeavers, usual.leavers * limits.statuses), 'leavers-high'],
    [summary.mobilesChanged > summary.mobilesBefore * limits.details, 'mobiles-changed'],
    [summary.emailsChanged > summary.emailsBefore * limits.details, 'emails-changed'],
    [summary.numbersShared > 0, 'number-shared'],
    [summary.numbersNotMobile > 0, 'number-not-uk-mobile'],
  ];
  return [...first, ...odd.flatMap(([is, what]) => (is ? [what] : []))];
}

function rowOddities(rows: number, before: number, whole: boolean): Oddity[] {
  if (before === 0) return ['first-import'];
  if (!whole) return [];
  if (rows < before * (1 - limits.rows)) return ['rows-down'];
  return rows > before * (1 + limits.rows) ? ['rows-up'] : [];
}
