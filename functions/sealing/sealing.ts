import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Secret, Secrets } from '../edges';
import { heldKeys } from './heldKeys';

/** What a text is sealed for: it opens nowhere else. */
export interface Place {
  /** ODS code, the trust whose key it is. */
  readonly trust: string;
  readonly list: string;
  readonly item: string;
}

/** Clinical text, sealed before it is stored: AES-256-GCM, a key a trust. Both calls may throw `Unavailable`. */
export interface Sealing {
  /** @returns `v1.<version of the key>.<base64url of nonce, sealed text and tag>` */
  seal(place: Place, text: string): Promise<string>;
  /** Throws `CannotUnseal` unless the text is whole, was sealed for this place, and its key is still valid. */
  unseal(place: Place, sealed: string): Promise<string>;
}

/** Sealed text that cannot be opened. It says nothing of what or whose. */
export class CannotUnseal extends Error {
  override readonly name = 'CannotUnseal';

  constructor() {
    super('Sealed text cannot be opened.');
  }
}

/** The secrets named `seal-<ODS code>`: the newest seals, that and the one before it unseal. */
export function sealing(secrets: Secrets, now: () => Date): Sealing {
  return sealingWith(
    ({ trust }) => `seal-${trust}`,
    ({ trust, list, item }) => [trust, list, item],
    heldKeys(secrets, now),
  );
}

/** For the way from the page at home to the service: the one secret that the home app reads. */
export interface TransportSealing {
  seal(text: string): Promise<string>;
  unseal(sealed: string): Promise<string>;
}

export const transportSecret = 'statement-transport';

export function transportSealing(secrets: Secrets, now: () => Date): TransportSealing {
  const inner = sealingWith<undefined>(
    () => transportSecret,
    () => [transportSecret],
    heldKeys(secrets, now),
  );
  return {
    seal: (text) => inner.seal(undefined, text),
    unseal: (sealed) => inner.unseal(undefined, sealed),
  };
}

const form = 'v1';
const algorithm = 'aes-256-gcm';
const keyBytes = 32;
/** NIST SP 800-38D, 8.2.2: random, of 96 bits. */
const nonceBytes = 12;
const tagBytes = 16;

function sealingWith<P>(
  secretOf: (place: P) => string,
  bindingOf: (place: P) => readonly string[],
  keys: ReturnType<typeof heldKeys>,
) {
  // As JSON no two places read the same, whatever stands in them.
  const binding = (place: P): Buffer => Buffer.from(JSON.stringify(bindingOf(place)));
  return {
    seal: async (place: P, text: string): Promise<string> => {
      const { version, value } = await keys.newest(secretOf(place));
      if (version.includes('.')) throw new Error('The version of a key has a dot in it.');
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, keyFrom(value), nonce, { authTagLength: tagBytes });
      cipher.setAAD(binding(place));
      const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return [form, version, Buffer.concat(parts).toString('base64url')].join('.');
    },
    unseal: async (place: P, sealed: string): Promise<string> => {
      const [version, bytes] = partsOf(sealed);
      const key = await keys.ofVersion(secretOf(place), version);
      if (key === undefined) throw new CannotUnseal();
      return opened(key, binding(place), bytes);
    },
  };
}

function keyFrom(value: Secret['value']): Buffer {
  const key = Buffer.from(value, 'base64');
  if (key.length !== keyBytes) throw new Error('A key is not 32 bytes in base64.');
  return key;
}

function partsOf(sealed: string): [version: string, bytes: Buffer] {
  const [, version, text] = /^v1\.([^.]+)\.([A-Za-z0-9_-]+)$/.exec(sealed) ?? [];
  if (version === undefined || text === undefined) throw new CannotUnseal();
  const bytes = Buffer.from(text, 'base64url');
  // Another spelling of the same bytes is another text: what is stored is taken as it was written or not at all.
  if (bytes.length < nonceBytes + tagBytes || bytes.toString('base64url') !== text) throw new CannotUnseal();
  return [version, bytes];
}

function opened({ value }: Secret, binding: Buffer, bytes: Buffer): string {
  const decipher = createDecipheriv(algorithm, keyFrom(value), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(binding);
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    throw new CannotUnseal();
  }
}
