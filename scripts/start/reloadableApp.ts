import { type AppOptions, type FunctionApp, loadApp } from '../../local/functionsHost/functionApp';
import type { AppSource } from '../package/functionAppSources';
import { stageApp } from '../package/functionStage';

/** An app whose code can be changed while it is served. */
export interface ReloadableApp extends FunctionApp {
  /** Builds and loads the app anew. Where that fails, the one that runs goes on. */
  reload(): Promise<void>;
}

/**
 * Builds an app and loads it as it is deployed.
 * @param folder where the built app is put
 * @param root the project's folder
 */
export async function reloadableApp(
  source: AppSource,
  folder: string,
  root: string,
  options: AppOptions,
): Promise<ReloadableApp> {
  const load = async (): Promise<FunctionApp> => {
    await stageApp(source, folder, root);
    return loadApp(folder, options);
  };
  let running = await load();
  return {
    fetch: (request) => running.fetch(request),
    fire: (name) => running.fire(name),
    drain: () => running.drain(),
    stop: (how) => running.stop(how),
    reload: async () => {
      const old = running;
      running = await load();
      await old.stop();
    },
  };
}
