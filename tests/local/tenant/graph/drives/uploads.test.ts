import { type FileObject, LargeFileUploadTask } from '@microsoft/microsoft-graph-client';
import { graph } from '../../clients';
import { app, ben, cora, person } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { fetched, type LibraryTenant, libraryTenant } from './libraries';

const step = 320 * 1024;
const content = Uint8Array.from({ length: 2 * step + 7 }, (_, at) => at % 251);

interface Session {
  readonly uploadUrl: string;
  readonly expirationDateTime: string;
  readonly nextExpectedRanges: readonly string[];
}

const start = async ({ tenant, drive }: LibraryTenant, place: string, body: object = {}): Promise<Session> =>
  (await graph(tenant, app).api(`${drive}/${place}/createUploadSession`).post(body)) as Session;

interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Asks the address of an upload, without any token. */
async function at({ tenant }: LibraryTenant, { uploadUrl }: Session, init: RequestInit = {}): Promise<Answered> {
  const response = await tenant.graph(new Request(uploadUrl, init));
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
}

const put = (made: LibraryTenant, session: Session, from: number, to: number, total = content.length) =>
  at(made, session, {
    method: 'PUT',
    body: content.slice(from, to),
    headers: { 'Content-Range': `bytes ${from}-${to - 1}/${total}` },
  });

const inRoot = async ({ tenant, drive }: LibraryTenant, name: string): Promise<Buffer> =>
  Buffer.from(await (await fetched(tenant, `${drive}/root:/${name}:/content`)).arrayBuffer());

describe('a large file', () => {
  it('is put by the Graph client, range by range', async () => {
    const made = await libraryTenant();
    const session = await start(made, 'root:/one/large.bin:');
    const file: FileObject<Uint8Array> = {
      content,
      name: 'large.bin',
      size: content.length,
      sliceFile: ({ minValue, maxValue }) => content.slice(minValue, maxValue + 1).buffer,
    };
    const upload = { url: session.uploadUrl, expiry: new Date(session.expirationDateTime), isCancelled: false };
    const task = new LargeFileUploadTask(graph(made.tenant, app), file, upload, { rangeSize: step });
    const { responseBody } = await task.upload();
    expect(responseBody).toMatchObject({ name: 'large.bin', size: content.length });
    expect((await inRoot(made, 'one/large.bin')).equals(content)).toBe(true);
  });

  it('tells what is still to come', async () => {
    const made = await libraryTenant();
    const session = await start(made, 'root:/large.bin:');
    expect(session.nextExpectedRanges).toEqual(['0-']);
    expect(await put(made, session, 0, step)).toMatchObject({
      status: 202,
      body: { nextExpectedRanges: [`${step}-`], expirationDateTime: session.expirationDateTime },
    });
    expect(await at(made, session)).toMatchObject({ status: 200, body: { nextExpectedRanges: [`${step}-`] } });
    expect((await ask(made.tenant, app, `${made.drive}/root:/large.bin`)).status).toBe(404);
    const last = await put(made, session, step, content.length);
    expect(last).toMatchObject({ status: 201, body: { name: 'large.bin', createdBy: { application: {} } } });
    expect((await at(made, session)).status).toBe(404);
  });

  it('comes to be when the client says so, where it wants that', async () => {
    const made = await libraryTenant();
    const session = await start(made, 'root:/a.bin:', { item: { description: 'Of March' }, deferCommit: true });
    expect(await put(made, session, 0, 7, 7)).toMatchObject({ status: 202, body: { nextExpectedRanges: [] } });
    expect((await ask(made.tenant, app, `${made.drive}/root:/a.bin`)).status).toBe(404);
    expect(await at(made, session, { method: 'POST' })).toMatchObject({
      status: 201,
      body: { description: 'Of March' },
    });
  });

  it('is the new content of one that is there, by its id', async () => {
    const made = await libraryTenant();
    const { id } = await made.put('a.bin', 'a');
    const session = await start(made, `items/${id}`);
    expect(await put(made, session, 0, 7, 7)).toMatchObject({ status: 200, body: { id, size: 7 } });
  });

  it.each([
    ['replace', 200, 'a.bin'],
    ['rename', 201, 'a 1.bin'],
  ])('does as it is told where its name is taken: %s', async (how, status, name) => {
    const made = await libraryTenant();
    await made.put('a.bin', 'a');
    const session = await start(made, 'root:/a.bin:', { item: { '@microsoft.graph.conflictBehavior': how } });
    expect(await put(made, session, 0, 7, 7)).toMatchObject({ status, body: { name } });
  });

  it('is refused at its beginning where its name is taken, and at its end where it was taken meanwhile', async () => {
    const made = await libraryTenant();
    const session = await start(made, 'root:/a.bin:');
    await made.put('a.bin', 'a');
    const begin = await ask(made.tenant, app, `${made.drive}/root:/a.bin:/createUploadSession`, { method: 'POST' });
    expect([begin.status, codeOf(begin)]).toEqual([409, 'nameAlreadyExists']);
    const end = await put(made, session, 0, 7, 7);
    expect([end.status, codeOf(end)]).toEqual([409, 'nameAlreadyExists']);
    expect((await at(made, session)).status).toBe(200);
  });
});

describe('an upload ends', () => {
  it('when it is given up', async () => {
    const made = await libraryTenant();
    const session = await start(made, 'root:/a.bin:');
    expect((await at(made, session, { method: 'DELETE' })).status).toBe(204);
    for (const method of ['GET', 'DELETE', 'PUT'])
      expect(await at(made, session, { method })).toMatchObject({
        status: 404,
        body: { error: { code: 'itemNotFound' } },
      });
  });

  it('when its time is over', async () => {
    const made = await libraryTenant();
    const session = await start(made, 'root:/a.bin:');
    made.wait((Date.parse(session.expirationDateTime) - Date.UTC(2026, 10, 22, 9, 30)) / 1000);
    expect((await at(made, session)).status).toBe(200);
    made.wait(1);
    expect((await put(made, session, 0, 7, 7)).status).toBe(404);
  });
});

describe('a range is refused', () => {
  const header = (range: string): RequestInit => ({ method: 'PUT', body: 'abc', headers: { 'Content-Range': range } });

  it.each([
    ['without a header', { method: 'PUT', body: 'abc' }, 400, 'invalidRequest'],
    ['of another form', header('bytes=0-2/3'), 400, 'invalidRequest'],
    ['of another length', header('bytes 0-3/9'), 400, 'invalidRequest'],
    ['beyond the end', header('bytes 0-2/2'), 400, 'invalidRequest'],
    ['that is no multiple of 320 KiB', header('bytes 0-2/9'), 400, 'invalidRequest'],
    ['that comes too early', header('bytes 3-5/6'), 416, 'invalidRange'],
  ])('%s', async (_, init, status, code) => {
    const made = await libraryTenant();
    const session = await start(made, 'root:/a.bin:');
    const answered = await at(made, session, init);
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
    expect(await at(made, session)).toMatchObject({ body: { nextExpectedRanges: ['0-'] } });
  });

  it('that comes twice, and one of another whole', async () => {
    const made = await libraryTenant();
    const session = await start(made, 'root:/a.bin:');
    await put(made, session, 0, step);
    expect((await put(made, session, 0, step)).status).toBe(416);
    expect((await put(made, session, step, 2 * step, 3 * step)).status).toBe(400);
  });
});

describe('an upload is refused', () => {
  it.each([
    ['for a folder', 'root:/one:', {}, 409],
    ['for the root', 'root', {}, 400],
    ['with a name that none has', 'root:/a*b:', {}, 400],
    ['with something else to do', 'root:/a:', { item: { '@microsoft.graph.conflictBehavior': 'merge' } }, 400],
    ['with a text for a truth', 'root:/a:', { deferCommit: 'yes' }, 400],
    ['with an item that is a text', 'root:/a:', { item: 'a' }, 400],
    ['with what it does not know', 'root:/a:', { item: { mediaSource: {} } }, 501],
  ])('%s', async (_, place, body, status) => {
    const { tenant, drive, put: file } = await libraryTenant();
    await file('one/a.csv', 'a');
    const asking = { method: 'POST', body };
    expect((await ask(tenant, app, `${drive}/${place}/createUploadSession`, asking)).status).toBe(status);
  });

  it('to who may only read', async () => {
    const { tenant, drive } = await libraryTenant();
    const path = `${drive}/root:/a.bin:/createUploadSession`;
    expect((await ask(tenant, person(cora), path, { method: 'POST' })).status).toBe(403);
    expect((await ask(tenant, person(ben), path, { method: 'POST' })).status).toBe(200);
    expect((await ask(tenant, app, path, { method: 'POST', permissions: ['Sites.Read.All'] })).status).toBe(403);
  });
});
