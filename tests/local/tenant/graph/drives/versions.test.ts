import { graph } from '../../clients';
import { app, ben, cora, person } from '../../tenantForTests';
import { ask } from '../asking';
import { fetched, type Item, libraryTenant } from './libraries';

/** A file that was written twice, by the app and by Ben. */
async function written() {
  const made = await libraryTenant();
  await made.put('a.csv', 'one');
  made.wait(60);
  const { id } = await made.put('a.csv', 'three', person(ben));
  const file = `${made.drive}/items/${id}`;
  return { ...made, file, textOf: async (path: string) => (await fetched(made.tenant, file + path)).text() };
}

describe('the versions of a file', () => {
  it('are all contents that it had, the newest first', async () => {
    const { tenant, file } = await written();
    const page = (await graph(tenant, app).api(`${file}/versions`).get()) as { value: Item[] };
    expect(page.value).toEqual([
      {
        id: '2.0',
        size: 5,
        lastModifiedDateTime: '2026-11-22T09:31:00Z',
        lastModifiedBy: { user: { email: ben.mail, id: ben.oid, displayName: 'Ben Bell' } },
      },
      expect.objectContaining({ id: '1.0', size: 3, lastModifiedDateTime: '2026-11-22T09:30:00Z' }),
    ]);
    expect(await graph(tenant, app).api(`${file}/versions/1.0`).get()).toMatchObject({ id: '1.0', size: 3 });
  });

  it('are had like the file itself', async () => {
    const { file, textOf, tenant } = await written();
    expect([await textOf('/versions/1.0/content'), await textOf('/versions/current/content')]).toEqual([
      'one',
      'three',
    ]);
    const answer = await fetched(tenant, `${file}/versions/1.0/content`, { redirect: 'manual' });
    const location = answer.headers.get('Location') ?? '';
    expect((await tenant.graph(new Request(location))).status).toBe(200);
    expect((await tenant.graph(new Request(location.replace('-1.', '-2.')))).status).toBe(401);
  });

  it('come back as new ones', async () => {
    const { tenant, file, textOf } = await written();
    await graph(tenant, app).api(`${file}/versions/1.0/restoreVersion`).post({});
    expect(await textOf('/content')).toBe('one');
    const page = (await graph(tenant, app).api(`${file}/versions`).select('id').get()) as { value: Item[] };
    expect(page.value).toEqual([{ id: '3.0' }, { id: '2.0' }, { id: '1.0' }]);
  });

  it('are not those of a folder, nor others than there were', async () => {
    const { tenant, drive, file } = await written();
    expect((await ask(tenant, app, `${drive}/root/versions`)).status).toBe(400);
    for (const path of ['/versions/3.0', '/versions/x', '/versions/3.0/content'])
      expect((await ask(tenant, app, file + path)).status).toBe(404);
    const restore = { method: 'POST', body: {} };
    expect((await ask(tenant, person(cora), `${file}/versions/1.0/restoreVersion`, restore)).status).toBe(403);
  });
});

describe('a part of a file', () => {
  it.each([
    ['bytes=0-1', 206, 'th', 'bytes 0-1/5'],
    ['bytes=3-', 206, 'ee', 'bytes 3-4/5'],
    ['bytes=-2', 206, 'ee', 'bytes 3-4/5'],
    ['bytes=2-99', 206, 'ree', 'bytes 2-4/5'],
    ['bytes=5-', 416, '', 'bytes */5'],
    ['bytes=3-1', 416, '', 'bytes */5'],
    ['bytes=-0', 416, '', 'bytes */5'],
    ['lines=1-2', 200, 'three', null],
    ['bytes=0-1,3-4', 200, 'three', null],
  ])('is had by its range: %s', async (range, status, text, sent) => {
    const { tenant, file } = await written();
    const answer = await fetched(tenant, `${file}/content`, { headers: { Range: range } });
    expect([answer.status, await answer.text(), answer.headers.get('Content-Range')]).toEqual([status, text, sent]);
  });

  it('is told of with the whole', async () => {
    const { tenant, file } = await written();
    const { headers } = await fetched(tenant, `${file}/content`);
    expect(headers.get('Accept-Ranges')).toBe('bytes');
    expect(headers.get('Content-Disposition')).toBe("attachment; filename*=UTF-8''a.csv");
  });
});
