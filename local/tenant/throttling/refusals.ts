import type { Answer } from '../graph/answer';
import type { Refusal } from './count';
import type { Limits } from './limits';

/* The services' own words for a refused request, as people report them; what was not found stands in docs/local-tenant.md. */

interface Words {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** SharePoint puts another code within: OneDrive/onedrive-api-docs#1307. */
  readonly inner?: string;
}

const files: Words = {
  status: 429,
  code: 'activityLimitReached',
  message: 'The request has been throttled',
  inner: 'throttledRequest',
};
const blocked: Words = {
  status: 503,
  code: 'serviceNotAvailable',
  message: 'The service is not available. Try the request again after a delay. There may be a Retry-After header.',
};

/** alcionai/corso#3695 and many others. The words after "its" name the limit; only two of them were found. */
const mail = (limit: string): Words => ({
  status: 429,
  code: 'ApplicationThrottled',
  message: `Application is over its ${limit} limit.`,
});
const directory: Words = { status: 429, code: 'TooManyRequests', message: 'Too many requests.' };

/** The words of every limit that can refuse a request to Graph. */
const words: Partial<Record<keyof Limits, Words>> = {
  outlookRequests: mail('request'),
  outlookAtOnce: mail('MailboxConcurrency'),
  outlookUploadBytes: mail('IncomingBytes'),
  messagesPerMinute: mail('message rate'),
  recipientsPerDay: {
    status: 429,
    code: 'ErrorExceededMessageLimit',
    message: 'Cannot send mail. Daily Message/Recipient limit exceeded.',
  },
  recipientsPerMessage: {
    status: 400,
    code: 'ErrorExceededMaxRecipientLimit',
    message: 'The message has more recipients than it may have.',
  },
  entraUnits: directory,
  entraWrites: directory,
  entraTenantWrites: directory,
  graphRequests: directory,
};

const retryAfter = ({ wait }: Refusal): Record<string, string> =>
  wait === undefined ? {} : { 'Retry-After': String(wait) };

/** What Graph answers to a refused request. */
export function graphRefusal(refusal: Refusal, scope: string, at: Date): Answer {
  const { status, code, message, inner } = refusal.blocked ? blocked : (words[refusal.limit] ?? files);
  return {
    status,
    headers: { ...retryAfter(refusal), ...(refusal.limit.startsWith('entra') && entraHeaders(refusal, scope)) },
    body: {
      error: { code, message, innerError: { ...(inner && { code: inner }), date: at.toISOString().slice(0, 19) } },
    },
  };
}

/** Whose limit it was and why, for whoever looks into it: Graph, "Identity and access service limits". */
function entraHeaders({ limit }: Refusal, scope: string): Record<string, string> {
  const writes = limit !== 'entraUnits';
  const of = limit === 'entraTenantWrites' ? 'Tenant' : 'Tenant_Application';
  return {
    'x-ms-throttle-scope': `${of}/${writes ? 'Write' : 'ReadWrite'}/${scope}`,
    'x-ms-throttle-information': writes ? 'WriteLimitExceeded' : 'ResourceUnitLimitExceeded',
  };
}

/** What SharePoint answers to a refused request: a line of text, no JSON (OneDrive/onedrive-api-docs#799). */
export function sharePointRefusal(refusal: Refusal, headers: Readonly<Record<string, string>>): Response {
  const [status, text] = refusal.blocked ? [503, '503 SERVER TOO BUSY'] : [429, '429 TOO MANY REQUESTS'];
  return new Response(text, {
    status: status as number,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers, ...retryAfter(refusal) },
  });
}
