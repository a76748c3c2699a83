import { queryNotParsed } from './mailFailures';

/** A piece of a filter over messages. `name` is a property, an operator or a function. */
export type Token =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'instant'; readonly value: string }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'sign'; readonly text: string };

/** The first that fits counts: an instant begins like a number. */
const kinds: readonly { readonly pattern: RegExp; readonly token: (found: string) => Token | undefined }[] = [
  { pattern: /\s+/y, token: () => undefined },
  {
    pattern: /'(?:[^']|'')*'/y,
    token: (found) => ({ kind: 'text', value: found.slice(1, -1).replaceAll("''", "'") }),
  },
  {
    pattern: /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?/iy,
    token: (value) => ({ kind: 'instant', value }),
  },
  { pattern: /-?\d+(?:\.\d+)?/y, token: (value) => ({ kind: 'number', value }) },
  { pattern: /[A-Za-z_][\w/.]*/y, token: (text) => ({ kind: 'name', text }) },
  { pattern: /[(),:]/y, token: (text) => ({ kind: 'sign', text }) },
];

/** Cuts the text of a filter into its pieces. */
export function filterTokens(filter: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < filter.length;) {
    const { length, token } = tokenAt(filter, at);
    if (token) found.push(token);
    at += length;
  }
  return found;
}

function tokenAt(filter: string, at: number): { length: number; token: Token | undefined } {
  for (const { pattern, token } of kinds) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(filter) ?? [];
    if (found !== undefined) return { length: found.length, token: token(found) };
  }
  throw queryNotParsed();
}

/** Reads pieces one after the other. */
export class TokenReader {
  private at = 0;

  constructor(private readonly all: readonly Token[]) {}

  next(): Token {
    const token = this.all[this.at];
    if (!token) throw queryNotParsed();
    this.at += 1;
    return token;
  }

  /** Takes the word or sign if it comes next, whatever its case. */
  takes(text: string): boolean {
    const token = this.all[this.at];
    const found = token && 'text' in token && token.text.toLowerCase() === text;
    if (found) this.at += 1;
    return found === true;
  }

  needs(text: string): void {
    if (!this.takes(text)) throw queryNotParsed();
  }

  name(): string {
    const token = this.next();
    if (token.kind !== 'name') throw queryNotParsed();
    return token.text;
  }

  end(): void {
    if (this.at < this.all.length) throw queryNotParsed();
  }
}
