import type { Call } from './call';
import { topNotUnderstood } from './failures';

/** The address of the same call with other options: Graph's links lead to Graph, whichever way the request came. */
export function linkWith({ address, query }: Call, options: Readonly<Record<string, string>>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(options)) next.set(name, value);
  return `https://graph.microsoft.com/v1.0/${address}?${next}`;
}

/** How many a page is to hold: what is asked for, within the limit. */
export function topIn(query: URLSearchParams, usual: number, most: number): number {
  const top = Number(query.get('$top') ?? usual);
  if (!Number.isInteger(top) || top < 1 || top > most) throw topNotUnderstood(query.get('$top') ?? '');
  return top;
}

/** The same where more than the limit is no mistake: microsoftgraph/microsoft-graph-docs#22248, of the items of a list. */
export const topWithin = (query: URLSearchParams, usual: number, most: number): number =>
  Math.min(topIn(query, usual, Number.MAX_SAFE_INTEGER), most);

/** What an answer is made of, in the words of the service's metadata, as in "users/$entity". */
export const contextTo = (what: string): string => `https://graph.microsoft.com/v1.0/$metadata#${what}`;

/**
 * The same of an answer out of a set, with what was selected of it.
 * @param one whether the answer is one of the set, and not a list
 */
export const contextOf = (call: Pick<Call, 'query'>, set: string, one = false): string =>
  contextTo(selectedFrom(call, set, one));

/** A set with what is selected of it, as in "users(id,mail)/$entity". */
export function selectedFrom({ query }: Pick<Call, 'query'>, set: string, one = false): string {
  const select = query.get('$select');
  return `${set}${select ? `(${select})` : ''}${one ? '/$entity' : ''}`;
}
