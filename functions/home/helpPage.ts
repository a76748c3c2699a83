import { crisisHelp } from './crisisHelp';
import { html } from './html';
import type { Content } from './page';
import { type Team, telephones } from './telephones';

/** Why somebody gets help in place of the page that they asked for. */
export type Hindrance = 'not-opened' | 'not-kept' | 'not-taken' | 'too-often';

interface Words {
  readonly title: string;
  readonly happened: string;
  readonly next: string;
}

const words: Readonly<Record<Hindrance, Words>> = {
  'not-opened': {
    title: 'This page isn’t working just now',
    happened: 'Something went wrong on our side. You haven’t done anything wrong.',
    next: 'Open the link in your message again in a few minutes, or ring us.',
  },
  'not-kept': {
    title: 'We couldn’t keep your answer',
    happened: 'Something went wrong on our side, and your answer hasn’t reached us.',
    next: 'Go back and send it again in a few minutes, or ring us.',
  },
  'not-taken': {
    title: 'We couldn’t take your answer',
    happened: 'It didn’t come from our own page as we made it, so nothing was kept.',
    next: 'Open the link in your message again and answer there, or ring us.',
  },
  'too-often': {
    title: 'Please try again later',
    happened: 'This page was opened or sent very often in the last hour. Nothing was kept this time.',
    next: 'Open the link in your message again in an hour, or ring us.',
  },
};

/** Help for somebody whom the page could not serve: the same whoever they are, with everybody who can be rung. */
export function helpPage(hindrance: Hindrance, trusts: readonly Team[]): Content {
  const { title, happened, next } = words[hindrance];
  return {
    title,
    main: html`<h1 class="nhsuk-heading-l">${title}</h1>
      <p class="nhsuk-body">${happened}</p>
      <p class="nhsuk-body">${next}</p>
      ${crisisHelp()}
      <h2 class="nhsuk-heading-m">Talk to occupational health</h2>
      ${telephones(trusts)}`,
  };
}
