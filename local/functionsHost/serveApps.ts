import { type Listening, listen } from '../http/listen';
import { type Cors, withCors } from './cors';
import type { FunctionApp } from './functionApp';
import type { Log } from './workerModule';

/** An app and the paths that it gets. */
export interface Served {
  readonly app: Pick<FunctionApp, 'fetch'>;
  /** "/api/" for one of several apps; "/" for what no other gets. */
  readonly prefix: string;
  readonly cors: Cors;
}

/**
 * Serves several apps on one port of 127.0.0.1. In the cloud each has a host name of its own; here their paths part
 * them. A body over 16 MB is refused before an app sees it.
 * @param port 0 for any free one
 */
export function serveApps(options: { apps: readonly Served[]; port: number; log: Log }): Promise<Listening> {
  const longestFirst = [...options.apps].sort((a, b) => b.prefix.length - a.prefix.length);
  const answer = (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const served = longestFirst.find(({ prefix }) => pathname.startsWith(prefix));
    return served ? withCors(served.cors, served.app, request) : Promise.resolve(new Response(null, { status: 404 }));
  };
  return listen(
    options.port,
    () => answer,
    (fault) => options.log('error', '', fault.stack ?? fault.name),
  );
}
