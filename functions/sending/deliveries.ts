import type { Contact } from '../../config/lists/contacts';
import { Conflict } from '../../config/lists/storeFailures';
import type { SendingDeps } from './sendingDeps';
import { step, toBeRung } from './steps';

/** For how long a text is asked about, in days: Notify gives up after three. */
const askedForDays = 4;
const dayMs = 24 * 60 * 60_000;

/** Reads how texts fared that were sent: what did not arrive becomes a call. Silence afterwards is no failure. */
export async function readDeliveries(deps: SendingDeps): Promise<{ delivered: number; failed: number }> {
  const counts = { delivered: 0, failed: 0 };
  for (const { contactId = '' } of (await deps.ledger.inState('sent')).filter((row) => isOpen(row, deps.now()))) {
    const contact = await deps.ledger.byContact(contactId);
    if (contact?.row.state !== 'sent' || contact.row.messageRef === undefined) continue;
    const delivery = await deps.texts.delivery(contact.row.messageRef);
    try {
      if (delivery === 'delivered') {
        await step(deps, contact, { deliveredAt: deps.now().toISOString() }, { what: 'delivered', channel: 'text' });
        counts.delivered += 1;
      }
      if (delivery === 'failed') {
        await toBeRung(deps, contact, 'not-delivered');
        counts.failed += 1;
      }
    } catch (error) {
      // They have answered meanwhile.
      if (!(error instanceof Conflict)) throw error;
    }
  }
  return counts;
}

function isOpen({ channel, deliveredAt, sentAt = '' }: Contact, now: Date): boolean {
  const age = now.getTime() - new Date(sentAt).getTime();
  return channel === 'text' && deliveredAt === undefined && age < askedForDays * dayMs;
}
