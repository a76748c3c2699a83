/** What to do at once, in the order in which to do it. */
export interface FirstAid {
  readonly heading: string;
  readonly steps: readonly string[];
}

export const firstAidTitle = 'Needlestick, splash or bite';

/**
 * First aid after contact with blood or another body fluid. A draft, written from general knowledge: the programme's
 * clinical lead is to sign these words before staff rely on them.
 */
export const firstAid: readonly FirstAid[] = [
  {
    heading: 'Needle, cut, scratch or bite',
    steps: [
      'Hold it under running water and gently let it bleed.',
      'Wash it with soap and plenty of water. Don’t scrub it and don’t suck it.',
      'Dry it and cover it with a waterproof plaster.',
    ],
  },
  {
    heading: 'Splash in the eyes, the mouth or on broken skin',
    steps: [
      'Rinse it with plenty of water. With contact lenses, rinse before and after you take them out.',
      'If it was in your mouth, spit the water out. Don’t swallow it.',
    ],
  },
  {
    heading: 'Then, straight away, at any hour',
    steps: [
      'Tell whoever is in charge, so that you can leave your work now.',
      'Ring occupational health. If it’s closed or nobody answers, go to A&E.',
      'Don’t wait until the end of your shift: if there is a risk of HIV, medicine works best within the hour.',
      'If it was yesterday or the day before, still ring or go: it can help up to 72 hours after.',
      'The incident record can be written afterwards.',
    ],
  },
];
