import type { Desk, DeskSending } from '../../core/desk/desk';
import type { LiveCheck } from '../../core/sending/liveLock';
import { shortTrustName } from '../shared/trusts/trustNames';
import { momentWords } from './times';

const checks: Readonly<Record<LiveCheck, string>> = {
  dataProtection: 'data protection',
  clinicalSafety: 'clinical safety',
  privacyNotice: 'the privacy notice',
  wording: 'the wording of the messages',
  crisisCover: 'cover for a crisis',
  replyCover: 'cover for replies',
};

/** Checks that nobody has signed, as a person names them. */
export const checkWords = (missing: readonly LiveCheck[]): string[] => missing.map((check) => checks[check]);

/** Whether messages go out, in a few words for the top of the page. */
export function sendingWords({ mode, missing, stops }: Desk['sending'], { tooOld, runs }: Desk['imports']): string {
  if (stops.some(({ stopped }) => stopped)) return 'Sending is stopped';
  if (mode === 'shadow') return 'Practice run: nothing is sent';
  if (missing.length === 1) return 'Nothing is sent: 1 check is missing';
  if (missing.length > 1) return `Nothing is sent: ${missing.length} checks are missing`;
  if (tooOld) return 'Nothing is sent: the extracts are too old';
  const deathsWait = runs.some(({ state, odd }) => state === 'waiting' && odd.includes('deceased-high'));
  return deathsWait ? 'Nothing is sent: a file with deaths waits under Imports' : 'Messages go out';
}

/** For whom a stop holds. */
export const scopeWords = (scope: string): string => (scope === 'All' ? 'all trusts' : shortTrustName(scope));

/** A stop in sentences: since when, why, and who has to do what to go on. */
export function stopWords(
  { scope, stoppedAt, reason, resumeAsked, resumeAskedByYou }: DeskSending,
  today: string,
): string[] {
  const since = stoppedAt === undefined ? '' : `, since ${momentWords(stoppedAt, today)}`;
  return [
    `Sending is stopped for ${scopeWords(scope)}${since}.`,
    ...(reason === undefined ? [] : [`Why: ${reason}`]),
    ...(resumeAsked ? [resumeAskedByYou ? askedByYou : askedByAnother] : []),
  ];
}

const askedByYou = 'You asked to go on. Somebody else has to agree.';
const askedByAnother = 'Somebody asked to go on. If you agree, messages go out again.';

/** Answers from home that are not in yet. */
export const leftBehindWords = (count: number): string =>
  count === 1 ? 'An answer from home can’t be brought in yet.' : `${count} answers from home can’t be brought in yet.`;

/** Messages that should have gone out. */
export const overdueWords = (count: number): string =>
  count === 1
    ? 'A message should have gone out days ago and has not.'
    : `${count} messages should have gone out days ago and have not.`;
