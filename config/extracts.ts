import type { DateFormat } from '../core/calendar/day';

/**
 * What the columns of the two extracts are for. The values are the names that a trust gets when it asks for none of
 * its own; a trust whose reports use other names says so in its file in config/trusts.
 */
export const defaultExtract = {
  encoding: 'utf-8' as Encoding,
  dateFormat: 'dd/mm/yyyy' as DateFormat,
  /** The word in the category column that marks a sickness row; other rows are left out. */
  categoryWord: 'Sickness',
  absence: {
    person: 'Unique NHS Identifier',
    employee: 'Employee Number',
    assignment: 'Assignment Number',
    fte: 'FTE',
    category: 'Absence Category',
    start: 'Absence Start',
    end: 'Absence End',
    reason: 'Reason',
  },
  staff: {
    person: 'Unique NHS Identifier',
    employee: 'Employee Number',
    assignment: 'Assignment Number',
    firstName: 'First Name',
    lastName: 'Last Name',
    workEmail: 'Work Email',
    personalEmail: 'Personal Email',
    mobile: 'Mobile',
    address: 'Address',
    postcode: 'Postcode',
    department: 'Department',
    staffGroup: 'Staff Group',
    fte: 'FTE',
    supervisor: 'Supervisor Employee Number',
    status: 'Assignment Status',
    permission: 'Contact Permission',
    trust: 'Trust',
  },
};

/** The encodings that trusts' reports come in. A byte order mark in a file means UTF-8, whatever is declared. */
export const encodings = ['utf-8', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** How one trust writes its two extracts. */
export type ExtractSettings = typeof defaultExtract;

export type AbsenceColumn = keyof ExtractSettings['absence'];
export type StaffColumn = keyof ExtractSettings['staff'];

/** What a trust writes differently; everything that it leaves out is as in `defaultExtract`. */
export type ExtractDifferences = Partial<Omit<ExtractSettings, 'absence' | 'staff'>> & {
  absence?: Partial<ExtractSettings['absence']>;
  staff?: Partial<ExtractSettings['staff']>;
};

/** The default with a trust's differences laid over it. */
export function extractSettings(differences: ExtractDifferences): ExtractSettings {
  return {
    ...defaultExtract,
    ...differences,
    absence: { ...defaultExtract.absence, ...differences.absence },
    staff: { ...defaultExtract.staff, ...differences.staff },
  };
}
