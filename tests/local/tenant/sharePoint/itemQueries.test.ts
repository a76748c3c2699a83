import fc from 'fast-check';
import { ids, plainList, type PlainList } from './richList';

/** What an item of the test has: a text, a number, a moment, yes or no; each may be missing. */
interface Row {
  readonly line: string | null;
  readonly size: number | null;
  readonly due: string | null;
  readonly done: boolean | null;
}

const texts = ['a', 'B', 'b', 'ab', "o'c"];
const moments = ['2026-01-01T00:00:00Z', '2026-01-01T12:00:00Z', '2026-01-02T00:00:00Z'];

const row = fc.record<Row>({
  line: fc.constantFrom(...texts, null),
  size: fc.constantFrom(-1, 0, 2.5, null),
  due: fc.constantFrom(...moments, null),
  done: fc.constantFrom(true, false, null),
});

type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

type Condition =
  | { readonly column: keyof Row; readonly is: Comparison; readonly value: string | number | boolean }
  | { readonly column: keyof Row; readonly isNull: boolean }
  | { readonly column: 'line'; readonly has: 'begins' | 'contains'; readonly value: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

const comparison = fc.constantFrom<Comparison>('eq', 'ne', 'lt', 'le', 'gt', 'ge');

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.record({ column: fc.constant('line' as const), is: comparison, value: fc.constantFrom(...texts) }),
    fc.record({ column: fc.constant('size' as const), is: comparison, value: fc.constantFrom(-1, 0, 2.5) }),
    fc.record({ column: fc.constant('due' as const), is: comparison, value: fc.constantFrom(...moments) }),
    fc.record({
      column: fc.constant('done' as const),
      is: fc.constantFrom<Comparison>('eq', 'ne'),
      value: fc.boolean(),
    }),
    fc.record({ column: fc.constantFrom<keyof Row>('line', 'size', 'due', 'done'), isNull: fc.boolean() }),
    fc.record({
      column: fc.constant('line' as const),
      has: fc.constantFrom('begins' as const, 'contains' as const),
      value: fc.constantFrom('a', 'B', "o'"),
    }),
    fc.record({ all: fc.tuple(tie('condition'), tie('condition')) }),
    fc.record({ any: fc.tuple(tie('condition'), tie('condition')) }),
  ),
}));

/** Whether an item meets a condition, said as plainly as possible. */
function holds(row: Row, condition: Condition): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(row, one));
  if ('any' in condition) return condition.any.some((one) => holds(row, one));
  const value = row[condition.column];
  if ('isNull' in condition) return (value === null) === condition.isNull;
  if (value === null) return 'is' in condition && condition.is === 'ne';
  const small = String(value).toLowerCase();
  const other = String(condition.value).toLowerCase();
  if ('has' in condition) return condition.has === 'begins' ? small.startsWith(other) : small.includes(other);
  const sign =
    typeof value === 'string' ? (small < other ? -1 : small > other ? 1 : 0) : Number(value) - Number(condition.value);
  return { eq: sign === 0, ne: sign !== 0, lt: sign < 0, le: sign <= 0, gt: sign > 0, ge: sign >= 0 }[condition.is];
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function odata(condition: Condition): string {
  if ('all' in condition) return `(${condition.all.map(odata).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(odata).join(' or ')})`;
  const { column } = condition;
  if ('isNull' in condition) return `${column} ${condition.isNull ? 'eq' : 'ne'} null`;
  if ('has' in condition)
    return condition.has === 'begins'
      ? `startswith(${column},${quoted(condition.value)})`
      : `substringof(${quoted(condition.value)},${column})`;
  const { value } = condition;
  if (typeof value !== 'string') return `${column} ${condition.is} ${value}`;
  return `${column} ${condition.is} ${column === 'due' ? 'datetime' : ''}${quoted(value)}`;
}

const camlNames: Readonly<Record<Comparison, string>> = {
  eq: 'Eq',
  ne: 'Neq',
  lt: 'Lt',
  le: 'Leq',
  gt: 'Gt',
  ge: 'Geq',
};
const camlTypes: Readonly<Record<keyof Row, string>> = {
  line: 'Text',
  size: 'Number',
  due: 'DateTime',
  done: 'Boolean',
};

function caml(condition: Condition): string {
  if ('all' in condition) return `<And>${condition.all.map(caml).join('')}</And>`;
  if ('any' in condition) return `<Or>${condition.any.map(caml).join('')}</Or>`;
  const { column } = condition;
  const field = `<FieldRef Name="${column}" />`;
  if ('isNull' in condition) return condition.isNull ? `<IsNull>${field}</IsNull>` : `<IsNotNull>${field}</IsNotNull>`;
  const name =
    'has' in condition ? { begins: 'BeginsWith', contains: 'Contains' }[condition.has] : camlNames[condition.is];
  const value = typeof condition.value === 'boolean' ? Number(condition.value) : condition.value;
  return `<${name}>${field}<Value Type="${camlTypes[column]}" IncludeTimeValue="TRUE">${value}</Value></${name}>`;
}

const listOf = async (rows: readonly Row[]): Promise<PlainList<Row>> =>
  plainList<Row>(['line', 'size', 'due', 'done'], rows);

describe('a query finds just the items that meet it, as one would go through them by hand,', () => {
  const ways: readonly (readonly [string, (list: PlainList<Row>, condition: Condition) => Promise<unknown>])[] = [
    ['by a filter', async ({ rows }, one) => rows().items.select('Id').filter(odata(one))()],
    [
      'by CAML',
      async ({ rows }, one) =>
        rows().getItemsByCAMLQuery({ ViewXml: `<View><Query><Where>${caml(one)}</Where></Query></View>` }),
    ],
  ];

  it.each(ways)('%s', async (_, found) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 6 }),
        fc.array(condition, { minLength: 1, maxLength: 12 }),
        async (rows, all) => {
          const list = await listOf(rows);
          for (const one of all) {
            const expected = rows.flatMap((each, at) => (holds(each, one) ? [at + 1] : []));
            expect(ids(await found(list, one))).toEqual(expected);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
