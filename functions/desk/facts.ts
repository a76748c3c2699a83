import { londonDay } from '../../core/calendar/londonDay';
import type { ProgrammePeople } from '../snapshot/people';
import type { DeskDeps } from './deskDeps';
import type { ReadStatement } from '../statements/statementStore';
import type { RowFacts } from './deskRows';

/**
 * What the rows of contacts are made of.
 * @param person whose they are; left out for those of a whole desk
 */
export async function factsOf(
  { notes, calendar, now }: DeskDeps,
  people: ProgrammePeople | undefined,
  statements: readonly ReadStatement[],
  person?: string,
): Promise<RowFacts> {
  const rows = await notes.find(person === undefined ? [] : [{ column: 'person', is: 'eq', value: person }]);
  const byContact = new Map<string, ReadStatement[]>();
  for (const statement of statements) {
    byContact.set(statement.contactId, [...(byContact.get(statement.contactId) ?? []), statement]);
  }
  return {
    today: londonDay(now()),
    calendar,
    people,
    notes: new Map(rows.map((row) => [row.person ?? '', row])),
    statements: byContact,
  };
}
