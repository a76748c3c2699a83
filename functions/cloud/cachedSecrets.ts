import type { Secret, Secrets } from '../edges';

/** A key that was taken back is used for no longer than this. */
const keptMs = 5 * 60_000;

/** Secrets that are kept for a while. */
export interface CachedSecrets extends Secrets {
  /** Asks once more, unless that was done within so many milliseconds. */
  readAgain(name: string, unlessWithinMs: number): Promise<readonly Secret[]>;
}

/** Secrets that are asked for once in five minutes: a message takes several, and a list of a hundred sealed texts one each. */
export function cachedSecrets(secrets: Secrets, now: () => Date): CachedSecrets {
  const kept = new Map<string, { readonly at: number; readonly found: Promise<readonly Secret[]> }>();
  const read = (name: string, keptFor: number): Promise<readonly Secret[]> => {
    const known = kept.get(name);
    const at = now().getTime();
    if (known && Math.abs(at - known.at) < keptFor) return known.found;
    const found = secrets.read(name);
    kept.set(name, { at, found });
    // What failed is not kept.
    found.catch(() => kept.delete(name));
    return found;
  };
  return { read: (name) => read(name, keptMs), readAgain: read };
}
