import { afterOf } from '../query/page';

/** SharePoint's word for where the next page begins. PnPjs writes such words too (`items.skip`). */
export const nextToken = (after: number): string => `Paged=TRUE&p_ID=${after}`;

/** Reads where a page begins; 0 for the first. */
export function nextAfter(token: string | null): number {
  return token === null ? 0 : afterOf(new URLSearchParams(token).get('p_ID') ?? '');
}
