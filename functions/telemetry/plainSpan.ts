import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';

/** What may be said of a span besides its name and times. */
const known = new Set(['faas.invocation_id', 'http.response.status_code', 'error.type']);

/** A word as a program has them; nothing with a blank, an "@", a "/" or a "?" in it is one. */
const word = /^[A-Za-z][\w.-]{0,63}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What leaves of a span. */
export interface PlainSpan {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly failed: boolean;
}

/**
 * A span without anything that could be about a person: only attributes that are known here, only with numbers and
 * words of the program; no events, links or messages. Whatever sets them, no address, body or name of somebody gets out.
 */
export function plainSpan({
  name,
  attributes,
  status,
}: Pick<ReadableSpan, 'name' | 'attributes' | 'status'>): PlainSpan {
  const plain = Object.entries(attributes).flatMap(([key, value]): [string, string | number][] => {
    if (!known.has(key)) return [];
    if (typeof value === 'number') return [[key, value]];
    return typeof value === 'string' && word.test(value) ? [[key, value]] : [];
  });
  // 2 is the protocol's number for an error.
  return { name: word.test(name) ? name : 'other', attributes: Object.fromEntries(plain), failed: status.code === 2 };
}
