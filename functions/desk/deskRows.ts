import type { Contact } from '../../config/lists/contacts';
import type { PersonNote } from '../../config/lists/personNotes';
import { type Day, parseDay } from '../../core/calendar/day';
import type { WorkingCalendar } from '../../core/calendar/workingDays';
import { suppressedWhy } from '../../core/contacts/decision';
import type { DeskRow } from '../../core/desk/desk';
import { workingDaysLeft } from '../../core/desk/worklists';
import { choices } from '../../core/statements/choice';
import type { PersonNow, ProgrammePeople } from '../snapshot/people';
import type { ReadStatement } from '../statements/statementStore';

/** What a row is made of besides the contact. */
export interface RowFacts {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly people: ProgrammePeople | undefined;
  readonly notes: ReadonlyMap<string, PersonNote>;
  /** By contact. */
  readonly statements: ReadonlyMap<string, readonly ReadStatement[]>;
}

/** A contact as the desk shows it. Throws where it has no trust or state: such a row was not written by us. */
export function deskRow(contact: Contact, { today, calendar, people, notes, statements }: RowFacts): DeskRow {
  const { contactId = '', person = '', trust, state } = contact;
  if (trust === undefined || state === undefined) throw new Error('A contact without trust or state.');
  const now = people?.person(person);
  const said = statements.get(contactId) ?? [];
  const workingDays = workingDaysLeft(contact.actBy, today, calendar);
  const day = dayOfAbsence(contact, today);
  return {
    contactId,
    name: nameOf(now),
    department: departmentOf(now, trust),
    trust,
    state,
    ...(contact.why !== undefined && { why: contact.why }),
    ...(day !== undefined && { dayOfAbsence: day }),
    ...(contact.channel !== undefined && { channel: contact.channel }),
    ...(contact.sentAt !== undefined && { sentAt: contact.sentAt }),
    ...(contact.deliveredAt !== undefined && { deliveredAt: contact.deliveredAt }),
    ...(contact.answeredAt !== undefined && { answeredAt: contact.answeredAt }),
    ...saidOf(said),
    doNotRing: notes.get(person)?.doNotRing === true,
    ...(isDeceased(contact, now) && { deceased: true }),
    ...(contact.actBy !== undefined && { actBy: contact.actBy }),
    ...(workingDays !== undefined && { workingDaysLeft: workingDays }),
  };
}

/** Everything that was ticked; left out where one of the answers cannot be read, so that nobody takes a part for it. */
function saidOf(said: readonly ReadStatement[]): Pick<DeskRow, 'choices' | 'confirmed'> {
  if (said.length === 0) return {};
  const ticked = said.map((statement) => statement.choices);
  const confirmed = said.every((statement) => statement.confirmed);
  if (ticked.includes(undefined)) return { confirmed };
  return { choices: choices.filter((choice) => ticked.some((each) => each?.includes(choice))), confirmed };
}

/** By the extracts, and by the ledger for somebody whom they no longer have. */
const isDeceased = ({ why }: Contact, now: PersonNow | undefined): boolean =>
  now === undefined || now.staff.length === 0 ? why === 'deceased' : suppressedWhy(now.staff) === 'deceased';

function dayOfAbsence({ spellStart = '', spellEnd }: Contact, today: Day): number | undefined {
  const start = parseDay(spellStart, 'yyyy-mm-dd');
  const end = spellEnd === undefined ? undefined : parseDay(spellEnd, 'yyyy-mm-dd');
  if (start === undefined || start > today || (end !== undefined && end < today)) return undefined;
  return today - start + 1;
}

export function nameOf(person: PersonNow | undefined): string {
  const name = `${person?.firstName ?? ''} ${person?.lastName ?? ''}`.trim();
  return name === '' ? 'Name not in the staff file' : name;
}

/** Where they work for the trust; empty for somebody who works for another one alone, whose units are not told here. */
function departmentOf(person: PersonNow | undefined, trust: string): string {
  const posts = person?.staff.filter((post) => post.trust === trust) ?? [];
  return (posts.find(({ status }) => status === 'Active') ?? posts[0])?.department ?? '';
}
