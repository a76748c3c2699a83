import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DriveItem } from '../storage/driveItems';
import type { Storage } from '../storage/storage';
import { mediaTypeOf } from './mediaType';

/**
 * Where a file can be fetched without a token, as whoever has the address was let in before. The real one is at
 * SharePoint's own host; here it is at Graph's, so that it comes the same way as everything else.
 */
const place = 'https://graph.microsoft.com/_download/';

/** The real time is nowhere laid down but as short. */
const lifeSeconds = 3600;

/** The address by which the file can be fetched for a while. */
export function downloadAddress(storage: Storage, { number }: DriveItem): string {
  const until = Math.floor(storage.now().getTime() / 1000) + lifeSeconds;
  return `${place}${number}.${until}.${signature(storage, number, until)}`;
}

/**
 * Answers a request for a file by such an address.
 * @returns `undefined` where the request is none for such an address
 */
export function download(storage: Storage, request: Request): Response | undefined {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith(new URL(place).pathname)) return undefined;
  const [, number = '', until = '', given = ''] = /\/(\d{1,15})\.(\d{1,15})\.([\w-]{43})$/.exec(pathname) ?? [];
  const expected = signature(storage, Number(number), Number(until));
  const holds = given !== '' && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
  // A token does not belong here, and the real place refuses some requests that bring one: iterate-ch/cyberduck#15829.
  if (!holds || Number(until) * 1000 < storage.now().getTime() || request.headers.has('Authorization'))
    return new Response(null, { status: 401 });
  const file = storage.driveItems.byNumber(Number(number));
  if (!file) return new Response(null, { status: 404 });
  const headers = { 'Content-Type': mediaTypeOf(file) };
  return new Response(new Uint8Array(storage.driveItems.content(file)), { headers });
}

const signature = ({ secret }: Storage, number: number, until: number): string =>
  createHmac('sha256', secret).update(`download ${number} ${until}`).digest('base64url');
