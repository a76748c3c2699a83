import fc from 'fast-check';
import type { Condition } from '../../config/lists/listStore';
import { type NewExample, type examples } from './examples';
import { clientNames, contract } from './stores';

type ExampleCondition = Condition<typeof examples>;
type Value = ExampleCondition['value'];

/** Few values, so that many are equal; among them what a filter or SQL could trip over. */
const texts = [
  "it's",
  "''",
  'a',
  'A',
  'ab',
  '%',
  '_',
  'x or 1 eq 1',
  '日本',
  '" --',
  'a&b=c',
  '1+1',
  '#',
  '%27',
  'a/b?c',
];
const values = {
  line: fc.constantFrom(...texts),
  on: fc.constantFrom('2025-12-31', '2026-01-01', '2026-01-02', '2026-10-10'),
  amount: fc.constantFrom(-1.5, 0, 1, 2, 1e21),
  done: fc.boolean(),
  colour: fc.constantFrom('Red' as const, 'Blue & green' as const),
};

const anyRow: fc.Arbitrary<NewExample> = fc.record({ title: fc.constant('T'), ...values }, { requiredKeys: ['title'] });

const orders = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;
const conditionOn = <C extends keyof typeof values>(column: C, signs: readonly (typeof orders)[number][] = orders) =>
  fc.record({
    column: fc.constant(column),
    is: fc.constantFrom(...signs),
    value: values[column] as fc.Arbitrary<Value>,
  });

const anyCondition: fc.Arbitrary<ExampleCondition> = fc.oneof(
  conditionOn('line', ['eq', 'ne']),
  conditionOn('on'),
  conditionOn('amount'),
  conditionOn('done', ['eq', 'ne']),
  conditionOn('colour', ['eq', 'ne']),
);

/** What a condition means, said plainly. Letters A to Z are equal whatever their case. */
function holds(row: NewExample, { column, is, value }: ExampleCondition): boolean {
  const plain = (one: unknown): unknown =>
    typeof one === 'string' ? one.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : one;
  const found = plain(row[column as keyof NewExample]) as Value | undefined;
  const wanted = plain(value) as Value;
  if (found === undefined) return is === 'ne';
  switch (is) {
    case 'eq':
      return found === wanted;
    case 'ne':
      return found !== wanted;
    case 'lt':
      return found < wanted;
    case 'le':
      return found <= wanted;
    case 'gt':
      return found > wanted;
    case 'ge':
      return found >= wanted;
  }
}

describe.each(clientNames)('a search through %s', (client) => {
  it('finds what a naive search finds, in the order of ids', async () => {
    const { stores } = await contract();
    const rows = fc.sample(anyRow, { numRuns: 60, seed: 3 });
    for (const row of rows) await stores[client].add(row);
    await fc.assert(
      fc.asyncProperty(fc.array(anyCondition, { maxLength: 3 }), async (conditions) => {
        const expected = rows
          .map((row, at) => ({ row, id: at + 1 }))
          .filter(({ row }) => conditions.every((condition) => holds(row, condition)));
        const found = await stores[client].find(conditions);
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 150 },
    );
  });

  it('does not take a value for a part of the filter', async () => {
    const { stores } = await contract();
    for (const line of texts) await stores[client].add({ title: 'T', line });
    for (const line of texts) {
      const found = await stores[client].find([{ column: 'line', is: 'eq', value: line }]);
      expect(found.every((row) => row.line?.toLowerCase() === line.toLowerCase())).toBe(true);
      expect(found.length).toBeGreaterThan(0);
    }
  });
});
