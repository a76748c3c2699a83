import { type Registered, triggerOf } from './bindings';

export type Level = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';
export type Log = (level: Level, functionName: string, message: string) => void;

/** The library `@azure/functions`, as it gives itself to its host: it turns what goes in and out. */
export interface ProgrammingModel {
  getCapabilities(capabilities: Record<string, string>): Promise<Record<string, string>>;
  getInvocationModel(context: object): InvocationModel;
}

export interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], handler: Registered['handler']): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<{ returnValue?: { http?: HttpData } | null }>;
}

/** An HTTP answer as it goes from the worker to its host. */
export interface HttpData {
  readonly statusCode?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly unknown[];
  readonly body?: { readonly bytes?: Uint8Array; readonly string?: string } | null;
}

/** What the library says of a function when it registers it. */
interface Metadata extends Omit<Registered, 'handler'> {
  readonly retryOptions?: unknown;
}

type Hook = (context: Record<string, unknown>) => unknown;

/**
 * What the Node worker of Azure Functions gives an app in place of the module `@azure/functions-core`, which is on no
 * registry: where functions and hooks are registered. Each app gets one of its own.
 */
export class WorkerModule {
  readonly functions = new Map<string, Registered>();
  model: ProgrammingModel | undefined;
  private readonly hooks = new Map<string, Hook[]>();
  private started = false;

  constructor(private readonly log: Log) {}

  /** The module, as the app requires it. */
  exports(): object {
    return {
      version: '3.12.0',
      hostVersion: '4.1040.0',
      Disposable,
      setProgrammingModel: (model: ProgrammingModel) => (this.model = model),
      getProgrammingModel: () => this.model,
      log: (level: Level, _category: string, message: string) => this.log(level, '', message),
      registerHook: (name: string, hook: Hook) => this.registerHook(name, hook),
      registerFunction: (metadata: Metadata, handler: Registered['handler']) =>
        this.registerFunction(metadata, handler),
    };
  }

  /** Ends the time in which functions may be registered. */
  async start(folder: string): Promise<ProgrammingModel> {
    if (this.model === undefined) throw new Error('The app does not use @azure/functions.');
    await this.runHooks('appStart', { functionAppDirectory: folder });
    await this.model.getCapabilities({});
    this.started = true;
    return this.model;
  }

  async runHooks(name: string, context: Record<string, unknown>): Promise<void> {
    const all = { hookData: {}, appHookData: {}, ...context };
    for (const hook of this.hooks.get(name) ?? []) await hook(all);
  }

  private registerHook(name: string, hook: Hook): Disposable {
    this.hooks.set(name, [...(this.hooks.get(name) ?? []), hook]);
    return new Disposable(() => {
      this.hooks.set(name, this.hooks.get(name)?.filter((each) => each !== hook) ?? []);
    });
  }

  private registerFunction({ name, bindings, retryOptions }: Metadata, handler: Registered['handler']): Disposable {
    if (this.started) throw new Error(`"${name}" is registered too late: only while the app starts.`);
    if (this.functions.has(name)) throw new Error(`A function "${name}" is registered twice.`);
    if (retryOptions !== undefined) throw new Error(`The local host runs nothing again by itself: "${name}".`);
    const registered = { name, bindings, handler };
    triggerOf(registered);
    this.functions.set(name, registered);
    return new Disposable(() => this.functions.delete(name));
  }
}

class Disposable {
  constructor(readonly dispose: () => unknown) {}
}
