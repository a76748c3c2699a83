import { FilterNotUnderstood, filterTokens, type FilterToken } from './filterTokens';

export type Comparison = 'eq' | 'ne' | 'ge' | 'le' | 'gt' | 'lt';
export type Value = string | boolean | number | null;

/** A filter over objects of the directory, read. `any` is over a property that has several values. */
export type DirectoryFilter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly DirectoryFilter[] }
  | { readonly kind: 'not'; readonly part: DirectoryFilter }
  | { readonly kind: 'compare'; readonly property: string; readonly is: Comparison; readonly value: Value }
  | { readonly kind: 'in'; readonly property: string; readonly values: readonly Value[] }
  | { readonly kind: TextFunction; readonly property: string; readonly text: string }
  | { readonly kind: 'any'; readonly property: string; readonly variable: string; readonly part: DirectoryFilter };

export type TextFunction = 'startsWith' | 'endsWith' | 'contains';

const comparisons: readonly string[] = ['eq', 'ne', 'ge', 'le', 'gt', 'lt'];
const textFunctions: readonly TextFunction[] = ['startsWith', 'endsWith', 'contains'];

/** How deep a filter may be nested; the limit of the real service was not looked up. */
const deepest = 50;

/**
 * Reads "$filter" of people and groups: OData's grammar as far as the directory knows it.
 * @throws FilterNotUnderstood
 */
export function parseDirectoryFilter(text: string): DirectoryFilter {
  const reader = new Reader(filterTokens(text));
  const filter = either(reader, 0);
  reader.end();
  return filter;
}

class Reader {
  private at = 0;

  constructor(private readonly all: readonly FilterToken[]) {}

  /** Takes the word or sign if it comes next; operators may be written in any case. */
  takes(text: string): boolean {
    const next = this.all[this.at];
    if (next === undefined || next.kind === 'literal' || next.text.toLowerCase() !== text) return false;
    this.at += 1;
    return true;
  }

  needs(text: string): void {
    if (!this.takes(text)) throw new FilterNotUnderstood();
  }

  word(): string {
    const next = this.all[this.at];
    if (next?.kind !== 'word') throw new FilterNotUnderstood();
    this.at += 1;
    return next.text;
  }

  literal(): Value {
    const next = this.all[this.at];
    if (next?.kind !== 'literal') throw new FilterNotUnderstood();
    this.at += 1;
    return next.value;
  }

  end(): void {
    if (this.at < this.all.length) throw new FilterNotUnderstood();
  }
}

type Part = (reader: Reader, depth: number) => DirectoryFilter;

const either: Part = (reader, depth) => joined(reader, depth, 'or', both);
const both: Part = (reader, depth) => joined(reader, depth, 'and', single);

function joined(reader: Reader, depth: number, by: 'and' | 'or', part: Part): DirectoryFilter {
  if (depth > deepest) throw new FilterNotUnderstood();
  const parts = [part(reader, depth)];
  while (reader.takes(by)) parts.push(part(reader, depth));
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: by, parts };
}

function single(reader: Reader, depth: number): DirectoryFilter {
  if (depth > deepest) throw new FilterNotUnderstood();
  if (reader.takes('not')) return { kind: 'not', part: single(reader, depth + 1) };
  if (reader.takes('(')) {
    const inner = either(reader, depth + 1);
    reader.needs(')');
    return inner;
  }
  const word = reader.word();
  const called = textFunctions.find((name) => name.toLowerCase() === word.toLowerCase());
  if (called) return textFunction(reader, called);
  const [, collection] = /^(\w+)\/any$/i.exec(word) ?? [];
  if (collection !== undefined) return lambda(reader, collection, depth);
  const is = reader.word().toLowerCase();
  if (is === 'in') return { kind: 'in', property: word, values: listed(reader) };
  if (!comparisons.includes(is)) throw new FilterNotUnderstood();
  return { kind: 'compare', property: word, is: is as Comparison, value: reader.literal() };
}

function textFunction(reader: Reader, kind: TextFunction): DirectoryFilter {
  reader.needs('(');
  const property = reader.word();
  reader.needs(',');
  const text = reader.literal();
  reader.needs(')');
  if (typeof text !== 'string') throw new FilterNotUnderstood();
  return { kind, property, text };
}

function lambda(reader: Reader, property: string, depth: number): DirectoryFilter {
  reader.needs('(');
  const variable = reader.word();
  reader.needs(':');
  const part = either(reader, depth + 1);
  reader.needs(')');
  return { kind: 'any', property, variable, part };
}

function listed(reader: Reader): Value[] {
  reader.needs('(');
  const values = [reader.literal()];
  while (reader.takes(',')) values.push(reader.literal());
  reader.needs(')');
  return values;
}
