import { routerOf } from '../../tenant/routing/router';
import { type Answer, plain } from '../../http/listen';
import { cloudRoutes } from './cloudRoutes';
import { pageRoutes } from './pageRoutes';
import { personRoutes } from './personRoutes';
import type { Intranet, IntranetRoute } from './route';
import { scriptRoutes } from './scriptRoutes';
import { tokenRoutes } from './tokenRoutes';

const routes: readonly IntranetRoute[] = [
  ...pageRoutes,
  ...personRoutes,
  ...scriptRoutes,
  ...tokenRoutes,
  ...cloudRoutes,
];

/** One segment of a path, or any number of them. */
const places = { site: '[^/]+', page: '[\\w-]+', name: '[^/]+', rest: '.*' };

/** Answers the requests of the intranet. */
export function answerBy(intranet: Intranet): Answer {
  const find = routerOf(routes, places);
  return async (request) => {
    const url = new URL(request.url);
    const found = find(request.method, url.pathname) ?? find('*', url.pathname);
    const answered = await found?.route.answer({ intranet, request, url }, found.captured);
    return answered ?? plain(404, 'There is nothing here.');
  };
}
