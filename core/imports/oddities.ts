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
  if (isFirst(summary)) return ['first-import'];
  const { closed, openBefore, notInStaff, people } = summary;
  return thatAre([
    ...ofTheFile(summary, whole),
    [closed > Math.max(few.closed, openBefore * limits.closed), 'closed-high'],
    [notInStaff > Math.max(few.notInStaff, people * limits.notInStaff), 'not-in-staff-high'],
  ]);
}

/** How many posts came to say so in an import, in the mean of the imports before. */
export interface UsualStatuses {
  readonly deceased: number;
  readonly leavers: number;
}

/** What is odd about a staff extract. Of a first one there is nothing more to say than that. */
export function staffOddities(summary: StaffSummary, usual: UsualStatuses, whole: boolean): Oddity[] {
  if (isFirst(summary)) return ['first-import'];
  const gone = summary.peopleBefore - summary.inBoth;
  return thatAre([
    ...ofTheFile(summary, whole),
    [whole && gone > Math.max(few.gone, summary.peopleBefore * limits.gone), 'people-gone'],
    [summary.deceased > Math.max(few.deaths, usual.deceased * limits.statuses), 'deceased-high'],
    [summary.leavers > Math.max(few.leavers, usual.leavers * limits.statuses), 'leavers-high'],
    [summary.permissionsGiven > Math.max(few.permissions, summary.inBoth * limits.permissions), 'permission-changed'],
    [summary.mobilesChanged > summary.mobilesBefore * limits.details, 'mobiles-changed'],
    [summary.emailsChanged > summary.emailsBefore * limits.details, 'emails-changed'],
    [summary.numbersShared > 0, 'number-shared'],
    [summary.numbersNotMobile > 0, 'number-not-uk-mobile'],
  ]);
}

/** Whether something is so, and what that is called. */
type Looked = readonly [boolean, Oddity];

const thatAre = (looked: readonly Looked[]): Oddity[] => looked.flatMap(([is, what]) => (is ? [what] : []));

const isFirst = ({ rowsBefore }: AbsenceSummary | StaffSummary): boolean => rowsBefore === 0;

/** What may be odd about the file of either extract. Changes take nothing away, but so many new rows are no changes of a day. */
function ofTheFile(summary: AbsenceSummary | StaffSummary, whole: boolean): readonly Looked[] {
  const { rows, rowsBefore, inFile, rejected, cutOff } = summary;
  return [
    [whole && rows < rowsBefore * (1 - limits.rows), 'rows-down'],
    [rows > rowsBefore * (1 + limits.rows), 'rows-up'],
    [cutOff > 0, 'cut-off'],
    [rejected > Math.max(few.rejected, inFile * limits.rejected), 'rejected-high'],
  ];
}
