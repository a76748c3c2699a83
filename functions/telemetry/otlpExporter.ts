import type { HrTime } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Network } from '../edges';
import { plainSpan } from './plainSpan';

const resource = 'https://monitor.azure.com';
const timeoutMs = 10_000;

/** Is told a line for the log of the app itself, with nothing in it of a request or an answer. */
export type Complain = (line: string) => void;

/** The collector answered, and not that it took them. */
class NotTaken extends Error {
  override readonly name = 'NotTaken';

  constructor(readonly status: number) {
    super('Traces were not taken.');
  }
}

/**
 * Sends spans in OpenTelemetry's own form (OTLP, JSON over HTTP). The usual exporter has fixed headers; this one has a
 * fresh token of the app's identity, as Azure Monitor wants it. That Azure Monitor takes this form with such a token from
 * an app itself has not been seen yet: the first time that spans are not taken is told, the times after it are not.
 */
export function otlpExporter(
  address: string,
  { fetch: fetcher, credential }: Network,
  complain: Complain,
): SpanExporter {
  let told = false;
  const send = async (spans: readonly ReadableSpan[]): Promise<void> => {
    const answer = await fetcher(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await credential.tokenFor(resource)}` },
      body: JSON.stringify(otlp(spans)),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!answer.ok) throw new NotTaken(answer.status);
  };
  return {
    export: (spans, done) => {
      void send(spans).then(
        () => done({ code: 0 }),
        (error: Error) => {
          const why = error instanceof NotTaken ? String(error.status) : error.name;
          if (!told) complain(`Warning: traces could not be sent: ${why}.`);
          told = true;
          done({ code: 1, error });
        },
      );
    },
    shutdown: () => Promise.resolve(),
  };
}

function otlp(spans: readonly ReadableSpan[]): object {
  return {
    resourceSpans: [
      {
        resource: { attributes: [attribute('service.name', 'occupational-health-service')] },
        scopeSpans: [{ scope: { name: 'functions' }, spans: spans.map(otlpSpan) }],
      },
    ],
  };
}

function otlpSpan(span: ReadableSpan): object {
  const { name, attributes, failed } = plainSpan(span);
  const { traceId, spanId } = span.spanContext();
  return {
    traceId,
    spanId,
    ...(span.parentSpanId !== undefined && { parentSpanId: span.parentSpanId }),
    name,
    // The protocol counts kinds from 1, the library from 0.
    kind: span.kind + 1,
    startTimeUnixNano: nanoseconds(span.startTime),
    endTimeUnixNano: nanoseconds(span.endTime),
    attributes: Object.entries(attributes).map(([key, value]) => attribute(key, value)),
    status: failed ? { code: 2 } : {},
  };
}

function attribute(key: string, value: string | number): object {
  return { key, value: typeof value === 'number' ? { doubleValue: value } : { stringValue: value } };
}

function nanoseconds([seconds, rest]: HrTime): string {
  return String(BigInt(seconds) * 1_000_000_000n + BigInt(rest));
}
