import { programme } from '../../config/programme';

/** A page of the intranet, and the web part that fills it. */
export interface IntranetPage {
  /** The name in its address: "…/SitePages/Find-support.aspx", "/teams/find-support". */
  readonly name: string;
  readonly title: string;
  readonly site: string;
  /** The alias in the web part's manifest. */
  readonly webPart: string;
}

/** The pages of the product: one for each of its web parts. */
export const productPages: readonly IntranetPage[] = [
  { name: 'Find-support', title: 'Find support', site: programme.sites.hub, webPart: 'FindSupportWebPart' },
  { name: 'OH-desk', title: 'OH desk', site: programme.sites.hub, webPart: 'OhDeskWebPart' },
];

/** How a page can be looked at: in SharePoint, over the full width of SharePoint, or inside Teams. */
export type Form = 'page' | 'full' | 'teams';

/** Where a page is, in one of its forms. */
export function addressOf(page: IntranetPage, form: Form): string {
  if (form === 'teams') return `/teams/${page.name.toLowerCase()}`;
  return `${page.site}/SitePages/${page.name}.aspx${form === 'full' ? '?form=full' : ''}`;
}
