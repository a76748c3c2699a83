import { Unavailable } from '../../../config/lists/storeFailures';
import { otlpExporter } from '../../../functions/telemetry/otlpExporter';
import { type Listening, listen } from '../../../local/http/listen';

let collector: Listening;
let status = 200;
beforeAll(async () => {
  collector = await listen(
    0,
    () => () => Promise.resolve(new Response('Sam', { status })),
    () => undefined,
  );
});
beforeEach(() => (status = 200));
afterAll(() => collector.stop());

const credential = { tokenFor: () => Promise.resolve('token') };

/** An exporter, the lines that it wrote, and one export after the other: 0 is sent, 1 is not. */
function exporting(address = `${collector.origin}/v1/traces?key=Sam`, own = credential) {
  const lines: string[] = [];
  const exporter = otlpExporter(address, { fetch, credential: own }, (line) => lines.push(line));
  const send = (): Promise<number> => new Promise((resolve) => exporter.export([], ({ code }) => resolve(code)));
  return { lines, send };
}

describe('traces that cannot be sent', () => {
  const nothingListens = 'http://127.0.0.1:1/v1/traces?key=Sam';
  const noToken = { tokenFor: () => Promise.reject(new Unavailable('Sam')) };

  it.each([
    ['they are not taken', () => ((status = 403), exporting()), '403'],
    ['nobody is there', () => exporting(nothingListens), 'TypeError'],
    ['the app gets no token', () => exporting(undefined, noToken), 'Unavailable'],
  ])('are told of in one line without an address or a message: %s', async (_, make, why) => {
    const { lines, send } = make();
    expect(await send()).toBe(1);
    expect(lines).toEqual([`Warning: traces could not be sent: ${why}.`]);
  });

  it('are told of once, however often it happens', async () => {
    const { lines, send } = exporting();
    status = 500;
    expect([await send(), await send()]).toEqual([1, 1]);
    status = 200;
    expect(await send()).toBe(0);
    status = 403;
    expect(await send()).toBe(1);
    expect(lines).toEqual(['Warning: traces could not be sent: 500.']);
  });
});

describe('traces that are sent', () => {
  it('are not told of', async () => {
    const { lines, send } = exporting();
    expect(await send()).toBe(0);
    expect(lines).toEqual([]);
  });
});
