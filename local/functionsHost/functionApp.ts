import { decodedPath } from '../http/decodedPath';
import { type Started, invoke } from './invocation';
import { routesOf } from './routes';
import { stagedApp } from './stagedApp';
import { type Log, type Registered, WorkerModule } from './workerModule';

/** An app that runs. */
export interface FunctionApp {
  /** The answer to a request, by the path of its address: whatever the origin. */
  fetch(request: Request): Promise<Response>;
  stop(): Promise<void>;
}

export interface AppOptions {
  /** All that the app sees as its environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly log: Log;
}

/**
 * Loads an app as it is deployed and starts it, in this process. What this host does not have (other triggers and
 * bindings, keys, routes with rules) throws here, never later.
 */
export async function loadApp(folder: string, { environment, log }: AppOptions): Promise<FunctionApp> {
  const staged = stagedApp(folder);
  const worker = new WorkerModule(log);
  staged.run(worker.exports(), environment);
  const started: Started = { worker, model: await worker.start(folder), log };
  const routes = routesOf(worker.functions.values(), staged.routePrefix);

  return {
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      if (decodedPath(pathname) === undefined) return new Response(null, { status: 400 });
      for (const route of routes) {
        const params = route.methods.includes(request.method) ? route.match(pathname) : undefined;
        if (params) return answered(started, route.registered, request, params);
      }
      // Azure does not say 405: of a route it knows by other methods it says what it says of one that it does not know,
      // to HEAD too (Azure/azure-functions-host, issues 10098 and 11625).
      return new Response(null, { status: 404 });
    },
    stop: () => worker.runHooks('appTerminate', {}),
  };
}

/** What the function answers, or a bare 500 where it fails. */
async function answered(
  started: Started,
  registered: Registered,
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<Response> {
  try {
    return await invoke(started, registered, request, params);
  } catch (error) {
    started.log('error', registered.name, String((error as Error | undefined)?.stack ?? error));
    return new Response(null, { status: 500 });
  }
}
