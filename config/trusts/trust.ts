import { type ExtractDifferences, type ExtractSettings, extractSettings } from '../extracts';

/** One trust of the programme. */
export interface Trust {
  /** The code that the Organisation Data Service gives the trust. */
  readonly ods: string;
  readonly name: string;
  readonly extract: ExtractSettings;
}

/** Declares a trust. `extract` names only what its reports write differently from the default. */
export function defineTrust(trust: { ods: string; name: string; extract?: ExtractDifferences }): Trust {
  return { ods: trust.ods, name: trust.name, extract: extractSettings(trust.extract ?? {}) };
}
