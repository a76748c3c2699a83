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
beforeAll(async () => {
  collector = await listen(
    0,
    () => async (request) => {
      sent.push({ authorization: request.headers.get('authorization'), text: await request.text() });
      return new Response(null, { status: 200 });
    },
    () => undefined,
  );
});
beforeEach(() => (sent = []));
afterAll(() => collector.stop());

/** Runs both functions once and ends the app, which sends what it has. */
async function run(environment: Record<string, string>): Promise<void> {
  const { app, end } = await loaded(traced, { TRACES: `${collector.origin}/v1/traces`, ...environment });
  for (const name of ['fine', 'fails']) await app.fetch(new Request(`https://functions.example/api/${name}?who=Sam`));
  await end();
}

describe('traces', () => {
  it('say of each run which function it was, how long it took and how it ended, and no more', async () => {
    await run({ WEBSITE_INSTANCE_ID: 'one' });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.authorization).toBe('Bearer token-for-https://monitor.azure.com');
    const [{ scopeSpans }] = (
      JSON.parse(sent[0]?.text ?? '') as { resourceSpans: [{ scopeSpans: [{ spans: Span[] }] }] }
    ).resourceSpans;
    const spans = scopeSpans[0].spans;
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

  it('are not sent from outside the cloud', async () => {
    await run({});
    expect(sent).toEqual([]);
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
