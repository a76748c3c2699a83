import type { Account } from '../../identity/account';
import { addressOf, type IntranetPage } from '../pages';
import { html, type Markup } from './markup';
import { initials } from './siteScreen';

/** The Teams client around a personal app: its rail, its title bar, and the app in a frame. */
export function teamsScreen(page: IntranetPage, person: Account, tenantId: string, bar: Markup): Markup {
  const account = JSON.stringify({ oid: person.oid, upn: person.userPrincipalName, tenantId });
  return html`<div class="teams">
    ${bar}
    <header class="teamsTop">
      <span class="product">Microsoft Teams</span>
      <span class="avatar" aria-hidden="true">${initials(person.displayName)}</span>
    </header>
    <nav class="rail" aria-label="Apps">
      <ul>
        <li aria-hidden="true"><span>Activity</span></li>
        <li aria-hidden="true"><span>Chat</span></li>
        <li aria-hidden="true"><span>Calendar</span></li>
        <li><a href="${addressOf(page, 'teams')}" aria-current="page">${page.title}</a></li>
      </ul>
    </nav>
    <main id="content">
      <h1 class="appBar">${page.title}</h1>
      <iframe
        id="app-frame"
        title="${page.title}"
        src="${addressOf(page, 'page')}?form=teams"
        data-account="${account}"
      ></iframe>
    </main>
  </div>`;
}
