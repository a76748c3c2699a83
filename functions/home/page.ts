import { createHash } from 'node:crypto';
import { Html, html } from './html';
import { leaveLink, script } from './leaving';

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
  /** Somebody answers here, or has answered: the page can be left quickly, and posts to where it came from. */
  readonly answering?: true;
}

/**
 * A page in the NHS look. It asks nothing of anybody, cannot be put into a frame, and has no scripts but one on the
 * pages where somebody answers, which work without it.
 * @param service the name that staff know the service by
 * @param style the whole style of the page
 */
export function page(service: string, style: string, { title, main, answering = undefined }: Content): Page {
  const document = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${title} – ${service}</title>
        ${element('style', style)}
      </head>
      <body>
        <a class="nhsuk-skip-link" href="#main">Skip to main content</a>
        <header class="app-header nhsuk-body">
          <div class="nhsuk-width-container">${service}${answering ? leaveLink : html``}</div>
        </header>
        <div class="nhsuk-width-container">
          <main class="nhsuk-main-wrapper" id="main" tabindex="-1">
            <div class="nhsuk-grid-row"><div class="nhsuk-grid-column-two-thirds">${main}</div></div>
          </main>
        </div>
        ${answering ? element('script', script) : html``}
      </body>
    </html>`;
  return { body: document.text, headers: headersFor(style, answering === true) };
}

/** A style or script as it is, and nothing else in its element: the policy lets in what has exactly its hash. */
function element(name: 'style' | 'script', content: string): Html {
  if (content.includes('</')) throw new Error(`The ${name} would end its own element.`);
  return new Html(`<${name}>${content}</${name}>`);
}

const hash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

function headersFor(style: string, answering: boolean): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    ...(answering ? [`script-src ${hash(script)}`] : []),
    "base-uri 'none'",
    `form-action ${answering ? "'self'" : "'none'"}`,
    "frame-ancestors 'none'",
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // A page that may name nothing to its own origin either has its forms sent as if from nowhere.
    'referrer-policy': answering ? 'same-origin' : 'no-referrer',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow',
  };
}
