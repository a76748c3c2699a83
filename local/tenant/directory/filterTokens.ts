/** Thrown where a filter is none. */
export class FilterNotUnderstood extends Error {
  override readonly name = 'FilterNotUnderstood';
}

/** A piece of a filter. */
export type FilterToken =
  | { readonly kind: 'word' | 'sign'; readonly text: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null };

/** What a filter may have at most; the limit of the real service was not looked up. */
const mostTokens = 2000;

/** Each kind of piece, the more special ones first: an instant and a GUID begin as numbers and words do. */
const kinds: readonly (readonly [RegExp, ((text: string) => FilterToken) | undefined])[] = [
  [/\s+/y, undefined],
  [/'(?:[^']|'')*'/y, (text) => literal(text.slice(1, -1).replaceAll("''", "'"))],
  [/\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?(?![\w-])/y, literal],
  [/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/iy, literal],
  [/-?\d+(?:\.\d+)?(?![\w.])/y, (text) => literal(Number(text))],
  [/[A-Za-z_$][\w/$]*/y, word],
  [/[(),:]/y, (text) => ({ kind: 'sign', text })],
];

/** @throws FilterNotUnderstood */
export function filterTokens(filter: string): FilterToken[] {
  const found: FilterToken[] = [];
  for (let at = 0; at < filter.length;) {
    const [text, made] = pieceAt(filter, at);
    if (made) found.push(made);
    if (found.length > mostTokens) throw new FilterNotUnderstood();
    at += text.length;
  }
  return found;
}

function pieceAt(filter: string, at: number): [string, FilterToken | undefined] {
  for (const [pattern, make] of kinds) {
    pattern.lastIndex = at;
    const [text] = pattern.exec(filter) ?? [];
    if (text !== undefined) return [text, make?.(text)];
  }
  throw new FilterNotUnderstood();
}

function literal(value: string | number | boolean | null): FilterToken {
  return { kind: 'literal', value };
}

function word(text: string): FilterToken {
  if (text === 'null') return literal(null);
  return text === 'true' || text === 'false' ? literal(text === 'true') : { kind: 'word', text };
}
