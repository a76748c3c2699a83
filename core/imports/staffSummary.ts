import type { AssignmentStatus } from '../people/status';
import { ukMobile } from '../people/mobile';
import { believedFirst, detailOf } from './details';
import type { StaffImported } from './rows';

/** What a staff extract changes, in counts. */
export interface StaffSummary {
  readonly rows: number;
  readonly rowsBefore: number;
  readonly rejected: number;
  readonly people: number;
  /** Posts that say so and did not before. */
  readonly deceased: number;
  readonly leavers: number;
  /** People who had a mobile, and those of them with another one or none now; e-mail alike. */
  readonly mobilesBefore: number;
  readonly mobilesChanged: number;
  readonly emailsBefore: number;
  readonly emailsChanged: number;
  /** Numbers of more than three people, and what is no UK mobile; where they were so before, they do not count. */
  readonly numbersShared: number;
  readonly numbersNotMobile: number;
}

/** One number of more people than this is a ward's or a family's: a message would reach somebody else. */
const mostPeopleANumber = 3;

/**
 * Compares two states of a trust's staff rows.
 * @param rejected how many rows of the file were put aside
 */
export function staffSummary(
  before: readonly StaffImported[],
  after: readonly StaffImported[],
  rejected: number,
): StaffSummary {
  const [old, now] = [byPerson(before), byPerson(after)];
  const shared = sharedNumbers(old);
  const mobiles = changes(old, now, ({ mobile }) => ukMobile(mobile) ?? mobile.trim());
  const emails = changes(old, now, ({ personalEmail }) => personalEmail.trim().toLowerCase());
  return {
    rows: after.length,
    rowsBefore: before.length,
    rejected,
    people: now.size,
    deceased: newly('Deceased', old, now),
    leavers: newly('Leaver', old, now),
    mobilesBefore: mobiles.before,
    mobilesChanged: mobiles.changed,
    emailsBefore: emails.before,
    emailsChanged: emails.changed,
    numbersShared: [...sharedNumbers(now)].filter((number) => !shared.has(number)).length,
    numbersNotMobile: [...now].filter(
      ([person, { mobile }]) => isNoMobile(mobile) && old.get(person)?.mobile !== mobile,
    ).length,
  };
}

/** Somebody's posts together. */
interface Merged {
  readonly mobile: string;
  readonly personalEmail: string;
  readonly statuses: ReadonlyMap<string, AssignmentStatus>;
}

function byPerson(rows: readonly StaffImported[]): Map<string, Merged> {
  const found = new Map<string, StaffImported[]>();
  for (const row of rows) {
    const known = found.get(row.person);
    if (known) known.push(row);
    else found.set(row.person, [row]);
  }
  return new Map([...found].map(([person, own]) => [person, merged(own)]));
}

function merged(rows: readonly StaffImported[]): Merged {
  const believed = believedFirst(rows);
  return {
    mobile: detailOf(believed, 'mobile'),
    personalEmail: detailOf(believed, 'personalEmail'),
    statuses: new Map(rows.map(({ assignment, status }) => [assignment, status])),
  };
}

function newly(status: AssignmentStatus, old: Map<string, Merged>, now: Map<string, Merged>): number {
  let count = 0;
  for (const [person, { statuses }] of now) {
    for (const [assignment, each] of statuses) {
      if (each === status && old.get(person)?.statuses.get(assignment) !== status) count += 1;
    }
  }
  return count;
}

/** Of the people who had something and are there still: how many, and how many have something else or nothing now. */
function changes(
  old: Map<string, Merged>,
  now: Map<string, Merged>,
  plain: (of: Merged) => string,
): { before: number; changed: number } {
  const counts = { before: 0, changed: 0 };
  for (const [person, each] of old) {
    const then = plain(each);
    const after = now.get(person);
    if (then === '' || after === undefined) continue;
    counts.before += 1;
    if (plain(after) !== then) counts.changed += 1;
  }
  return counts;
}

function sharedNumbers(people: Map<string, Merged>): Set<string> {
  const counts = new Map<string, number>();
  for (const { mobile } of people.values()) {
    const number = ukMobile(mobile);
    if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > mostPeopleANumber).map(([number]) => number));
}

const isNoMobile = (text: string): boolean => text.trim() !== '' && ukMobile(text) === undefined;
