import { randomUUID } from 'node:crypto';
import { jsonBody } from '../tenant/routing/jsonBody';
import { keyTypeOf } from './authentication';
import type { Service } from './call';
import { badRequest, notImitated, refusal, Refused } from './failures';
import { Limits } from './limits';
import type { Behaviour, Notify, SentText } from './notify';
import { progressOf } from './progress';
import { Records } from './records';
import { findRoute } from './routes';

const asTheRealOne: Behaviour = {
  listedAfter: 0,
  outcomes: new Map(),
  team: [],
  perMinute: 3_000,
  perDay: 250_000,
};

/**
 * Opens GOV.UK Notify for one machine: one service, live, with texts alone.
 * @param options.file where it keeps what it was given, or ":memory:"
 * @param options.now the time by which messages go on their way and are forgotten
 * @param options.tokenTime the time by which tokens count: the machine's, which clients write into them
 */
export function openNotify(options: { file: string; now: () => Date; tokenTime?: () => Date }): Notify {
  const { file, now, tokenTime = () => new Date() } = options;
  const records = new Records(file);
  let behaviour = asTheRealOne;
  const limits = new Limits();
  return {
    fetch: (request) => answer(request, { records, limits, behaviour, now }, tokenTime()),
    putTemplate: (template) => records.putTemplate(template, now().getTime()),
    createKey: (type) => {
      const secret = randomUUID();
      records.addKey(secret, type);
      return `local-${type}-${records.serviceId}-${secret}`;
    },
    sent: () => sentTexts(records, now()),
    behave: (change) => {
      behaviour = { ...behaviour, ...change };
    },
    close: () => records.close(),
  };
}

async function answer(request: Request, service: Service, tokenTime: Date): Promise<Response> {
  const { pathname, searchParams: query } = new URL(request.url);
  const found = findRoute(request.method, pathname);
  try {
    if (!found) throw notImitated(`${request.method} ${pathname}`);
    const keyType = await keyTypeOf(request, service.records, tokenTime);
    return await found.route.answer({ service, keyType, query, body: () => jsonOf(request) }, found.captured);
  } catch (refused) {
    if (refused instanceof Refused) return refusal(refused);
    throw refused;
  }
}

async function jsonOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const body = jsonBody(await request.text());
  if (body === undefined) throw badRequest('Invalid JSON supplied in POST data');
  return body;
}

function sentTexts(records: Records, now: Date): SentText[] {
  return records.toTelephones().map((stored) => ({
    at: new Date(stored.createdAt),
    to: stored.number,
    text: stored.body,
    status: progressOf(stored, now).status,
    reference: stored.reference,
  }));
}
