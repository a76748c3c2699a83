import type { HttpRequest } from '@azure/functions';

/** A form as it was sent: its own number, and the names of what was ticked, not looked at yet. */
export interface SentForm {
  readonly statementId: string;
  readonly names: readonly string[];
}

const mostBytes = 4096;

/** Reads what our form sends; `undefined` for anything else. */
export async function readForm(request: HttpRequest): Promise<SentForm | undefined> {
  if (!/^application\/x-www-form-urlencoded(;|$)/i.test(request.headers.get('content-type') ?? '')) return undefined;
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return undefined;
  const text = await request.text();
  if (Buffer.byteLength(text) > mostBytes) return undefined;
  const sent = new URLSearchParams(text);
  const [statementId = '', ...others] = sent.getAll('form');
  const known = [...sent.keys()].every((key) => key === 'form' || key === 'choice');
  if (!known || others.length > 0 || !/^[0-9a-f]{32}$/.test(statementId)) return undefined;
  return { statementId, names: sent.getAll('choice') };
}

/**
 * Whether a form was sent by a page of ours. Browsers say where it comes from, each in one way at least; what says
 * nothing is no browser.
 */
export function isFromOurPage(headers: Pick<Headers, 'get'>, homeOrigin: string): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site === null && origin === null) return false;
  return (site === null || site === 'same-origin') && (origin === null || origin === homeOrigin);
}
