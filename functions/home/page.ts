import { createHash } from 'node:crypto';
import { Html, html } from './html';

/** A page for somebody at home: a whole document, and the headers that it goes out with. */
export interface Page {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a page says; the frame around it is the same for all. */
export interface Content {
  /** What the browser's tab and the history show: nothing that tells others why somebody was here. */
  readonly title: string;
  readonly main: Html;
}

/**
 * A page in the NHS look. It has no scripts, asks nothing of anybody, and cannot be put into a frame.
 * @param service the name that staff know the service by
 * @param style the whole style of the page
 */
export function page(service: string, style: string, { title, main }: Content): Page {
  const document = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${title} – ${service}</title>
        ${styleElement(style)}
      </head>
      <body>
        <a class="nhsuk-skip-link" href="#main">Skip to main content</a>
        <header class="app-header nhsuk-body"><div class="nhsuk-width-container">${service}</div></header>
        <div class="nhsuk-width-container">
          <main class="nhsuk-main-wrapper" id="main" tabindex="-1">
            <div class="nhsuk-grid-row"><div class="nhsuk-grid-column-two-thirds">${main}</div></div>
          </main>
        </div>
      </body>
    </html>`;
  return { body: document.text, headers: headersFor(style) };
}

/** The style as it is, and nothing else in its element: the policy lets in what has exactly its hash. */
function styleElement(style: string): Html {
  if (style.includes('</')) throw new Error('The style would end its own element.');
  return new Html(`<style>${style}</style>`);
}

function headersFor(style: string): Record<string, string> {
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      `default-src 'none'; style-src 'sha256-${hash}'; ` +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow',
  };
}
