import { emailAddress } from '../../core/contacts/channel';
import type { DeskPerson } from '../../core/desk/desk';
import { comparableNumber } from '../../core/people/mobile';
import type { DeskDeps } from './deskDeps';
import { deskRow } from './deskRows';
import { factsOf } from './facts';
import { type Loaded, loadAs } from './loadAs';
import { openHistory } from './notes';
import type { PersonNow } from '../snapshot/people';
import type { DeskUser } from './whoAsks';

/** One person's record at the desk: why, when and how they were contacted, and what came back. */
export async function readPerson(
  deps: DeskDeps,
  user: DeskUser,
  trust: string,
  contactId: string,
): Promise<DeskPerson> {
  return personOf(deps, await loadAs(deps, user, { action: 'readPerson', trust, contactId }), trust);
}

/** The record of what was loaded. Contacts of other trusts are counted among the others only where they are this one's. */
export async function personOf(
  deps: DeskDeps,
  { contact, person, people }: Loaded,
  trust: string,
): Promise<DeskPerson> {
  const { row } = contact;
  const statements = await deps.statements.ofContact(row.contactId ?? '');
  const facts = await factsOf(deps, people, statements, person);
  const others = (await deps.ledger.ofPerson(person)).filter((other) => other.id !== row.id && other.trust === trust);
  const now = people?.person(person);
  const shown = deskRow(row, facts);
  return {
    row: shown,
    spellStart: row.spellStart ?? '',
    rule: row.rule ?? 'day28',
    history: await openHistory(deps.sealing, row),
    statements: statements.map(({ statementId, receivedAt, choices, confirmed }) => ({
      statementId,
      receivedAt,
      ...(choices !== undefined && { choices }),
      confirmed,
    })),
    others: others.map((other) => deskRow(other, facts)),
    // Nobody rings a family by a slip; and numbers that a person did not allow to be used are not shown either.
    ...(now?.permitted && shown.deceased !== true && (await numbersOf(deps, now))),
  };
}

/** The number and the address of a person, without those that turned out to be somebody else's. */
async function numbersOf(
  { dropped }: DeskDeps,
  { mobile, personalEmail }: PersonNow,
): Promise<Pick<DeskPerson, 'telephone' | 'email'>> {
  const [number, email] = [comparableNumber(mobile), emailAddress(personalEmail)];
  const isUsable = async (shown: string, address: string | undefined): Promise<boolean> =>
    shown !== '' && (address === undefined || !(await dropped.has(address)));
  return {
    ...((await isUsable(mobile, number)) && { telephone: mobile }),
    ...((await isUsable(personalEmail, email)) && { email: personalEmail }),
  };
}
