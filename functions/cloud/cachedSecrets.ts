import type { Secret, Secrets } from '../edges';

/** A key that was taken back is used for no longer than this. */
const keptMs = 5 * 60_000;

/** Secrets that are asked for once in five minutes: a message takes several. */
export function cachedSecrets(secrets: Secrets, now: () => Date): Secrets {
  const kept = new Map<string, { readonly at: number; readonly found: Promise<readonly Secret[]> }>();
  return {
    read: (name) => {
      const known = kept.get(name);
      const at = now().getTime();
      if (known && at - known.at < keptMs) return known.found;
      const found = secrets.read(name);
      kept.set(name, { at, found });
      // What failed is not kept.
      found.catch(() => kept.delete(name));
      return found;
    },
  };
}
