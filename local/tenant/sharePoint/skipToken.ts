import { Refused } from '../rules/refused';

/** SharePoint's word for where the next page begins. PnPjs writes such words too (`items.skip`). */
export const nextToken = (after: number): string => `Paged=TRUE&p_ID=${after}`;

/** Reads where a page begins; 0 for the first. */
export function nextAfter(token: string | null): number {
  if (token === null) return 0;
  const after = new URLSearchParams(token).get('p_ID');
  if (after === null || !/^\d+$/.test(after)) throw new Refused('queryNotUnderstood');
  return Number(after);
}
