/** What the owner of a page sets. */
export interface OhDeskProperties {
  /** ODS code of the trust that the page begins with, or '': it counts for those who work for several. */
  trust: string;
}

/**
 * The trust that the desk begins with: the page's, where the person works for it, else the first of theirs.
 * @returns `undefined` for somebody who works for none
 */
export function firstDesk(trusts: readonly string[], trustOfPage: string): string | undefined {
  return trusts.find((trust) => trust === trustOfPage) ?? trusts[0];
}
