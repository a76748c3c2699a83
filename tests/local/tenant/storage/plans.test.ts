import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import '@pnp/sp/items';
import type { SPFI } from '@pnp/sp';
import { listAt } from '../../../../scripts/provision/listAt';
import { provision } from '../../../../scripts/provision/provision';
import { examples } from '../../../contract/examples';
import { ownFolder } from '../../../made/command';
import { pnp } from '../clients';
import { ada, hub, person, testTenant } from '../tenantForTests';

const folder = ownFolder();

/** Whether the list is above the threshold is asked of its first items alone. */
const isShort = /^SELECT 1 FROM item WHERE list = \d+ AND recycled IS NULL AND TRUE LIMIT 1 OFFSET \?$/;

/** How SQLite goes about what is asked of items meanwhile. */
async function plansOf(file: string, act: () => Promise<unknown>): Promise<string[]> {
  const prepare = jest.spyOn(DatabaseSync.prototype, 'prepare');
  await act();
  const asked = prepare.mock.calls
    .map(([sql]) => sql)
    .filter((sql) => /^SELECT.* FROM item /.test(sql) && !isShort.test(sql));
  prepare.mockRestore();
  const database = new DatabaseSync(file, { readOnly: true });
  const plans = asked.map((sql) =>
    (database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
      .map(({ detail }) => detail)
      .join('; '),
  );
  database.close();
  return plans;
}

/** Reads all items of the list, or sorts them: what takes the longer the longer the list is. */
const grows = /SCAN item(?! USING INDEX)|USING PRIMARY KEY \(list=\?\)|USE TEMP B-TREE FOR ORDER BY/;

describe('what SQLite does however long a list is', () => {
  const items = (sp: SPFI) => listAt(sp, hub, examples).items;

  it.each<[string, (sp: SPFI) => Promise<unknown>, RegExp]>([
    [
      'a page by a column with an index',
      (sp) => items(sp).filter("line eq 'a'").top(100)(),
      /INDEX column \d+ \(<expr>=\?/,
    ],
    ['a page in the order of one', (sp) => items(sp).orderBy('line').top(100)(), /USING INDEX column \d+/],
    ['the same downwards', (sp) => items(sp).orderBy('line', false).top(100)(), /USING INDEX column \d+/],
    ['the page behind an id', (sp) => items(sp).skip(5).top(100)(), /PRIMARY KEY \(list=\? AND id>\?\)/],
    ['a new item with a unique value', (sp) => items(sp).add({ Title: 'x', key: 'k' }), /INDEX column \d+ \(<expr>=\?/],
  ])('for %s is to read by an index', async (_, act, expected) => {
    const file = path.join(folder(), 'tenant.sqlite');
    const first = testTenant(file).tenant;
    await provision(pnp(first, hub, person(ada)), [examples], () => undefined);
    first.close();
    // Opened again, the tenant has no query ready that it asked before.
    const { tenant } = testTenant(file);
    const plans = await plansOf(file, () => act(pnp(tenant, hub, person(ada))));
    expect(plans.join('\n')).toMatch(expected);
    expect(plans.filter((plan) => grows.test(plan))).toEqual([]);
    tenant.close();
  });
});
