import type { Contact } from '../../config/lists/contacts';
import type { ListStore } from '../../config/lists/listStore';
import type { personNotes } from '../../config/lists/personNotes';
import { Conflict } from '../../config/lists/storeFailures';
import type { Trust } from '../../config/trusts/trust';
import { isoDay, parseDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import type { WorkingCalendar } from '../../core/calendar/workingDays';
import type { Choice } from '../../core/statements/choice';
import { effectOn, wishesTicked } from '../../core/statements/effect';
import type { DroppedAddresses } from '../addresses/droppedAddresses';
import { dropAndRecall } from '../addresses/recall';
import { notePerson, withLine } from '../personNotes/personNote';
import { historyOf, type Ledger, type StoredContact } from '../ledger/ledger';
import type { LinkStore } from '../links/linkStore';
import type { TransportSealing } from '../sealing/sealing';
import { keptUnder, NoStatement, readSentStatement } from './sentStatement';
import type { StatementStore } from './statementStore';

/** What a statement that came through the queue is received with. */
export interface StatementDeps {
  readonly trusts: readonly Trust[];
  readonly calendar: WorkingCalendar;
  readonly now: () => Date;
  readonly transport: TransportSealing;
  readonly links: LinkStore;
  readonly ledger: Ledger;
  readonly statements: StatementStore;
  readonly notes: ListStore<typeof personNotes>;
  readonly dropped: DroppedAddresses;
}

/** How often somebody else may take a step with the contact in between. */
const tries = 3;

/**
 * Receives a statement of the page at home: keeps it, notes the person's wishes, takes the contact on, and ends the
 * link. It can stop after every step and be begun again: the end is the same. Whatever is thrown leaves the message in
 * the queue; what can never be received ends, sealed, in the poison queue and is not lost.
 */
export async function receiveStatement(deps: StatementDeps, message: string): Promise<void> {
  const sent = readSentStatement(await deps.transport.unseal(message));
  const contactId = await deps.links.contactOf(sent.link);
  const contact = contactId === undefined ? undefined : await deps.ledger.byContact(contactId);
  if (contact === undefined) throw new NoStatement();
  const at = await deps.statements.keep(keptUnder(sent), contact.row, sent.choices, sent.receivedAt);
  await noteWishes(deps, contact.row, sent.choices);
  await takeOn(deps, contact, sent.choices, at);
  await deps.links.use(sent.link);
}

async function noteWishes(deps: StatementDeps, contact: Contact, ticked: readonly Choice[]): Promise<void> {
  const { neverAutomatic, doNotRing, notAboutThisAbsence, dropsAddress } = wishesTicked(ticked);
  const { contactId = '', person = '', spellStart, addressHash } = contact;
  if (dropsAddress && addressHash !== undefined) await dropAndRecall(deps, [addressHash], contactId);
  if (![neverAutomatic, doNotRing, notAboutThisAbsence].includes(true)) return;
  await notePerson(deps.notes, person, (noted) => ({
    ...(neverAutomatic && { neverAutomatic }),
    ...(doNotRing && { doNotRing }),
    ...(notAboutThisAbsence && spellStart !== undefined && { notAbout: withLine(noted.notAbout, spellStart) }),
  }));
}

/** The contact goes on as the answer says, in one write with the line of its history; once. */
async function takeOn(
  deps: StatementDeps,
  first: StoredContact,
  ticked: readonly Choice[],
  receivedAt: string,
): Promise<void> {
  let contact: StoredContact | undefined = first;
  for (let left = tries; contact !== undefined && !isTakenOn(contact.row, receivedAt); left -= 1) {
    try {
      await step(deps, contact, ticked, receivedAt);
      return;
    } catch (failure) {
      if (!(failure instanceof Conflict) || left === 0) throw failure;
      contact = await deps.ledger.byContact(first.row.contactId ?? '');
    }
  }
}

/** The line of the history has the instant at which the statement came, and nothing of what it says. */
const isTakenOn = (contact: Contact, receivedAt: string): boolean =>
  historyOf(contact).some(({ what, at }) => at === receivedAt && (what === 'answered' || what === 'not-reached'));

async function step(
  { trusts, calendar, ledger }: StatementDeps,
  contact: StoredContact,
  ticked: readonly Choice[],
  receivedAt: string,
): Promise<void> {
  const { state = 'sent', why, actBy, sentAt, attemptAt, trust } = contact.row;
  const settings = trusts.find(({ ods }) => ods === trust)?.contact;
  if (settings === undefined) throw new Error('A contact of a trust that is not in the programme.');
  const dates = { today: londonDay(new Date(receivedAt)), calendar, ...settings };
  const now = { state, why, actBy: actBy === undefined ? undefined : parseDay(actBy, 'yyyy-mm-dd') };
  const effect = effectOn(now, ticked, dates);
  const wrongPerson = effect.why === 'wrong-person';
  await ledger.move(
    contact,
    {
      state: effect.state,
      why: effect.why ?? (effect.state === state ? why : undefined),
      actBy: effect.actBy === undefined ? undefined : isoDay(effect.actBy),
      // Somebody was quicker than the record of the sending: what was answered was sent.
      sentAt: sentAt ?? attemptAt,
      ...(!wrongPerson && { answeredAt: receivedAt }),
    },
    wrongPerson ? { at: receivedAt, what: 'not-reached', why: effect.why } : { at: receivedAt, what: 'answered' },
  );
}
