import { randomBytes } from 'node:crypto';

/** An id as Exchange's look, that can stand in an address as it is. */
export const newMailId = (beginning: string): string => `${beginning}${randomBytes(48).toString('base64url')}`;
