import '@pnp/sp/batching';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import { pnp } from '../clients';
import { ada, as, ben, hub, person, testTenant } from '../tenantForTests';
import { ask, makeList } from './asking';

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
    expect(await after).toMatchObject([
      { Id: 1, Title: 'Changed' },
      { Id: 2, Title: 'Two: "ż" & more' },
    ]);
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

const api = `https://raw.example${hub}/_api`;
const items = "web/lists/getbytitle('Plain')/items";
const mixed = { 'Content-Type': 'multipart/mixed; boundary=batch_1' };
const partOf = (line: string, headers = ''): string =>
  `--batch_1\nContent-Type: application/http\n\n${line} HTTP/1.1\n${headers}\n`;
const part = partOf(`GET ${api}/web`);
const adding = `${partOf(`POST ${api}/${items}`)}{"Title":"Two"}\n`;

/** A changeset of so many writes. */
const changeset = (writes: number): string =>
  `--batch_1\nContent-Type: multipart/mixed; boundary=c\n\n${adding.replace('--batch_1', '--c').repeat(writes)}--c--\n`;

/** Sends a batch as it is written here. */
async function sendRaw(body: string, headers: Record<string, string> = { ...as(person(ada)), ...mixed }) {
  const { tenant } = testTenant();
  await makeList(tenant, person(ada));
  const response = await tenant.sharePoint(new Request(`${api}/$batch`, { method: 'POST', headers, body }));
  const text = await response.text();
  const found = await ask(tenant, person(ada), `${items}?$select=Id`);
  return {
    status: response.status,
    parts: [...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status)),
    items: (found.body['value'] as unknown[]).length,
  };
}

describe('a batch is refused as a whole, and does nothing,', () => {
  it('to a session without a digest', async () => {
    expect(await sendRaw(`${adding}--batch_1--`, { ...as(person(ada), 'session'), ...mixed })).toMatchObject({
      status: 403,
      items: 1,
    });
    expect(await sendRaw(`${adding}--batch_1--`)).toEqual({ status: 200, parts: [201], items: 2 });
  });

  it.each([
    ['without a boundary', `${adding}--batch_1--`, 'multipart/mixed'],
    ['with an empty boundary', `${adding}--batch_1--`, 'multipart/mixed; boundary=""'],
    ['with another boundary', `${adding}--batch_1--`, 'multipart/mixed; boundary=batch'],
    ['of another type', `${adding}--batch_1--`, 'text/plain'],
    ['that does not end', adding, undefined],
    ['with nothing in it', '--batch_1--', undefined],
    ['with more than a hundred parts', `${adding}${part.repeat(100)}--batch_1--`, undefined],
    ['with a part that is no request', `${adding}${part.replace('GET', 'get')}--batch_1--`, undefined],
    ['with a header without a colon', `${adding}${partOf(`GET ${api}/web`, 'Accept\n')}--batch_1--`, undefined],
    ['with a header without a name', `${adding}${partOf(`GET ${api}/web`, ': a\n')}--batch_1--`, undefined],
    [
      'with a changeset that does not end',
      `${adding}--batch_1\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nGET ${api}/web HTTP/1.1\n\n--batch_1--`,
      undefined,
    ],
  ])('%s', async (_, body, type) => {
    const headers = { ...as(person(ada)), ...(type === undefined ? mixed : { 'Content-Type': type }) };
    expect(await sendRaw(body, headers)).toEqual({ status: 400, parts: [], items: 1 });
  });
});

describe('what a batch may hold', () => {
  it('is more than a hundred writes in one changeset', async () => {
    const { tenant } = await batchedList();
    const [batched, execute] = pnp(tenant, hub, person(ben)).batched({ maxRequests: 300 });
    const added = Array.from({ length: 300 }, (_, at) =>
      batched.web.lists.getByTitle('Plain').items.add({ Title: `${at}` }),
    );
    await execute();
    await Promise.all(added);
    expect((await ask(tenant, person(ben), `${items}?$top=500`)).body['value']).toHaveLength(301);
  });

  it.each([
    ['a hundred parts', part.repeat(101), /too many parts.*'100' query operations/],
    ['a thousand writes in a changeset', changeset(1001), /too many operations.*'1000' operations/],
    [
      'two megabytes',
      `${adding.replace('Two', 'x'.repeat(2_100_000))}`,
      /however a maximum of 2097152 bytes is allowed/,
    ],
  ])('is no more than %s', async (_, body, words) => {
    const { tenant } = await batchedList();
    const headers = { ...as(person(ada)), ...mixed };
    const sent = new Request(`${api}/$batch`, { method: 'POST', headers, body: `${adding}${body}--batch_1--` });
    const response = await tenant.sharePoint(sent);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      'odata.error': { message: { value: expect.stringMatching(words) } },
    });
    expect((await ask(tenant, person(ada), items)).body['value']).toHaveLength(1);
  });
});

describe('a batch as CLI for Microsoft 365 writes it', () => {
  it('has parts that begin on the line where the one before them ends', async () => {
    const add = (title: string): string =>
      `--c\nContent-Type: application/http\n\nPOST ${api}/${items} HTTP/1.1\nIf-Match: *\n\n{"Title":"${title}"}`;
    const head = '--batch_1\nContent-Type: multipart/mixed; boundary="c"\n\nContent-Transfer-Encoding: binary\n\n';
    const sent = await sendRaw(`${head}${add('Two')}${add('Three')}\n\n--c--\n\n--batch_1--\n`);
    expect(sent).toEqual({ status: 200, parts: [201, 201], items: 3 });
  });
});

describe('a part of a batch is refused by itself', () => {
  it.each([
    ['at a relative address', `/sites/Hub/_api/web`],
    ['at no address', 'web'],
    ['at another origin', `https://elsewhere.example${hub}/_api/web`],
    ['at another port', `https://raw.example:8443${hub}/_api/web`],
    ['at an address with a password', `https://a:b@raw.example${hub}/_api/web`],
    ['at an address with a "%" that begins nothing', `${api}/%zz`],
    ['at a very long address', `${api}/web/getlist('${'x'.repeat(2_000_000)}')`],
  ])('%s', async (_, address) => {
    const sent = await sendRaw(`${partOf(`GET ${address}`)}${adding}--batch_1--`);
    expect(sent).toEqual({ status: 200, parts: [400, 201], items: 2 });
  });

  it('where it is a batch itself', async () => {
    const sent = await sendRaw(`${partOf(`POST ${api}/$batch`)}--batch_1--`);
    expect(sent.parts).toEqual([501]);
  });

  it('and is what its header says it is', async () => {
    const remove = partOf(`POST ${api}/${items}(1)`, 'X-HTTP-Method: DELETE\nIf-Match: *\n');
    expect(await sendRaw(`${remove}--batch_1--`)).toEqual({ status: 200, parts: [200], items: 0 });
  });
});
