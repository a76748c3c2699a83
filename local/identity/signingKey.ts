import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type CryptoKey,
  type JWK,
  calculateJwkThumbprint,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importPKCS8,
} from 'jose';

const algorithm = 'RS256';

/** The key that tokens are signed with, and the half of it that everybody may have. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: JWK;
}

/**
 * The key of the folder, made at the first call; a new one that is not kept where there is no folder. Only its owner can
 * read the file: whoever has it can be anybody of the local cloud.
 */
export async function signingKey(folder: string | undefined): Promise<SigningKey> {
  const privateKey = folder === undefined ? await newKey() : await keptKey(folder);
  const { kty, n, e } = await exportJWK(privateKey);
  const bare = { kty: kty as string, n: n as string, e: e as string };
  const kid = await calculateJwkThumbprint(bare);
  return { kid, privateKey, publicKey: { ...bare, kid, alg: algorithm, use: 'sig' } };
}

async function newKey(): Promise<CryptoKey> {
  return (await generateKeyPair(algorithm, { extractable: true })).privateKey;
}

async function keptKey(folder: string): Promise<CryptoKey> {
  const file = path.join(folder, 'signing-key.pem');
  if (existsSync(file)) return importPKCS8(readFileSync(file, 'utf8'), algorithm, { extractable: true });
  const key = await newKey();
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, await exportPKCS8(key), { mode: 0o600, flag: 'wx' });
  return key;
}
