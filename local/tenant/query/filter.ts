import { NotImitated, Refused } from '../rules/refused';
import { type Token, tokens } from './tokens';

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/** A value that a query compares with. */
export type Plain = string | number | boolean | null;

/** A part of a date that a query may compare, in UTC. */
export type DatePart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** A condition, out of an OData filter or out of CAML. `column` is the name that the client wrote. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | {
      readonly kind: 'compare';
      readonly column: string;
      readonly is: Comparison;
      readonly value: Plain;
      /** Compares this part of a date in place of the whole. */
      readonly part?: DatePart;
    }
  | { readonly kind: 'startsWith' | 'contains'; readonly column: string; readonly text: string }
  /** Whether one of several values in a column is this one. */
  | { readonly kind: 'includes' | 'excludes'; readonly column: string; readonly value: Plain };

const comparisons: readonly string[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const dateParts: readonly string[] = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** What a filter may have at most; the limits of the real services were not looked up. */
const mostTokens = 2000;
const deepest = 50;

/**
 * Reads the part of OData's filters that SharePoint takes: comparisons with a value, `startswith`, `substringof`, parts
 * of dates, `and`, `or` and brackets. Other functions and arithmetic it refuses, and `not` as well
 * (SharePoint/sp-dev-docs#9298, #9823). Graph's `contains` is taken too.
 * https://learn.microsoft.com/en-us/sharepoint/dev/sp-add-ins/use-odata-query-operations-in-sharepoint-rest-requests
 */
export function parseFilter(text: string): Filter {
  try {
    return filterOf(tokens(text));
  } catch (failure) {
    // The service repeats what it was asked: nittygritty-uk/Atvero-Issues#388.
    if (failure instanceof Refused && failure.reason === 'queryNotUnderstood')
      throw new Refused('filterNotUnderstood', text);
    throw failure;
  }
}

function filterOf(all: readonly Token[]): Filter {
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

  /** Whether the next two are these. */
  sees(text: string, then: string): boolean {
    const [one, two] = this.all.slice(this.at, this.at + 2);
    return one?.kind === 'word' && one.text.toLowerCase() === text && two?.kind === 'sign' && two.text === then;
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

  /** It may stand in brackets, as any expression may. */
  literal(): Plain {
    if (this.takes('(')) {
      const inside = this.literal();
      this.needs(')');
      return inside;
    }
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
  if (reader.sees('startswith', '(')) return held(reader, columnFirst(reader, 'startsWith'));
  if (reader.sees('contains', '(')) return held(reader, columnFirst(reader, 'contains'));
  if (reader.sees('substringof', '(')) return held(reader, textFirst(reader));
  const first = reader.word();
  if (!reader.takes('(')) return comparison(reader, first);
  const part = dateParts.find((one) => one === first.toLowerCase()) as DatePart | undefined;
  if (!part) throw new Refused('queryNotUnderstood');
  const column = reader.word();
  reader.needs(')');
  return comparison(reader, column, part);
}

function comparison(reader: Reader, column: string, part?: DatePart): Filter {
  const is = reader.word();
  if (!comparisons.includes(is)) throw new Refused('queryNotUnderstood');
  return { kind: 'compare', column, is: is as Comparison, value: reader.literal(), ...(part && { part }) };
}

/** A function may be compared with `true`, which says nothing more. */
function held(reader: Reader, filter: Filter): Filter {
  if (reader.takes('eq') && reader.literal() !== true)
    throw new NotImitated('A function compared with anything but true');
  return filter;
}

function columnFirst(reader: Reader, kind: 'startsWith' | 'contains'): Filter {
  reader.word();
  reader.needs('(');
  const column = reader.word();
  reader.needs(',');
  const text = String(reader.literal());
  reader.needs(')');
  return { kind, column, text };
}

/** `substringof` names the text before the column. */
function textFirst(reader: Reader): Filter {
  reader.word();
  reader.needs('(');
  const text = String(reader.literal());
  reader.needs(',');
  const column = reader.word();
  reader.needs(')');
  return { kind: 'contains', column, text };
}
