import { NotImitated, Refused } from '../rules/refused';

/**
 * Refuses what a call does not do with its query: an option that it does not take, which would else be overlooked
 * without a word, and one that comes twice.
 */
export function refuseOtherOptions(query: URLSearchParams, taken: readonly string[] = []): void {
  const asked = [...query.keys()];
  if (!asked.every((option) => taken.includes(option)))
    throw new NotImitated(`A query of this call with other options than ${taken.join(', ') || 'none'}`);
  refuseTwice(asked);
}

/** The same of the options alone whose names begin with "$": SharePoint does not look at any others. */
export function refuseUnknownOptions(query: URLSearchParams, known: readonly string[]): void {
  const asked = [...query.keys()].filter((name) => name.startsWith('$'));
  if (!asked.every((option) => known.includes(option)))
    throw new NotImitated(`A query with other options than ${known.join(', ')}`);
  refuseTwice(asked);
}

function refuseTwice(asked: readonly string[]): void {
  if (new Set(asked).size < asked.length) throw new Refused('queryNotUnderstood');
}
