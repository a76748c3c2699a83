import { decodedPath } from '../../http/decodedPath';
import { isObject } from '../routing/jsonBody';
import { withKeysAsSegments } from '../routing/keys';
import { splitBatch } from '../sharePoint/batchParts';
import { type Asked, restUnits } from './costs';

/** A call to Graph, by itself or out of a batch. */
export interface GraphCall {
  readonly method: string;
  /** The path and the query behind "v1.0/". */
  readonly url: string;
  /** Its body's length in bytes, and the body where it is an object. */
  readonly bytes: number;
  readonly body: unknown;
}

/** The address behind "v1.0/", or `undefined` where it is none of these. */
export function graphUrl({ url }: Request): string | undefined {
  const { pathname, search } = new URL(url);
  const [, path] = /^\/v1\.0\/(.+)$/.exec(pathname) ?? [];
  return path === undefined ? undefined : path + search;
}

/** @returns `undefined` where the address cannot be read */
export function askedOf({ method, url }: Pick<GraphCall, 'method' | 'url'>): Asked | undefined {
  const [path = '', search = ''] = url.split('?');
  const decoded = decodedPath(path);
  return decoded === undefined
    ? undefined
    : { method, path: withKeysAsSegments(decoded), query: new URLSearchParams(search) };
}

/** The request stays unread: whoever answers it reads it. */
export async function bodyOf(request: Request): Promise<Pick<GraphCall, 'bytes' | 'body'>> {
  const bytes = request.body === null ? new ArrayBuffer(0) : await request.clone().arrayBuffer();
  return { bytes: bytes.byteLength, body: jsonIn(new TextDecoder().decode(bytes)) };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How many a message goes to that is sent without a draft; an answer goes to somebody even where the call names nobody. */
export function recipientsIn(body: unknown): number {
  const call = objectOf(body);
  const named = [call, objectOf(call['message'])].flatMap((part) =>
    ['toRecipients', 'ccRecipients', 'bccRecipients'].map((name) => part[name]),
  );
  const count = named.reduce<number>((sum, listed) => sum + (Array.isArray(listed) ? listed.length : 0), 0);
  return Math.max(1, count);
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {});

/**
 * A batch costs what its parts do, and one that has none as much as a request; it is refused as a whole: whether the real
 * one refuses its parts was not found out.
 */
export async function restUnitsOf(request: Request, times: number): Promise<number> {
  const own = restCall(request.method, request.url);
  if (own.path.toLowerCase() !== '$batch') return restUnits(own, times);
  const parts = splitBatch(await request.clone().text(), request.headers.get('Content-Type') ?? '')?.flat() ?? [];
  const cost = parts.reduce((sum, { method, address }) => sum + restUnits(restCall(method, address), times), 0);
  return cost || restUnits({ ...own, method: 'GET' }, times);
}

function restCall(method: string, address: string): Asked {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const path = /\/(?:_api|_vti_bin\/client\.svc)\/(.+)$/i.exec(decodedPath(url?.pathname ?? '') ?? '')?.[1] ?? '';
  return { method, path: withoutEmptyBrackets(path), query: url?.searchParams ?? new URLSearchParams() };
}

/** SharePoint takes "items()" and "items/" wherever it takes "items". */
const withoutEmptyBrackets = (path: string): string => path.replace(/\(\s*\)(?=\/|$)/g, '').replace(/\/+$/, '');
