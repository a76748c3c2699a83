import { isObject } from '../../routing/jsonBody';
import { messageNotUnderstood } from './mailFailures';

/** Readers of what a client wrote: each gives a value of its kind, or ends the call. */

export type Written = Readonly<Record<string, unknown>>;

export function text(written: unknown): string {
  if (typeof written !== 'string') throw messageNotUnderstood();
  return written;
}

export function truth(written: unknown): boolean {
  if (typeof written !== 'boolean') throw messageNotUnderstood();
  return written;
}

/** Graph's own page about sending has `"saveToSentItems": "false"`. */
export const truthOrWord = (written: unknown): boolean =>
  written === 'true' || written === 'false' ? written === 'true' : truth(written);

export function object(written: unknown): Written {
  if (!isObject(written)) throw messageNotUnderstood();
  return written;
}

export function objects(written: unknown): Written[] {
  if (!Array.isArray(written)) throw messageNotUnderstood();
  return written.map(object);
}

export function texts(written: unknown): string[] {
  if (!Array.isArray(written)) throw messageNotUnderstood();
  return written.map(text);
}

/** One of some words, whatever its case. */
export function oneOf<T extends string>(words: readonly T[], written: unknown): T {
  const found = words.find((word) => word.toLowerCase() === text(written).toLowerCase());
  if (found === undefined) throw messageNotUnderstood();
  return found;
}
