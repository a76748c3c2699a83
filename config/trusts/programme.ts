import { R0B } from './R0B';
import { RTR } from './RTR';
import { RVW } from './RVW';
import { RXP } from './RXP';
import type { Trust } from './trust';

/** The trusts of the programme, in the order in which they are shown. */
export const trusts: readonly Trust[] = [R0B, RXP, RVW, RTR];

/** The trust with this ODS code, in either case. */
export function trustOf(ods: string): Trust | undefined {
  return trusts.find((trust) => trust.ods === ods.toUpperCase());
}
