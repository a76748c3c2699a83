import { setTimeout } from 'node:timers/promises';
import type { Caller } from '../../identity/account';
import type { Answer } from '../graph/answer';
import { askedOf, bodyOf, type GraphCall, graphUrl, recipientsIn, restUnitsOf } from './calls';
import { countEntra, countGraph, countOutlook, countSending, countSharePoint, type Verdict } from './count';
import { graphCost } from './costs';
import { type Limits, limitsOf, type Throttling } from './limits';
import { type Meters, openMeters } from './meters';
import { atOnceWait } from './publishedLimits';
import { graphRefusal, sharePointRefusal } from './refusals';

/** What of mailboxes the limits on sending are about. */
export interface Outbox {
  /** The same for every name of a mailbox. */
  mailboxKey(named: string, caller: Caller): string;
  /** How many a draft goes to; 0 where there is none. */
  draftRecipients(mailbox: string, message: string): number;
}

/** Refuses requests as the services do. Off, it lets everything through and counts nothing. */
export interface Throttle {
  sharePoint(request: Request, caller: Caller, answer: () => Promise<Response>): Promise<Response>;
  /** A batch is let through here: each of its parts is counted by `part`. */
  graph(request: Request, caller: Caller, answer: () => Promise<Response>): Promise<Response>;
  part(call: GraphCall, caller: Caller, answer: () => Answer): Answer;
  /** Begins to count anew. @throws a RangeError that names what is no limit */
  set(throttling: Throttling): void;
  limits(): Limits | 'off';
}

/** @param tenantId stands in Entra's headers */
export function openThrottle(throttling: Throttling, tenantId: string, outbox: Outbox, now: () => Date): Throttle {
  let limits: Limits | undefined;
  let meters: Meters;
  const atOnce = new Map<string, number>();
  const set = (asked: Throttling): void => {
    limits = limitsOf(asked);
    if (limits) meters = openMeters(limits, () => now().getTime());
  };
  set(throttling);

  const verdictOf = (call: GraphCall, caller: Caller): Verdict => {
    const asked = askedOf(call);
    const used = limits as Limits;
    const all = countGraph(meters, used, caller);
    if (all.refusal || !asked) return all;
    const cost = graphCost(asked);
    if (cost.of === 'sharePoint') return countSharePoint(meters, used, caller, cost.units);
    if (cost.of === 'entra') return countEntra(meters, used, caller, cost);
    const mailbox = outbox.mailboxKey(cost.mailbox, caller);
    const counted = countOutlook(meters, used, caller, mailbox, call.method === 'GET' ? 0 : call.bytes);
    if (counted.refusal || !cost.sends) return counted;
    const message = /\/messages\/([^/]+)\/send$/i.exec(asked.path)?.[1] ?? '';
    const recipients = cost.sends === 'draft' ? outbox.draftRecipients(cost.mailbox, message) : recipientsIn(call.body);
    return countSending(meters, used, { mailbox, recipients });
  };
  const scope = (caller: Caller): string => `${caller.kind === 'app' ? caller.appId : 'people'}/${tenantId}`;
  const refusedBy = ({ refusal, headers }: Verdict, caller: Caller): Answer | undefined => {
    if (!refusal) return undefined;
    const answer = graphRefusal(refusal, scope(caller), now());
    return { ...answer, headers: { ...headers, ...answer.headers } };
  };

  /** Lets only so many requests to a mailbox run at once. */
  const oneMore = async (key: string, caller: Caller, answer: () => Promise<Response>): Promise<Response> => {
    const running = atOnce.get(key) ?? 0;
    const { outlookAtOnce, outlookTakes } = limits as Limits;
    if (running >= outlookAtOnce) {
      const refusal = { limit: 'outlookAtOnce', wait: atOnceWait, blocked: false } as const;
      return responseOf(graphRefusal(refusal, scope(caller), now()));
    }
    atOnce.set(key, running + 1);
    try {
      const [answered] = await Promise.all([answer(), setTimeout(outlookTakes)]);
      return answered;
    } finally {
      atOnce.set(key, (atOnce.get(key) ?? 1) - 1);
    }
  };

  return {
    set,
    limits: () => limits ?? 'off',
    sharePoint: async (request, caller, answer) => {
      if (!limits) return answer();
      const units = await restUnitsOf(request, limits.sharePointRestTimes);
      const { refusal, headers } = countSharePoint(meters, limits, caller, units);
      return refusal ? sharePointRefusal(refusal, headers) : withHeaders(await answer(), headers);
    },
    graph: async (request, caller, answer) => {
      const url = graphUrl(request);
      if (!limits || url === undefined || url.startsWith('$batch')) return answer();
      const { method } = request;
      const cost = graphCost(askedOf({ method, url }) ?? { method, path: '', query: new URLSearchParams() });
      const key = cost.of === 'outlook' ? `${scope(caller)} ${outbox.mailboxKey(cost.mailbox, caller)}` : undefined;
      const counted = async (): Promise<Response> => {
        const call = { method, url, ...(await bodyOf(request)) };
        const verdict = verdictOf(call, caller);
        const refused = refusedBy(verdict, caller);
        return refused ? responseOf(refused) : withHeaders(await answer(), verdict.headers);
      };
      return key === undefined ? counted() : oneMore(key, caller, counted);
    },
    part: (call, caller, answer) => {
      if (!limits) return answer();
      const verdict = verdictOf(call, caller);
      const refused = refusedBy(verdict, caller);
      if (refused) return refused;
      const answered = answer();
      return { ...answered, headers: { ...answered.headers, ...verdict.headers } };
    },
  };
}

function responseOf({ status, body, headers = {} }: Answer): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'Content-Type': 'application/json' } });
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
