import { Unavailable } from '../../config/lists/storeFailures';
import { cachedSecrets } from '../cloud/cachedSecrets';
import type { Secret, Secrets } from '../edges';

/** How soon keys are asked for again for a version that is not among them: many texts can have the same lost key. */
const askAgainMs = 10_000;

/** Keys by their names. @param secrets not cached: for a version that is not known they are asked again */
export function heldKeys(secrets: Secrets, now: () => Date) {
  const held = cachedSecrets(secrets, now);
  return {
    /** Throws `Unavailable` where there is none. */
    newest: async (name: string): Promise<Secret> => {
      const [newest] = await held.read(name);
      if (newest === undefined) throw new Unavailable('A key of the service is not there.');
      return newest;
    },
    ofVersion: async (name: string, version: string): Promise<Secret | undefined> => {
      const isIt = (secret: Secret): boolean => secret.version === version;
      // Another app may have sealed with a key that came since.
      return (await held.read(name)).find(isIt) ?? (await held.readAgain(name, askAgainMs)).find(isIt);
    },
  };
}
