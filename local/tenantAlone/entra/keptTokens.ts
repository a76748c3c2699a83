import type { Account } from '../../identity/account';
import type { Call } from './call';
import { badDeviceCode, badRefreshToken } from './failures';
import type { Asked } from './scopes';

const dayS = 86_400;
/** As Entra gives: 90 days; a device code lives 15 minutes. */
const lives = { refresh: 90 * dayS, device: 900 } as const;

/** What a kept token stands for. */
export interface Kept {
  readonly account: Account;
  readonly asked: Asked;
}

/** A token that is good for another access token. */
export const refreshToken = (call: Call, account: Account, clientId: string, asked: Asked): Promise<string> =>
  kept(call, 'refresh', account, clientId, asked);

/** Whose refresh token this is, and what it was for. */
export async function personOfRefreshToken(call: Call, clientId: string, token: string): Promise<Kept> {
  const found = await read(call, 'refresh', clientId, token);
  if (!found) throw badRefreshToken();
  return found;
}

/** What a device is given to ask with: it stands for the person who will have agreed. */
export const deviceToken = (call: Call, account: Account, clientId: string, asked: Asked): Promise<string> =>
  kept(call, 'device', account, clientId, asked);

/** Who agreed to a device code, and to what. */
export async function personOfDeviceToken(call: Call, clientId: string, token: string): Promise<Kept> {
  const found = await read(call, 'device', clientId, token);
  if (!found) throw badDeviceCode();
  return found;
}

type Use = keyof typeof lives;

/** Such a token holds what it stands for, so that it outlives a restart and nothing has to be kept. */
function kept({ entra }: Call, use: Use, { oid }: Account, clientId: string, asked: Asked): Promise<string> {
  const now = Math.floor(entra.now().getTime() / 1000);
  const { identity } = entra;
  const claims = { aud: `${use} ${clientId}`, tid: identity.tenantId, oid, iat: now, exp: now + lives[use] };
  return identity.signed({ ...claims, asked });
}

async function read({ entra }: Call, use: Use, clientId: string, token: string): Promise<Kept | undefined> {
  const claims = await entra.identity.claimsOf(token, [`${use} ${clientId}`]);
  const account = entra.accounts().find(({ oid }) => oid === claims?.['oid']);
  return claims && account && { account, asked: claims['asked'] as Asked };
}
