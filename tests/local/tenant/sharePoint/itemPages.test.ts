import fc from 'fast-check';
import { ask } from './asking';
import { ada, person } from '../tenantForTests';
import { ids, plainList, type PlainList } from './richList';

/** An item as the tests make it: few values, so that many are equal, and some are missing. */
interface Row {
  readonly line: string | null;
  readonly size: number | null;
}

const rowOf = fc.record<Row>({
  line: fc.constantFrom('a', 'B', 'b', "c'", null),
  size: fc.constantFrom(1, 2, -1.5, null),
});

const orders = fc.uniqueArray(fc.record({ column: fc.constantFrom('line', 'size', 'Id'), up: fc.boolean() }), {
  selector: ({ column }) => column,
  maxLength: 3,
});

type Ordered = readonly { readonly column: string; readonly up: boolean }[];

const listOf = async (rows: readonly Row[]): Promise<PlainList<Row>> => plainList<Row>(['line', 'size'], rows);

const same = (count: number): Row[] => Array.from({ length: count }, () => ({ line: 'a', size: 1 }));

function query({ rows }: PlainList<Row>, order: Ordered, top: number) {
  const items = rows().items.select('Id').top(top);
  for (const { column, up } of order) items.orderBy(column, up);
  return items;
}

describe('pages of items', () => {
  it('are together what one page is, whatever the order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(rowOf, { maxLength: 12 }),
        orders,
        fc.integer({ min: 1, max: 5 }),
        async (rows, order, top) => {
          const list = await listOf(rows);
          const pages: number[] = [];
          for await (const page of query(list, order, top)) pages.push(...ids(page));
          expect(pages).toEqual(ids(await query(list, order, 100)()));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('leave nothing out and repeat nothing where items come and go meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(rowOf, { minLength: 3, maxLength: 9 }),
        fc.array(rowOf, { minLength: 1, maxLength: 2 }),
        orders,
        fc.integer({ min: 1, max: 9 }),
        async (rows, others, order, removed) => {
          const list = await listOf(rows);
          const seen: number[] = [];
          let isFirst = true;
          for await (const page of query(list, order, 2)) {
            seen.push(...ids(page));
            if (isFirst) await list.add(others);
            if (isFirst && removed <= rows.length) await list.rows().items.getById(removed).delete();
            isFirst = false;
          }
          const first = rows.map((_, at) => at + 1).filter((id) => id !== removed);
          expect(seen.filter((id) => first.includes(id)).sort()).toEqual(first);
          expect(new Set(seen).size).toBe(seen.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('go backwards too', async () => {
    const list = await listOf(same(7));
    const { items } = list.rows();
    expect(ids(await items.select('Id').top(2).skip(6, true)())).toEqual([4, 5]);
  });

  it('begin at the first without an id in the token, and where a count is to be skipped', async () => {
    const list = await listOf(same(3));
    for (const option of ['$skiptoken=Paged=TRUE', '$skip=2']) {
      const { body } = await ask(list.tenant, person(ada), `web/lists/getbytitle('Rows')/items?$select=Id&${option}`);
      expect(ids(body['value'])).toEqual([1, 2, 3]);
    }
  });

  it.each(['$skiptoken=Paged=TRUE%26p_ID=x', '$top=0', '$top=x', '$orderby=size%26p_size=x'])(
    'are refused with %s',
    async (option) => {
      const { tenant } = await listOf([]);
      expect((await ask(tenant, person(ada), `web/lists/getbytitle('Rows')/items?${option}`)).status).toBe(400);
    },
  );
});
