import type { StaffImported } from './rows';

/** What is said of a person on each of their rows. */
export type Detail = 'firstName' | 'lastName' | 'mobile' | 'personalEmail';

/**
 * A person's rows in the order in which their details are believed: those of a post that they work in first, those of
 * one that they left last.
 */
export function believedFirst<Row extends Pick<StaffImported, 'status'>>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => rank(one) - rank(other));
}

/** The first row's word that is not blank; '' where none of them says anything. */
export function detailOf(rows: readonly Pick<StaffImported, Detail>[], detail: Detail): string {
  return rows.find((row) => row[detail].trim() !== '')?.[detail] ?? '';
}

/** Whether OH may write to private addresses: "Y" alone is yes, and where one of the rows says no, it is no. */
export const permitted = (rows: readonly Pick<StaffImported, 'permission'>[]): boolean =>
  rows.length > 0 && rows.every(({ permission }) => permission.trim().toUpperCase() === 'Y');

const rank = ({ status }: Pick<StaffImported, 'status'>): number => {
  if (status === 'Active') return 0;
  return status === 'Leaver' ? 2 : 1;
};
