import { defineTrust } from './trust';

// How this trust's own reports name their columns has not been seen yet: until then they are taken to be the default.
export const RVW = defineTrust({
  ods: 'RVW',
  name: 'North Tees and Hartlepool NHS Foundation Trust',
});
