import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { Account } from '../identity/account';
import type { Identity } from '../identity/identity';
import type { AppCaller } from './callers';
import { entraOrigin } from './hosts';

/** How long a token is good for, in seconds. Entra gives between 60 and 90 minutes; the same for all is easier to test. */
export const lifeSeconds = 3600;

/** For whom and what a token is. */
export interface ForPerson {
  readonly account: Account;
  /** The application that the person signs in with. */
  readonly clientId: string;
  readonly audience: string;
  readonly scopes: readonly string[];
}

/**
 * A person's access token for Graph or SharePoint: of version 1, as both ask Entra for. Claims as in
 * learn.microsoft.com/entra/identity-platform/access-token-claims-reference.
 */
export function personToken(identity: Identity, { account, clientId, audience, scopes }: ForPerson): Promise<string> {
  return identity.signed({
    ...issued(identity, audience),
    ...named(account),
    acr: '1',
    amr: ['pwd'],
    appid: clientId,
    appidacr: '0',
    app_displayname: 'Made-up client',
    family_name: account.surname,
    given_name: account.givenName,
    idtyp: 'user',
    scp: scopes.join(' '),
    unique_name: account.userPrincipalName,
    upn: account.userPrincipalName,
  });
}

/**
 * An application's own access token.
 * @param by how it signed in
 */
export function appToken(
  identity: Identity,
  {
    app,
    audience,
    roles,
    by,
  }: { app: AppCaller; audience: string; roles: readonly string[]; by: 'secret' | 'certificate' },
): Promise<string> {
  return identity.signed({
    ...issued(identity, audience),
    app_displayname: app.name,
    appid: app.appId,
    appidacr: by === 'secret' ? '1' : '2',
    idp: issuer(identity),
    idtyp: 'app',
    oid: app.appId,
    sub: app.appId,
    ...(roles.length > 0 && { roles: [...roles] }),
  });
}

/** A token that says to the client who signed in. */
export function idToken(identity: Identity, account: Account, clientId: string, nonce: string | null): Promise<string> {
  return identity.signed({
    ...issued(identity, clientId),
    ...named(account),
    ver: '2.0',
    iss: `${entraOrigin}/${identity.tenantId}/v2.0`,
    preferred_username: account.userPrincipalName,
    ...(account.mail !== undefined && { email: account.mail }),
    ...(nonce !== null && { nonce }),
  });
}

function named(account: Account): JWTPayload {
  return { name: account.displayName, oid: account.oid, sub: account.oid };
}

const issuer = ({ tenantId }: Identity): string => `https://sts.windows.net/${tenantId}/`;

function issued(identity: Identity, audience: string): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    aud: audience,
    iss: issuer(identity),
    iat: now,
    nbf: now,
    exp: now + lifeSeconds,
    tid: identity.tenantId,
    uti: randomUUID(),
    ver: '1.0',
  };
}
