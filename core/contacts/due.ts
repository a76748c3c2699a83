import { type Spell, isOpen, spellsOf } from '../absence/spells';
import { type Day, isoDay } from '../calendar/day';
import type { WorkingCalendar } from '../calendar/workingDays';
import type { AbsentPerson } from '../snapshot/snapshot';
import { compare } from '../order/compare';
import { type HeldWhy, type SuppressedWhy, decide } from './decision';
import type { Rule } from './rules';

/** A contact that is due. Days are `YYYY-MM-DD`. */
export interface DueContact {
  /** `person|spellStart|rule` */
  readonly key: string;
  readonly person: string;
  readonly trust: string;
  readonly rule: Rule;
  readonly also: readonly 'stress'[];
  readonly spellStart: string;
  /** The day of absence on the day asked for; the first is 1. */
  readonly day: number;
  readonly dueOn: string;
}

/** A stress contact that is left to day 28, which comes within two working days. */
export interface WaitingContact {
  readonly person: string;
  readonly spellStart: string;
  readonly rule: 'stress';
  readonly until: string;
}

/** A contact that a person decides on. */
export interface HeldContact {
  readonly person: string;
  readonly spellStart: string;
  readonly rule: Rule;
  readonly why: HeldWhy;
}

/** Two spells with only non-working days between them: perhaps one absence. Never merged without a person's word. */
export interface Review {
  readonly person: string;
  /** The last day of the earlier spell. */
  readonly from: string;
  /** The first day of the later spell. */
  readonly to: string;
}

/** Who is due a contact on a day, and who is not and why. */
export interface Due {
  readonly on: string;
  readonly spells: { total: number; open: number };
  readonly contacts: DueContact[];
  readonly waiting: WaitingContact[];
  readonly held: HeldContact[];
  /** Open spells that meet a rule, of people to whom nothing is sent. */
  readonly suppressed: Record<SuppressedWhy, number>;
  readonly review: Review[];
}

/**
 * Everything that is due on the day, from what the extracts say and nothing else: every rule that an open spell
 * meets, however long ago it came to meet it.
 * @param onSpells is told each person's spells, for counts that need them all
 */
export function contactsDue(
  people: Iterable<AbsentPerson>,
  on: Day,
  calendar: WorkingCalendar,
  onSpells: (spells: readonly Spell[]) => void = () => undefined,
): Due {
  const due: Due = {
    on: isoDay(on),
    spells: { total: 0, open: 0 },
    contacts: [],
    waiting: [],
    held: [],
    suppressed: { deceased: 0, maternity: 0, leaver: 0 },
    review: [],
  };
  const textOf = eachTextOnce();
  for (const person of people) {
    const spells = spellsOf(person.lines, on);
    onSpells(spells);
    due.spells.total += spells.length;
    // An open spell reaches `on`, and so would the one before it if it were open: only the last can be.
    const last = spells[spells.length - 1];
    if (!last || !isOpen(last, on)) continue;
    due.spells.open += 1;
    addDecision(due, person, last, on, calendar, textOf);
    const before = spells[spells.length - 2];
    if (before?.end !== undefined && nothingWorkedBetween(before.end, last.start, calendar)) {
      due.review.push({ person: person.id, from: textOf(before.end), to: textOf(last.start) });
    }
  }
  return inOrder(due);
}

function addDecision(
  due: Due,
  person: AbsentPerson,
  spell: Spell,
  on: Day,
  calendar: WorkingCalendar,
  textOf: (day: Day) => string,
): void {
  const decision = decide(spell, person.staff, on, calendar);
  if (!decision) return;
  const of = { person: person.id, spellStart: textOf(spell.start) };
  switch (decision.is) {
    case 'suppressed':
      due.suppressed[decision.why] += 1;
      break;
    case 'waiting':
      due.waiting.push({ ...of, rule: 'stress', until: textOf(decision.until) });
      break;
    case 'held':
      due.held.push({ ...of, rule: decision.rule, why: decision.why });
      break;
    case 'contact':
      due.contacts.push({
        key: [of.person, of.spellStart, decision.met.rule].join('|'),
        person: of.person,
        trust: decision.trust,
        rule: decision.met.rule,
        also: decision.met.also,
        spellStart: of.spellStart,
        day: on - spell.start + 1,
        dueOn: textOf(decision.dueOn),
      });
      break;
  }
}

/** `isoDay`, which makes the text of a day once: a programme has thousands of contacts and a few hundred days. */
function eachTextOnce(): (day: Day) => string {
  const texts = new Map<Day, string>();
  return (day) => {
    const known = texts.get(day);
    if (known !== undefined) return known;
    const text = isoDay(day);
    texts.set(day, text);
    return text;
  };
}

/** Whether every day between the two is a weekend or a bank holiday. */
function nothingWorkedBetween(from: Day, to: Day, calendar: WorkingCalendar): boolean {
  return calendar.onOrAfter(from + 1) >= to;
}

/** The same in one order, whatever order the rows came in. A person has one open spell, so one entry in each list. */
function inOrder(due: Due): Due {
  const byPerson = (a: { person: string }, b: { person: string }): number => compare(a.person, b.person);
  due.contacts.sort((a, b) => compare(a.key, b.key));
  due.waiting.sort(byPerson);
  due.held.sort(byPerson);
  due.review.sort(byPerson);
  return due;
}
