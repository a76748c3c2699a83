import type { Random } from '../random';
import { lastNames } from '../workforce/nameLists';
import type { Person } from '../workforce/person';
import { howMany, type MadeUp, type PeopleRecipe, take } from './recipe';

/** Sets the status of all of a person's posts. */
export function setStatus(person: Person, status: string): void {
  for (const post of person.assignments) post.status = status;
}

/** Two posts at one trust; the first is part-time. */
const secondPost: PeopleRecipe = {
  name: 'secondPost',
  stage: 'people',
  counts: 'people with a second post',
  apply: (madeUp, random) => {
    const partTime = madeUp.people.filter(({ assignments: [post] }) => post !== undefined && post.fte <= 0.8);
    const some = random.some(partTime, howMany(madeUp, 0.03, random));
    for (const person of some) for (const post of person.assignments.slice(0, 1)) madeUp.hiring.addPost(person, post);
    return some.length;
  },
};

/** Married since the first post began: the second has the new name. */
const nameChange: PeopleRecipe = {
  name: 'nameChange',
  stage: 'people',
  counts: 'people with another last name on their second post',
  apply: (madeUp, random) => {
    const some = random.some(
      madeUp.people.filter((person) => person.woman && person.assignments.length > 1),
      howMany(madeUp, 0.001, random),
    );
    for (const person of some) {
      for (const post of person.assignments.slice(1)) {
        madeUp.hiring.rename(person, post, random.pick(lastNames.filter((name) => name !== post.lastName)));
      }
    }
    return some.length;
  },
};

/** Away for good reasons that are not sickness, since a day of the months before the extract. */
function away(status: string, since: { atLeast: number; atMost: number }) {
  return (madeUp: MadeUp, pool: readonly Person[], count: number, random: Random): number => {
    const some = take(madeUp, pool, count, random);
    for (const person of some) {
      setStatus(person, status);
      person.awayFrom = madeUp.window.on - random.between(since.atLeast, since.atMost);
    }
    return some.length;
  };
}

const onMaternityLeave = away('Maternity', { atLeast: 0, atMost: 270 });
const onCareerBreak = away('Career Break', { atLeast: 30, atMost: 400 });

const maternity: PeopleRecipe = {
  name: 'maternity',
  stage: 'people',
  counts: 'people on maternity leave',
  apply: (madeUp, random) => {
    const women = madeUp.people.filter((person) => person.woman);
    return onMaternityLeave(madeUp, women, howMany(madeUp, 0.016, random), random);
  },
};

const careerBreak: PeopleRecipe = {
  name: 'careerBreak',
  stage: 'people',
  counts: 'people on a career break',
  apply: (madeUp, random) => onCareerBreak(madeUp, madeUp.people, howMany(madeUp, 0.003, random), random),
};

export const postRecipes: readonly PeopleRecipe[] = [secondPost, nameChange, maternity, careerBreak];
