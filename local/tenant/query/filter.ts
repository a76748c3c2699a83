import { Refused } from '../rules/refused';
import { type Token, tokens } from './tokens';

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/** An OData filter, read. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | {
      readonly kind: 'compare';
      readonly column: string;
      readonly is: Comparison;
      readonly value: string | number | boolean | null;
    }
  | { readonly kind: 'startsWith' | 'contains'; readonly column: string; readonly text: string };

const comparisons: readonly string[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];

/** What a filter may have at most; the limits of the real services were not looked up. */
const mostTokens = 2000;
const deepest = 50;

/**
 * Reads the part of OData's filters that SharePoint and Graph both take for list items: comparisons with a value,
 * `startswith`, `substringof`, `contains`, `and`, `or` and brackets.
 */
export function parseFilter(text: string): Filter {
  const all = tokens(text);
  if (all.length > mostTokens || depthOf(all) > deepest) throw new Refused('queryNotUnderstood');
  const reader = new Reader(all);
  const filter = either(reader);
  reader.end();
  return filter;
}

/** How many brackets are open at once. */
function depthOf(all: readonly Token[]): number {
  let [depth, most] = [0, 0];
  for (const token of all) {
    if (token.kind === 'sign') depth += { '(': 1, ')': -1, ',': 0 }[token.text];
    most = Math.max(most, depth);
  }
  return most;
}

class Reader {
  private at = 0;

  constructor(private readonly all: readonly Token[]) {}

  /** Takes the word if it comes next. */
  takes(text: string): boolean {
    const next = this.all[this.at];
    if (next === undefined || next.kind === 'literal' || next.text !== text) return false;
    this.at += 1;
    return true;
  }

  needs(text: string): void {
    if (!this.takes(text)) throw new Refused('queryNotUnderstood');
  }

  word(): string {
    const next = this.all[this.at];
    if (next?.kind !== 'word') throw new Refused('queryNotUnderstood');
    this.at += 1;
    return next.text;
  }

  literal(): string | number | boolean | null {
    const next = this.all[this.at];
    if (next?.kind !== 'literal') throw new Refused('queryNotUnderstood');
    this.at += 1;
    return next.value;
  }

  end(): void {
    if (this.at < this.all.length) throw new Refused('queryNotUnderstood');
  }
}

const either = (reader: Reader): Filter => joined(reader, 'or', both);
const both = (reader: Reader): Filter => joined(reader, 'and', single);

function joined(reader: Reader, by: 'and' | 'or', part: (reader: Reader) => Filter): Filter {
  const parts = [part(reader)];
  while (reader.takes(by)) parts.push(part(reader));
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: by, parts };
}

function single(reader: Reader): Filter {
  if (reader.takes('(')) {
    const inner = either(reader);
    reader.needs(')');
    return inner;
  }
  if (reader.takes('startswith')) return columnFirst(reader, 'startsWith');
  if (reader.takes('contains')) return columnFirst(reader, 'contains');
  if (reader.takes('substringof')) return textFirst(reader);
  const column = reader.word();
  const is = reader.word();
  if (!comparisons.includes(is)) throw new Refused('queryNotUnderstood');
  return { kind: 'compare', column, is: is as Comparison, value: reader.literal() };
}

function columnFirst(reader: Reader, kind: 'startsWith' | 'contains'): Filter {
  reader.needs('(');
  const column = reader.word();
  reader.needs(',');
  const text = String(reader.literal());
  reader.needs(')');
  return { kind, column, text };
}

/** `substringof` names the text before the column. */
function textFirst(reader: Reader): Filter {
  reader.needs('(');
  const text = String(reader.literal());
  reader.needs(',');
  const column = reader.word();
  reader.needs(')');
  return { kind: 'contains', column, text };
}
