import { type ReasonCode, reasonCodes } from '../../core/absence/reasons';
import { type Day, weekday } from '../../core/calendar/day';
import { type CalendarMonth, daysIn } from './calendarMonths';
import { drawLength, drawLengthUnderWay, meanLength } from './calibration/spellLengths';
import { Candidates } from './candidates';
import { daysTaken, LostDays } from './lostDays';
import type { Random } from './random';
import { plainSpell, type Spell } from './spell';
import { type Person, postsHeld } from './workforce/person';

/** What the sickness of one trust has to come to. */
export interface SicknessPlan {
  /** One after the other, without a gap. */
  readonly months: readonly CalendarMonth[];
  /** The staff in post. */
  readonly people: readonly Person[];
  /** FTE days to be lost to a reason in a month. */
  readonly targetDays: (month: CalendarMonth, reason: ReasonCode) => number;
  /** Makes a plain spell more like a real one, before its days are counted. */
  readonly shape: (spell: Spell) => void;
}

/** How likely a spell begins on a weekday, Monday to Sunday, as a share of Monday's likelihood. Assumed. */
const startsLike = [1, 0.8, 0.75, 0.7, 0.65, 0.55, 0.6] as const;

/** How many of the spells show the end of their fit note while they run. Assumed. */
const showsFitNote = 0.15;

/**
 * Makes up the spells of one trust, month by month and reason by reason. What earlier spells take of a month is known;
 * new ones begin in it until the rest of its target is used up. What a month has too many or too few, the next has less
 * or more of, so that the months add up whatever the lengths are. Where a month's target is less than one spell takes
 * as a rule (a small trust, a rare reason), there is nothing to steer by, and spells begin by chance at the right rate.
 */
export function simulateSickness(plan: SicknessPlan, random: Random): Spell[] {
  const [firstMonth] = plan.months;
  const candidates = new Candidates(plan.people);
  const lost = new LostDays(plan.months);
  const spells: Spell[] = [];
  if (!firstMonth || plan.people.length === 0) return spells;

  for (const reason of reasonCodes) {
    const chance = random.fork(reason);
    const target = (month: CalendarMonth): number => plan.targetDays(month, reason);
    const daysASpell = meanLength(reason) * meanFte(plan.people);

    fill(target(firstMonth) / daysIn(firstMonth), firstMonth.first, firstMonth.first, () => underWay(firstMonth.first));
    let owed = 0;
    for (const month of plan.months) {
      if (target(month) < daysASpell) {
        for (let begun = chance.events(target(month) / daysASpell); begun > 0; begun -= 1) keep(beginning(month));
        continue;
      }
      const all = target(month) + owed;
      fill(all - lost.of(month, reason), month.first, month.last, () => beginning(month));
      owed = all - lost.of(month, reason);
    }

    /** Adds spells until they take `need` FTE days of the days from `first` to `last`, or until nobody is free. */
    function fill(need: number, first: Day, last: Day, draw: () => Spell | undefined): void {
      for (let rest = need; rest > 0;) {
        const spell = draw();
        if (!spell) return;
        const days = daysTaken(spell, reason, first, last);
        // The last spell mostly takes more than the rest; it is kept as often as makes the mean come out right.
        if (days > rest && !chance.chance(rest / days)) return;
        keep(spell);
        rest -= days;
      }
    }

    function keep(spell: Spell | undefined): void {
      if (!spell) return;
      spells.push(spell);
      lost.add(spell);
      candidates.keep(spell.person, spell.start, spell.end);
    }

    /** A spell that begins in the month. */
    function beginning(month: CalendarMonth): Spell | undefined {
      return spellOf(drawStart(month, chance), drawLength(reason, chance));
    }

    /** A spell that has begun by this day and has not ended before it. */
    function underWay(day: Day): Spell | undefined {
      const length = drawLengthUnderWay(reason, chance);
      return spellOf(day - chance.between(0, length - 1), length);
    }

    function spellOf(start: Day, length: number): Spell | undefined {
      const end = start + length - 1;
      const person = candidates.draw(start, end, chance, ({ woman }) => woman || reason !== 'S30');
      if (!person) return undefined;
      const spell = plainSpell(person, reason, start, end, chance.chance(showsFitNote));
      plan.shape(spell);
      return spell;
    }
  }
  return spells;
}

const meanFte = (people: readonly Person[]): number =>
  people.flatMap(postsHeld).reduce((sum, post) => sum + post.fte, 0) / people.length;

function drawStart(month: CalendarMonth, random: Random): Day {
  for (;;) {
    const day = random.between(month.first, month.last);
    if (random.chance(startsLike[weekday(day)] ?? 0)) return day;
  }
}
