import type { HttpResponseInit } from '@azure/functions';

/** Nothing of an answer is kept on the way or taken for another kind of content. */
const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** An answer of the API: JSON, with the headers that all of them have. */
export function answer(status: number, body: unknown, more: Readonly<Record<string, string>> = {}): HttpResponseInit {
  return { status, headers: { ...headers, ...more }, body: JSON.stringify(body) };
}
