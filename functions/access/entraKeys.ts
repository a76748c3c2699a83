import { type JWTVerifyGetKey, createRemoteJWKSet, customFetch, errors } from 'jose';
import { Unavailable } from '../../config/lists/storeFailures';

const timeoutMs = 5000;
/** An unknown key id asks Entra again at most this often. */
const cooldownMs = 30_000;
/** Entra changes its keys without notice: a key that it has taken back is not used for longer than this. */
const maxAgeMs = 3_600_000;

/**
 * The keys that Entra signs the tenant's tokens with, kept between requests.
 * The function throws jose's own error for a key that Entra does not have, and `Unavailable` where the keys cannot be
 * fetched: then nothing is known about the token.
 */
export function entraKeys(tenantId: string, fetcher: typeof fetch): JWTVerifyGetKey {
  const address = new URL(`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`);
  const keys = createRemoteJWKSet(address, {
    [customFetch]: fetcher,
    timeoutDuration: timeoutMs,
    cooldownDuration: cooldownMs,
    cacheMaxAge: maxAgeMs,
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) throw error;
      throw new Unavailable('The keys that tokens are signed with cannot be fetched.');
    }
  };
}
