import type { Random } from '../random';
import { figuresOf } from './targets';

/** The families of staff groups whose sickness rates differ. */
export type StaffFamily = 'nurses' | 'support' | 'technical' | 'medical' | 'other';

export interface StaffGroup {
  /** As ESR names it. */
  readonly name: string;
  readonly family: StaffFamily;
}

/**
 * Staff groups with their share of heads, per cent. The shares of the five families come from the programme's own
 * modelling; how they divide into ESR's groups is assumed.
 */
const mix: readonly (readonly [StaffGroup, number])[] = [
  [{ name: 'Nursing and Midwifery Registered', family: 'nurses' }, 30],
  [{ name: 'Additional Clinical Services', family: 'support' }, 33],
  [{ name: 'Allied Health Professionals', family: 'technical' }, 8],
  [{ name: 'Add Prof Scientific and Technic', family: 'technical' }, 4],
  [{ name: 'Healthcare Scientists', family: 'technical' }, 3],
  [{ name: 'Medical and Dental', family: 'medical' }, 11],
  [{ name: 'Administrative and Clerical', family: 'other' }, 6],
  [{ name: 'Estates and Ancillary', family: 'other' }, 5],
];

export const drawStaffGroup = (random: Random): StaffGroup => random.weighted(mix);

const percentOf = (families: readonly StaffFamily[]): number =>
  mix.reduce((sum, [group, percent]) => sum + (families.includes(group.family) ? percent : 0), 0);

/**
 * A staff family's sickness rate in a trust, per cent. Published for three families in January 2026; the others share
 * the one rate that then makes up the trust's whole.
 */
export function familyRatePct(ods: string, family: StaffFamily): number {
  const { ratePct, nursingRatePct, medicalRatePct, supportRatePct } = figuresOf(ods);
  if (family === 'nurses') return nursingRatePct;
  if (family === 'medical') return medicalRatePct;
  if (family === 'support') return supportRatePct;
  const known =
    nursingRatePct * percentOf(['nurses']) +
    medicalRatePct * percentOf(['medical']) +
    supportRatePct * percentOf(['support']);
  return (ratePct * 100 - known) / percentOf(['technical', 'other']);
}

/** Full-time equivalents with their share of posts, per cent: the programme's own modelling, not published. */
const fteMix: readonly (readonly [number, number])[] = [
  [1, 62],
  [0.8, 13],
  [0.6, 14],
  [0.5, 6],
  // "Less than half": how it divides is assumed.
  [0.4, 2.5],
  [0.3, 1.5],
  [0.2, 1],
];

export const drawFte = (random: Random): number => random.weighted(fteMix);

/** The FTE of a second post beside a first one. Assumed. */
export const drawSecondFte = (random: Random): number => random.pick([0.2, 0.3, 0.4]);

/** FTE for each person in post: with it, a trust's FTE becomes its head count. The programme's own modelling. */
export const ftePerPerson = 0.87;
