import { crisisHelp } from './crisisHelp';
import { html } from './html';
import type { Content } from './page';
import { type Team, telephones } from './telephones';

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
