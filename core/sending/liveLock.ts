import { type Day, parseDay } from '../calendar/day';

/** What must be signed before the first message goes out to anybody. */
export const liveChecks = [
  'dataProtection',
  'clinicalSafety',
  'privacyNotice',
  'wording',
  'crisisCover',
  'replyCover',
] as const;
export type LiveCheck = (typeof liveChecks)[number];

/** A named person's word, and the day on which they gave it as `YYYY-MM-DD`. */
export interface NamedSignature {
  readonly name: string;
  readonly role: string;
  readonly on: string;
}

export type LiveSignatures = Readonly<Record<LiveCheck, NamedSignature | undefined>>;

/**
 * The checks that nobody has signed: nothing is sent while there is one. A signature counts from the day that it names,
 * and only with a name and a role.
 */
export function missingChecks(signatures: LiveSignatures, today: Day): LiveCheck[] {
  return liveChecks.filter((check) => !holds(signatures[check], today));
}

/** When a trust begins. */
export interface Beginning {
  readonly mode: 'shadow' | 'live';
  /** `YYYY-MM-DD`; a trust that names none is live at once. */
  readonly liveFrom?: string;
}

/** Whether contacts of a trust are reserved and sent: it has begun, and nothing is left to be signed. */
export const isLive = (beginning: Beginning, signatures: LiveSignatures, today: Day): boolean =>
  hasBegun(beginning, today) && missingChecks(signatures, today).length === 0;

/** Whether a trust is switched on and its first day has come. */
export function hasBegun({ mode, liveFrom }: Beginning, today: Day): boolean {
  // What cannot be read as a day is no day that has come.
  const from = liveFrom === undefined ? today : (parseDay(liveFrom, 'yyyy-mm-dd') ?? Infinity);
  return mode === 'live' && from <= today;
}

function holds(signature: NamedSignature | undefined, today: Day): boolean {
  if (signature === undefined || signature.name.trim() === '' || signature.role.trim() === '') return false;
  const on = parseDay(signature.on, 'yyyy-mm-dd');
  return on !== undefined && on <= today;
}
