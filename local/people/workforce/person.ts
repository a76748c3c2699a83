import type { Day } from '../../../core/calendar/day';
import type { StaffGroup } from '../calibration/staffGroups';

/** One post of a person at a trust: a row of the staff extract. */
export interface Assignment {
  /** The trust's ODS code. */
  readonly trust: string;
  /** Eight digits. A person has another one in every trust. */
  readonly employee: string;
  /** The employee number, with "-2" and so on for a further post. */
  readonly number: string;
  readonly staffGroup: StaffGroup;
  readonly fte: number;
  readonly department: string;
  /** The employee number of somebody in the same department; empty for the one who leads it. */
  readonly supervisor: string;
  /** As the extract writes it: "Active", "Leaver", … */
  status: string;
  /** The name on this post: another one than on an earlier post where somebody has married. */
  lastName: string;
  workEmail: string;
  /** The first day in this post, where it began within the time of the extract. */
  since?: Day;
}

/** A made-up person. */
export interface Person {
  /** "U" and eight digits, the same in every trust. */
  readonly identifier: string;
  readonly firstName: string;
  readonly woman: boolean;
  /** How often this person is absent, as a multiple of others of the same staff group. */
  readonly proneness: number;
  readonly assignments: Assignment[];
  personalEmail: string;
  mobile: string;
  address: string;
  readonly postcode: string;
  /** "Y" or "N": may the service use the personal contact details. */
  permission: string;
  /** The first day of a maternity leave or career break that still lasts: no sickness from then on. */
  awayFrom?: Day;
  /** False for somebody who is newer than the staff extract. */
  inStaffFile: boolean;
}

const over = ['Leaver', 'Deceased'];

/** Whether a post still exists; its FTE then counts among the FTE days available. */
export const inPost = (assignment: Assignment): boolean => !over.includes(assignment.status);

export const postsHeld = (person: Person): Assignment[] => person.assignments.filter(inPost);
