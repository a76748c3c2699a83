import { contactSettings } from '../../config/contacts';
import { type Day, longDay, longDayWithWeekday, shortDay } from '../../core/calendar/day';
import type { Rule } from '../../core/contacts/rules';
import type { DueWeek } from '../../core/contacts/dueByWeek';
import { weekChart } from './chart';
import { alsoStress, contactsByTrust, nurseTime } from './counts';
import type { DryRun } from './dryRun';
import { pageStyle } from './pageStyle';
import { count, counted, sum } from './numbers';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text from anywhere, safe in HTML. */
const html = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] as string);

/**
 * One page to print or to show to a board: numbers and a chart, no person, no script, nothing from elsewhere. Held
 * and suppressed contacts are given as totals only, because "one suspended" points to somebody.
 */
export function page(run: DryRun, on: Day): string {
  const { due } = run;
  const suppressed = sum(Object.values(due.suppressed));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Who is due a contact on ${longDay(on)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<header>
<p class="service">Growing Occupational Health and Wellbeing</p>
<h1>Who is due a contact</h1>
<p class="lead">${longDayWithWeekday(on)}. A dry run over ${counted(run.lineCount, 'sickness row')} and ${counted(run.staffCount, 'staff row')}: nothing was sent, and this page names nobody.</p>${smallNumbers(run) ? smallNumberNote : ''}
</header>
<dl class="figures">
${figure('Due a contact', count(due.contacts.length), 'people to contact now')}
${figure('Waiting', count(due.waiting.length), 'day 28 comes within two working days: one contact then')}
${figure('Held', count(due.held.length), 'a person in OH decides')}
${figure('No contact', count(suppressed), 'has died, has left or is on maternity leave')}
</dl>
<p>At ${contactSettings.nurseMinutesPerContact} minutes a contact, those that are due take ${nurseTime(due)} of nurse time. The minutes are an assumption to be replaced by your own.</p>
${trustSection(run)}
${weekSection(run)}
</main>
</body>
</html>
`;
}

const figure = (name: string, number: string, note: string): string =>
  `<div><dt>${name}</dt><dd class="number">${number}</dd><dd>${note}</dd></div>`;

const numberRow = (name: string, day28: number, stress: number): string =>
  `<tr><th scope="row">${html(name)}</th><td>${count(day28)}</td><td>${count(stress)}</td><td>${count(day28 + stress)}</td></tr>`;

function numberTable(caption: string, first: string, rows: string[]): string {
  return `<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${first}</th><th scope="col">Day 28</th><th scope="col">Stress</th><th scope="col">Together</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function trustSection({ due }: DryRun): string {
  const trusts = contactsByTrust(due);
  if (trusts.length === 0) return '<section><h2>By trust</h2><p>Nobody is due a contact on this day.</p></section>';
  const rows = trusts.map((trust) => numberRow(trust.name, trust.due.day28, trust.due.stress));
  if (trusts.length > 1) {
    const all = (rule: Rule): number => sum(trusts.map((trust) => trust.due[rule]));
    rows.push(numberRow('All', all('day28'), all('stress')));
  }
  return `<section>
<h2>By trust</h2>
${numberTable('Contacts that are due, by trust and rule', 'Trust', rows)}
</section>`;
}

function weekSection(run: DryRun): string {
  const { weeks } = run;
  const rows = weeks.map(({ first, last, due }) => numberRow(span(first, last), due.day28, due.stress));
  return `<section class="whole">
<h2>Due in each of the last ${weeks.length} weeks</h2>
<p id="weeks">${weekSentence(weeks)}</p>
<ul class="legend"><li><span class="day28"></span>day 28</li><li><span class="stress"></span>stress, anxiety or depression code</li></ul>
${weekChart(weeks, 'weeks')}
<p class="note">Each week ends on the day under its column. Everybody whose absence came to meet a rule counts: who would have been held then is not known now. Absences that the extract has dropped are missing, so earlier weeks can be too low.</p>
</section>
<div class="pair">
<section class="whole">
<h2>The same in numbers</h2>
${numberTable('Contacts that fell due, by week and rule', 'Week', rows)}
</section>
${countedSection(run)}
</div>`;
}

function countedSection({ due, rejected }: DryRun): string {
  return `<section>
<h2>How this was counted</h2>
<ul>
<li>An absence is one spell: a person's rows that touch or overlap, whatever the post, reason or trust. There are ${count(due.spells.total)}, ${count(due.spells.open)} of them open.</li>
<li>Day 28 is the first day and 27 more, rest days and bank holidays included.</li>
<li>Stress is ESR's code S10: anxiety, stress, depression and other psychiatric illnesses. Whoever meets both rules today has one contact, under day 28: ${count(alsoStress(due))} of those have the code.</li>
<li>Over the weeks an absence can come due twice: for its code, and later for day 28.</li>
<li>All who meet a rule are counted, however long ago they came to meet it.</li>
<li>${counted(rejected.length, 'row was', 'rows were')} put aside because of a fault. ${counted(due.review.length, 'person has', 'people have')} two absences with only days off between them, perhaps one.</li>
</ul>
</section>`;
}

function weekSentence(weeks: readonly DueWeek[]): string {
  const totals = weeks.map(({ due }) => due.day28 + due.stress);
  const all = sum(totals);
  if (all === 0) return 'No contact fell due in these weeks.';
  const day28 = sum(weeks.map(({ due }) => due.day28));
  return `${counted(all, 'contact')} fell due, from ${count(Math.min(...totals))} to ${count(Math.max(...totals))} a week: ${count(day28)} for day 28 and ${count(all - day28)} for a stress, anxiety or depression code.`;
}

/** "19 to 25 Mar 2026", "29 Jan to 4 Feb 2026", "25 Dec 2025 to 1 Jan 2026" */
function span(first: Day, last: Day): string {
  const from = shortDay(first).split(' ');
  const to = shortDay(last).split(' ');
  while (from.length > 0 && from[from.length - 1] === to[from.length - 1]) from.pop();
  return `${from.join(' ')} to ${shortDay(last)}`;
}

const smallNumberNote = `
<p class="mark"><strong>This page has counts below ${contactSettings.smallNumber}, which can point to a person.</strong> Think before you share it further.</p>`;

/** Whether a number on the page is small enough to point to a person. */
function smallNumbers(run: DryRun): boolean {
  const small = (number: number): boolean => number > 0 && number < contactSettings.smallNumber;
  const counts = [...contactsByTrust(run.due), ...run.weeks].flatMap(({ due }) => [due.day28, due.stress]);
  const { waiting, held, suppressed, review } = run.due;
  const totals = [waiting.length, held.length, review.length, sum(Object.values(suppressed))];
  return [...counts, ...totals].some(small);
}
