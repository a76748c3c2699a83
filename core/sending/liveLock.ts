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

function holds(signature: NamedSignature | undefined, today: Day): boolean {
  if (signature === undefined || signature.name.trim() === '' || signature.role.trim() === '') return false;
  const on = parseDay(signature.on, 'yyyy-mm-dd');
  return on !== undefined && on <= today;
}
