import { decodedPath } from '../../http/decodedPath';
import { type Answer, plain } from '../../http/listen';
import { type Router, routerOf } from '../../tenant/routing/router';
import { clockRoutes } from './clockRoutes';
import { cloudRoutes } from './cloudRoutes';
import { outboxRoutes } from './outboxRoutes';
import { pageRoutes } from './pageRoutes';
import { personRoutes } from './personRoutes';
import type { Intranet, IntranetRoute } from './route';
import { scriptRoutes } from './scriptRoutes';
import { tokenRoutes } from './tokenRoutes';

const routes: readonly IntranetRoute[] = [
  ...pageRoutes,
  ...outboxRoutes,
  ...clockRoutes,
  ...personRoutes,
  ...scriptRoutes,
  ...tokenRoutes,
];

/** One segment of a path, or any number of them. */
const places = { site: '[^/]+', page: '[\\w-]+', name: '[^/]+', rest: '.*' };

const ofClouds = routerOf(cloudRoutes, places);
const ofIntranet = routerOf(routes, places);

/** Answers the requests of the intranet. */
export function answerBy(intranet: Intranet): Answer {
  return async (request) => {
    const url = new URL(request.url);
    const answer = async (find: Router<IntranetRoute>, method: string): Promise<Response | undefined> => {
      const found = find(method, url.pathname);
      return found?.route.answer({ intranet, request, url }, found.captured);
    };
    // The clouds come first, as they have words of their own for an address that cannot be read.
    const ofCloud = await answer(ofClouds, '*');
    if (ofCloud) return ofCloud;
    if (decodedPath(url.pathname) === undefined) return plain(400, 'This address cannot be read.');
    return (await answer(ofIntranet, request.method)) ?? plain(404, 'There is nothing here.');
  };
}
