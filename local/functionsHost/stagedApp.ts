import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { type QueueHostJson, type QueueSettings, queueSettings } from './queueSettings';

/** What of a staged app is used. */
export interface StagedApp {
  readonly queues: QueueSettings;
  /** What every route begins with, without slashes; '' for nothing. */
  readonly routePrefix: string;
  /** Runs the app's code: it registers its functions with the module that it is given. */
  run(workerModule: object, environment: Readonly<Record<string, string>>): void;
}

interface HostJson extends QueueHostJson {
  readonly extensions?: QueueHostJson['extensions'] & { readonly http?: { readonly routePrefix?: string } };
}

/**
 * Reads an app in the form in which it is deployed: a folder with host.json, package.json and what its `main` names.
 * The code gets an environment of its own, and the worker's module by its own `require`: nothing of this process is
 * changed, so that several apps can be in it.
 */
export function stagedApp(folder: string): StagedApp {
  const { main } = json<{ main?: string }>(path.join(folder, 'package.json'));
  const host = json<HostJson>(path.join(folder, 'host.json'));
  if (main === undefined || !existsSync(path.join(folder, main))) throw new Error('The app has no "main" to run.');
  const file = path.resolve(folder, main);
  return {
    queues: queueSettings(host),
    routePrefix: host.extensions?.http?.routePrefix ?? 'api',
    run: (workerModule, environment) => runModule(file, workerModule, environment),
  };
}

function runModule(file: string, workerModule: object, environment: Readonly<Record<string, string>>): void {
  const fromApp = createRequire(file);
  const ownRequire = Object.assign((id: string): unknown => {
    return id === '@azure/functions-core' ? workerModule : fromApp(id);
  }, fromApp);
  const names = ['exports', 'require', 'module', '__filename', '__dirname', 'process'];
  const code = compileFunction(readFileSync(file, 'utf8'), names, { filename: file });
  const module = { exports: {} };
  code(module.exports, ownRequire, module, file, path.dirname(file), processWith(environment));
}

function processWith(environment: Readonly<Record<string, string>>): NodeJS.Process {
  const env = { ...environment };
  return new Proxy(process, {
    get: (target, name): unknown => (name === 'env' ? env : Reflect.get(target, name, target)),
  });
}

function json<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
