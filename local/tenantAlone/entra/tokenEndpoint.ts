import { lifeSeconds } from '../accessTokens';
import { type Call, field } from './call';
import { unsupportedGrant } from './failures';
import { grantTypes } from './grantTypes';

/**
 * Gives a token.
 * @param version of the endpoint: the first writes its numbers as texts, and names the resource
 */
export async function tokenEndpoint(call: Call, version: 1 | 2): Promise<Response> {
  const grant = field(call, 'grant_type');
  const give = Object.hasOwn(grantTypes, grant) ? grantTypes[grant] : undefined;
  if (!give) throw unsupportedGrant();
  const { resource, ...given } = await give(call);
  const times = version === 2 ? { expires_in: lifeSeconds, ext_expires_in: lifeSeconds } : firstVersionTimes(call);
  return Response.json(
    { token_type: 'Bearer', ...times, ...(version === 1 && { resource }), ...given },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

function firstVersionTimes({ entra }: Call): Record<string, string> {
  const now = Math.floor(entra.now().getTime() / 1000);
  return {
    expires_in: String(lifeSeconds),
    ext_expires_in: String(lifeSeconds),
    expires_on: String(now + lifeSeconds),
    not_before: String(now),
  };
}
