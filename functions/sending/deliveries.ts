import type { Contact } from '../../config/lists/contacts';
import { Conflict } from '../../config/lists/storeFailures';
import type { SendingDeps } from './sendingDeps';
import { step, toBeRung } from './steps';

/** For how long a text is asked about, in days: Notify gives up after three. */
const askedForDays = 4;
/** After so many that could not be asked about, the rest is left to the next run. */
const mostFailures = 5;
const dayMs = 24 * 60 * 60_000;

/**
 * Reads how texts fared that were sent: what did not arrive becomes a call. Silence afterwards is no failure.
 * Throws the first failure when the others have had their turn.
 */
export async function readDeliveries(deps: SendingDeps): Promise<{ delivered: number; failed: number }> {
  const counts = { delivered: 0, failed: 0 };
  const failures: unknown[] = [];
  for (const { contactId = '' } of (await deps.ledger.inState('sent')).filter((row) => isOpen(row, deps.now()))) {
    try {
      const became = await readDelivery(deps, contactId);
      if (became !== undefined) counts[became] += 1;
    } catch (error) {
      // They have answered meanwhile.
      if (error instanceof Conflict) continue;
      // One that cannot be asked about holds up no other; where none can be, it is not asked about all of them.
      failures.push(error);
      if (failures.length >= mostFailures) break;
    }
  }
  if (failures.length > 0) throw failures[0];
  return counts;
}

async function readDelivery(deps: SendingDeps, contactId: string): Promise<'delivered' | 'failed' | undefined> {
  const contact = await deps.ledger.byContact(contactId);
  if (contact?.row.state !== 'sent' || contact.row.messageRef === undefined) return undefined;
  const delivery = await deps.texts.delivery(contact.row.messageRef);
  if (delivery === 'delivered') {
    await step(deps, contact, { deliveredAt: deps.now().toISOString() }, { what: 'delivered', channel: 'text' });
    return 'delivered';
  }
  if (delivery !== 'failed') return undefined;
  await toBeRung(deps, contact, 'not-delivered');
  return 'failed';
}

function isOpen({ channel, deliveredAt, sentAt = '' }: Contact, now: Date): boolean {
  const age = now.getTime() - new Date(sentAt).getTime();
  return channel === 'text' && deliveredAt === undefined && age < askedForDays * dayMs;
}
