import { contactSettings } from '../../config/contacts';
import type { Contact } from '../../config/lists/contacts';
import { Conflict } from '../../config/lists/storeFailures';
import { isoDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import { compare } from '../../core/order/compare';
import { historyOf } from '../ledger/ledger';
import { whereDeathsWait } from './deathsWait';
import { isItsMoment, mayTrustSend } from './mayGoOut';
import type { SendingDeps } from './sendingDeps';
import { step } from './steps';

/** The most that goes into the queue at once: the rest comes with the next run. */
const mostAtOnce = 250;
/** How long a message may be in the queue before another is sent after it, in minutes. */
const lostAfterMinutes = 30;
/**
 * How long a contact rests, in minutes, by why it was put back: to mend our set-up takes somebody longer than a run, too
 * much is a limit for the day, and a channel that lost one message may be out of order for a while.
 */
const restMinutes: Readonly<Record<string, number | undefined>> = { 'set-up': 60, busy: 60, 'not-there': 30 };
const minuteMs = 60_000;

/** Queues what is due and may go out now, and what was left lying: counts. */
export async function dispatchContacts(deps: SendingDeps): Promise<{ queued: number; again: number }> {
  const live = new Set<string>();
  const deaths = await whereDeathsWait(deps.runs);
  for (const trust of deps.trusts) {
    if (!deaths.has(trust.ods) && (await mayTrustSend(deps, trust))) live.add(trust.ods);
  }
  let queued = 0;
  for (const contact of await dueNow(deps, live)) if (await queueContact(deps, contact)) queued += 1;
  // Whatever is in doubt is asked about at any hour, and while sending is stopped: asking sends nothing.
  const left = await leftLying(deps);
  for (const { contactId } of left) if (contactId !== undefined) await deps.queue.send(contactId);
  return { queued, again: left.length };
}

async function dueNow(deps: SendingDeps, live: ReadonlySet<string>): Promise<Contact[]> {
  const people = live.size === 0 ? undefined : await deps.snapshot.current();
  if (people === undefined) return [];
  const now = deps.now();
  const today = isoDay(londonDay(now));
  const due = await deps.ledger.inState('due');
  return due
    .filter((contact) => {
      const { trust = '', notBefore = '9' } = contact;
      if (!live.has(trust) || notBefore > today || rests(contact, now)) return false;
      return isItsMoment(deps, people, contact);
    })
    .sort((one, other) => compare(one.notBefore ?? '', other.notBefore ?? '') || one.id - other.id)
    .slice(0, mostAtOnce);
}

async function queueContact(deps: SendingDeps, { contactId = '' }: Contact): Promise<boolean> {
  const contact = await deps.ledger.byContact(contactId);
  if (contact?.row.state !== 'due') return false;
  try {
    await step(deps, contact, { state: 'queued' }, { what: 'queued' });
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
  await deps.queue.send(contactId);
  return true;
}

function rests(contact: Contact, now: Date): boolean {
  const minutes = restMinutes[historyOf(contact).at(-1)?.why ?? ''];
  return minutes !== undefined && !isOlder(contact, minutes, now);
}

/** Whether the last that happened to a contact lies so many minutes back. */
function isOlder(contact: Contact, minutes: number, now: Date): boolean {
  const last = historyOf(contact).at(-1)?.at;
  return last === undefined || now.getTime() - new Date(last).getTime() >= minutes * minuteMs;
}

/** What nobody is at any more: a message that was lost, or an attempt whose end nobody recorded. */
async function leftLying({ ledger, now }: SendingDeps): Promise<Contact[]> {
  const [queued, sending] = await Promise.all([ledger.inState('queued'), ledger.inState('sending')]);
  return [
    ...queued.filter((contact) => isOlder(contact, lostAfterMinutes, now())),
    ...sending.filter((contact) => isOlder(contact, contactSettings.settleMinutes, now())),
  ].slice(0, mostAtOnce);
}
