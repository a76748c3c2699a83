/** What somebody can need support with, in the words of the filter. */
export const needs = ['Mind', 'Body', 'Work', 'Money', 'Family', 'Safety', 'Long-term conditions', 'Life'] as const;
export type Need = (typeof needs)[number];
