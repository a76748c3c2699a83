import { type Started, invoke } from './invocation';
import { routesOf } from './routes';
import { stagedApp } from './stagedApp';
import { type Log, WorkerModule } from './workerModule';

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
      const there = routes.flatMap((route) => {
        const params = route.match(pathname);
        return params ? [{ route, params }] : [];
      });
      const hit = there.find(({ route }) => route.methods.includes(request.method));
      if (hit === undefined) return new Response(null, { status: there.length > 0 ? 405 : 404 });
      try {
        return await invoke(started, hit.route.registered, request, hit.params);
      } catch (error) {
        log('error', hit.route.registered.name, String((error as Error | undefined)?.stack ?? error));
        return new Response(null, { status: 500 });
      }
    },
    stop: () => worker.runHooks('appTerminate', {}),
  };
}
