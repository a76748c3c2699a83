import { randomUUID } from 'node:crypto';
import type { HttpData, Log, ProgrammingModel, Registered, WorkerModule } from './workerModule';

/** Where invocations happen: an app that has started. */
export interface Started {
  readonly worker: WorkerModule;
  readonly model: ProgrammingModel;
  readonly log: Log;
}

/**
 * Runs a function for a request, in the worker's own order: arguments, hooks before, the handler, hooks after, the
 * answer. Throws what the handler throws.
 */
export async function invoke(
  { worker, model, log }: Started,
  registered: Registered,
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<Response> {
  const invocationId = randomUUID();
  const { name, bindings, handler } = registered;
  const [trigger] = Object.entries(bindings).find(([, { type }]) => type === 'httpTrigger') ?? [];
  const invocation = model.getInvocationModel({
    invocationId,
    metadata: { name, bindings },
    log: (level: Parameters<Log>[0], _category: string, message: string) => log(level, name, message),
    request: {
      inputData: [{ name: trigger, data: { http: await httpInput(request, params) } }],
      triggerMetadata: {},
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
  return webResponse((await invocation.getResponse(context, result)).returnValue?.http);
}

async function httpInput(request: Request, params: Readonly<Record<string, string>>): Promise<object> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  return {
    url: request.url,
    method: request.method,
    headers: Object.fromEntries(request.headers),
    query: Object.fromEntries(new URL(request.url).searchParams),
    params,
    body: bytes.length > 0 ? { bytes } : undefined,
  };
}

function traceContext(invocationId: string): object {
  const digits = invocationId.replaceAll('-', '');
  return { traceParent: `00-${digits}-${digits.slice(0, 16)}-01`, traceState: '', attributes: {} };
}

/** No answer at all is 204, as from the real host. */
function webResponse(http: HttpData | undefined): Response {
  if (http === undefined) return new Response(null, { status: 204 });
  if (http.cookies?.length) throw new Error('The local host sets no cookies.');
  const status = Number(http.statusCode ?? 200);
  const bodyless = status === 204 || status === 304;
  const body = http.body?.bytes ?? http.body?.string ?? null;
  return new Response(bodyless ? null : (body as string | null), { status, headers: { ...http.headers } });
}
