import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DriveItem } from '../../storage/driveItems';
import type { Storage } from '../../storage/storage';
import { mediaTypeOf } from './mediaType';
import { eTagOf } from './tags';

/**
 * Where a file can be fetched without a token, as whoever has the address was let in before. The real one is at
 * SharePoint's own host; here it is at Graph's, so that it comes the same way as everything else.
 */
const place = 'https://graph.microsoft.com/_download/';

/** The real time is nowhere laid down but as short. */
const lifeSeconds = 3600;

/**
 * The address by which the file can be fetched for a while.
 * @param version of its content; without one, the content that it has when it is fetched
 */
export function downloadAddress(storage: Storage, { number }: DriveItem, version = 0): string {
  const until = Math.floor(storage.now().getTime() / 1000) + lifeSeconds;
  const which = version === 0 ? String(number) : `${number}-${version}`;
  return `${place}${which}.${until}.${signature(storage, which, until)}`;
}

/**
 * Answers a request for a file by such an address, or for a range of it.
 * @returns `undefined` where the request is none for such an address
 */
export function download(storage: Storage, request: Request): Response | undefined {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith(new URL(place).pathname)) return undefined;
  const [, which = '', until = '', given = ''] =
    /\/(\d{1,15}(?:-\d{1,9})?)\.(\d{1,15})\.([\w-]{43})$/.exec(pathname) ?? [];
  const expected = signature(storage, which, Number(until));
  const holds = given !== '' && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
  // A token does not belong here, and the real place refuses some requests that bring one: iterate-ch/cyberduck#15829.
  if (!holds || Number(until) * 1000 < storage.now().getTime() || request.headers.has('Authorization'))
    return new Response(null, { status: 401 });
  const [number, version] = which.split('-').map(Number);
  const file = storage.driveItems.byNumber(number ?? 0);
  const library = file && storage.lists.libraryNumbered(file.list);
  const isThere = library && storage.sites.byNumber(library.site);
  const content = isThere && file && storage.driveItems.versions.content(file, version ?? file.contentVersion);
  return file && content
    ? contentResponse(file, content, request.headers.get('Range'))
    : new Response(null, { status: 404 });
}

function contentResponse(file: DriveItem, content: Uint8Array, range: string | null): Response {
  const headers = {
    'Accept-Ranges': 'bytes',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Content-Type': mediaTypeOf(file),
    ETag: eTagOf(file),
  };
  const asked = range === null ? undefined : rangeIn(range, content.length);
  if (asked === undefined) return new Response(new Uint8Array(content), { headers });
  const { start, end } = asked;
  if (start > end)
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${content.length}` } });
  return new Response(new Uint8Array(content.subarray(start, end + 1)), {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${start}-${end}/${content.length}` },
  });
}

/** One range of bytes, both ends included; anything else is overlooked, as RFC 9110 has it. */
function rangeIn(range: string, length: number): { start: number; end: number } | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') return { start: Math.max(0, length - Number(to)), end: Number(to) === 0 ? -1 : length - 1 };
  return { start: Number(from), end: to === '' ? length - 1 : Math.min(Number(to), length - 1) };
}

const signature = ({ secret }: Storage, which: string, until: number): string =>
  createHmac('sha256', secret).update(`download ${which} ${until}`).digest('base64url');
