import { randomUUID } from 'node:crypto';
import { type JSONWebKeySet, type JWTPayload, SignJWT, createLocalJWKSet, jwtVerify } from 'jose';
import { programme } from '../../config/programme';
import type { Account, Caller } from './account';
import { scopesOfWebParts } from './permissions';
import { type SigningKey, signingKey } from './signingKey';

/** What Entra does for the local cloud: it says who somebody is, in tokens of the form that Entra's have. */
export interface Identity {
  readonly tenantId: string;
  /** The public keys, as Entra publishes them. */
  keys(): JSONWebKeySet;
  /**
   * An access token of a person for a resource. A resource named by its app id gets a token of version 2, one named by
   * an address ("api://…", "https://graph.microsoft.com") one of version 1: Entra writes either, as the resource asks.
   */
  tokenFor(account: Account, resource: string, scopes?: readonly string[]): Promise<string>;
  /** An access token of an application as itself, with these roles in it. */
  appTokenFor(appId: string, resource: string, roles?: readonly string[]): Promise<string>;
  /** Signs claims as they are: what is said about time, issuer and audience is the caller's. */
  signed(claims: JWTPayload): Promise<string>;
  /** The claims of a token, or `undefined` unless it is one of this identity, for one of these audiences and still valid. */
  claimsOf(token: string, audiences: readonly string[]): Promise<JWTPayload | undefined>;
  /** Whose token this is, or `undefined` unless it is one of these tokens, for this resource and still valid. */
  whoHolds(authorizationHeader: string | null, resource: string): Promise<Caller | undefined>;
  /** The same with what the token opens. */
  holderOf(authorizationHeader: string | null, resource: string): Promise<Holder | undefined>;
}

/** Who holds a token, and the permissions in it: scopes of a person, roles of an application where it has any. */
export interface Holder {
  readonly caller: Caller;
  readonly permissions?: readonly string[];
}

/** An hour, as Entra gives at the least. */
const lifeSeconds = 3600;
/** The app that web parts get their tokens as: "SharePoint Online Web Client Extensibility". */
const webPartsAppId = '08e18876-6177-487e-b8b5-cf950c1e598c';

/**
 * Opens the identity of the local cloud.
 * @param options.folder where the key is kept, or `undefined` for one that ends with the process
 */
export async function openIdentity(options: { folder: string | undefined; tenantId: string }): Promise<Identity> {
  const key = await signingKey(options.folder);
  const keys: JSONWebKeySet = { keys: [key.publicKey] };
  const { tenantId } = options;
  return {
    tenantId,
    keys: () => structuredClone(keys),
    tokenFor: (account, resource, scopes = usualScopes(resource)) =>
      sign(key, tenantId, resource, webPartsAppId, personClaims(account, resource, scopes)),
    appTokenFor: (appId, resource, roles = []) =>
      sign(key, tenantId, resource, appId, {
        oid: appId,
        sub: appId,
        idtyp: 'app',
        ...(roles.length > 0 && { roles: [...roles] }),
      }),
    signed: (claims) => signed(key, claims),
    claimsOf: (token, audiences) => claimsOf(token, audiences, keys, tenantId),
    whoHolds: async (header, resource) => (await holder(header, resource, keys, tenantId))?.caller,
    holderOf: (header, resource) => holder(header, resource, keys, tenantId),
  };
}

/** The service's API has one scope of its own; everything else is Microsoft 365. */
const usualScopes = (resource: string): readonly string[] =>
  resource.includes(programme.api.appId) ? [programme.api.scope] : scopesOfWebParts;

function personClaims(account: Account, resource: string, scopes: readonly string[]): JWTPayload {
  return {
    oid: account.oid,
    // Entra's `sub` differs from app to app: it must never serve as who somebody is.
    sub: `${account.oid}@${resource}`,
    scp: scopes.join(' '),
    name: account.displayName,
    ...(account.appRoles.length > 0 && { roles: account.appRoles }),
  };
}

/** The claims that differ between the two versions: who issued it, and how the client is named. */
function versionClaims(tenantId: string, resource: string, clientId: string): JWTPayload {
  return /^[0-9a-f-]{36}$/i.test(resource)
    ? { ver: '2.0', iss: `https://login.microsoftonline.com/${tenantId}/v2.0`, azp: clientId }
    : { ver: '1.0', iss: `https://sts.windows.net/${tenantId}/`, appid: clientId };
}

function sign(key: SigningKey, tenantId: string, resource: string, clientId: string, claims: JWTPayload) {
  const now = Math.floor(Date.now() / 1000);
  return signed(key, {
    ...claims,
    ...versionClaims(tenantId, resource, clientId),
    aud: resource,
    tid: tenantId,
    uti: randomUUID(),
    iat: now,
    nbf: now,
    exp: now + lifeSeconds,
  });
}

function signed(key: SigningKey, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid }).sign(key.privateKey);
}

async function holder(
  header: string | null,
  resource: string,
  keys: JSONWebKeySet,
  tenantId: string,
): Promise<Holder | undefined> {
  const token = /^Bearer ([\w.-]+)$/i.exec(header ?? '')?.[1];
  const claims = token === undefined ? undefined : await claimsOf(token, [resource], keys, tenantId);
  return claims && holderIn(claims);
}

async function claimsOf(token: string, audiences: readonly string[], keys: JSONWebKeySet, tenantId: string) {
  try {
    const check = { audience: [...audiences], algorithms: ['RS256'] };
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), check);
    return payload['tid'] === tenantId ? payload : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whom a token's claims are about, and what it opens. The roles of a person are those of the account in the service's API:
 * what the token opens are its scopes.
 */
export function holderIn({ oid, idtyp, appid, azp, scp, roles }: JWTPayload): Holder | undefined {
  if (idtyp === 'app') {
    const caller: Caller = { kind: 'app', appId: String(appid ?? azp) };
    return Array.isArray(roles) ? { caller, permissions: roles.map(String) } : { caller };
  }
  if (typeof oid !== 'string') return undefined;
  return { caller: { kind: 'person', oid }, permissions: typeof scp === 'string' ? scp.split(' ') : [] };
}
