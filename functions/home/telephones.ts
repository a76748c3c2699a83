import { numberLink } from './crisisHelp';
import { type Html, html } from './html';

/** A trust, and the number of its occupational health team where that is known. */
export interface Team {
  readonly name: string;
  readonly ohTelephone?: string;
}

/** How to ring occupational health, for somebody of whom nothing is known. */
export function telephones(trusts: readonly Team[]): Html {
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
