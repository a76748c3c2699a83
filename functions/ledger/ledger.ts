import { type Contact, type NewContact, type contacts } from '../../config/lists/contacts';
import type { ListStore, Stored } from '../../config/lists/listStore';
import { mayFollow } from '../../core/contacts/states';
import type { ContactEvent, ContactState } from '../../core/contacts/contact';

/** A contact with the version that it was read at. */
export type StoredContact = Stored<typeof contacts>;

/** What a step may change: everything but who and which contact it is. */
export type ContactChanges = Partial<Omit<NewContact, 'title' | 'contactId' | 'person' | 'history'>>;

/** The contacts of the programme. Every call may throw `NotFound`, `Throttled` or `Unavailable`. */
export interface Ledger {
  byContact(contactId: string): Promise<StoredContact | undefined>;
  ofPerson(person: string): Promise<Contact[]>;
  /** Those whose last message went to the address. */
  sentTo(addressHash: string): Promise<Contact[]>;
  all(): Promise<Contact[]>;
  inState(state: ContactState, trust?: string): Promise<Contact[]>;
  /** Throws `Conflict` where the rule is reserved for the spell already. */
  reserve(row: Omit<NewContact, 'title' | 'history'>, event: ContactEvent): Promise<Contact>;
  /**
   * Takes a contact a step on: the changes and the line of its history in one write.
   * Throws `Conflict` where somebody else took a step first.
   */
  move(from: StoredContact, changes: ContactChanges, event: ContactEvent): Promise<StoredContact>;
}

/** The ledger in its list. */
export function ledger(store: ListStore<typeof contacts>): Ledger {
  return {
    byContact: async (contactId) => {
      const [row] = await store.find([{ column: 'contactId', is: 'eq', value: contactId }]);
      return row && store.get(row.id);
    },
    ofPerson: (person) => store.find([{ column: 'person', is: 'eq', value: person }]),
    sentTo: (addressHash) => store.find([{ column: 'addressHash', is: 'eq', value: addressHash }]),
    all: () => store.find(),
    inState: async (state, trust) => {
      const found = await store.find([{ column: 'state', is: 'eq', value: state }]);
      return found.filter((row) => trust === undefined || row.trust === trust);
    },
    reserve: (row, event) => store.add({ ...row, title: 'Contact', history: lineOf(event) }),
    move: async (from, changes, event) => {
      const { state } = from.row;
      if (changes.state !== undefined && state !== undefined && !mayFollow(state, changes.state))
        throw new Error(`A contact cannot go from ${state} to ${changes.state}.`);
      const history = [from.row.history, lineOf(event)].filter((part) => part !== undefined).join('\n');
      const version = await store.change(from.row.id, { ...changes, history }, from.version);
      return { row: { ...from.row, ...changes, history } as Contact, version };
    },
  };
}

const lineOf = (event: ContactEvent): string => JSON.stringify(event);

/** What happened to a contact, oldest first. A line that cannot be read is passed over: the rest still counts. */
export function historyOf({ history = '' }: Pick<Contact, 'history'>): ContactEvent[] {
  return history.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as ContactEvent];
    } catch {
      return [];
    }
  });
}
