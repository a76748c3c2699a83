import type { Random } from '../random';
import { drawUnusableMobile } from '../workforce/contactDetails';
import { lastNames } from '../workforce/nameLists';
import type { Person } from '../workforce/person';
import type { MadeUp, PeopleRecipe } from './recipe';

/** Does something to as many of the people in post as the rate says, by chance. */
function each(rate: number, change: (person: Person, random: Random) => void): PeopleRecipe['apply'] {
  return ({ people }: MadeUp, random) => {
    const some = people.filter(() => random.chance(rate));
    for (const person of some) change(person, random);
    return some.length;
  };
}

/** No personal e-mail, and no mobile or one that nobody answers. */
const noPersonalContact: PeopleRecipe = {
  name: 'noPersonalContact',
  stage: 'people',
  counts: 'people without a usable personal e-mail or mobile',
  apply: each(0.12, (person, random) => {
    person.personalEmail = '';
    person.mobile = drawUnusableMobile(random);
  }),
};

/** Staff without a licence for a mailbox at work. */
const noWorkEmail: PeopleRecipe = {
  name: 'noWorkEmail',
  stage: 'people',
  counts: 'people without a work e-mail',
  apply: each(0.03, (person) => {
    for (const post of person.assignments) post.workEmail = '';
  }),
};

const permissionRefused: PeopleRecipe = {
  name: 'permissionRefused',
  stage: 'people',
  counts: 'people who do not permit personal contact',
  apply: each(0.03, (person) => {
    person.permission = 'N';
  }),
};

/** Two last names with a hyphen. */
const doubleName: PeopleRecipe = {
  name: 'doubleName',
  stage: 'people',
  counts: 'people with a hyphen in their last name',
  apply: each(0.02, (person, random) => {
    const second = random.pick(lastNames);
    for (const post of person.assignments) post.lastName = `${post.lastName}-${second}`;
  }),
};

/** An address typed on two lines: the field goes on after the end of the line. */
const lineBreakInAddress: PeopleRecipe = {
  name: 'lineBreakInAddress',
  stage: 'people',
  counts: 'people with a line break in their address',
  apply: each(0.01, (person) => {
    person.address = person.address.replace(/, (?=[^,]*$)/, ',\n');
  }),
};

export const contactRecipes: readonly PeopleRecipe[] = [
  noPersonalContact,
  noWorkEmail,
  permissionRefused,
  doubleName,
  lineBreakInAddress,
];
