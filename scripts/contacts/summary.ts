import { contactSettings } from '../../config/contacts';
import { longDayWithWeekday, type Day } from '../../core/calendar/day';
import { faultWords } from '../../functions/imports/extract';
import { contactsByTrust, countBy, heldWords, suppressedWords } from './counts';
import type { DryRun } from './dryRun';
import { count } from './progress';

const nameWidth = 48;
const numberWidth = 10;

const row = (name: string, ...numbers: (number | string)[]): string =>
  `  ${name.padEnd(nameWidth)}${numbers.map((one) => (typeof one === 'number' ? count(one) : one).padStart(numberWidth)).join('')}`;

/** What the screen shows: numbers, and not one person. */
export function summary(run: DryRun, on: Day): string {
  const { due } = run;
  const lines = [
    `Who is due a contact on ${longDayWithWeekday(on)}`,
    `From ${count(run.lineCount)} sickness rows and ${count(run.staffCount)} staff rows: ` +
      `${count(due.spells.total)} spells, ${count(due.spells.open)} open.`,
    ...run.withoutSickness.map((file) => `Take note: “${file}” has no sickness row that could be used.`),
    '',
    ...dueLines(run),
    '',
    row('Waiting for day 28, then one contact', due.waiting.length),
    row('Held: a person decides', due.held.length),
    ...countBy(due.held.map(({ why }) => why)).map(([why, n]) => row(`  ${heldWords[why]}`, n)),
    row('No contact', Object.values(due.suppressed).reduce(sum, 0)),
    ...(['deceased', 'maternity', 'leaver'] as const)
      .filter((why) => due.suppressed[why] > 0)
      .map((why) => row(`  ${suppressedWords[why]}`, due.suppressed[why])),
    row('To review: perhaps one absence, not two', due.review.length),
    row('Rows put aside', run.rejected.length),
    ...countBy(run.rejected.map(({ why }) => why)).map(([why, n]) => row(`  ${faultWords[why]}`, n)),
    '',
    'A dry run: nothing was sent, and nothing left this machine.',
  ];
  return `${lines.join('\n')}\n`;
}

function dueLines({ due }: DryRun): string[] {
  const trusts = contactsByTrust(due);
  const day28 = trusts.map((trust) => trust.due.day28).reduce(sum, 0);
  const stress = trusts.map((trust) => trust.due.stress).reduce(sum, 0);
  const both = due.contacts.filter(({ also }) => also.length > 0).length;
  return [
    row('Due a contact', 'day 28', 'stress', 'together'),
    ...trusts.map((trust) =>
      row(`  ${trust.name}`, trust.due.day28, trust.due.stress, trust.due.day28 + trust.due.stress),
    ),
    row('  All', day28, stress, day28 + stress),
    `  ${count(both)} of the day 28 contacts also have a stress, anxiety or depression code: one contact each.`,
    `  Nurse time, at ${contactSettings.nurseMinutesPerContact} minutes a contact: ${nurseTime(due.contacts.length)}.`,
  ];
}

const sum = (a: number, b: number): number => a + b;

/** The nurse time of so many contacts, in minutes and as people plan it. */
export function nurseTime(contacts: number): string {
  const minutes = contacts * contactSettings.nurseMinutesPerContact;
  const hours = Math.round(minutes / 60);
  return `${count(minutes)} minutes, about ${count(hours)} ${hours === 1 ? 'hour' : 'hours'}`;
}
