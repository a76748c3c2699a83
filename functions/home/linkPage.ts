import { crisisHelp, numberLink } from './crisisHelp';
import { type Html, html } from './html';
import type { Content } from './page';

/** A trust, and the number of its occupational health team where that is known. */
interface Team {
  readonly name: string;
  readonly ohTelephone?: string;
}

/**
 * What a link leads to that cannot be opened. It is the same, byte for byte, for a link that never was, one that was
 * used and one that is too old: nobody can find out by trying which links there are.
 */
export function linkPage(trusts: readonly Team[]): Content {
  return {
    title: 'We can’t open this link',
    main: html`<h1 class="nhsuk-heading-l">We can’t open this link</h1>
      <p class="nhsuk-body">
        It may be too old, it may have been used already, or a part of it may be missing. You haven’t done anything
        wrong.
      </p>
      <p class="nhsuk-body">If somebody else’s message brought you here by mistake, you can close this page.</p>
      ${crisisHelp()}
      <h2 class="nhsuk-heading-m">Talk to occupational health</h2>
      ${telephones(trusts)}
      <p class="nhsuk-body">You can ask there for a new link, or whether a message that you got is from us.</p>`,
  };
}

function telephones(trusts: readonly Team[]): Html {
  const known = trusts.flatMap(({ name, ohTelephone }) => (ohTelephone === undefined ? [] : { name, ohTelephone }));
  const others = html`<p class="nhsuk-body">
    Find your trust’s own website or ring its switchboard, and ask for occupational health.
  </p>`;
  if (known.length === 0) return others;
  const list = known.map(({ name, ohTelephone }) => html`<li>${name}: ${numberLink(ohTelephone, 'telephone')}</li>`);
  return html`<ul class="nhsuk-body app-numbers">
      ${list}
    </ul>
    ${known.length < trusts.length ? others : html``}`;
}
