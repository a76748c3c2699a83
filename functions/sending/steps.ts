import { contactSettings } from '../../config/contacts';
import { isoDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import type { ContactEvent, NotReachedWhy } from '../../core/contacts/contact';
import { freesItsRules } from '../../core/contacts/ledgerRow';
import type { ContactChanges, StoredContact } from '../ledger/ledger';
import type { SendingDeps } from './sendingDeps';
import type { Verdict } from './mayGoOut';

type Deps = Pick<SendingDeps, 'ledger' | 'now' | 'calendar'>;

/** Takes a contact a step on, now. */
export function step(
  { ledger, now }: Deps,
  from: StoredContact,
  changes: ContactChanges,
  event: Omit<ContactEvent, 'at'>,
): Promise<StoredContact> {
  return ledger.move(from, changes, { at: now().toISOString(), ...event });
}

/** The day by which somebody has to act on what came up today. */
const within = ({ calendar, now }: Deps, workingDays: number): string =>
  isoDay(calendar.after(londonDay(now()), workingDays));

/** What a message did not do, somebody does: on the next working day. */
export const toBeRung = (deps: Deps, from: StoredContact, why: NotReachedWhy): Promise<StoredContact> =>
  step(deps, from, { state: 'notReached', why, actBy: within(deps, 1) }, { what: 'not-reached', why });

/** Nobody can find out whether it went out: somebody looks, and rings. */
export const perhapsSent = (deps: Deps, from: StoredContact): Promise<StoredContact> =>
  step(deps, from, { state: 'maybeSent', actBy: within(deps, 1) }, { what: 'maybe-sent' });

/** Back to where it was before an attempt that gave nothing to a channel: it does not count as one. */
export const putBack = (deps: Deps, begun: StoredContact, why: string): Promise<StoredContact> =>
  step(deps, begun, { state: 'due', attempts: (begun.row.attempts ?? 1) - 1 }, { what: 'put-back', why });

/** What becomes of a contact that does not go out now. Only what was certainly not sent may come here. */
export function putAside(
  deps: Deps,
  from: StoredContact,
  verdict: Exclude<Verdict, { is: 'send' }>,
): Promise<StoredContact> {
  switch (verdict.is) {
    case 'wait':
      return step(deps, from, { state: 'due' }, { what: 'put-back' });
    case 'cancel':
      return step(
        deps,
        from,
        { state: 'cancelled', why: verdict.why, ...freedKeys(from, verdict.why) },
        { what: 'cancelled', why: verdict.why },
      );
    case 'hold':
      return step(
        deps,
        from,
        { state: 'held', why: verdict.why, actBy: within(deps, contactSettings.decideWithinWorkingDays) },
        { what: 'held', why: verdict.why },
      );
    case 'call':
      return toBeRung(deps, from, verdict.why);
  }
}

/** The keys of a contact that no longer reserves its rules: its own id, which nothing else can have. */
export function freedKeys({ row }: StoredContact, why: string): ContactChanges {
  const { contactId } = row;
  if (contactId === undefined || !freesItsRules({ state: 'cancelled', why })) return {};
  return { day28Key: contactId, stressKey: contactId };
}
