import { type Listening, listen } from '../../../local/http/listen';
import { type AppSource, serviceApp } from '../../../scripts/package/functionAppSources';
import { loaded } from '../../made/functionsCloud';

const traced: AppSource = {
  ...serviceApp,
  programs: { ...serviceApp.programs, main: 'tests/functions/telemetry/tracedService.ts' },
};

interface Sent {
  readonly authorization: string | null;
  readonly text: string;
}

let collector: Listening;
let sent: Sent[] = [];
let status = 200;
beforeAll(async () => {
  collector = await listen(
    0,
    () => async (request) => {
      sent.push({ authorization: request.headers.get('authorization'), text: await request.text() });
      return new Response(null, { status });
    },
    () => undefined,
  );
});
beforeEach(() => {
  sent = [];
  status = 200;
});
afterAll(() => collector.stop());

/** Runs functions, each once, and ends the app, which sends what it has; gives what they answered and what it wrote. */
async function run(names: readonly string[], environment: Record<string, string>, source = traced) {
  const { app, end } = await loaded(source, environment);
  const ask = (name: string): Promise<Response> =>
    app.fetch(new Request(`https://functions.example/api/${name}?who=Sam`));
  const statuses: number[] = [];
  for (const name of names) statuses.push((await ask(name)).status);
  await end();
  return { statuses, lines: (await (await ask('lines')).json()) as string[] };
}

const toCollector = (): Record<string, string> => ({ TRACES: `${collector.origin}/v1/traces` });

/** The spans that were sent, all at once. */
function spansSent(): Span[] {
  const { resourceSpans } = JSON.parse(sent[0]?.text ?? '') as {
    resourceSpans: [{ scopeSpans: [{ spans: Span[] }] }];
  };
  return resourceSpans[0].scopeSpans[0].spans;
}

describe('traces', () => {
  it('say of each run which function it was, how long it took and how it ended, and no more', async () => {
    await run(['fine', 'fails'], toCollector());
    expect(sent).toHaveLength(1);
    expect(sent[0]?.authorization).toBe('Bearer token-for-https://monitor.azure.com');
    const spans = spansSent();
    expect(spans.map(({ name, kind, status }) => [name, kind, status])).toEqual([
      ['fine', 2, {}],
      ['fails', 2, { code: 2 }],
    ]);
    for (const { traceId, spanId, parentSpanId, startTimeUnixNano, endTimeUnixNano } of spans) {
      expect(traceId).toMatch(/^[0-9a-f]{32}$/);
      expect(spanId).toMatch(/^[0-9a-f]{16}$/);
      expect(parentSpanId).toMatch(/^[0-9a-f]{16}$/);
      expect(BigInt(endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(startTimeUnixNano));
    }
    expect(spans.map(({ attributes }) => attributes.map(({ key }) => key))).toEqual([
      ['faas.invocation_id', 'http.response.status_code'],
      ['faas.invocation_id', 'error.type'],
    ]);
    expect(sent[0]?.text).toContain('"TypeError"');
    for (const word of ['Sam', 'who', 'functions.example', 'post']) expect(sent[0]?.text).not.toContain(word);
  });

  it('are not sent where the programme does not say where to, whatever the environment does', async () => {
    const { lines } = await run(['fine'], {
      WEBSITE_INSTANCE_ID: 'one',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.origin,
    });
    expect(sent).toEqual([]);
    expect(lines).toEqual([]);
  });

  it('hinder no function that ran already when they began', async () => {
    const { statuses } = await run(['starts', 'fine'], { ...toCollector(), LATE: 'yes' });
    expect(statuses).toEqual([202, 201]);
    expect(spansSent().map(({ name }) => name)).toEqual(['fine']);
  });

  it('hinder neither a function nor the end where nobody takes them', async () => {
    status = 403;
    const { statuses, lines } = await run(['fine'], toCollector());
    expect(statuses).toEqual([201]);
    expect(lines).toEqual(['Warning: traces could not be sent: 403.']);
  });

  it('hinder no function where their program is missing', async () => {
    const without = { ...traced, programs: { main: traced.programs.main } };
    const { statuses, lines } = await run(['fine'], toCollector(), without);
    expect(statuses).toEqual([201]);
    expect(lines).toEqual(['Warning: traces could not begin: Error.']);
  });
});

interface Span {
  readonly name: string;
  readonly kind: number;
  readonly status: object;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: { readonly key: string }[];
}
