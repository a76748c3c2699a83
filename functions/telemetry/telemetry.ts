import type { HttpResponseInit, app } from '@azure/functions';
import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Network } from '../edges';
import { type Complain, otlpExporter } from './otlpExporter';

type Hooks = Pick<typeof app.hook, 'preInvocation' | 'postInvocation' | 'appTerminate'>;

/**
 * Gives every run of a function a span: its name, how long it took, how it ended.
 * @param address where spans are sent
 * @param complain is told once that they cannot be
 */
export function startTelemetry(hooks: Hooks, address: string, edges: Network, complain: Complain): void {
  const processor = new BatchSpanProcessor(otlpExporter(address, edges, complain));
  const provider = new BasicTracerProvider({ spanProcessors: [processor] });
  const tracer = provider.getTracer('functions');
  hooks.preInvocation(({ hookData, invocationContext }) => {
    const { functionName, invocationId, traceContext } = invocationContext;
    const options = { kind: SpanKind.SERVER, attributes: { 'faas.invocation_id': invocationId } };
    hookData['span'] = tracer.startSpan(functionName, options, parentOf(traceContext?.traceParent));
  });
  hooks.postInvocation(({ hookData, result, error }) => {
    // A function can have begun before this did: then it has no span.
    const span = hookData['span'] as Span | undefined;
    const status = (result as HttpResponseInit | null | undefined)?.status;
    if (status !== undefined) span?.setAttribute('http.response.status_code', status);
    if (error !== null && error !== undefined) {
      span?.setAttribute('error.type', (error as Partial<Error>).name ?? 'unknown');
      span?.setStatus({ code: SpanStatusCode.ERROR });
    }
    span?.end();
  });
  // What could not be sent has been told: the app ends all the same.
  hooks.appTerminate(() => provider.shutdown().catch(() => undefined));
}

/** The host's own span, from the header that it passes on (W3C Trace Context). */
function parentOf(traceParent: string | undefined): Context {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceParent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined) return ROOT_CONTEXT;
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags as string, 16), isRemote: true };
  return trace.setSpanContext(ROOT_CONTEXT, parent);
}
