import { createHash, randomBytes } from 'node:crypto';

const tokenBytes = 16;

/** The secret part of a link: 128 random bits, in 22 characters that an address takes as they are. */
export const newToken = (): string => randomBytes(tokenBytes).toString('base64url');

/** What is stored of a link: SHA-256 of its token, 64 hexadecimal digits. Nobody gets from it to the link. */
export const linkHash = (token: string): string => createHash('sha256').update(token).digest('hex');
