import { Conflict } from '../../config/lists/storeFailures';
import type { ContactEvent } from '../../core/contacts/contact';
import { historyOf, type Ledger, type StoredContact } from '../ledger/ledger';

/** A step with an id of its own: asked for twice, it is the same one. */
export type StepOnce = Required<Pick<ContactEvent, 'what' | 'id'>>;

/**
 * Takes a contact a step on, unless its history has that step: who presses twice, or asks again because no answer came,
 * is answered with the contact as it is.
 * Throws `Conflict` where somebody else took another step at this moment.
 */
export async function once(
  ledger: Pick<Ledger, 'byContact'>,
  contact: StoredContact,
  step: StepOnce,
  take: () => Promise<StoredContact>,
): Promise<StoredContact> {
  if (has(contact, step)) return contact;
  try {
    return await take();
  } catch (failure) {
    if (!(failure instanceof Conflict)) throw failure;
    // The same request may have come twice at one moment, and the other one was first.
    const now = await ledger.byContact(contact.row.contactId ?? '');
    if (now === undefined || !has(now, step)) throw failure;
    return now;
  }
}

const has = ({ row }: StoredContact, { what, id }: StepOnce): boolean =>
  historyOf(row).some((event) => event.what === what && event.id === id);
