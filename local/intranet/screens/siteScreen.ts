import { addressOf, type IntranetPage } from '../pages';
import type { PageData } from '../pageData';
import { dataBlock, html, type Markup } from './markup';

/** A page as SharePoint frames it: suite bar, site header, command bar, the web part, and its pane. */
export function siteScreen(page: IntranetPage, pages: readonly IntranetPage[], data: PageData, bar: Markup): Markup {
  if (data.form === 'teams') {
    return html`<main data-form="teams" aria-label="${page.title}">${webPartPlace(page)}</main>
      ${dataBlock('page-data', data)}`;
  }
  return html`<a class="skip" href="#content">Skip to the page</a>
    ${bar}
    <header>
      <div class="suite">
        <span class="waffle" aria-hidden="true"></span>
        <span class="product">SharePoint</span>
        <span class="avatar" aria-hidden="true">${initials(data.person.name)}</span>
      </div>
      <div class="siteHeader">
        <span class="siteLogo" aria-hidden="true">OH</span>
        <p class="siteTitle"><a href="${addressOf(page, 'page')}">${data.site.title}</a></p>
        <nav aria-label="Site">
          <ul>
            ${pages.map(
              (each) =>
                html`<li>
                  <a href="${addressOf(each, 'page')}" ${each.name === page.name && html`aria-current="page"`}
                    >${each.title}</a
                  >
                </li>`,
            )}
          </ul>
        </nav>
        <button type="button" id="edit-page" hidden>Edit</button>
      </div>
    </header>
    <div class="stage" data-form="${data.form}">
      <main id="content" tabindex="-1">
        ${data.form === 'page' && html`<h1 class="unseen">${page.title}</h1>`}
        <div id="web-part-tools" hidden><button type="button" id="edit-web-part">Edit web part</button></div>
        ${webPartPlace(page)}
      </main>
      <aside id="pane" aria-labelledby="pane-title" hidden></aside>
    </div>
    ${dataBlock('page-data', data)}`;
}

function webPartPlace(page: IntranetPage): Markup {
  return html`<div id="web-part"></div>
    <p id="page-failed" class="fault" role="alert" hidden>
      ${page.title} did not start. The browser's console says why.
    </p>`;
}

/** "SE" for Sam Example. */
export function initials(name: string): string {
  const words = name.split(/\s+/);
  return [words[0], words.length > 1 ? words[words.length - 1] : '']
    .map((word) => (word ?? '').slice(0, 1).toUpperCase())
    .join('');
}
