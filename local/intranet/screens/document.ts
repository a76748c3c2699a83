import type { ThemeName } from '../themes';
import { html, type Markup } from './markup';

/** What every page has. */
export interface Screen {
  readonly title: string;
  readonly theme: ThemeName;
  readonly styleSheet: string;
  /** The names of the page's own scripts, in their order. */
  readonly scripts: readonly string[];
  readonly body: Markup;
  readonly status?: number;
  /** Where scripts may send requests besides this origin. */
  readonly functionsOrigin: string;
}

/** A whole page. */
export function screen({ title, theme, styleSheet, scripts, body, status, functionsOrigin }: Screen): Response {
  const page = html`<!doctype html>
    <html lang="en-GB" dir="ltr" data-theme="${theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/_page/${styleSheet}" />
      </head>
      <body>
        ${body} ${scripts.map((name) => html`<script src="/_page/${name}"></script>`)}
      </body>
    </html>`;
  return new Response(page.text, {
    status: status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentPolicy(functionsOrigin),
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
  });
}

/**
 * Nothing is fetched from beyond this machine: what tries is stopped, and says so in the browser's console. Microsoft's
 * loader evaluates a line as it starts, and Fluent writes style elements: both have to be let in, inline scripts not.
 */
function contentPolicy(functionsOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${functionsOrigin}`,
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
