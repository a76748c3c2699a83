import type { Tenant } from '../../local/tenant/tenant';
import { listAt } from '../../scripts/provision/listAt';
import { graph } from '../local/tenant/clients';
import { app, as, ben, hub, person } from '../local/tenant/tenantForTests';
import { examples } from './examples';
import { clientNames, type Contract, contract } from './stores';

/** Adds rows without a client, which would take its time: every tenth is done, and the line of each is its number. */
async function addMany(tenant: Tenant, count: number): Promise<void> {
  const address = `https://tenant.example${hub}/_api/web/lists/getbytitle('${examples.title}')/items`;
  for (let at = 0; at < count; at += 1) {
    const body = JSON.stringify({
      Title: `Row ${at + 1}`,
      line: `${at + 1}`,
      done: at % 10 === 0,
      amount: at,
      colour: 'Red',
    });
    await tenant.sharePoint(new Request(address, { method: 'POST', headers: as(person(ben)), body }));
  }
}

describe('a list of 5,001 items', () => {
  let made: Contract;
  beforeAll(async () => {
    made = await contract();
    await addMany(made.tenant, 5001);
  }, 60_000);

  describe.each(clientNames)('through %s', (client) => {
    it('is read to its end, however many pages that takes', async () => {
      const found = await made.stores[client].find();
      expect(found.map(({ id }) => id)).toEqual(Array.from({ length: 5001 }, (_, at) => at + 1));
      expect(found[5000]).toEqual({
        id: 5001,
        title: 'Row 5001',
        line: '5001',
        done: true,
        amount: 5000,
        colour: 'Red',
      });
    });

    it('is searched by a column with an index', async () => {
      const found = await made.stores[client].find([{ column: 'line', is: 'eq', value: '4711' }]);
      expect(found.map(({ title }) => title)).toEqual(['Row 4711']);
      expect(await made.stores[client].find([{ column: 'done', is: 'eq', value: true }])).toHaveLength(501);
    });

    it('is not searched by what more than 5,000 of its items meet: a fault of the program, as waiting never helps', async () => {
      const failure = await made.stores[client]
        .find([{ column: 'amount', is: 'ge', value: 0 }])
        .catch((reason: unknown) => reason);
      expect(failure).toMatchObject({ name: 'Error', message: expect.stringMatching(/Examples .*5,000 items/) });
    });

    it('is searched by the narrow one of several conditions, wherever that stands', async () => {
      const found = await made.stores[client].find([
        { column: 'key', is: 'ne', value: 'none' },
        { column: 'amount', is: 'ge', value: 0 },
        { column: 'line', is: 'eq', value: '1' },
      ]);
      expect(found.map(({ title }) => title)).toEqual(['Row 1']);
    });

    it('is not searched by a narrow condition that another of its kind stands before', async () => {
      const broad = { column: 'colour', is: 'eq', value: 'Red' } as const;
      const narrow = { column: 'line', is: 'eq', value: '1' } as const;
      await expect(made.stores[client].find([broad, narrow])).rejects.toThrow('5,000 items');
      expect(await made.stores[client].find([narrow, broad])).toHaveLength(1);
    });
  });

  const narrowed = [
    ['the first condition', ["line eq '1'", 'amount ge 0'], true],
    ['the first of those in brackets', ["(line eq '1' and amount ge 0)", 'done eq 1'], true],
    ['not a later one', ['amount ge 0', "line eq '1'"], false],
    ['not one without an index', ["Title eq 'Row 1'", "line eq '1'"], false],
    ['not one of several that need not all hold', ["(line eq '1' or amount ge 0)", "line eq '1'"], false],
  ] as const;

  it.each(narrowed)('is narrowed down by %s', async (_, parts, answered) => {
    const search = listAt(made.sp, hub, examples).items.filter(parts.join(' and '))();
    await (answered
      ? expect(search).resolves.toHaveLength(1)
      : expect(search).rejects.toMatchObject({ message: expect.stringContaining('-2147024860') }));
  });

  it("is refused in SharePoint's own words when it is searched or put in order without an index", async () => {
    const refusal = {
      status: 500,
      message: expect.stringContaining('-2147024860, Microsoft.SharePoint.SPQueryThrottled'),
    };
    const list = listAt(made.sp, hub, examples);
    await expect(list.items.filter("Title eq 'Row 1'")()).rejects.toMatchObject(refusal);
    await expect(list.items.orderBy('Title')()).rejects.toMatchObject(refusal);
    await expect(list.items.orderBy('line', false).top(2).select('Id')()).resolves.toHaveLength(2);
  });

  it("is refused in Graph's own words when it is searched without an index", async () => {
    const client = graph(made.tenant, app);
    const { id } = (await client.api(`/sites/tenant.example:${hub}`).get()) as { id: string };
    const search = client.api(`/sites/${id}/lists/Examples/items`).filter("fields/Title eq 'Row 1'");
    await expect(search.get()).rejects.toMatchObject({ statusCode: 400, code: 'invalidRequest' });
    const insisting = search.header('Prefer', 'HonorNonIndexedQueriesWarningMayFailRandomly');
    await expect(insisting.get()).rejects.toMatchObject({ statusCode: 429 });
  });
});
