import * as fc from 'fast-check';

/** Texts that are in no place where they should be: names of JavaScript's own, ends of syntax, half of a character. */
export const oddText = fc.oneof(
  fc.constantFrom('', '__proto__', 'constructor', 'toString', 'Title', 'Id', 'Author', "'", '"', '\u0000', '\ud800'),
  fc.constantFrom('../..', '/sites/Hub', '/sites/Hub/Papers/a.txt', '%00', 'NaN', '1e309', '2026-13-45', '0x01'),
  fc.constantFrom('+999999-01-01T00:00:00Z', '<View/>', '<View><Query><Where/></Query></View>', '<Field Type="Text"/>'),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constant('x'.repeat(5000)),
);

export const oddNumber = fc.constantFrom(0, -1, 1, 2, 7, 0.5, 1e308, -1e308, 2 ** 53, 2 ** 31, 1e21, -0, 100, 512);

const oddValue = fc.oneof(
  oddText,
  oddNumber,
  fc.constantFrom<unknown>(
    true,
    false,
    null,
    [],
    {},
    [null],
    [[]],
    { results: [null, {}] },
    { __metadata: { type: 1 } },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Bodies of JSON whose names are known and whose values are anything, and bodies that are no JSON. */
export function oddBody(names: readonly string[]): fc.Arbitrary<string> {
  const name = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, oddText);
  const object = (values: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
    fc.dictionary(name, values, { maxKeys: 5, noNullPrototype: true });
  const within = fc.oneof(oddValue, object(oddValue), fc.array(object(oddValue), { maxLength: 2 }));
  const deep = `${'{"a":'.repeat(4000)}1${'}'.repeat(4000)}`;
  return fc.oneof(
    { weight: 6, arbitrary: object(within).map((body) => JSON.stringify(body)) },
    fc.constantFrom('', '{', '[]', 'null', '1', deep, '{"__proto__":{"a":1},"Title":"p"}'),
    oddText,
  );
}

/** A value as it stands in a path or in a filter. */
export const oddLiteral = fc.oneof(
  oddText.map((text) => `'${text.replaceAll("'", "''")}'`),
  oddNumber.map(String),
  fc.constantFrom('null', 'true', '@a', "guid'x'", "datetime'x'", '0x01', "('a')"),
);

/** What stands behind a query option: filters, orders and names of what is there and of what is not. */
export function oddOption(names: readonly string[]): fc.Arbitrary<string> {
  const name = fc.oneof(
    fc.constantFrom(...names, 'constructor', '__proto__', 'Title/length', '*', '/', 'a/b/c'),
    oddText,
  );
  return fc.oneof(
    fc.array(name, { maxLength: 4 }).map((all) => all.join(',')),
    fc.tuple(name, fc.constantFrom('eq', 'ne', 'gt', 'in', 'xx'), oddLiteral).map((words) => words.join(' ')),
    fc
      .tuple(fc.constantFrom('startswith', 'substringof', 'not'), name, oddLiteral)
      .map(([f, a, b]) => `${f}(${a},${b})`),
    fc.tuple(name, fc.constantFrom('asc', 'desc', 'down')).map((words) => words.join(' ')),
    fc.constantFrom(`${'('.repeat(3000)}Id eq 1${')'.repeat(3000)}`, `${'not '.repeat(2000)}Id eq 1`),
    oddNumber.map(String),
    oddText,
  );
}

/** An address's query of up to three options. */
export const oddQuery = (options: readonly string[], names: readonly string[]): fc.Arbitrary<string> =>
  options.length === 0
    ? fc.constant('')
    : fc
        .dictionary(fc.constantFrom(...options), oddOption(names), { maxKeys: 3, noNullPrototype: true })
        .map((asked) => `?${new URLSearchParams(asked as Record<string, string>)}`);

/** A path as an address has it: half of a character cannot stand in it. */
export const inAddress = (path: string): string =>
  encodeURIComponent(Buffer.from(path).toString()).replaceAll('%2F', '/');
