import type * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** What a component first shows, as HTML. */
export function rendered(element: React.ReactElement): string {
  return renderToStaticMarkup(element);
}

/** The links of some HTML: where each leads, and all that is read out for it. */
export function linksIn(html: string): { href: string; words: string }[] {
  return [...html.matchAll(/<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href = '', inside = '']) => ({
    href,
    words: textOf(inside),
  }));
}

/** All that is read in some HTML. */
export function textOf(html: string): string {
  return html
    .replace(/<\/(p|li|h\d|ul|ol|summary)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
