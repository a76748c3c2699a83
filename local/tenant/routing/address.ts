import { decodedPath } from '../../http/decodedPath';

/** Longer than any address that a server takes: those within a batch come without one. */
const longest = 16_384;

/**
 * Reads an address of this origin.
 * @returns `undefined` where it is none: relative, of another origin, with a password, too long, or with a "%" that
 * begins nothing
 */
export function readAddress(text: string, origin: string): URL | undefined {
  if (text.length > longest || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const own = url.origin === origin && url.username === '' && url.password === '';
  return own && decodedPath(url.pathname + url.search) !== undefined ? url : undefined;
}

/** The path of an absolute address, decoded and without a "/" behind it, or `undefined` where it is none. */
export function pathOfAddress(text: string): string | undefined {
  const path = URL.canParse(text) ? decodedPath(new URL(text).pathname) : undefined;
  return path && (path.replace(/\/+$/, '') || '/');
}

/** An address from the server's root on, of one that may have the server before it. */
export const withoutHost = (address: string): string => address.replace(/^https?:\/\/[^/]+/i, '');
