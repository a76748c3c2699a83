import { type JWTPayload, type JWTVerifyGetKey, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import type { Programme } from '../../config/programme';
import { Unavailable } from '../../config/lists/storeFailures';
import { NotSignedIn } from './refusals';

/** What a token says that was checked: whose it is, never what they may do. */
export interface Asker {
  /** The account's object id in the programme's tenant. */
  readonly oid: string;
  /** The roles that the account was given, as the token has them. */
  readonly roles: unknown;
}

/**
 * Checks the value of an `Authorization` header.
 * Throws `NotSignedIn` for whatever is not a valid token of a person, and `Unavailable` where that cannot be found out.
 */
export type TokenCheck = (authorization: string | null) => Promise<Asker>;

const algorithm = 'RS256';
/** How far the clocks of Entra and this machine may be apart. */
const skewSeconds = 60;
/** A token of somebody in some hundred groups has 8,000 characters or so. */
const longest = 20_000;
const objectId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The check for the programme's API. Entra writes tokens of two versions, with two forms of issuer and of audience
 * (learn.microsoft.com, "Access tokens in the Microsoft identity platform"): both are taken, of one tenant.
 * @param keys fetches a key; it is asked only about a token that claims to be for this API, from this tenant, for a
 *   person: a foreign token costs no connection
 */
export function tokenCheck(programme: Programme, keys: (tenantId: string) => JWTVerifyGetKey): TokenCheck {
  const { tenantId, api } = programme;
  // Nobody is let in while the tenant is not known.
  if (tenantId === undefined) return () => Promise.reject(new NotSignedIn());
  const key = keys(tenantId);
  const issuer = [`https://login.microsoftonline.com/${tenantId}/v2.0`, `https://sts.windows.net/${tenantId}/`];
  const audience = [api.appId, `api://${api.appId}`];

  function asker({ tid, iss, aud, scp, idtyp, oid, roles }: JWTPayload): Asker {
    const ours = tid === tenantId && issuer.includes(String(iss)) && typeof aud === 'string' && audience.includes(aud);
    const aPerson = typeof scp === 'string' && scp.split(' ').includes(api.scope) && idtyp !== 'app';
    if (!ours || !aPerson || typeof oid !== 'string' || !objectId.test(oid)) throw new NotSignedIn();
    return { oid, roles };
  }

  return async (authorization) => {
    const token = bearer(authorization);
    try {
      checkHeader(token);
      asker(decodeJwt(token));
      const options = { issuer, audience, algorithms: [algorithm], clockTolerance: skewSeconds };
      const { payload } = await jwtVerify(token, key, { ...options, requiredClaims: ['exp', 'nbf', 'iat'] });
      return asker(payload);
    } catch (error) {
      throw error instanceof Unavailable ? error : new NotSignedIn();
    }
  };
}

function bearer(authorization: string | null): string {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined || token.length > longest) throw new NotSignedIn();
  return token;
}

function checkHeader(token: string): void {
  const { alg, kid } = decodeProtectedHeader(token);
  if (alg !== algorithm || typeof kid !== 'string' || !/^[\w-]{8,128}$/.test(kid)) throw new NotSignedIn();
}
