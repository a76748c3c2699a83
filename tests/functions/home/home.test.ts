import { createHash } from 'node:crypto';
import { type HomeWorld, homeWorld } from './homeWorld';

let home: HomeWorld;
beforeAll(async () => {
  home = await homeWorld('2026-03-25T20:15:00.000Z');
});
afterAll(() => home.end());

const open: HomeWorld['open'] = (path, init) => home.open(path, init);

const paths = [
  '/',
  '/l',
  '/l/',
  '/l/AAAAAAAAAAAAAAAAAAAAAA',
  '/l/AAAAAAAAAAAAAAAAAAAAAA?x=1',
  '/l/%3Cscript%3E',
  '/l/a/b/c',
  '/favicon.ico',
  '/robots.txt',
  '/api/me',
];

describe('an address at home that leads to nothing', () => {
  it.each(paths)('is the same for %s as for every link', async (path) => {
    const [answer, other] = await Promise.all([open(path), open('/l/another')]);
    expect(answer.status).toBe(404);
    expect([...answer.headers]).toEqual([...other.headers]);
    expect(await answer.text()).toBe(await other.text());
  });

  it('can be looked at without being opened, as mail scanners do', async () => {
    const [head, get] = await Promise.all([open('/l/x', { method: 'HEAD' }), open('/l/x')]);
    expect(head.status).toBe(get.status);
    expect([...head.headers]).toEqual([...get.headers]);
  });

  it.each(['POST /', 'POST /l/x/y', 'PUT /l/x', 'DELETE /l/x', 'PATCH /l/x'])('takes no %s', async (request) => {
    const [method, path] = request.split(' ') as [string, string];
    const answer = await open(path, { method });
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  it('is a whole document in English, with a title and a way past the header', async () => {
    const text = await (await open('/')).text();
    expect(text).toMatch(/^<!doctype html>\s*<html lang="en-GB">/);
    expect(text).toMatch(/<title>We can’t open this link – Occupational Health and Wellbeing<\/title>/);
    expect(text).toContain('<a class="nhsuk-skip-link" href="#main">');
    expect(text).toContain('id="main"');
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
  });

  it('is small, has no script, and asks nothing of anybody', async () => {
    const text = await (await open('/')).text();
    expect(Buffer.byteLength(text)).toBeLessThan(50 * 1024);
    expect(text).not.toMatch(/<script|<img|<link|<iframe|<form|url\(|@import|src=|https?:|\son\w+=/i);
  });

  it('has a policy that lets in its own style and nothing else', async () => {
    const answer = await open('/');
    const style = /<style>([^]*?)<\/style>/.exec(await answer.text())?.[1] ?? '';
    expect(style.length).toBeGreaterThan(1000);
    const hash = createHash('sha256').update(style).digest('base64');
    expect(answer.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
  });

  it.each([
    ['content-type', 'text/html; charset=utf-8'],
    ['cache-control', 'no-store'],
    ['referrer-policy', 'no-referrer'],
    ['x-frame-options', 'DENY'],
    ['x-content-type-options', 'nosniff'],
    ['x-robots-tag', 'noindex, nofollow'],
    ['strict-transport-security', 'max-age=31536000; includeSubDomains'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['set-cookie', null],
  ])('goes out with %s: %s', async (name, value) => {
    expect((await open('/')).headers.get(name)).toBe(value);
  });

  it('leaves nothing of the link in the log', () => {
    expect(home.written.join('\n')).toBe('');
  });
});
