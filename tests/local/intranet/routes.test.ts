import { request as rawRequest } from 'node:http';
import { addressOf } from '../../../local/intranet/pages';
import { examplePage, leaver, openIntranet, owner, reader, site, type TestIntranet } from '../../made/intranet';

let intranet: TestIntranet;
beforeAll(async () => {
  intranet = await openIntranet([examplePage, { ...examplePage, name: 'Unbuilt', webPart: 'MissingWebPart' }]);
}, 30_000);
afterAll(() => intranet.stop());

const as = (oid: string) => ({ cookie: `person=${oid}` });
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(intranet.origin + path, { headers, redirect: 'manual' });
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(intranet.origin + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: intranet.origin, ...headers },
    redirect: 'manual',
  });

/** The answer to a request as it is written here: `fetch` would mend the path and the host. */
function getRaw(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const { hostname, port } = new URL(intranet.origin);
  return new Promise((resolve, reject) => {
    const sent = rawRequest({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject).end();
  });
}

describe('who somebody is', () => {
  it('is kept in a cookie that no script reads and no other site sends', async () => {
    const answer = await post('/_person', {
      person: owner.userPrincipalName.toUpperCase(),
      next: '/teams/example-page',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/teams/example-page']);
    expect(answer.headers.get('set-cookie')).toMatch(
      new RegExp(`^person=${owner.oid}; Path=/; HttpOnly; SameSite=Strict;`),
    );
  });

  it.each([
    ['a page of another origin', { origin: 'http://127.0.0.1:1' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another port, which browsers call the same site', { 'sec-fetch-site': 'same-site' }],
  ])('is not changed by %s', async (_, headers) => {
    expect((await post('/_person', { person: owner.userPrincipalName }, headers)).status).toBe(403);
    expect((await post('/_theme', { theme: 'dark' }, headers)).status).toBe(403);
  });

  it.each([
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/sites/A?form=full', '/sites/A?form=full'],
  ])('goes on only to this intranet: %s', async (next, location) => {
    const answer = await post('/_person', { person: owner.userPrincipalName, next });
    expect(answer.headers.get('location')).toBe(location);
  });

  it.each([
    ['nobody', 'nobody@r0b.example'],
    ['somebody who has left', leaver.userPrincipalName],
  ])('cannot be %s', async (_, person) => {
    const answer = await post('/_person', { person, next: '/' });
    expect([answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual(['/?unknown=1&next=%2F', null]);
    expect(await (await get('/?unknown=1')).text()).toContain('Nobody has that name');
  });

  it('is found by words of the name, the work, the trust and the role', async () => {
    const found = async (words: string): Promise<unknown> =>
      ((await (await get(`/_people?words=${words}`)).json()) as { upn: string }[]).map(({ upn }) => upn);
    expect(await found('sunderland+nurs')).toEqual([owner.userPrincipalName, reader.userPrincipalName]);
    expect(await found('ohadmin')).toEqual([owner.userPrincipalName]);
    expect(await found('nobody')).toEqual([]);
  });
});

describe('a page', () => {
  const page = addressOf(examplePage, 'page');

  it('asks first who somebody is', async () => {
    for (const headers of [{}, as(leaver.oid), as('not-a-guid')]) {
      const answer = await get(page, headers as Record<string, string>);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/?next=${encodeURIComponent(page)}`]);
    }
  });

  it('is the same answer where the site is hidden and where there is none', async () => {
    const answers = await Promise.all(
      [
        '/sites/Closed/SitePages/Example-page.aspx',
        '/sites/None/SitePages/Example-page.aspx',
        `${site}/SitePages/None.aspx`,
      ].map((path) => get(path, as(reader.oid))),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const [first, ...others] = await Promise.all(answers.map((answer) => answer.text()));
    for (const other of others) expect(other).toBe(first);
  });

  it('says what to run where its web part is not built', async () => {
    const answer = await get(`${site}/SitePages/Unbuilt.aspx`, as(reader.oid));
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npx gulp bundle --ship');
  });

  it('carries what the tenant says of the person, and names that are no HTML', async () => {
    const text = await (await get(page, as(owner.oid))).text();
    const block = /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.parse(block)).toMatchObject({
      site: { path: site, title: 'Example site' },
      person: { oid: owner.oid, name: owner.displayName },
      permissions: { Low: 0xffffffff },
      digest: { seconds: 1800 },
    });
    expect(text).not.toContain(owner.displayName);
  });

  it('may fetch from this machine alone, and is framed by nobody else', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy.match(/https?:\S+/g)?.every((address) => address.startsWith('http://127.0.0.1:'))).toBe(true);
  });
});

describe('the clouds of Microsoft', () => {
  it('answer SharePoint as the person of the session', async () => {
    const answer = await get(`${site}/_api/web/currentuser`, {
      ...as(reader.oid),
      accept: 'application/json;odata=nometadata',
    });
    expect(await answer.json()).toMatchObject({ Title: reader.displayName });
    expect((await get('/sites/Closed/_api/web', as(reader.oid))).status).toBe(403);
  });

  it('answer Graph to a token, and not to a token of another resource', async () => {
    const me = async (resource: string): Promise<Response> =>
      get('/_graph/v1.0/me', { authorization: `Bearer ${await intranet.identity.tokenFor(reader, resource)}` });
    expect(await (await me('https://graph.microsoft.com')).json()).toMatchObject({ displayName: reader.displayName });
    expect((await me('https://elsewhere.example')).status).toBe(401);
  });

  it('let no page of another port write through Graph with the cookie of the session', async () => {
    const headers = { ...as(owner.oid), 'content-type': 'text/plain', 'sec-fetch-site': 'same-site' };
    const body = JSON.stringify({ requests: [{ id: '1', method: 'GET', url: '/me' }] });
    const sent = await fetch(`${intranet.origin}/_graph/v1.0/$batch`, { method: 'POST', headers, body });
    expect(sent.status).toBe(401);
  });

  it('do not fall back on the session where a token does not count', async () => {
    const headers = { ...as(reader.oid), authorization: 'Bearer not.a.token' };
    expect((await get(`${site}/_api/web`, headers)).status).toBe(401);
  });

  it.each([`${site}/_api/social.feed/my`, '/_graph/v1.0/planner'])('say that they do not know %s', async (path) => {
    const token = await intranet.identity.tokenFor(reader, 'https://graph.microsoft.com');
    const headers = path.startsWith('/_graph') ? { authorization: `Bearer ${token}` } : as(reader.oid);
    expect((await get(path, headers as Record<string, string>)).status).toBe(501);
  });
});

describe('anything else', () => {
  it.each([
    '/nothing',
    '/_page/nothing.js',
    '/_private/nothing.js',
    '/_webparts/..%2fpackage.json',
    '/_webparts/..%5cpackage.json',
    '/_webparts/%2e%2e%2fpackage.json',
    '/_ms/../package.json',
    '/_ms/..%2f..%2f..%2fpackage.json',
    '/_webparts/',
    '/_webparts/%00',
  ])('is not there: %s', async (path) => {
    expect(await getRaw(path)).toBe(404);
  });

  it.each(['/%zz', `${site}/SitePages/%zz.aspx`, `/sites/%c3/SitePages/Example-page.aspx`, `${site}/_api/%zz`])(
    'is refused where it cannot be read: %s',
    async (path) => {
      expect(await getRaw(path, as(reader.oid))).toBe(400);
    },
  );

  it('is refused where it cannot be read, by Graph too', async () => {
    const authorization = `Bearer ${await intranet.identity.tokenFor(reader, 'https://graph.microsoft.com')}`;
    expect(await getRaw('/_graph/v1.0/%zz', { authorization })).toBe(400);
  });

  it('is refused under another name for this machine', async () => {
    const { port } = new URL(intranet.origin);
    expect(await getRaw('/', { host: `localhost:${port}` })).toBe(421);
    expect(await getRaw('/', { host: 'elsewhere.example' })).toBe(421);
  });
});

describe('a script', () => {
  it('is kept for good where its name says its content, and asked for again where not', async () => {
    const cached = async (name: string): Promise<string | null> =>
      (await get(`/_webparts/${name}`)).headers.get('cache-control');
    expect(await cached('example_0123456789abcdef.js')).toContain('immutable');
    expect(await cached('plain.js')).toBe('no-cache');
  });

  it('is not sent again while it is the same', async () => {
    const etag = (await get('/_webparts/plain.js')).headers.get('etag') ?? '';
    expect((await get('/_webparts/plain.js', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/_webparts/plain.js', { 'if-none-match': '"another"' })).status).toBe(200);
  });
});
