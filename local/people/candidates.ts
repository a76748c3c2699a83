import type { Day } from '../../core/calendar/day';
import { familyRatePct } from './calibration/staffGroups';
import type { Random } from './random';
import type { Person } from './workforce/person';

/** Days between two absences of a person. With fewer, a gap might look like a weekend; a recipe makes those. */
const daysBetween = 7;

/** How often a person is tried who turns out to be absent already, before it is taken that nobody is free. */
const tries = 200;

/** The staff of one trust who can fall ill, each as likely as their staff group and they themselves are. */
export class Candidates {
  /** The weights added up, so that a draw is a search among them. */
  private readonly upTo: Float64Array;
  private readonly absences = new Map<Person, [first: Day, last: Day][]>();

  constructor(private readonly people: readonly Person[]) {
    let sum = 0;
    this.upTo = Float64Array.from(people, (person) => (sum += weightOf(person)));
  }

  /** Somebody who is not absent in or near these days, or `undefined` when nobody was found. */
  draw(start: Day, end: Day, random: Random, fits: (person: Person) => boolean): Person | undefined {
    for (let i = 0; i < tries; i += 1) {
      const person = this.people[this.placeOf(random.fraction() * (this.upTo.at(-1) ?? 0))];
      if (person && fits(person) && this.free(person, start, end)) return person;
    }
    return undefined;
  }

  /** Notes that the person is absent in these days. */
  keep(person: Person, start: Day, end: Day): void {
    const known = this.absences.get(person);
    if (known) known.push([start, end]);
    else this.absences.set(person, [[start, end]]);
  }

  private free(person: Person, start: Day, end: Day): boolean {
    if (person.awayFrom !== undefined && end >= person.awayFrom) return false;
    const known = this.absences.get(person) ?? [];
    return known.every(([first, last]) => end + daysBetween < first || last + daysBetween < start);
  }

  /** The first place whose added-up weight is beyond `weight`. */
  private placeOf(weight: number): number {
    let low = 0;
    let high = this.upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.upTo[middle] ?? 0) > weight) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function weightOf(person: Person): number {
  const [post] = person.assignments;
  return post ? familyRatePct(post.trust, post.staffGroup.family) * person.proneness : 0;
}
