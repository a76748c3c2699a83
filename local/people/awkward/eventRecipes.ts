import type { Random } from '../random';
import { cutBefore, plainSpell, type Spell } from '../spell';
import { type Assignment, type Person, postsHeld } from '../workforce/person';
import { setStatus } from './postRecipes';
import { type EventRecipe, howMany, type MadeUp, take } from './recipe';

/** The spells that still run on the day of the extract, of people whom no other recipe has taken. */
const running = ({ spells, window, taken }: MadeUp): Spell[] =>
  spells.filter((spell) => spell.start < window.on && spell.end > window.on && !taken.has(spell.person));

/** Running spells that anybody might have had, as patterns for people who are hired for a case. */
const patterns = (madeUp: MadeUp): Spell[] => running(madeUp).filter((spell) => spell.reason !== 'S30');

/** Gives the person a spell with the dates and the reason of a colleague's. */
function alike(madeUp: MadeUp, person: Person, posts: readonly Assignment[], like: Spell, end: Spell['end']): void {
  madeUp.spells.push(plainSpell(person, like.reason, like.start, end, false, posts));
}

/** Hires somebody at the trust of a colleague's spell, for a case that the staff in post cannot be. */
function hireBeside(madeUp: MadeUp, spell: Spell): Person {
  const person = madeUp.hiring.hire(spell.person.assignments.at(-1)?.trust ?? '');
  madeUp.people.push(person);
  madeUp.taken.add(person);
  return person;
}

/** An end for what nobody closes: the line shows none on the day of the extract. */
const stillOpen = ({ window }: MadeUp): Spell['end'] => window.on + 1;

/** People who have left, with the absences that they had: all closed. */
const leavers: EventRecipe = {
  name: 'leavers',
  stage: 'events',
  counts: 'people who have left',
  apply: (madeUp, random) => {
    const closed = madeUp.spells.filter((spell) => spell.end < madeUp.window.on && spell.reason !== 'S30');
    const count = closed.length === 0 ? 0 : howMany(madeUp, 0.04, random);
    for (let i = 0; i < count; i += 1) {
      const like = random.pick(closed);
      const person = hireBeside(madeUp, like);
      setStatus(person, 'Leaver');
      alike(madeUp, person, person.assignments, like, like.end);
    }
    return count;
  },
};

/** Somebody has left, and nobody has closed the absence. */
const leaverLeftOpen: EventRecipe = {
  name: 'leaverLeftOpen',
  stage: 'events',
  counts: 'people who have left with an absence still open',
  apply: (madeUp, random) => {
    const some = random.some(patterns(madeUp), howMany(madeUp, 0.0005, random));
    for (const like of some) {
      const person = hireBeside(madeUp, like);
      setStatus(person, 'Leaver');
      alike(madeUp, person, person.assignments, like, stillOpen(madeUp));
    }
    return some.length;
  },
};

/** Somebody at work in one post has an absence open on another post that they have left. */
const leftPostOpen: EventRecipe = {
  name: 'leftPostOpen',
  stage: 'events',
  counts: 'people at work with an absence open on a post that they have left',
  apply: (madeUp, random) => {
    const likes = patterns(madeUp);
    const absent = new Set(madeUp.spells.filter((spell) => spell.end >= madeUp.window.on).map(({ person }) => person));
    const atWork = madeUp.people.filter(
      (person) => !absent.has(person) && person.assignments.length === 1 && postsHeld(person).length === 1,
    );
    const some = take(madeUp, atWork, likes.length === 0 ? 0 : howMany(madeUp, 0.0003, random), random);
    for (const person of some) {
      for (const post of postsHeld(person)) {
        const left = madeUp.hiring.addPost(person, post);
        left.status = 'Leaver';
        alike(madeUp, person, [left], random.pick(likes), stillOpen(madeUp));
      }
    }
    return some.length;
  },
};

/**
 * Moves to another trust while absent: one person, two employee numbers, one spell on lines without a gap. The first
 * comes to South Tees from South Tyneside and Sunderland, the others from anywhere to anywhere.
 */
const movesTrust: EventRecipe = {
  name: 'movesTrust',
  stage: 'events',
  counts: 'people who change trust while they are absent',
  apply: (madeUp, random) => {
    const count = howMany(madeUp, 0.0005, random);
    const pool = running(madeUp);
    let moved = 0;
    for (let i = 0; i < count; i += 1) {
      const to = i === 0 ? 'RTR' : random.pick(madeUp.hiring.trusts);
      const from = i === 0 ? 'R0B' : random.pick(madeUp.hiring.trusts.filter((ods) => ods !== to));
      const [spell] = random.some(
        pool.filter((each) => canMoveTo(to, each, madeUp)),
        1,
      );
      if (!spell) continue;
      moveFrom(madeUp, spell, from, random);
      moved += 1;
    }
    return moved;
  },
};

function canMoveTo(ods: string, spell: Spell, { window, taken }: MadeUp): boolean {
  const [post, second] = spell.person.assignments;
  return post?.trust === ods && second === undefined && spell.start < window.on - 7 && !taken.has(spell.person);
}

function moveFrom(madeUp: MadeUp, spell: Spell, ods: string, random: Random): void {
  const { person } = spell;
  const [now] = person.assignments;
  if (!now) return;
  madeUp.taken.add(person);
  const before = madeUp.hiring.addEarlierPost(person, ods, now);
  before.status = 'Leaver';
  const moved = random.between(spell.start + 3, madeUp.window.on - 1);
  now.since = moved;
  for (const each of madeUp.spells.filter((other) => other.person === person)) {
    each.stretches = cutBefore(each.stretches, moved).map((stretch) =>
      stretch.start < moved ? { ...stretch, assignment: before } : stretch,
    );
  }
}

/** Somebody has died; a third of their absences have not been closed. */
const deceased: EventRecipe = {
  name: 'deceased',
  stage: 'events',
  counts: 'people who have died',
  apply: (madeUp, random) => {
    const some = random.some(patterns(madeUp), howMany(madeUp, 0.0006, random));
    some.forEach((like, i) => {
      const person = hireBeside(madeUp, like);
      setStatus(person, 'Deceased');
      const died = random.between(like.start, madeUp.window.on - 1);
      alike(madeUp, person, person.assignments, like, i % 3 === 0 ? stillOpen(madeUp) : died);
    });
    return some.length;
  },
};

/** The absence extract is newer than the staff extract: somebody is absent who is not in it yet. */
const notInStaffFile: EventRecipe = {
  name: 'notInStaffFile',
  stage: 'events',
  counts: 'people in the absence extract alone',
  apply: (madeUp, random) => {
    const some = random.some(patterns(madeUp), howMany(madeUp, 0.001, random));
    for (const like of some) {
      const person = hireBeside(madeUp, like);
      person.inStaffFile = false;
      alike(madeUp, person, person.assignments, like, like.end);
    }
    return some.length;
  },
};

/** Statuses for which a person has to decide. The first of them is absent, the others whoever they happen to be. */
function withStatus(name: string, status: string, counts: string, rate: number): EventRecipe {
  return {
    name,
    stage: 'events',
    counts,
    apply: (madeUp, random) => {
      const count = howMany(madeUp, rate, random);
      const absent = running(madeUp).map((spell) => spell.person);
      const active = madeUp.people.filter((person) => person.assignments.every((post) => post.status === 'Active'));
      const first = take(madeUp, [...new Set(absent)], Math.ceil(count / 3), random);
      const some = [...first, ...take(madeUp, active, count - first.length, random)];
      for (const person of some) for (const post of postsHeld(person)) post.status = status;
      return some.length;
    },
  };
}

/** A maternity leave has begun, and the sickness before it has not been closed. */
const sickIntoMaternity: EventRecipe = {
  name: 'sickIntoMaternity',
  stage: 'events',
  counts: 'people on maternity leave with a sickness line still open',
  apply: (madeUp, random) => {
    // Of the leaves the youngest: a line that is open for long is found and closed.
    const pool = madeUp.people
      .filter((person) => person.assignments[0]?.status === 'Maternity')
      .sort((a, b) => (b.awayFrom ?? 0) - (a.awayFrom ?? 0));
    const some = pool.slice(0, howMany(madeUp, 0.0002, random));
    for (const person of some) {
      const start = (person.awayFrom ?? madeUp.window.on) - random.between(5, 40);
      madeUp.spells.push(plainSpell(person, 'S30', start, stillOpen(madeUp), false));
    }
    return some.length;
  },
};

export const eventRecipes: readonly EventRecipe[] = [
  leavers,
  leaverLeftOpen,
  leftPostOpen,
  movesTrust,
  deceased,
  notInStaffFile,
  withStatus('suspended', 'Suspended', 'people who are suspended', 0.001),
  withStatus('actingUp', 'Acting Up', 'people with the status Acting Up, which no rule knows', 0.002),
  withStatus('secondment', 'Secondment', 'people with the status Secondment, which no rule knows', 0.003),
  sickIntoMaternity,
];
