import type { ListStore } from '../../config/lists/listStore';
import { type Statement, statements } from '../../config/lists/statements';
import { Conflict, NotFound } from '../../config/lists/storeFailures';
import type { Contact } from '../../config/lists/contacts';
import { type Day, isoDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import type { Choice } from '../../core/statements/choice';
import { checkTicked } from '../../core/statements/checkTicked';
import { CannotUnseal, type Place, type Sealing } from '../sealing/sealing';

/** What somebody said who had a link. */
export interface ReadStatement {
  readonly statementId: string;
  readonly contactId: string;
  readonly receivedAt: string;
  /** In the order of the page; `undefined` where they cannot be unsealed: something was said, and nobody may forget it. */
  readonly choices: readonly Choice[] | undefined;
  /** Whether somebody of the team has found out who it was. */
  readonly confirmed: boolean;
}

/** Statements of the programme. Every call may throw `Throttled` or `Unavailable`. */
export interface StatementStore {
  /**
   * Keeps a statement of a contact, once.
   * @returns the instant under which it is kept: of two that are the same, the first one's
   */
  keep(statementId: string, contact: Contact, choices: readonly Choice[], receivedAt: string): Promise<string>;
  /** Those of a trust that came on the day or later. Searched by day: past 5,000 items a search by trust is refused. */
  ofTrust(trust: string, from: Day): Promise<ReadStatement[]>;
  ofContact(contactId: string): Promise<ReadStatement[]>;
  /**
   * Somebody has found out who it was. Who did so first stays.
   * @param by object id
   * Throws `NotFound` where the contact has no such statement, `Conflict` where somebody else does it at this moment.
   */
  confirm(contactId: string, statementId: string, by: string, at: string): Promise<void>;
}

/** The statements in their list, sealed for their trusts. */
export function statementStore(store: ListStore<typeof statements>, sealing: Sealing): StatementStore {
  const find = async (statementId: string): Promise<Statement | undefined> =>
    (await store.find([{ column: 'statementId', is: 'eq', value: statementId }]))[0];
  const read = (rows: readonly Statement[]): Promise<ReadStatement[]> =>
    Promise.all(rows.map((row) => unsealed(sealing, row)));
  return {
    keep: async (statementId, { contactId = '', person = '', trust }, choices, receivedAt) => {
      if (trust === undefined) throw new Error('A contact without a trust.');
      const sealed = await sealing.seal(placeOf(trust, statementId), JSON.stringify(choices));
      try {
        await store.add({
          title: 'Statement',
          statementId,
          contactId,
          person,
          trust,
          receivedAt,
          receivedOn: isoDay(londonDay(new Date(receivedAt))),
          choices: sealed,
        });
        return receivedAt;
      } catch (failure) {
        if (!(failure instanceof Conflict)) throw failure;
        return (await find(statementId))?.receivedAt ?? receivedAt;
      }
    },
    ofTrust: async (trust, from) => {
      const found = await store.find([{ column: 'receivedOn', is: 'ge', value: isoDay(from) }]);
      return read(found.filter((row) => row.trust === trust));
    },
    ofContact: async (contactId) => read(await store.find([{ column: 'contactId', is: 'eq', value: contactId }])),
    confirm: async (contactId, statementId, by, at) => {
      const found = await find(statementId);
      if (found === undefined || found.contactId !== contactId) throw new NotFound('There is no such statement.');
      const { row, version } = await store.get(found.id);
      if (row.confirmedAt === undefined) await store.change(row.id, { confirmedAt: at, confirmedBy: by }, version);
    },
  };
}

const placeOf = (trust: string, item: string): Place => ({ trust, list: statements.name, item });

async function unsealed(sealing: Sealing, row: Statement): Promise<ReadStatement> {
  const { statementId = '', contactId = '', receivedAt = '', trust = '', choices = '', confirmedAt } = row;
  const text = await sealing.unseal(placeOf(trust, statementId), choices).catch((failure: unknown) => {
    if (failure instanceof CannotUnseal) return undefined;
    throw failure;
  });
  const ticked = text === undefined ? undefined : checkTicked(JSON.parse(text) as string[]);
  return {
    statementId,
    contactId,
    receivedAt,
    choices: ticked?.is === 'good' ? ticked.choices : undefined,
    confirmed: confirmedAt !== undefined,
  };
}
