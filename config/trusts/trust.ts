import { type ExtractDifferences, type ExtractSettings, extractSettings } from '../extracts';

/** One trust of the programme. */
export interface Trust {
  /** The code that the Organisation Data Service gives the trust. */
  readonly ods: string;
  readonly name: string;
  /** The number that staff ring for occupational health, as people write it; left out until the team has said it. */
  readonly ohTelephone?: string;
  readonly extract: ExtractSettings;
}

/** Declares a trust. `extract` names only what its reports write differently from the default. */
export function defineTrust(trust: Omit<Trust, 'extract'> & { readonly extract?: ExtractDifferences }): Trust {
  return { ...trust, extract: extractSettings(trust.extract ?? {}) };
}
