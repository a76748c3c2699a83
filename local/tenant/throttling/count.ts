import type { Caller } from '../../identity/account';
import type { Cost } from './costs';
import type { Limits } from './limits';
import type { Check, Meters } from './meters';
import { headersFrom } from './publishedLimits';

/** Why a request is not let through. */
export interface Refusal {
  readonly limit: keyof Limits;
  /** Whole seconds, or `undefined` where waiting does not help. */
  readonly wait: number | undefined;
  /** Whether it is so far over the limit that the service answers as if it were busy. */
  readonly blocked: boolean;
}

/** What a limit says of a request: whether it is let through, and what the answer says of what is left. */
export interface Verdict {
  readonly refusal: Refusal | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a message that is to be sent weighs: how many it goes to. */
export interface Sending {
  readonly mailbox: string;
  readonly recipients: number;
}

/** People's tokens say which app they came by; the tenant does not know it, and counts all of them as one. */
const appOf = (caller: Caller): string => (caller.kind === 'app' ? caller.appId : 'people');

/** Counts a request to what SharePoint keeps. What is left is told to applications alone, as SharePoint does. */
export function countSharePoint(meters: Meters, limits: Limits, caller: Caller, units: number): Verdict {
  const tenant = meters.fixed({ limit: 'sharePointTenantUnits', who: '', over: 'sharePointTenant', cost: units });
  if (caller.kind === 'person') {
    const who = caller.oid;
    const user = meters.fixed({ limit: 'sharePointUserRequests', who, over: 'sharePointUser', cost: 1 });
    return { refusal: refusalOf(limits, [user, tenant]), headers: {} };
  }
  const who = caller.appId;
  const app = meters.fixed({ limit: 'sharePointAppUnitsPerMinute', who, over: 'sharePointApp', cost: units });
  const ofDay = meters.fixed({ limit: 'sharePointAppUnitsPerDay', who, over: 'sharePointAppDay', cost: units });
  return { refusal: refusalOf(limits, [app, ofDay, tenant]), headers: rateLimit(app) };
}

/** Counts a request to a mailbox, and what it uploads, in bytes. */
export function countOutlook(meters: Meters, limits: Limits, caller: Caller, mailbox: string, bytes: number): Verdict {
  const who = `${appOf(caller)} ${mailbox}`;
  const checks = [meters.sliding({ limit: 'outlookRequests', who, over: 'outlookRequests', cost: 1 })];
  if (bytes > 0) checks.push(meters.sliding({ limit: 'outlookUploadBytes', who, over: 'outlookUpload', cost: bytes }));
  return { refusal: refusalOf(limits, checks), headers: {} };
}

/** Counts a message that is to be sent: the mailbox's own limits, whoever sends. */
export function countSending(meters: Meters, limits: Limits, { mailbox, recipients }: Sending): Verdict {
  if (recipients > limits.recipientsPerMessage)
    return { refusal: { limit: 'recipientsPerMessage', wait: undefined, blocked: false }, headers: {} };
  const messages = meters.slidingIfDone({ limit: 'messagesPerMinute', who: mailbox, over: 'sendingMessages', cost: 1 });
  const refusal = refusalOf(limits, [messages]);
  if (refusal) return { refusal, headers: {} };
  const ofDay = { limit: 'recipientsPerDay', who: mailbox, over: 'sendingRecipients', cost: recipients } as const;
  return { refusal: refusalOf(limits, [meters.slidingIfDone(ofDay)]), headers: {} };
}

/** Counts a request to the directory. */
export function countEntra(
  meters: Meters,
  limits: Limits,
  caller: Caller,
  cost: Extract<Cost, { of: 'entra' }>,
): Verdict {
  const who = appOf(caller);
  const app = meters.bucket({ limit: 'entraUnits', who, over: 'entraApp', cost: cost.units });
  const writes =
    cost.writes === 0
      ? []
      : [
          meters.bucket({ limit: 'entraWrites', who, over: 'entraWrites', cost: 1 }),
          meters.bucket({ limit: 'entraTenantWrites', who: '', over: 'entraTenantWrites', cost: 1 }),
        ];
  const share = app.used / app.most;
  const headers = {
    'x-ms-resource-unit': String(cost.units),
    ...(share >= headersFrom && { 'x-ms-throttle-limit-percentage': share.toFixed(2) }),
  };
  return { refusal: refusalOf(limits, [app, ...writes]), headers };
}

/** Counts a request to Graph, whatever it is to. */
export function countGraph(meters: Meters, limits: Limits, caller: Caller): Verdict {
  const all = meters.fixed({ limit: 'graphRequests', who: appOf(caller), over: 'graphApp', cost: 1 });
  return { refusal: refusalOf(limits, [all]), headers: {} };
}

/** Of the limits that the request is over, the one that lets it through last. */
function refusalOf({ sharePointBlockedFrom }: Limits, checks: readonly Check[]): Refusal | undefined {
  const over = checks.filter(({ used, most }) => used > most);
  const [longest] = over.sort((one, other) => other.freeIn - one.freeIn);
  if (!longest) return undefined;
  const { limit, used, most, freeIn } = longest;
  const blocked = limit.startsWith('sharePoint') && used > most * sharePointBlockedFrom;
  return { limit, wait: Math.max(1, Math.ceil(freeIn / 1000)), blocked };
}

/** SharePoint's headers about the minute, from four fifths of it on. */
const rateLimit = ({ used, most, freeIn }: Check): Record<string, string> =>
  used < most * headersFrom
    ? {}
    : {
        'RateLimit-Limit': String(most),
        'RateLimit-Remaining': String(Math.max(0, most - used)),
        'RateLimit-Reset': String(Math.ceil(freeIn / 1000)),
      };
