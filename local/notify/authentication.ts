import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose';
import { badToken, clockWrong, noBearer, noToken } from './failures';
import { isUuid } from './uuid';
import type { KeyType } from './notify';
import type { Records } from './records';

const tolerance = 30;

/**
 * Whose request it is.
 * @param time what time it is outside: clients write the machine's own time into a token, wherever the local clock is
 * @throws Refused as Notify does where the token does not count
 */
export async function keyTypeOf(request: Request, records: Records, time: Date): Promise<KeyType> {
  const token = bearer(request.headers.get('authorization'));
  const claims = readable(token);
  if (claims.iss === undefined) throw badToken('iss field not provided');
  if (!isUuid(claims.iss)) throw badToken('service id is not the right data type');
  if (claims.iss !== records.serviceId) throw badToken('service not found');
  if (claims.alg !== 'HS256') throw badToken('algorithm used is not HS256');
  const type = await signedBy(token, records);
  if (type === undefined) throw badToken('API key not found');
  if (claims.iat === undefined || Math.abs(time.getTime() / 1000 - claims.iat) > tolerance) throw clockWrong();
  return type;
}

function bearer(header: string | null): string {
  if (!header) throw noToken();
  const [, token] = /^Bearer (.*)$/i.exec(header) ?? [];
  if (token === undefined) throw noBearer();
  return token;
}

function readable(token: string): { alg: string | undefined; iss: string | undefined; iat: number | undefined } {
  try {
    const { iss, iat } = decodeJwt(token);
    return { alg: decodeProtectedHeader(token).alg, iss, iat };
  } catch {
    throw badToken('signature, api token is not valid');
  }
}

async function signedBy(token: string, records: Records): Promise<KeyType | undefined> {
  for (const { secret, type } of records.keys()) {
    const verified = await compactVerify(token, new TextEncoder().encode(secret)).catch(() => undefined);
    if (verified) return type;
  }
  return undefined;
}
