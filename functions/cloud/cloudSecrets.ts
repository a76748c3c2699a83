import type { TokenCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';
import { Unavailable } from '../../config/lists/storeFailures';
import type { Secret, Secrets } from '../edges';

/** How many versions of a secret are valid at once. */
const valid = 2;
/**
 * Secrets of which every version that is enabled counts: what was hashed with an old one is compared for ever, and a
 * number that somebody had us drop must not come back because a key was changed twice.
 */
const neverTooOld: readonly string[] = ['address-hash'];

/** The programme's Key Vault, as the app itself. */
export function cloudSecrets(vault: string, identity: TokenCredential): Secrets {
  const client = new SecretClient(`https://${vault}.vault.azure.net`, identity);
  return {
    read: async (name) => {
      try {
        const versions = await newest(client, name);
        return await Promise.all(versions.map((version) => secretOf(client, name, version)));
      } catch {
        // Which secret it was, and why, is in the vault's own log.
        throw new Unavailable('A key of the service cannot be had just now.');
      }
    },
  };
}

async function newest(client: SecretClient, name: string): Promise<string[]> {
  const found: { readonly version: string; readonly at: number }[] = [];
  for await (const { version, createdOn, enabled } of client.listPropertiesOfSecretVersions(name)) {
    if (enabled && version !== undefined) found.push({ version, at: createdOn?.getTime() ?? 0 });
  }
  return found
    .sort((one, other) => other.at - one.at)
    .slice(0, neverTooOld.includes(name) ? found.length : valid)
    .map(({ version }) => version);
}

async function secretOf(client: SecretClient, name: string, version: string): Promise<Secret> {
  const { value } = await client.getSecret(name, { version });
  if (value === undefined) throw new Error('A secret without a value.');
  return { version, value };
}
