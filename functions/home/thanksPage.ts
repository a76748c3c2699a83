import { crisisHelp, numberLink } from './crisisHelp';
import { type Html, html } from './html';
import type { Content } from './page';

export interface ThanksFacts {
  /** What happens now, sentence by sentence. */
  readonly happens: readonly string[];
  /** How somebody will be in touch, where somebody will. */
  readonly inTouch: 'by-telephone' | 'by-text' | undefined;
  /** The number of occupational health, where that is known. */
  readonly ohTelephone: string | undefined;
}

const always = html`First we check that we’re talking to the right person. We never ask for bank details or a password.`;

/** How somebody knows that it is us, by how we are in touch. */
const howToKnowUs: Readonly<
  Record<NonNullable<ThanksFacts['inTouch']>, (us: Html, ohTelephone: string | undefined) => Html>
> = {
  'by-telephone': (_, ohTelephone) =>
    ohTelephone === undefined
      ? html`We ring from a hospital number.`
      : html`We ring from <span class="app-whole">${ohTelephone}</span>.`,
  'by-text': (us) => html`If you’re not sure that a text is from us, ${us}.`,
};

/** What somebody sees who has answered: what happens now, who does it and when, and how to change it. */
export function thanksPage({ happens, inTouch, ohTelephone }: ThanksFacts): Content {
  const us =
    ohTelephone === undefined
      ? html`ring your trust’s switchboard and ask for occupational health`
      : html`ring us on <span class="app-whole">${numberLink(ohTelephone, 'telephone')}</span>`;
  return {
    title: 'Thank you',
    answering: true,
    main: html`<h1 class="nhsuk-heading-l">Thank you</h1>
      <p class="nhsuk-body">Your answer has reached occupational health. Your manager cannot see it.</p>
      <h2 class="nhsuk-heading-m">What happens now</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        ${happens.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      ${inTouch === undefined ? html`` : html`<p class="nhsuk-body">${howToKnowUs[inTouch](us, ohTelephone)} ${always}</p>`}
      <h2 class="nhsuk-heading-m">If you change your mind</h2>
      <p class="nhsuk-body">To change or take back what you chose, ${us}. Your link is used up now.</p>
      ${crisisHelp()}`,
  };
}
