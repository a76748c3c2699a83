import type { Secret, Secrets } from '../edges';
import { Unavailable } from '../../config/lists/storeFailures';

/** How long keys are used without asking for them again, in milliseconds: a new key is in use this long after it came. */
const heldMs = 5 * 60_000;
/** How soon they are asked for again for a version that is not among them: many texts can have the same lost key. */
const askAgainMs = 10_000;

interface Held {
  readonly at: number;
  readonly versions: Promise<readonly Secret[]>;
}

/** Keys of their names, asked for once in five minutes: a list of a hundred sealed texts asks once. */
export function heldKeys(secrets: Secrets, now: () => Date) {
  const held = new Map<string, Held>();
  const versions = (name: string): Promise<readonly Secret[]> => {
    const known = held.get(name);
    const at = now().getTime();
    if (known !== undefined && Math.abs(at - known.at) < heldMs) return known.versions;
    const asked = secrets.read(name);
    held.set(name, { at, versions: asked });
    asked.catch(() => held.delete(name));
    return asked;
  };
  return {
    /** Throws `Unavailable` where there is none. */
    newest: async (name: string): Promise<Secret> => {
      const [newest] = await versions(name);
      if (newest === undefined) throw new Unavailable('A key of the service is not there.');
      return newest;
    },
    ofVersion: async (name: string, version: string): Promise<Secret | undefined> => {
      const isIt = (secret: Secret): boolean => secret.version === version;
      const known = (await versions(name)).find(isIt);
      if (known !== undefined) return known;
      // Another app may have sealed with a key that came since.
      const asked = held.get(name)?.at ?? 0;
      if (now().getTime() - asked >= askAgainMs) held.delete(name);
      return (await versions(name)).find(isIt);
    },
  };
}
