import { londonDay } from '../../core/calendar/londonDay';
import type { ProgrammePeople } from '../snapshot/people';
import type { DeskDeps, DeskStatement } from './deskDeps';
import type { RowFacts } from './deskRows';

/** What the rows of a trust's contacts are made of. */
export async function factsOf(
  { notes, calendar, now }: DeskDeps,
  people: ProgrammePeople | undefined,
  statements: readonly DeskStatement[],
): Promise<RowFacts> {
  const rows = await notes.find();
  const byContact = new Map<string, DeskStatement[]>();
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
