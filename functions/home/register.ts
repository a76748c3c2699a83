import { app, type HttpHandler, type InvocationContext } from '@azure/functions';
import { placesOf } from '../answers/places';
import { type Answer, answerThrough, help, lookAt, notThere } from './answerLink';
import type { Home } from './composeHome';
import { page } from './page';

/**
 * Registers the pages for people at home: what a link leads to, and for every other address what a link leads to that
 * cannot be opened.
 * @param style the whole style of the pages
 */
export function registerHome(home: Home, style: string): void {
  const answered = ({ status, content }: Answer) => ({ status, ...page(home.programme.name, style, content) });
  const nothing = answered(notThere(home));
  // Whoever has the link: there is nothing else to know them by.
  const open = { authLevel: 'anonymous' } as const;
  app.http('elsewhere', { ...open, route: '{*anything}', methods: ['GET', 'HEAD'], handler: () => nothing });
  app.http('link', {
    ...open,
    route: 'l/{token}',
    methods: ['GET', 'HEAD', 'POST'],
    handler: linkHandler(home, answered),
  });
  app.timer('sweepLimits', { schedule: '0 10 * * * *', handler: () => home.limits.sweep() });
}

/** Whatever goes wrong, somebody in need still gets the numbers to ring. */
export function linkHandler(home: Home, answered: (answer: Answer) => ReturnType<HttpHandler>): HttpHandler {
  return async (request, context) => {
    const posted = request.method === 'POST';
    try {
      return await answered(await (posted ? answerThrough : lookAt)(home, request));
    } catch (failure) {
      log(failure, context);
      return answered(help(home, posted ? 'not-kept' : 'not-opened'));
    }
  };
}

/** The kind of a failure and where it happened; nothing of the request. */
function log(failure: unknown, context: InvocationContext): void {
  const kind = failure instanceof Error ? failure.name : typeof failure;
  context.error([`No page: ${kind}.`, ...(failure instanceof Error ? placesOf(failure) : [])].join('\n'));
}
