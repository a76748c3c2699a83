import type { Account } from '../../identity/account';
import { addressOf, type Form, type IntranetPage } from '../pages';
import { shortDayAndTime } from '../time/words';
import { type ThemeName, themeNames, themeWords } from '../themes';
import { html, type Markup } from './markup';

/** What the strip on top of a page shows. */
export interface Bar {
  readonly person: Account | undefined;
  readonly theme: ThemeName;
  /** Where somebody is afterwards: the page's own address. */
  readonly here: string;
  /** The page that is shown, in which form, or `undefined` on the start page. */
  readonly shown: { readonly page: IntranetPage; readonly form: Form } | undefined;
  readonly hasOutbox: boolean;
  /** What time it is in the local cloud, where that can be set. */
  readonly now: Date | undefined;
}

const formWords: readonly (readonly [Form, string])[] = [
  ['page', 'SharePoint page'],
  ['full', 'SharePoint, full page'],
  ['teams', 'Teams'],
];

/** Says on every page that nothing of it is real, and lets one choose who to be. */
export function bar({ person, theme, here, shown, hasOutbox, now }: Bar): Markup {
  return html`<section class="local" aria-label="Local cloud">
    <p><a href="/">Local cloud</a>. Everybody here is made up.</p>
    ${hasOutbox && html`<a href="/outbox">Outbox</a>`}
    ${now && html`<a href="/clock">Clock: ${shortDayAndTime(now)}</a>`}
    <details>
      <summary>${person ? person.displayName : 'Choose who to be'}</summary>
      <div class="choices">
        ${person && html`<p>You are ${inWords(person)}.</p>`} ${shown && personForm(here)}
        <label class="field"
          ><span>Theme</span>
          <select id="theme">
            ${themeNames.map(
              (name) =>
                html`<option value="${name}" ${name === theme && html`selected`}>${themeWords[name].label}</option>`,
            )}
          </select>
        </label>
        ${shown && formLinks(shown)}
      </div>
    </details>
  </section>`;
}

/** The choice of a person, as on the start page. */
export function personForm(here: string): Markup {
  return html`<form class="person" method="post" action="/_person">
    <input type="hidden" name="next" value="${here}" />
    <label class="field"
      ><span>Person <small>Name, trust, work or role</small></span>
      <input id="person" name="person" list="people" autocomplete="off" required />
    </label>
    <datalist id="people"></datalist>
    <button type="submit">Be this person</button>
  </form>`;
}

function formLinks({ page, form }: { page: IntranetPage; form: Form }): Markup {
  return html`<ul class="forms">
    ${formWords.map(
      ([name, words]) =>
        html`<li><a href="${addressOf(page, name)}" ${name === form && html`aria-current="page"`}>${words}</a></li>`,
    )}
  </ul>`;
}

/** A person in one line: name, work, trust, and what the service lets them do. */
export function inWords({ displayName, jobTitle, companyName, appRoles }: Account): string {
  return [displayName, jobTitle, companyName, ...appRoles].filter((part) => part).join(', ');
}
