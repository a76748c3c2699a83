import { app } from '@azure/functions';
import type { Page } from './page';

/**
 * Registers the pages for people at home. Every address has the same answer: there is no link yet that could be opened.
 * Opening one changes nothing, as mail scanners do it too.
 */
export function registerHome({ body, headers }: Page): void {
  app.http('link', {
    route: '{*anything}',
    methods: ['GET', 'HEAD'],
    // Whoever has the link: there is nothing else to know them by.
    authLevel: 'anonymous',
    handler: () => ({ status: 404, headers: { ...headers }, body }),
  });
}
