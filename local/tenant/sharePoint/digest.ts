import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignedIn } from '../tenant';
import type { Storage } from '../storage/storage';
import type { Failure } from './answer';
import { type Call, siteUrl } from './call';
import { digestExpired, digestInvalid } from './failures';
import { complex } from './model/complex';
import { type Node, valueOf } from './model/node';

/** SharePoint's half hour. */
const lifeSeconds = 1800;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');

/** Gives the caller a form digest: "0x", a signature, a comma, and the time like "22 Nov 2026 09:30:00 -0000". */
export function contextInfo(call: Call): Node {
  const at = call.storage.now();
  const day = `${two(at.getUTCDate())} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  const time = `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} -0000`;
  return valueOf(
    'GetContextWebInformation',
    complex('SP.ContextWebInformation', {
      FormDigestTimeoutSeconds: lifeSeconds,
      FormDigestValue: `0x${signature(call.storage, call.by, time)},${time}`,
      LibraryVersion: '16.0.0.0',
      SiteFullUrl: siteUrl({ ...call, site: call.storage.sites.rootOf(call.site) }),
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
      WebFullUrl: siteUrl(call),
    }),
  );
}

/**
 * Whether a write may go on. A session sends its cookie from any page that a browser has open, so that the digest is
 * what shows that the page is SharePoint's; a token is sent by nobody but the one who has it.
 * @returns why not, or `undefined`
 */
export function digestFailure(storage: Storage, by: SignedIn, digest: string | null): Failure | undefined {
  if (by.by === 'token') return undefined;
  const [, given = '', time = ''] = /^0x([0-9A-F]{64}),(.+)$/.exec(digest ?? '') ?? [];
  const expected = signature(storage, by, time);
  if (given === '' || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return digestInvalid();
  const age = storage.now().getTime() - Date.parse(time);
  return age > lifeSeconds * 1000 ? digestExpired() : undefined;
}

function signature({ secret }: Storage, { caller }: SignedIn, time: string): string {
  const who = caller.kind === 'person' ? caller.oid : caller.appId;
  return createHmac('sha256', secret).update(`${who} ${time}`).digest('hex').toUpperCase();
}
