/** The words of the property pane, by their names in loc/. */
interface FindSupportWebPartStrings {
  readonly PaneDescription: string;
  readonly HeadingLabel: string;
  readonly TrustLabel: string;
  readonly AllTrusts: string;
  readonly NeedsGroup: string;
}

declare module 'FindSupportWebPartStrings' {
  const strings: FindSupportWebPartStrings;
  export = strings;
}
