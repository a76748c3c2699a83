import type { Account } from '../../identity/account';
import { appToken, idToken, personToken } from '../accessTokens';
import { password, secret } from '../callers';
import { accountNamed, type Call, clientOf, field } from './call';
import { checkAssertion } from './clientAssertion';

import { noSecret, noSuchClient, noSuchUser, userDisabled, wrongPassword, wrongSecret } from './failures';
import { personOfDeviceToken, personOfRefreshToken, refreshToken } from './keptTokens';
import { type Asked, askedByApp, askedByPerson, grantedScopes } from './scopes';

/** What a grant came to: the fields of the answer that do not depend on the endpoint's version. */
export interface Given {
  readonly access_token: string;
  readonly resource: string;
  readonly scope?: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly client_info?: string;
}

/** The grants that the token endpoint takes. */
export const grantTypes: Readonly<Record<string, (call: Call) => Promise<Given>>> = {
  client_credentials: appGrant,
  password: async (call) => personGrant(call, personOfPassword(call), askedByPerson(call)),
  refresh_token: refreshGrant,
  'urn:ietf:params:oauth:grant-type:device_code': deviceGrant,
  // The first version's word for the same.
  device_code: deviceGrant,
};

async function appGrant(call: Call): Promise<Given> {
  const { id, app } = clientOf(call);
  if (!app) throw noSuchClient();
  const by = await signedInBy(call, id);
  const { resource, audience } = askedByApp(call);
  const access_token = await appToken(call.entra.identity, { app, audience, roles: app.roles[resource], by });
  return { access_token, resource: audience };
}

/** How the application proves itself; an assertion counts before a secret. */
async function signedInBy(call: Call, clientId: string): Promise<'secret' | 'certificate'> {
  const assertion = call.form.get('client_assertion');
  if (assertion !== null) {
    await checkAssertion(call, assertion, clientId);
    return 'certificate';
  }
  const given = call.form.get('client_secret');
  if (given === null) throw noSecret();
  if (given !== secret) throw wrongSecret();
  return 'secret';
}

function personOfPassword(call: Call): Account {
  const account = accountNamed(call.entra, field(call, 'username'));
  if (!account) throw noSuchUser();
  if (field(call, 'password') !== password) throw wrongPassword();
  return account;
}

async function refreshGrant(call: Call): Promise<Given> {
  const { id } = clientOf(call);
  const { account, asked } = await personOfRefreshToken(call, id, field(call, 'refresh_token'));
  const anew = call.form.has('scope') || call.form.has('resource');
  return personGrant(call, account, anew ? askedByPerson(call) : asked);
}

async function deviceGrant(call: Call): Promise<Given> {
  const { id } = clientOf(call);
  const code = call.form.get('device_code') ?? field(call, 'code');
  const { account, asked } = await personOfDeviceToken(call, id, code);
  return personGrant(call, account, asked);
}

async function personGrant(call: Call, account: Account, asked: Asked): Promise<Given> {
  const { id } = clientOf(call);
  if (!account.accountEnabled) throw userDisabled();
  const scopes = grantedScopes(asked);
  const { identity } = call.entra;
  const { audience } = asked;
  const info = { uid: account.oid, utid: identity.tenantId };
  return {
    access_token: await personToken(identity, { account, clientId: id, audience, scopes }),
    resource: audience,
    scope: scopes.map((scope) => `${audience}/${scope}`).join(' '),
    refresh_token: await refreshToken(call, account, id, asked),
    id_token: await idToken(identity, account, id, call.form.get('nonce')),
    ...(call.form.get('client_info') === '1' && {
      client_info: Buffer.from(JSON.stringify(info)).toString('base64url'),
    }),
  };
}
