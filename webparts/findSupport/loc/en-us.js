define([], function () {
  return {
    PaneDescription: 'What this page shows first.',
    HeadingLabel: 'Heading',
    TrustLabel: 'Trust, for people whose own is not known',
    AllTrusts: 'All trusts',
    NeedsGroup: 'Needs shown',
  };
});
