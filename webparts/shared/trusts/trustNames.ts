import { trustOf, trusts } from '../../../config/trusts/programme';

/** A trust as its staff call it, which also has room on a phone: "South Tyneside and Sunderland". */
export function shortTrustName(ods: string): string {
  return (trustOf(ods)?.name ?? ods).replace(/ NHS (?:Foundation )?Trust$/, '');
}

/** The trusts to choose from, in the order in which they are shown: as Fluent and the property pane take them. */
export const trustOptions: readonly { readonly key: string; readonly text: string }[] = trusts.map(({ ods }) => ({
  key: ods,
  text: shortTrustName(ods),
}));
