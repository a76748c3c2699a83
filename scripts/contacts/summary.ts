import { contactSettings } from '../../config/contacts';
import { longDayWithWeekday, type Day } from '../../core/calendar/day';
import { faultWords } from '../../functions/imports/rejectedRows';
import { alsoStress, contactsByTrust, countBy, heldWords, nurseTime, suppressedWords } from './counts';
import type { DryRun } from './dryRun';
import { notes } from './notes';
import { count, counted, sum } from './numbers';

const nameWidth = 48;
const numberWidth = 10;

const row = (name: string, ...numbers: (number | string)[]): string =>
  `  ${name.padEnd(nameWidth)}${numbers.map((one) => (typeof one === 'number' ? count(one) : one).padStart(numberWidth)).join('')}`.trimEnd();

/** What the screen shows: numbers, and not one person. */
export function summary(run: DryRun, on: Day): string {
  const { due } = run;
  const lines = [
    `Who is due a contact on ${longDayWithWeekday(on)}`,
    `From ${counted(run.lineCount, 'sickness row')} and ${counted(run.staffCount, 'staff row')}: ` +
      `${counted(due.spells.total, 'spell')}, ${count(due.spells.open)} open.`,
    ...notes(run).map((note) => `Take note: ${note}`),
    '',
    ...dueLines(run),
    '',
    row('Waiting for day 28, then one contact', due.waiting.length),
    row('Held: a person decides', due.held.length),
    ...countBy(due.held.map(({ why }) => why)).map(([why, n]) => row(`  ${heldWords[why]}`, n)),
    row('No contact', sum(Object.values(due.suppressed))),
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
  const day28 = sum(trusts.map((trust) => trust.due.day28));
  const stress = sum(trusts.map((trust) => trust.due.stress));
  return [
    row('Due a contact', 'day 28', 'stress', 'together'),
    ...trusts.map((trust) =>
      row(`  ${trust.name}`, trust.due.day28, trust.due.stress, trust.due.day28 + trust.due.stress),
    ),
    row('  All', day28, stress, day28 + stress),
    row('    of day 28, with a stress code too: one contact', alsoStress(due), '', ''),
    `  Nurse time, at ${contactSettings.nurseMinutesPerContact} minutes a contact: ${nurseTime(due)}.`,
  ];
}
