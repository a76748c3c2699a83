import type { Clock } from '../../clock/clock';
import { readRule } from '../faults/readRule';
import type { Route } from '../routing/router';
import type { Tenant } from '../tenant';
import type { Throttling } from '../throttling/limits';
import { readLateness } from './readLateness';
import { readArriving, readBounce } from './readMail';

/** What the control port has in its hands. */
export interface Controlled {
  readonly tenant: Pick<Tenant, 'faults' | 'throttling' | 'late' | 'mailboxes'>;
  /** The clock that the tenant goes by. */
  readonly clock: Pick<Clock, 'now' | 'set'>;
  /** Puts the tenant back to how it starts. */
  readonly reset: () => void | Promise<void>;
}

export interface ControlCall extends Controlled {
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a control call answers with, as JSON; nothing is a 204. */
export type ControlRoute = Route<ControlCall, unknown>;

export const controlPlaces = { id: '\\d{1,9}' };

/** The calls of the control port. What they cannot read they throw as a RangeError. */
export const controlRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: 'faults',
    answer: ({ tenant: { faults } }) => ({ rules: faults.rules(), fired: faults.fired(), seen: faults.seen() }),
  },
  { method: 'POST', path: 'faults', answer: ({ tenant, body }) => ({ id: tenant.faults.add(readRule(body)) }) },
  { method: 'DELETE', path: 'faults', answer: ({ tenant }) => tenant.faults.clear() },
  { method: 'DELETE', path: 'faults/{id}', answer: ({ tenant }, { id }) => tenant.faults.clear(Number(id)) },
  { method: 'GET', path: 'throttling', answer: ({ tenant }) => ({ limits: tenant.throttling.limits() }) },
  { method: 'PUT', path: 'throttling', answer: ({ tenant, body }) => tenant.throttling.set(throttlingIn(body)) },
  { method: 'PUT', path: 'late', answer: ({ tenant, body }) => tenant.late(readLateness(body)) },
  { method: 'GET', path: 'clock', answer: ({ clock }) => ({ now: clock.now() }) },
  { method: 'PUT', path: 'clock', answer: moveClock },
  { method: 'GET', path: 'mail', answer: ({ tenant }) => ({ sent: tenant.mailboxes.sent() }) },
  {
    method: 'POST',
    path: 'mail',
    answer: ({ tenant, body }) => {
      const { mailbox, mail } = readArriving(body);
      tenant.mailboxes.deliver(mailbox, mail);
    },
  },
  {
    method: 'POST',
    path: 'mail/bounces',
    answer: ({ tenant, body }) => {
      const { internetMessageId, why } = readBounce(body);
      tenant.mailboxes.bounce(internetMessageId, why);
    },
  },
  { method: 'POST', path: 'reset', answer: ({ reset }) => reset() },
];

/** `{ "off": true }`, or limits as `openTenant` takes them: these say themselves what is none. */
function throttlingIn(body: ControlCall['body']): Throttling {
  return body['off'] === true ? 'off' : (body as Throttling);
}

function moveClock({ clock, body: { now, forward } }: ControlCall): { readonly now: Date } {
  if (typeof now === 'string') clock.set(new Date(now));
  else if (typeof forward === 'number') clock.set(new Date(clock.now().getTime() + forward * 1000));
  else throw new RangeError('The clock takes "now", an instant, or "forward", so many seconds.');
  return { now: clock.now() };
}
