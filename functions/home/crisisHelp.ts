import { crisisLines, crisisQuestion } from '../../core/crisis/lines';
import { telephoneLink } from '../../core/links/link';
import { type Html, html } from './html';

/** Whom somebody can reach now, day and night. Every page at home has it. */
export function crisisHelp(): Html {
  const lines = crisisLines.map(
    ({ before, text, kind, number }) =>
      html`<li>${before === undefined ? '' : `${before} `}${numberLink(number, kind, text)}</li>`,
  );
  return html`<section class="app-now" aria-labelledby="now">
    <h2 class="nhsuk-heading-m" id="now">${crisisQuestion}</h2>
    <ul class="nhsuk-body app-numbers">
      ${lines}
    </ul>
    <p class="nhsuk-body">These are free, day and night. We don’t watch this page.</p>
  </section>`;
}

/** A link that rings or writes to a number at a touch. Throws where it is none. */
export function numberLink(number: string, kind: 'telephone' | 'text', text = number): Html {
  const link = telephoneLink(number, kind);
  if (link === undefined) throw new Error('A number on the page is none.');
  return html`<a href="${link.href}">${text}</a>`;
}
