import { crisisHelp, numberLink } from './crisisHelp';
import { html } from './html';
import type { Content } from './page';

export interface ThanksFacts {
  /** What happens now, sentence by sentence. */
  readonly happens: readonly string[];
  /** Whether somebody will be in touch. */
  readonly inTouch: boolean;
  /** The number of occupational health, where that is known. */
  readonly ohTelephone: string | undefined;
}

/** What somebody sees who has answered: what happens now, who does it and when, and how to change it. */
export function thanksPage({ happens, inTouch, ohTelephone }: ThanksFacts): Content {
  const from =
    ohTelephone === undefined
      ? html`We ring from a hospital number.`
      : html`We ring from ${numberLink(ohTelephone, 'telephone')}.`;
  const us =
    ohTelephone === undefined
      ? html`ring your trust’s switchboard and ask for occupational health`
      : html`ring us on ${numberLink(ohTelephone, 'telephone')}`;
  const first = html`<p class="nhsuk-body">
    ${from} First we check that we’re talking to the right person. We never ask for bank details or a password.
  </p>`;
  return {
    title: 'Thank you',
    answering: true,
    main: html`<h1 class="nhsuk-heading-l">Thank you</h1>
      <p class="nhsuk-body">Your answer has reached occupational health. Your manager cannot see it.</p>
      <h2 class="nhsuk-heading-m">What happens now</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        ${happens.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      ${inTouch ? first : html``}
      <h2 class="nhsuk-heading-m">If you change your mind</h2>
      <p class="nhsuk-body">To change or take back what you chose, ${us}. Your link is used up now.</p>
      ${crisisHelp()}`,
  };
}
