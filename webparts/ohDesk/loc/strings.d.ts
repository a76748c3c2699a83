/** The words of the property pane, by their names in loc/. */
interface OhDeskWebPartStrings {
  readonly PaneDescription: string;
  readonly TrustLabel: string;
  readonly FirstTrust: string;
}

declare module 'OhDeskWebPartStrings' {
  const strings: OhDeskWebPartStrings;
  export = strings;
}
