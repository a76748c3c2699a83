import { R0B } from './R0B';
import { RTR } from './RTR';
import { RVW } from './RVW';
import { RXP } from './RXP';
import type { Trust } from './trust';
import { type TrustCode, trustCodes } from './trustCodes';

const byCode: Readonly<Record<TrustCode, Trust>> = { R0B, RXP, RVW, RTR };

/** The trusts of the programme, in the order in which they are shown. */
export const trusts: readonly Trust[] = trustCodes.map((code) => byCode[code]);

/** The trust with this ODS code, in either case. */
export function trustOf(ods: string): Trust | undefined {
  return trusts.find((trust) => trust.ods === ods.toUpperCase());
}
