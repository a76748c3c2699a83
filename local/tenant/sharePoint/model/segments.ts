import { jsonBody } from '../../routing/jsonBody';
import { pathShape } from '../../routing/pathShape';
import { Refused } from '../../rules/refused';

/** A value that stands in a path or a query: a text, a number, yes or no, nothing. */
export type Literal = string | number | boolean | null;

/** What an argument may be: behind an alias, an object too. */
export type Value = Literal | Readonly<Record<string, unknown>>;

/** A step of a path: a name, and what stands in brackets behind it. */
export interface Segment {
  readonly name: string;
  /** `undefined` where there are no brackets. */
  readonly given: readonly Argument[] | undefined;
}

/** A value in brackets, with its name where it has one. */
export interface Argument {
  readonly name: string | undefined;
  readonly value: Value;
}

const patterns = {
  blank: /\s*/y,
  name: /[$@]?[\w.]+/y,
  naming: /([A-Za-z_]\w*)\s*=\s*/y,
  alias: /@[\w.]+/y,
  text: /(?:guid|datetime|binary)?'((?:[^']|'')*)'/iy,
  number: /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y,
  bits: /0x[0-9a-f]+/iy,
  guid: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iy,
  word: /true|false|null/iy,
};

/**
 * Takes a path apart, as in `web/lists/getbytitle('It''s one')/items(7)`.
 * @param path what stands behind "_api/", decoded
 * @param aliases the values that stand for a name like "@p1", as the query gives them
 * @throws Refused where it cannot be read
 */
export function segmentsOf(path: string, aliases: URLSearchParams): Segment[] {
  const reader = new Reader(path, aliases);
  const segments: Segment[] = [];
  while (!reader.ended) {
    segments.push(reader.segment());
    if (!reader.ended) reader.need('/');
  }
  return segments;
}

/** A path without the values in it, to name a call that is not known: values may be somebody's. */
export const namesOfSteps = (segments: readonly Segment[]): string =>
  pathShape(segments.map(({ name, given }) => (given ? `${name}(…)` : name)).join('/'));

/** Reads a value as it stands in a path or behind an alias. */
function literalOf(text: string): Literal {
  const reader = new Reader(text, new URLSearchParams());
  const value = reader.literal();
  if (!reader.ended) throw new Refused('queryNotUnderstood');
  return value;
}

/** Clients write its texts between double or single quotes. */
function objectIn(text: string): Readonly<Record<string, unknown>> {
  const read = jsonBody(text) ?? jsonBody(text.replace(/'([^'"\\]*)'/g, '"$1"'));
  if (!read) throw new Refused('queryNotUnderstood');
  return read;
}

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly aliases: URLSearchParams,
  ) {}

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  need(sign: string): void {
    if (!this.takes(sign)) throw new Refused('queryNotUnderstood');
  }

  segment(): Segment {
    const name = this.match('name')?.[0];
    if (name === undefined) throw new Refused('queryNotUnderstood');
    return { name, given: this.takes('(') ? this.arguments() : undefined };
  }

  value(): Value {
    const alias = this.match('alias')?.[0];
    return alias === undefined ? this.literal() : this.behind(alias);
  }

  literal(): Literal {
    const text = this.match('text');
    if (text) return (text[1] ?? '').replaceAll("''", "'");
    // What begins like a number may be an identifier, which is longer.
    const guid = this.match('guid')?.[0];
    if (guid !== undefined) return guid;
    const bits = this.match('bits')?.[0];
    if (bits !== undefined) return bits;
    const number = this.match('number')?.[0];
    if (number !== undefined) return Number(number);
    const word = this.match('word')?.[0].toLowerCase();
    if (word === undefined) throw new Refused('queryNotUnderstood');
    return word === 'null' ? null : word === 'true';
  }

  private arguments(): Argument[] {
    const found: Argument[] = [];
    this.match('blank');
    if (this.takes(')')) return found;
    do {
      this.match('blank');
      const name = this.match('naming')?.[1];
      found.push({ name, value: this.value() });
      this.match('blank');
    } while (this.takes(','));
    this.need(')');
    return found;
  }

  private behind(alias: string): Value {
    const value = this.aliases.get(alias);
    if (value === null) throw new Refused('queryNotUnderstood');
    return value.trim().startsWith('{') ? objectIn(value) : literalOf(value.trim());
  }

  private takes(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private match(name: keyof typeof patterns): RegExpExecArray | null {
    const pattern = patterns[name];
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at += match[0].length;
    return match;
  }
}
