import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type FunctionApp, loadApp } from '../../../local/functionsHost/functionApp';
import { madeApps } from './appOf';

jest.setTimeout(60_000);

const { appOf, folder, written } = madeApps();

const get = (app: FunctionApp, route: string, init?: RequestInit): Promise<Response> =>
  app.fetch(new Request(`https://functions.example${route}`, init));

const text = async (app: FunctionApp, route: string, init?: RequestInit): Promise<string> =>
  (await get(app, route, init)).text();

describe('an app in the local host', () => {
  it('answers with status, headers and body, and gets those of the request', async () => {
    const app =
      await appOf(`app.http('echo', { methods: ['POST'], authLevel: 'anonymous', handler: async (request) => ({
      status: 201, headers: { 'x-own': request.headers.get('x-own') }, jsonBody: { url: request.url, text: await request.text(), q: request.query.get('q') },
    }) });`);
    const answer = await get(app, '/api/echo?q=1', { method: 'POST', body: 'é', headers: { 'x-own': 'a' } });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-own')).toBe('a');
    expect(await answer.json()).toEqual({ url: 'https://functions.example/api/echo?q=1', text: 'é', q: '1' });
  });

  it.each([
    ['/api/items/7', 'one 7'],
    ['/api/items/a%2Fb', 'one a/b'],
    ['/API/Items/7/', 'one 7'],
    ['/api/items/mine', 'mine'],
    ['/api/other/x/y', 'rest other/x/y'],
    ['/api', 'rest undefined'],
  ])('finds the function for %s', async (route, expected) => {
    const app = await appOf(`
      const on = (name, route, handler) => app.http(name, { route, methods: ['GET'], authLevel: 'anonymous', handler });
      on('rest', '{*path}', (r) => ({ body: 'rest ' + r.params.path }));
      on('one', 'items/{id}', (r) => ({ body: 'one ' + r.params.id }));
      on('mine', 'items/mine', () => ({ body: 'mine' }));`);
    expect(await text(app, route)).toBe(expected);
  });

  it('has the prefix of its host.json, which may be none', async () => {
    const code = `app.http('here', { methods: ['GET'], authLevel: 'anonymous', handler: () => ({ body: 'here' }) });`;
    const none = await appOf(code, { host: { extensions: { http: { routePrefix: '' } } } });
    expect(await text(none, '/here')).toBe('here');
    expect((await get(none, '/api/here')).status).toBe(404);
  });

  it('says 204 for no answer, and a bare 404 where there is no function or none for the method', async () => {
    const app = await appOf(
      `app.http('quiet', { methods: ['PUT'], authLevel: 'anonymous', handler: () => undefined });`,
    );
    const none = await get(app, '/api/none');
    const other = await get(app, '/api/quiet');
    for (const answer of [none, other])
      expect([answer.status, [...answer.headers], await answer.text()]).toEqual([404, [], '']);
    expect((await get(app, '/api/quiet', { method: 'PUT' })).status).toBe(204);
  });

  it('says 404 to HEAD where a function takes GET alone', async () => {
    const app = await appOf(
      `app.http('seen', { methods: ['GET'], authLevel: 'anonymous', handler: () => ({ body: 'seen' }) });`,
    );
    expect((await get(app, '/api/seen', { method: 'HEAD' })).status).toBe(404);
    expect((await get(app, '/api/seen')).status).toBe(200);
  });

  it.each(['/api/items/%zz', '/api/items/%c3', '/api/%zz', '/%zz'])(
    'says 400 to an address that cannot be read, and runs nothing: %s',
    async (route) => {
      const app = await appOf(
        `app.http('one', { route: 'items/{id}', methods: ['GET'], authLevel: 'anonymous', handler: () => ({ body: 'ran' }) });`,
      );
      const answer = await get(app, route);
      expect([answer.status, await answer.text(), written()]).toEqual([400, '', []]);
    },
  );

  it('goes on to a route that says less where the more exact one takes another method', async () => {
    const app = await appOf(`
      const on = (name, route, method) =>
        app.http(name, { route, methods: [method], authLevel: 'anonymous', handler: () => ({ body: name }) });
      on('exact', 'items/mine', 'PUT'); on('any', 'items/{id}', 'GET');`);
    expect(await text(app, '/api/items/mine')).toBe('any');
    expect(await text(app, '/api/items/mine', { method: 'PUT' })).toBe('exact');
  });

  it('says 500 and no more when a function fails, and logs why', async () => {
    const app = await appOf(
      `app.http('fails', { methods: ['GET'], authLevel: 'anonymous', handler: () => { throw new Error('no such day'); } });`,
    );
    const answer = await get(app, '/api/fails');
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(written()).toContain('error fails: Error: no such day');
  });

  it('logs what its functions log, under their names', async () => {
    const app = await appOf(
      `app.http('says', { methods: ['GET'], authLevel: 'anonymous', handler: (_, context) => { context.warn('a', 1); return { body: '' }; } });`,
    );
    await get(app, '/api/says');
    expect(written()).toContain('warning says: a 1');
  });

  it('runs the hooks around each call, and at the end', async () => {
    const app = await appOf(
      `
      const seen = [];
      app.hook.appStart(() => seen.push('start'));
      app.hook.preInvocation(() => seen.push('before'));
      app.hook.postInvocation(({ result }) => { seen.push('after'); result.headers = { 'x-seen': seen.join() }; });
      app.hook.appTerminate(() => { process.env.ENDED.push('end'); });
      app.http('it', { methods: ['GET'], authLevel: 'anonymous', handler: () => { seen.push('it'); return { body: '' }; } });`,
      { environment: { ENDED: written() as unknown as string } },
    );
    expect((await get(app, '/api/it')).headers.get('x-seen')).toBe('start,before,it,after');
    await app.stop();
    expect(written()).toContain('end');
  });

  it('has an environment of its own, beside others in the same process', async () => {
    const code = `app.http('env', { methods: ['GET'], authLevel: 'anonymous', handler: () => ({ jsonBody: [process.env.NAME, process.env.PATH ?? null, process.version] }) });`;
    const [one, other] = [
      await appOf(code, { environment: { NAME: 'one' } }),
      await appOf(code, { environment: { NAME: 'other' } }),
    ];
    expect(JSON.parse(await text(one, '/api/env'))).toEqual(['one', null, process.version]);
    expect(JSON.parse(await text(other, '/api/env'))).toEqual(['other', null, process.version]);
    expect(process.env['NAME']).toBeUndefined();
  });
});

describe('what the local host does not have is refused when it loads', () => {
  const handler = 'handler: () => ({})';
  it.each([
    ['a blob', `app.storageBlob('t', { path: 'p', connection: 'c', ${handler} });`, 'no binding "blobTrigger"'],
    [
      'an output',
      `app.http('t', { authLevel: 'anonymous', extraOutputs: [output.storageQueue({ queueName: 'q', connection: 'c' })], ${handler} });`,
      'no binding "queue" (out)',
    ],
    [
      'an input',
      `app.http('t', { authLevel: 'anonymous', extraInputs: [input.storageBlob({ path: 'p', connection: 'c' })], ${handler} });`,
      'no binding "blob" (in)',
    ],
    [
      'an output of a timer',
      `app.timer('t', { schedule: '0 0 * * * *', return: output.http({}), ${handler} });`,
      'no binding "http" (out)',
    ],
    [
      'another run after a failure',
      `app.timer('t', { schedule: '0 0 * * * *', retry: { strategy: 'fixedDelay', maxRetryCount: 2, delayInterval: 1 }, ${handler} });`,
      'runs nothing again',
    ],
    ['a key', `app.http('t', { authLevel: 'function', ${handler} });`, 'keeps no keys'],
    [
      'a rule in a route',
      `app.http('t', { authLevel: 'anonymous', route: '{id:int}', ${handler} });`,
      'route part "{id:int}"',
    ],
    [
      'a name twice',
      `for (const a of [1, 2]) app.http('t', { authLevel: 'anonymous', ${handler} });`,
      'registered twice',
    ],
    ['an app that is none', ``, 'does not use @azure/functions'],
    ['a fault in the app itself', `throw new Error('broken');`, 'broken'],
  ])('%s', async (_, code, message) => {
    await expect(appOf(code)).rejects.toThrow(message);
  });

  it('a folder without a program', async () => {
    writeFileSync(path.join(folder(), 'package.json'), '{}');
    writeFileSync(path.join(folder(), 'host.json'), '{}');
    await expect(loadApp(folder(), { environment: {}, log: () => undefined })).rejects.toThrow('no "main"');
  });

  it('a function that is registered while another runs', async () => {
    const app = await appOf(
      `app.http('late', { methods: ['GET'], authLevel: 'anonymous', handler: () => { app.http('more', { authLevel: 'anonymous', ${handler} }); } });`,
    );
    expect((await get(app, '/api/late')).status).toBe(500);
    expect(written().join('\n')).toContain('registered too late');
  });
});
