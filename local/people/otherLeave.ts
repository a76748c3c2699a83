import type { Day } from '../../core/calendar/day';
import type { ExtractWindow, Line } from './line';
import type { Random } from './random';
import { inPost, type Person } from './workforce/person';

interface Kind {
  readonly leave: string;
  readonly reasons: readonly string[];
  /** Rows a person a year. Assumed: set so that a whole programme has some 150,000 rows a year with its sickness. */
  readonly perYear: number;
  readonly longest: number;
}

const kinds: readonly Kind[] = [
  { leave: 'Annual Leave', reasons: ['Annual Leave', ''], perYear: 1.7, longest: 14 },
  { leave: 'Study Leave', reasons: ['Study Leave', 'Course, conference'], perYear: 0.15, longest: 5 },
  {
    ...{ leave: 'Special Leave', reasons: ['Carer’s leave', 'Bereavement', 'Jury service'] },
    ...{ perYear: 0.1, longest: 7 },
  },
  { leave: 'Other Leave', reasons: ['', 'Time off in lieu'], perYear: 0.08, longest: 3 },
  { leave: 'Unpaid Leave', reasons: ['Unpaid Authorised'], perYear: 0.02, longest: 21 },
];

/** How far ahead of the extract leave is booked, in days. */
const bookedAhead = 45;

/**
 * Absence that is not sickness, for one person: leave of all kinds, booked ahead too, and the maternity leave or
 * career break that the person is on. Leave does not fall on the person's `sick` days.
 */
export function otherLeave(person: Person, sick: readonly Line[], window: ExtractWindow, random: Random): Line[] {
  const posts = person.assignments.filter(inPost);
  const [post] = posts;
  if (!post) return [];
  const lines: Line[] = [];

  if (person.awayFrom !== undefined) {
    const leave = post.status === 'Maternity' ? 'Maternity' : 'Career Break';
    const start = person.awayFrom;
    for (const assignment of posts) lines.push({ person, assignment, leave, reason: '', start, end: undefined });
  }

  const last = Math.min(window.on + bookedAhead, (person.awayFrom ?? Infinity) - 1);
  const first = Math.max(window.from, post.since ?? window.from);
  for (const { leave, reasons, perYear, longest } of kinds) {
    const rows = random.whole((perYear * (last - first + 1)) / 365);
    for (let i = 0; i < rows; i += 1) {
      const start = random.between(first, last);
      const end = Math.min(start + random.between(0, longest - 1), last);
      if ([...sick, ...lines].some((line) => meets(line, start, end))) continue;
      lines.push({ person, assignment: post, leave, reason: random.pick(reasons), start, end });
    }
  }
  return lines;
}

const meets = (line: Line, first: Day, last: Day): boolean =>
  line.start <= last && (line.end === undefined || line.end >= first);
