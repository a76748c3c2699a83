import { html, type Markup } from './markup';

/** A page that cannot be shown, and what to do about it. */
function notice(bar: Markup, title: string, ...lines: readonly Markup[]): Markup {
  return html`${bar}
    <main class="start" id="content">
      <h1>${title}</h1>
      ${lines.map((line) => html`<p>${line}</p>`)}
      <p><a href="/">Back to the start</a></p>
    </main>`;
}

/** The same words whether the site is hidden from somebody or not there at all. */
export const noAccess = (bar: Markup): Markup =>
  notice(
    bar,
    'You cannot open this page',
    html`Either it is not there, or this person may not see it. Choose another person, or another page.`,
  );

/** The same words for every list, whether there is one or not. */
export const noListPages = (bar: Markup): Markup =>
  notice(
    bar,
    'The local cloud has no list pages',
    html`In SharePoint this opens the list itself, and whoever keeps it fills gaps in and changes entries there.`,
  );

export const notBuilt = (bar: Markup, webPart: string): Markup =>
  notice(
    bar,
    'The web parts are not built yet',
    html`${webPart} was not found among what was built. <code>npm start</code> builds everything; for the web parts
      alone run <code>npx gulp bundle --ship</code>. Then load this page again.`,
  );

/** @param details what Microsoft's loader says of the fault: of this machine alone, for whoever works on the page. */
export const notStarted = (bar: Markup, details: string): Markup =>
  notice(
    bar,
    'The page did not start',
    html`Microsoft’s loader gave up. Whoever works on the web parts can tell from this:`,
    html`<code>${details}</code>`,
  );
