import { randomUUID } from 'node:crypto';
import { type Registered, triggerOf } from './bindings';
import type { HttpData, Log, ProgrammingModel, WorkerModule } from './workerModule';

/** Where invocations happen: an app that has started. */
export interface Started {
  readonly worker: WorkerModule;
  readonly model: ProgrammingModel;
  readonly log: Log;
  /** Goes up whenever a run begins or ends. */
  changes: number;
}

/** What starts a function, in the form in which the host gives it to its worker. */
export interface Input {
  readonly data: object;
  readonly metadata?: Readonly<Record<string, object>>;
}

/**
 * Runs a function, in the worker's own order: arguments, hooks before, the handler, hooks after, the answer. Throws
 * what the handler throws.
 * @returns the answer to a request, where the function has one
 */
export async function invoke(started: Started, registered: Registered, input: Input): Promise<HttpData | undefined> {
  started.changes += 1;
  try {
    return await invoked(started, registered, input);
  } finally {
    started.changes += 1;
  }
}

async function invoked(
  { worker, model, log }: Started,
  registered: Registered,
  { data, metadata = {} }: Input,
): Promise<HttpData | undefined> {
  const invocationId = randomUUID();
  const { name, bindings, handler } = registered;
  const invocation = model.getInvocationModel({
    invocationId,
    metadata: { name, bindings },
    log: (level: Parameters<Log>[0], _category: string, message: string) => log(level, name, message),
    request: {
      inputData: [{ name: triggerOf(registered).input, data }],
      triggerMetadata: metadata,
      traceContext: traceContext(invocationId),
    },
  });
  const { context, inputs } = await invocation.getArguments();
  const hookData = {};
  await worker.runHooks('preInvocation', { hookData, invocationContext: context, inputs, functionCallback: handler });
  let result: unknown;
  let error: unknown = null;
  try {
    result = await invocation.invokeFunction(context, inputs, handler);
  } catch (thrown) {
    error = thrown;
    throw thrown;
  } finally {
    await worker.runHooks('postInvocation', { hookData, invocationContext: context, inputs, result, error });
  }
  return (await invocation.getResponse(context, result)).returnValue?.http;
}

/** Writes down that a function failed, and why. */
export function logFailure({ log }: Started, { name }: Registered, error: unknown): void {
  log('error', name, String((error as Error | undefined)?.stack ?? error));
}

function traceContext(invocationId: string): object {
  const digits = invocationId.replaceAll('-', '');
  return { traceParent: `00-${digits}-${digits.slice(0, 16)}-01`, traceState: '', attributes: {} };
}
