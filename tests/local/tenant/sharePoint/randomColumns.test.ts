import '@pnp/sp/fields';
import '@pnp/sp/items';
import fc from 'fast-check';
import { plainList } from './plainList';

/** A kind of columns: what is written into one, and what SharePoint then answers. */
interface Kind {
  readonly xml: string;
  readonly property: (name: string) => string;
  /** Pairs of what is written and what is read. */
  readonly values: fc.Arbitrary<readonly [unknown, unknown]>;
}

const own = (name: string): string => name;
const byId = (name: string): string => `${name}Id`;

const same = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<readonly [T, T]> =>
  values.map((value) => [value, value] as const);

const texts = fc.string({ minLength: 1, maxLength: 255, unit: 'binary' });
const ids = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const orNothing = (kind: Kind): Kind => ({
  ...kind,
  values: fc.oneof(kind.values, fc.constant([null, null] as const)),
});

/** A moment with parts of a second, and at any place: SharePoint keeps whole seconds, in UTC. */
const moments = fc
  .tuple(fc.integer({ min: Date.UTC(1901, 0), max: Date.UTC(8899, 0) }), fc.integer({ min: -12, max: 12 }))
  .map(([time, hours]) => {
    const there = new Date(time + hours * 3_600_000).toISOString().replace('Z', '');
    const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
    return [`${there}${offset}`, `${new Date(time).toISOString().slice(0, 19)}Z`] as const;
  });

const kinds: readonly Kind[] = [
  { xml: 'Type="Text"', property: own, values: same(texts) },
  { xml: 'Type="Note"', property: own, values: same(fc.string({ minLength: 1, maxLength: 2000, unit: 'binary' })) },
  { xml: 'Type="Choice"', property: own, values: same(texts) },
  { xml: 'Type="MultiChoice"', property: own, values: same(fc.array(texts, { minLength: 1, maxLength: 5 })) },
  {
    xml: 'Type="Number"',
    property: own,
    values: same(fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0))),
  },
  { xml: 'Type="Currency"', property: own, values: same(fc.integer().map((pence) => pence / 100)) },
  { xml: 'Type="Boolean"', property: own, values: same(fc.boolean()) },
  { xml: 'Type="DateTime" Format="DateTime"', property: own, values: moments },
  {
    xml: 'Type="DateTime" Format="DateOnly"',
    property: own,
    values: moments.map(([written, read]) => [written, `${read.slice(0, 10)}T00:00:00Z`] as const),
  },
  { xml: 'Type="User"', property: byId, values: same(ids) },
  {
    xml: 'Type="UserMulti" Mult="TRUE"',
    property: byId,
    values: same(fc.uniqueArray(ids, { minLength: 1, maxLength: 5 })),
  },
  { xml: 'Type="Lookup" List="Self"', property: byId, values: same(ids) },
  {
    xml: 'Type="LookupMulti" Mult="TRUE" List="Self"',
    property: byId,
    values: fc
      .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })
      .map((all) => [{ results: all }, [...new Set(all)]] as const),
  },
  {
    xml: 'Type="URL"',
    property: own,
    values: fc.tuple(fc.webUrl(), fc.string({ maxLength: 50 })).map(([Url, Description]) => {
      return [
        { Url, Description },
        { Description: Description === '' ? Url : Description, Url },
      ] as const;
    }),
  },
  { xml: 'Type="Guid"', property: own, values: same(fc.uuid()) },
].map(orNothing);

/** Some columns with a value each, and with another value that comes later. */
const columns = fc.array(
  fc
    .constantFrom(...kinds)
    .chain((kind) => fc.record({ kind: fc.constant(kind), first: kind.values, later: kind.values })),
  { minLength: 1, maxLength: 8 },
);

describe('any columns', () => {
  it('answer what was written into them last, and what another change left alone', async () => {
    await fc.assert(
      fc.asyncProperty(columns, async (made) => {
        const { list } = await plainList();
        for (const [at, { kind }] of made.entries()) {
          const SchemaXml = `<Field Name="c${at}" DisplayName="C ${at}" ${kind.xml} />`;
          await list.fields.createFieldAsXml({ SchemaXml, Options: 8 });
        }
        const called = made.map(({ kind }, at) => kind.property(`c${at}`));
        const pick = (part: 'first' | 'later', side: 0 | 1, wanted: (at: number) => boolean): Record<string, unknown> =>
          Object.fromEntries(made.flatMap((one, at) => (wanted(at) ? [[called[at] ?? '', one[part][side]]] : [])));
        await list.items.add(pick('first', 0, () => true));
        expect(await list.items.getById(1)()).toMatchObject(pick('first', 1, () => true));
        await list.items.getById(1).update(pick('later', 0, (at) => at % 2 === 0));
        expect(await list.items.getById(1)()).toMatchObject({
          ...pick('first', 1, () => true),
          ...pick('later', 1, (at) => at % 2 === 0),
        });
      }),
      { numRuns: 40 },
    );
  });
});
