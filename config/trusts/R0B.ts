import { defineTrust } from './trust';

// How this trust's own reports name their columns has not been seen yet: until then they are taken to be the default.
export const R0B = defineTrust({
  ods: 'R0B',
  name: 'South Tyneside and Sunderland NHS Foundation Trust',
});
