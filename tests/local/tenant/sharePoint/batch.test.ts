import '@pnp/sp/batching';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import { pnp } from '../clients';
import { ada, as, ben, hub, person, testTenant } from '../tenantForTests';
import { makeList } from './asking';

async function batchedList(by: 'session' | 'token' = 'token') {
  const { tenant } = testTenant();
  await makeList(tenant, person(ada));
  const [batched, execute] = pnp(tenant, hub, person(ben), by).batched({ maxRequests: 100 });
  return { tenant, list: batched.web.lists.getByTitle('Plain'), execute };
}

describe('a batch that PnPjs sends', () => {
  it.each(['token', 'session'] as const)('reads and writes in its order, with a %s', async (by) => {
    const { list, execute } = await batchedList(by);
    const before = list.items.select('Title')();
    const added = list.items.add({ Title: 'Two: "ż" & more' });
    const changed = list.items.getById(1).update({ Title: 'Changed' }, '"1"');
    const after = list.items.select('Id', 'Title')();
    await execute();
    expect(await before).toMatchObject([{ Title: "It's one" }]);
    expect(await added).toMatchObject({ Id: 2 });
    expect(await changed).toEqual({ etag: '"2"' });
    expect(await after).toMatchObject([{ Id: 1, Title: 'Changed' }, { Id: 2, Title: 'Two: "ż" & more' }]);
  });

  it('keeps what went well where a part fails', async () => {
    const { list, execute } = await batchedList();
    const good = list.items.add({ Title: 'Two' });
    const bad = list.items.add({ none: 1 });
    const missing = list.items.getById(9)();
    const removed = list.items.getById(1).delete();
    const settled = Promise.allSettled([good, bad, missing, removed]);
    await execute();
    const [first, second, third, fourth] = await settled;
    expect(first).toMatchObject({ status: 'fulfilled', value: { Id: 2 } });
    expect(second).toMatchObject({ status: 'rejected', reason: { status: 400 } });
    expect(third).toMatchObject({ status: 'rejected', reason: { status: 404 } });
    expect(fourth).toMatchObject({ status: 'fulfilled' });
  });

  it('is cut into several where it is long', async () => {
    const { list, execute } = await batchedList();
    const added = Array.from({ length: 230 }, (_, at) => list.items.add({ Title: `${at}` }));
    await execute();
    expect((await Promise.all(added)).map(({ Id }: { Id: number }) => Id)).toEqual(added.map((_, at) => at + 2));
  });
});

describe('a batch is refused', () => {
  const send = async (body: string, headers: Record<string, string>) => {
    const { tenant } = testTenant();
    const address = `https://raw.example${hub}/_api/$batch`;
    return (await tenant.sharePoint(new Request(address, { method: 'POST', headers, body }))).status;
  };
  const mixed = { 'Content-Type': 'multipart/mixed; boundary=batch_1' };
  const part = `--batch_1\nContent-Type: application/http\n\nGET https://raw.example${hub}/_api/web HTTP/1.1\n\n`;

  it('to a session without a digest', async () => {
    expect(await send(`${part}--batch_1--`, { ...as(person(ada), 'session'), ...mixed })).toBe(403);
    expect(await send(`${part}--batch_1--`, { ...as(person(ada)), ...mixed })).toBe(200);
  });

  it('where it has more than a hundred parts, or cannot be read', async () => {
    const headers = { ...as(person(ada)), ...mixed };
    expect(await send(`${part.repeat(101)}--batch_1--`, headers)).toBe(400);
    expect(await send(`${part.replace('GET', 'get')}--batch_1--`, headers)).toBe(400);
    expect(await send(part, as(person(ada)))).toBe(400);
  });
});
