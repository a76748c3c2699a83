import { type Need, needs } from '../../core/services/needs';

/** What the owner of a page sets. */
export interface FindSupportProperties {
  heading: string;
  /** ODS code of the trust that the page begins with, or '' for every one. A person's own goes before it. */
  trust: string;
  /** The needs that the page is for. One that is missing is shown: a page is older than a new need. */
  needsShown?: Partial<Record<Need, boolean>>;
}

/** The page's heading: a place without one cannot be found by those who cannot see it. */
export function headingOf({ heading }: Pick<FindSupportProperties, 'heading'>): string {
  return heading.trim() || 'Find support';
}

/** The needs that the page's owner has switched off. */
export function hiddenNeeds({ needsShown = {} }: Pick<FindSupportProperties, 'needsShown'>): Need[] {
  return needs.filter((need) => needsShown[need] === false);
}

/** Says of every need whether it is shown, for the boxes that the page's owner ticks. */
export function everyNeed({ needsShown }: Pick<FindSupportProperties, 'needsShown'>): Record<Need, boolean> {
  return Object.fromEntries(needs.map((need) => [need, needsShown?.[need] !== false])) as Record<Need, boolean>;
}
