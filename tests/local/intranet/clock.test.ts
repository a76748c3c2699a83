import { openIntranet, type TestIntranet } from '../../made/intranet';

/** Goes on when it is told, as the local cloud's does: never back. */
let now: Date;
const goTo = (instant: Date): Promise<void> => {
  if (instant < now) return Promise.reject(new RangeError('Time goes on.'));
  now = instant;
  return Promise.resolve();
};

let intranet: TestIntranet;
beforeAll(async () => {
  intranet = await openIntranet([], { time: { now: () => now, goTo } });
}, 30_000);
beforeEach(() => {
  now = new Date('2026-03-25T15:30:00Z');
});
afterAll(() => intranet.stop());

const page = async (path: string): Promise<string> => (await fetch(intranet.origin + path)).text();
const post = (body: string | URLSearchParams, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${intranet.origin}/_clock`, {
    method: 'POST',
    body,
    headers: { origin: intranet.origin, ...headers },
    redirect: 'manual',
  });
const asForm = (fields: Record<string, string>, headers?: Record<string, string>): Promise<Response> =>
  post(new URLSearchParams(fields), headers);
const json = { 'content-type': 'application/json' };

/** The instants of the buttons of the page. */
const offered = async (): Promise<string[]> =>
  [...(await page('/clock')).matchAll(/name="to" value="([^"]+)"/g)].map(([, to = '']) => to);

describe('the clock', () => {
  it('shows what time it is in England', async () => {
    expect(await page('/clock')).toMatch(/3:30pm<\/span>\s*Wednesday 25 March 2026/);
    now = new Date('2026-03-29T15:30:00Z');
    expect(await page('/clock')).toMatch(/4:30pm<\/span>\s*Sunday 29 March 2026/);
  });

  it('offers the end of the night and the next working day, and goes there', async () => {
    expect(await offered()).toEqual(['2026-03-26T07:00:00.000Z', '2026-03-26T09:05:00.000Z']);
    for (const to of await offered()) {
      const answer = await asForm({ to });
      expect([answer.status, answer.headers.get('location'), now.toISOString()]).toEqual([303, '/clock', to]);
    }
    expect(await offered()).toEqual(['2026-03-27T07:00:00.000Z', '2026-03-27T09:05:00.000Z']);
  });

  it('goes to the day and the time of the fields, which are those of England', async () => {
    expect((await asForm({ date: '2026-03-30', time: '09:05' })).status).toBe(303);
    expect(now.toISOString()).toBe('2026-03-30T08:05:00.000Z');
  });

  it('goes where a program says', async () => {
    const answer = await post('{"to":"2026-03-27T09:05:00Z"}', json);
    expect([answer.status, now.toISOString()]).toEqual([204, '2026-03-27T09:05:00.000Z']);
  });

  it.each([
    [{ date: '2026-03-01', time: '09:05' }, 'Time goes on.'],
    [{ date: '2026-02-30', time: '09:05' }, 'Enter a date and a time'],
    [{ to: 'tomorrow' }, 'Enter a date and a time'],
    [{}, 'Enter a date and a time'],
  ])('says what is wrong with %j, and keeps what was entered', async (fields: Record<string, string>, words) => {
    const answer = await asForm(fields);
    const text = await answer.text();
    expect([answer.status, now.toISOString()]).toEqual([400, '2026-03-25T15:30:00.000Z']);
    expect(text).toContain(words);
    expect(text).toContain(`value="${fields['date'] ?? '2026-03-26'}"`);
  });

  it.each([
    ['{"to":"2026-03-01T00:00:00Z"}', 'Time goes on.'],
    ['{"to":"2026-03-27T09:05:00"}', 'with its zone'],
    ['{"to":"2026-13-27T09:05:00Z"}', 'with its zone'],
    ['{"to":7}', 'with its zone'],
    ['{', 'with its zone'],
  ])('tells a program what is wrong with %s', async (body, words) => {
    const answer = await post(body, json);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(words)]);
  });

  it.each([
    ['another origin', { origin: 'http://127.0.0.1:1' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port', { 'sec-fetch-site': 'same-site' }],
  ])('is not moved by a page of %s', async (_, headers) => {
    const answers = [await asForm({ to: '2026-03-26T07:00:00Z' }, headers), await post('{}', { ...json, ...headers })];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect(now.toISOString()).toBe('2026-03-25T15:30:00.000Z');
  });

  it('is in the strip and on the start page', async () => {
    const text = await page('/');
    expect(text).toContain('Clock: 25 Mar 2026, 3:30pm');
    expect(text).toContain('It is Wednesday 25 March 2026, 3:30pm');
  });
});
