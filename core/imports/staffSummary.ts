import { ukMobile } from '../people/mobile';
import type { AssignmentStatus } from '../people/status';
import { believedFirst, detailOf, permitted } from './details';
import type { StaffFileCounts, StaffImported } from './rows';

/** What a staff extract changes, in counts. */
export interface StaffSummary extends StaffFileCounts {
  readonly rows: number;
  readonly rowsBefore: number;
  readonly people: number;
  readonly peopleBefore: number;
  /** People who were there and still are. */
  readonly inBoth: number;
  /** Posts that say so and did not before. */
  readonly deceased: number;
  readonly leavers: number;
  /** People who were there, did not permit to be written to, and do now. */
  readonly permissionsGiven: number;
  /** People who had a mobile and are still there, and those of them with another one or none now; e-mail alike. */
  readonly mobilesBefore: number;
  readonly mobilesChanged: number;
  readonly emailsBefore: number;
  readonly emailsChanged: number;
  /** Numbers of more than three people, one of whom did not have it before. */
  readonly numbersShared: number;
  /** People whose number is no UK mobile, and was not so before. */
  readonly numbersNotMobile: number;
}

/** One number of more people than this is a ward's or an agency's: a message would reach somebody else. */
const mostPeopleANumber = 3;

/**
 * Compares what a trust's staff extract comes to with what there is. Whatever was so before was accepted with an import
 * before, and does not count again.
 * @param file what was read of the file
 */
export function staffSummary(
  before: readonly StaffImported[],
  after: readonly StaffImported[],
  { inFile, rejected, cutOff, otherTrust }: StaffFileCounts,
): StaffSummary {
  const [old, now] = [byPerson(before), byPerson(after)];
  const mobiles = changesOf(old, now, mobileOf);
  const emails = changesOf(old, now, ({ personalEmail }) => personalEmail.toLowerCase());
  return {
    rows: after.length,
    rowsBefore: before.length,
    inFile,
    rejected,
    cutOff,
    otherTrust,
    people: now.size,
    peopleBefore: old.size,
    inBoth: [...old.keys()].filter((person) => now.has(person)).length,
    deceased: newly('Deceased', old, now),
    leavers: newly('Leaver', old, now),
    permissionsGiven: newlyPermitted(old, now),
    mobilesBefore: mobiles.before,
    mobilesChanged: mobiles.changed,
    emailsBefore: emails.before,
    emailsChanged: emails.changed,
    numbersShared: newlyShared(old, now),
    numbersNotMobile: newlyUnusable(old, now),
  };
}

/** Somebody's posts together. */
interface Merged {
  readonly mobile: string;
  readonly personalEmail: string;
  readonly permitted: boolean;
  /** By assignment. */
  readonly statuses: ReadonlyMap<string, AssignmentStatus>;
}

type People = ReadonlyMap<string, Merged>;

function byPerson(rows: readonly StaffImported[]): People {
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
    mobile: detailOf(believed, 'mobile').trim(),
    personalEmail: detailOf(believed, 'personalEmail').trim(),
    permitted: permitted(rows),
    statuses: new Map(rows.map(({ assignment, status }) => [assignment, status])),
  };
}

/** A number that is written in another way is the same number. */
const mobileOf = ({ mobile }: Merged): string => ukMobile(mobile) ?? mobile;

function newly(status: AssignmentStatus, old: People, now: People): number {
  let count = 0;
  for (const [person, { statuses }] of now) {
    const before = old.get(person)?.statuses;
    for (const [assignment, each] of statuses) if (each === status && before?.get(assignment) !== status) count += 1;
  }
  return count;
}

const newlyPermitted = (old: People, now: People): number =>
  [...now].filter(([person, merged]) => merged.permitted && old.get(person)?.permitted === false).length;

/** Of those who had something and are still there: how many they are, and how many have it no more. */
function changesOf(old: People, now: People, valueOf: (person: Merged) => string): { before: number; changed: number } {
  const counts = { before: 0, changed: 0 };
  for (const [person, then] of old) {
    const [before, merged] = [valueOf(then), now.get(person)];
    if (before === '' || merged === undefined) continue;
    counts.before += 1;
    if (valueOf(merged) !== before) counts.changed += 1;
  }
  return counts;
}

function newlyShared(old: People, now: People): number {
  const holders = new Map<string, { people: number; isNew: boolean }>();
  for (const [person, merged] of now) {
    const number = ukMobile(merged.mobile);
    if (number === undefined) continue;
    const before = old.get(person);
    const held = holders.get(number);
    holders.set(number, {
      people: (held?.people ?? 0) + 1,
      isNew: held?.isNew === true || before === undefined || mobileOf(before) !== number,
    });
  }
  return [...holders.values()].filter(({ people, isNew }) => people > mostPeopleANumber && isNew).length;
}

function newlyUnusable(old: People, now: People): number {
  let count = 0;
  for (const [person, { mobile }] of now) {
    if (isNoMobile(mobile) && old.get(person)?.mobile !== mobile) count += 1;
  }
  return count;
}

/** "Not known" is no number at all: a number has a figure. */
const isNoMobile = (text: string): boolean => /\d/.test(text) && ukMobile(text) === undefined;
