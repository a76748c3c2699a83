import { type ExtractDifferences, type ExtractSettings, extractSettings } from '../extracts';
import type { TrustCode } from './trustCodes';

/** One trust of the programme. */
export interface Trust {
  /** The code that the Organisation Data Service gives the trust. */
  readonly ods: TrustCode;
  readonly name: string;
  /** The number that staff ring for occupational health, as people write it; left out until the team has said it. */
  readonly ohTelephone?: string;
  readonly extract: ExtractSettings;
  readonly contact: TrustContactSettings;
}

/** How a trust contacts its staff. Each figure is a proposal until the trust has agreed to it in writing. */
export interface TrustContactSettings {
  /** `shadow` works everything out every day, and reserves and sends nothing. */
  readonly mode: 'shadow' | 'live';
  /**
   * `YYYY-MM-DD`. Before that day nothing is reserved or sent; spells that were past day 28 by then are for a person to
   * look through, and never sent by themselves.
   */
  readonly liveFrom?: string;
  /** The service mailbox that e-mail goes out from; replies to it are a same-day task. */
  readonly mailbox: string;
  /** Nurse minutes that the team has for contacts on a working day. */
  readonly nurseMinutesADay: number;
  /** Within how many working days somebody who asked for a call is rung. */
  readonly callWithinWorkingDays: number;
}

const usualContact = { mode: 'shadow', nurseMinutesADay: 240, callWithinWorkingDays: 2 } as const;

/** Declares a trust. `extract` names only what its reports write differently from the default. */
export function defineTrust(
  trust: Omit<Trust, 'extract' | 'contact'> & {
    readonly extract?: ExtractDifferences;
    readonly contact?: Partial<TrustContactSettings>;
  },
): Trust {
  return {
    ...trust,
    extract: extractSettings(trust.extract ?? {}),
    contact: { ...usualContact, mailbox: `occupational-health@${trust.ods.toLowerCase()}.example`, ...trust.contact },
  };
}
