import type { DueWeek } from '../../core/contacts/dueByWeek';
import { shortDay } from '../../core/calendar/day';
import { count } from './numbers';

const height = 228;
const top = 28;
const bottom = 44;
const plot = height - top - bottom;

/**
 * A column a week: day 28 solid, stress hatched on top, so that it reads in black and white too. Widths are shares of
 * the page and heights are pixels: the words stay as large on a phone as on paper.
 * @param described the id of the element that says in words what the chart shows
 */
export function weekChart(weeks: readonly DueWeek[], described: string): string {
  const most = Math.max(1, ...weeks.map(({ due }) => due.day28 + due.stress));
  const share = 100 / weeks.length;
  const columns = weeks.map(({ last, due }, index) => {
    const left = `${(share * (index + 0.14)).toFixed(2)}%`;
    const middle = `${(share * (index + 0.5)).toFixed(2)}%`;
    const width = `${(share * 0.72).toFixed(2)}%`;
    const day28 = (due.day28 / most) * plot;
    const stress = (due.stress / most) * plot;
    const base = top + plot;
    const [day, month] = shortDay(last).split(' ');
    // On a narrow screen every other column keeps its words; the numbers are in the table.
    const other = index % 2 === weeks.length % 2 ? ' other' : '';
    return [
      bar(left, width, base - day28, day28, 'day28'),
      bar(left, width, base - day28 - stress, stress, 'stress'),
      `<text class="total${other}" x="${middle}" y="${(base - day28 - stress - 8).toFixed(1)}">${count(due.day28 + due.stress)}</text>`,
      `<text class="day${other}" x="${middle}" y="${base + 18}">${day}</text>`,
      `<text class="month${other}" x="${middle}" y="${base + 34}">${month}</text>`,
    ].join('');
  });
  return `<svg role="img" aria-labelledby="${described}" width="100%" height="${height}">
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="6" height="6"/><rect class="stroke" width="2.5" height="6"/></pattern></defs>
${columns.join('\n')}
<line x1="0" x2="100%" y1="${top + plot}" y2="${top + plot}"/>
</svg>`;
}

/** A bar of no height is left out: its outline would look like one contact. */
const bar = (x: string, width: string, y: number, tall: number, rule: string): string =>
  tall === 0 ? '' : `<rect class="${rule}" x="${x}" width="${width}" y="${y.toFixed(1)}" height="${tall.toFixed(1)}"/>`;
