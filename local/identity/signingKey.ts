import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    keepFirst(file, await exportPKCS8(await newKey()));
  }
  return importPKCS8(readFileSync(file, 'utf8'), algorithm, { extractable: true });
}

/** Writes the file whole or not at all; of two first starts, the second takes the key of the first. */
function keepFirst(file: string, text: string): void {
  const fresh = `${file}-${randomUUID()}`;
  writeFileSync(fresh, text, { mode: 0o600 });
  try {
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh);
  }
}
