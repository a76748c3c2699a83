define([], function () {
  return {
    PaneDescription: 'What this page shows first.',
    TrustLabel: 'Trust, for people who work for several',
    FirstTrust: 'The first of theirs',
  };
});
