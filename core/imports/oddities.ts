import type { AbsenceSummary } from './absenceSummary';
import type { StaffSummary } from './staffSummary';

/** What makes an import wait for a person, in the order in which it is told. */
export const oddities = [
  /** There is nothing to compare it with. */
  'first-import',
  'rows-down',
  'rows-up',
  'cut-off',
  'rejected-high',
  'closed-high',
  'not-in-staff-high',
  'people-gone',
  'deceased-high',
  'leavers-high',
  'permission-changed',
  'mobiles-changed',
  'emails-changed',
  'number-shared',
  'number-not-uk-mobile',
] as const;
export type Oddity = (typeof oddities)[number];

const limits = {
  /** Share of the rows, either way. */
  rows: 0.1,
  /** Share of the file's rows. One fault in fifty is no slip of the pen: a column or a word is written in another way. */
  rejected: 0.02,
  /** Share of the absences that went on. More than a fifth does not end in a night. */
  closed: 0.2,
  /** Share of the people. Where identifiers are written in another way, nobody is found. */
  notInStaff: 0.1,
  /** Share of the people who were there. Another trust's file has none of them. */
  gone: 0.2,
  /** Times what is usual. */
  statuses: 3,
  /** Share of the people who are in both. Where a column slips, those who said no would be written to. */
  permissions: 0.02,
  /** Share of those who had one. */
  details: 0.02,
};

/** So few in one import are no oddity: three times none is none, and of few a small share is nobody. */
const few = { rejected: 5, closed: 5, notInStaff: 5, gone: 10, deaths: 2, leavers: 10, permissions: 10 };

/**
 * What is odd about an absence extract.
 * @param whole whether it replaces what there is; the rows are always all that there are with it
 */
export function absenceOddities(summary: AbsenceSummary, whole: boolean): Oddity[] {
  const first = fileOddities(summary, whole);
  if (first[0] === 'first-import') return first;
  const { closed, openBefore, notInStaff, people } = summary;
  const odd: readonly (readonly [boolean, Oddity])[] = [
    [closed > Math.max(few.closed, openBefore * limits.closed), 'closed-high'],
    [notInStaff > Math.max(few.notInStaff, people * limits.notInStaff), 'not-in-staff-high'],
  ];
  return [...first, ...odd.flatMap(([is, what]) => (is ? [what] : []))];
}

/** How many posts came to say so in an import, in the mean of the imports before. */
export interface UsualStatuses {
  readonly deceased: number;
  readonly leavers: number;
}

/** What is odd about a staff extract. Of a first one there is nothing more to say than that. */
export function staffOddities(summary: StaffSummary, usual: UsualStatuses, whole: boolean): Oddity[] {
  const first = fileOddities(summary, whole);
  if (first[0] === 'first-import') return first;
  const gone = summary.peopleBefore - summary.inBoth;
  const odd: readonly (readonly [boolean, Oddity])[] = [
    [whole && gone > Math.max(few.gone, summary.peopleBefore * limits.gone), 'people-gone'],
    [summary.deceased > Math.max(few.deaths, usual.deceased * limits.statuses), 'deceased-high'],
    [summary.leavers > Math.max(few.leavers, usual.leavers * limits.statuses), 'leavers-high'],
    [summary.permissionsGiven > Math.max(few.permissions, summary.inBoth * limits.permissions), 'permission-changed'],
    [summary.mobilesChanged > summary.mobilesBefore * limits.details, 'mobiles-changed'],
    [summary.emailsChanged > summary.emailsBefore * limits.details, 'emails-changed'],
    [summary.numbersShared > 0, 'number-shared'],
    [summary.numbersNotMobile > 0, 'number-not-uk-mobile'],
  ];
  return [...first, ...odd.flatMap(([is, what]) => (is ? [what] : []))];
}

/** What is odd about the rows of either extract. */
function fileOddities(summary: AbsenceSummary | StaffSummary, whole: boolean): Oddity[] {
  if (summary.rowsBefore === 0) return ['first-import'];
  const { inFile, rejected, cutOff } = summary;
  const manyRejected = rejected > Math.max(few.rejected, inFile * limits.rejected);
  return [
    ...rowOddities(summary, whole),
    ...(cutOff > 0 ? (['cut-off'] as const) : []),
    ...(manyRejected ? (['rejected-high'] as const) : []),
  ];
}

/** Changes take nothing away, but as many new rows as make another tenth are no changes of a day. */
function rowOddities({ rows, rowsBefore }: AbsenceSummary | StaffSummary, whole: boolean): Oddity[] {
  if (whole && rows < rowsBefore * (1 - limits.rows)) return ['rows-down'];
  return rows > rowsBefore * (1 + limits.rows) ? ['rows-up'] : [];
}
