import type { ReasonCode } from '../../../core/absence/reasons';
import { Random } from '../random';

/** The longest spell that is made, in days: 18 months. An assumption; longer ones exist and are rare. */
export const longestSpell = 540;

/**
 * How long spells last by reason: the median in days and the spread (standard deviation of the logarithm of the
 * length, that is, log-normal). Nothing is published about lengths: all of it is assumed. The medians marked * come
 * from the programme's own modelling; the others and every spread are set so that more than half of the days lost fall
 * in spells of 28 days or more, and that stress lasts some five weeks on average.
 */
const lengths: Readonly<Record<ReasonCode, readonly [median: number, spread: number]>> = {
  S10: [21, 1.12], // *
  S11: [9, 1.2], // *
  S12: [14, 1.25], // *
  S13: [4, 0.75], // *
  S14: [5, 0.8],
  S15: [6, 1.15],
  S16: [2, 0.7], // *
  S17: [90, 0.9], // *
  S18: [10, 1.2],
  S19: [20, 1.2],
  S20: [6, 0.9],
  S21: [4, 1.05],
  S22: [2, 0.8],
  S23: [7, 1.15],
  S24: [14, 1.2],
  S25: [3, 1.05], // *
  S26: [12, 1.15],
  S27: [5, 0.6],
  S28: [24, 1.0], // *
  S29: [14, 1.25],
  S30: [7, 1.05],
  S31: [6, 1.1],
  S32: [30, 1.0],
  S98: [10, 1.3],
  S99: [5, 1.35],
};

/** The length in days of a spell that begins now. */
export function drawLength(reason: ReasonCode, random: Random): number {
  const [median, spread] = lengths[reason];
  return drawUpToLongest(median, spread, random);
}

/**
 * The length in days of a spell that somebody is in the middle of. Long spells are met more often than they begin,
 * each as many times more as it is longer; for log-normal lengths that moves the median and keeps the spread.
 */
export function drawLengthUnderWay(reason: ReasonCode, random: Random): number {
  const [median, spread] = lengths[reason];
  return drawUpToLongest(median * Math.exp(spread * spread), spread, random);
}

const means = new Map<ReasonCode, number>();

/** The mean length in days of the spells that begin, as a sample of them has it: the same one for every seed. */
export function meanLength(reason: ReasonCode): number {
  const known = means.get(reason);
  if (known !== undefined) return known;
  const random = Random.seeded(0).fork(`mean length ${reason}`);
  const sample = 4000;
  let sum = 0;
  for (let i = 0; i < sample; i += 1) sum += drawLength(reason, random);
  means.set(reason, sum / sample);
  return sum / sample;
}

function drawUpToLongest(median: number, spread: number, random: Random): number {
  for (;;) {
    const length = Math.max(1, Math.round(median * Math.exp(spread * random.normal())));
    if (length <= longestSpell) return length;
  }
}
