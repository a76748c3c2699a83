import type { Account } from '../../identity/account';
import { addressOf, type IntranetPage } from '../pages';
import { dayAndTime } from '../time/words';
import { inWords, personForm } from './bar';
import { html, type Markup } from './markup';

/** What the start page shows. */
export interface Start {
  readonly bar: Markup;
  readonly person: Account | undefined;
  readonly suggested: readonly Account[];
  readonly pages: readonly IntranetPage[];
  /** Where somebody wanted to go who had not chosen a person. */
  readonly next: string;
  /** Whether the name that was given is nobody's. */
  readonly unknown: boolean;
  readonly hasOutbox: boolean;
  /** What time it is in the local cloud, where that can be set. */
  readonly now: Date | undefined;
}

/** What this is, who to be, and where to go. */
export function startScreen({ bar, person, suggested, pages, next, unknown, hasOutbox, now }: Start): Markup {
  return html`${bar}
    <main class="start" id="content">
      <h1>The service on this machine</h1>
      <p class="lede">
        The intranet, Teams and Microsoft 365 that the service lives in, imitated here. The web parts and the functions
        are the real ones. Everybody is made up, and nothing leaves this machine.
      </p>
      ${
        person
          ? html`<h2>Open a page</h2>
              <ul class="ways">
                ${pages.map(ways)}
              </ul>`
          : html``
      }
      ${(hasOutbox || now) && behindTheScenes(hasOutbox, now)}
      <h2>${person ? 'Be somebody else' : 'First choose who to be'}</h2>
      ${person && html`<p>You are ${inWords(person)}.</p>`}
      ${unknown && html`<p class="fault" role="alert">Nobody has that name. Choose one that the list offers.</p>`}
      ${personForm(next)} ${suggested.length > 0 && html`<h3>Or one of these</h3>`}
      <ul class="people">
        ${suggested.map((account) => suggestion(account, next))}
      </ul>
    </main>`;
}

function behindTheScenes(hasOutbox: boolean, now: Date | undefined): Markup {
  return html`<h2>See what the service does</h2>
    <ul class="scenes">
      ${hasOutbox && html`<li><a href="/outbox">Outbox</a><span>Every text and e-mail that it has sent</span></li>`}
      ${now && html`<li><a href="/clock">Clock</a><span>It is ${dayAndTime(now)}: let time pass</span></li>`}
    </ul>`;
}

function ways(page: IntranetPage): Markup {
  return html`<li>
    <a href="${addressOf(page, 'page')}">${page.title} on the intranet</a>
    <a href="${addressOf(page, 'full')}">${page.title} as a full page</a>
    <a href="${addressOf(page, 'teams')}">${page.title} in Teams</a>
  </li>`;
}

function suggestion(account: Account, next: string): Markup {
  const more = [account.jobTitle, account.companyName, account.appRoles.join(', ')].filter((part) => part);
  return html`<li>
    <form method="post" action="/_person">
      <input type="hidden" name="next" value="${next}" />
      <button name="person" value="${account.userPrincipalName}">
        <strong>${account.displayName}</strong> ${more.map((part) => html`<span>${part}</span>`)}
      </button>
    </form>
  </li>`;
}
