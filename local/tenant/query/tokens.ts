import { Refused } from '../rules/refused';
import { instantWritten } from '../rules/instants';

/** A piece of a filter. `word` is a name, an operator or a function; `literal` is a value. */
export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'sign'; readonly text: '(' | ')' | ',' };

const patterns = {
  blank: /\s+/y,
  text: /'((?:[^']|'')*)'/y,
  guid: /guid'([0-9a-f-]{36})'/iy,
  instant: /datetime(?:offset)?'([^']*)'/iy,
  bareInstant: /\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?(?![\w.])/y,
  number: /(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)[LlMmDdFf]?(?![\w.])/y,
  word: /[A-Za-z_][\w/]*/y,
  sign: /[(),]/y,
};

/** Cuts the text of an OData filter into its pieces. */
export function tokens(filter: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < filter.length;) {
    const [length, token] = tokenAt(filter, at);
    if (token) found.push(token);
    at += length;
  }
  return found;
}

function tokenAt(filter: string, at: number): [number, Token | undefined] {
  const match = (name: keyof typeof patterns): RegExpExecArray | null => {
    patterns[name].lastIndex = at;
    return patterns[name].exec(filter);
  };
  const blank = match('blank');
  if (blank) return [blank[0].length, undefined];
  const text = match('text');
  if (text) return [text[0].length, { kind: 'literal', value: (text[1] ?? '').replaceAll("''", "'") }];
  const guid = match('guid');
  if (guid) return [guid[0].length, { kind: 'literal', value: guid[1]?.toLowerCase() ?? '' }];
  const quoted = match('instant');
  if (quoted) return [quoted[0].length, { kind: 'literal', value: instant(quoted[1] ?? '') }];
  // What begins like a number may be a date, which is longer.
  const bare = match('bareInstant');
  if (bare) return [bare[0].length, { kind: 'literal', value: instant(bare[0]) }];
  const number = match('number');
  if (number) return [number[0].length, { kind: 'literal', value: Number(number[1]) }];
  const word = match('word');
  if (word) return [word[0].length, wordToken(word[0])];
  const sign = match('sign');
  if (sign) return [1, { kind: 'sign', text: sign[0] as '(' | ')' | ',' }];
  throw new Refused('queryNotUnderstood');
}

function wordToken(text: string): Token {
  if (text === 'null') return { kind: 'literal', value: null };
  if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true' };
  return { kind: 'word', text };
}

function instant(text: string): string {
  const read = instantWritten(text, false);
  if (read === undefined) throw new Refused('queryNotUnderstood');
  return read;
}
