import { app, as, cora, person } from '../../tenantForTests';
import { ask } from '../asking';
import { fetched, type LibraryTenant, libraryTenant } from './libraries';

/** A tenant with a file, and where its content is. */
async function withFile(): Promise<LibraryTenant & { readonly content: string }> {
  const made = await libraryTenant();
  const { id } = await made.put('a.csv', 'one,two');
  return { ...made, content: `${made.drive}/items/${id}/content` };
}

/** The address that the content of the file is redirected to. */
async function locationOf({ tenant, content }: { tenant: LibraryTenant['tenant']; content: string }): Promise<string> {
  const answer = await fetched(tenant, content, { redirect: 'manual', by: person(cora) });
  expect([answer.status, await answer.text()]).toEqual([302, '']);
  return answer.headers.get('Location') ?? '';
}

describe('the content of a file', () => {
  it('is elsewhere, where it is had without a token', async () => {
    const made = await withFile();
    const answer = await made.tenant.graph(new Request(await locationOf(made)));
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/csv']);
    expect(await answer.text()).toBe('one,two');
  });

  it('comes at once for who follows', async () => {
    const { tenant, content } = await withFile();
    expect(await (await fetched(tenant, content)).text()).toBe('one,two');
  });

  it('is had by the address that comes with the file too', async () => {
    const { tenant, drive } = await withFile();
    const { body } = await ask(tenant, app, `${drive}/root:/a.csv`);
    const answer = await tenant.graph(new Request(String(body['@microsoft.graph.downloadUrl'])));
    expect(await answer.text()).toBe('one,two');
    expect((await ask(tenant, app, `${drive}/root`)).body).not.toHaveProperty(['@microsoft.graph.downloadUrl']);
  });

  it('is elsewhere within a batch too', async () => {
    const { tenant, content } = await withFile();
    const requests = [{ id: '1', method: 'GET', url: content }];
    const { body } = await ask(tenant, app, '/$batch', { method: 'POST', body: { requests } });
    const [part] = body['responses'] as [{ status: number; headers: { Location: string } }];
    expect(part.status).toBe(302);
    expect(await (await tenant.graph(new Request(part.headers.Location))).text()).toBe('one,two');
  });
});

describe('the address of a download is refused', () => {
  it('once the library is deleted that the file is in', async () => {
    const made = await withFile();
    const location = await locationOf(made);
    const { body } = await ask(made.tenant, app, `${made.drive}/root?$select=sharepointIds`);
    const { listId } = body['sharepointIds'] as { listId: string };
    await ask(made.tenant, app, `/sites/${made.siteId}/lists/${listId}`, { method: 'DELETE' });
    expect((await made.tenant.graph(new Request(location))).status).toBe(404);
  });

  it('after an hour', async () => {
    const made = await withFile();
    const location = await locationOf(made);
    made.wait(3600);
    expect((await made.tenant.graph(new Request(location))).status).toBe(200);
    made.wait(1);
    expect((await made.tenant.graph(new Request(location))).status).toBe(401);
  });

  it('with a token, which is not for that place to see', async () => {
    const made = await withFile();
    const headers = { Authorization: 'Bearer of the tests' };
    expect((await made.tenant.graph(new Request(await locationOf(made), { headers }))).status).toBe(401);
  });

  it('for another file or a longer time than it was signed for', async () => {
    const made = await withFile();
    await made.put('b.csv', 'two');
    const location = new URL(await locationOf(made));
    const [, number, until, signature] = /\/(\d+)\.(\d+)\.([\w-]+)$/.exec(location.pathname) ?? [];
    for (const forged of [
      `${Number(number) + 1}.${until}.${signature}`,
      `${number}.${Number(until) + 1}.${signature}`,
      '1',
    ])
      expect((await made.tenant.graph(new Request(new URL(forged, location)))).status).toBe(401);
  });

  it('when the file is gone', async () => {
    const made = await withFile();
    const location = await locationOf(made);
    await ask(made.tenant, app, made.content.replace(/\/content$/, ''), { method: 'DELETE' });
    expect((await made.tenant.graph(new Request(location, { headers: as(app) }))).status).toBe(404);
  });
});
