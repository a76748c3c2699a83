import type { Contact } from '../../config/lists/contacts';
import { contacts } from '../../config/lists/contacts';
import type { ContactEvent } from '../../core/contacts/contact';
import { historyOf } from '../ledger/ledger';
import { CannotUnseal, type Place, type Sealing } from '../sealing/sealing';

/**
 * What somebody writes beside a call or a decision is about a person's health as like as not: in the ledger it is sealed,
 * for its contact and for the trust at which it was written, which the contact may leave.
 */
const placeOf = (trust: string, contactId: string): Place => ({ trust, list: contacts.name, item: contactId });

/** A note as it stands in the ledger, to be part of an event; nothing where nobody wrote any. */
export async function sealedNote(
  sealing: Sealing,
  { trust, contactId }: { readonly trust: string; readonly contactId: string },
  note: string | undefined,
): Promise<Pick<ContactEvent, 'note' | 'noteAt'>> {
  return note === undefined ? {} : { note: await sealing.seal(placeOf(trust, contactId), note), noteAt: trust };
}

/** What happened to a contact, with its notes in words. One that cannot be opened is said to be there. */
export function openHistory(sealing: Sealing, contact: Contact): Promise<ContactEvent[]> {
  const { contactId = '' } = contact;
  return Promise.all(
    historyOf(contact).map(async ({ note, noteAt, ...event }): Promise<ContactEvent> => {
      if (note === undefined) return event;
      const text = await opened(sealing, placeOf(noteAt ?? '', contactId), note);
      return text === undefined ? { ...event, noteClosed: true } : { ...event, note: text };
    }),
  );
}

async function opened(sealing: Sealing, place: Place, note: string): Promise<string | undefined> {
  // What names no trust was not written by us, and there is no key to ask for.
  if (place.trust === '') return undefined;
  try {
    return await sealing.unseal(place, note);
  } catch (failure) {
    if (failure instanceof CannotUnseal) return undefined;
    throw failure;
  }
}
