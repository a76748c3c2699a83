import { trusts } from '../../config/trusts/programme';
import { ftePerPerson } from './calibration/staffGroups';
import { figuresOf } from './calibration/targets';

const fteOf = (ods: string): number => figuresOf(ods).impliedFte;
const programmeFte = trusts.reduce((sum, { ods }) => sum + fteOf(ods), 0);

/** The heads of the whole programme: its FTE by the published figures, at `ftePerPerson`. */
export const programmeStaff = Math.round(programmeFte / ftePerPerson);

/** Heads by ODS code: `staff` shared out by the trusts' FTE, by largest remainder, so that they add up exactly. */
export function trustSizes(staff: number): ReadonlyMap<string, number> {
  const shares = trusts.map(({ ods }) => {
    const exact = (staff * fteOf(ods)) / programmeFte;
    return { ods, heads: Math.floor(exact), remainder: exact - Math.floor(exact) };
  });
  const left = staff - shares.reduce((sum, { heads }) => sum + heads, 0);
  const next = [...shares].sort((a, b) => b.remainder - a.remainder).slice(0, left);
  return new Map(shares.map((share) => [share.ods, share.heads + (next.includes(share) ? 1 : 0)]));
}
