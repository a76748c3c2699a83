import type { ListStore } from '../../config/lists/listStore';
import type { personNotes } from '../../config/lists/personNotes';
import type { NewRow } from '../../config/lists/defineList';
import { Conflict } from '../../config/lists/storeFailures';

type Notes = ListStore<typeof personNotes>;
type Changes = Partial<Omit<NewRow<typeof personNotes>, 'title' | 'person'>>;

const tries = 3;

/** Notes something of a person, beside what is noted already. `change` is told what that is. */
export async function notePerson(
  notes: Notes,
  person: string,
  change: (noted: Readonly<Changes>) => Changes,
): Promise<void> {
  for (let left = tries; ; left -= 1) {
    try {
      const [row] = await notes.find([{ column: 'person', is: 'eq', value: person }]);
      if (row === undefined) await notes.add({ title: 'Person', person, ...change({}) });
      else {
        const { row: noted, version } = await notes.get(row.id);
        await notes.change(row.id, change(noted), version);
      }
      return;
    } catch (error) {
      // Somebody noted something at the same moment: both are kept.
      if (!(error instanceof Conflict) || left === 0) throw error;
    }
  }
}

/** What a column of lines has, one entry a line. */
export const linesOf = (text: string | undefined): string[] => (text ?? '').split('\n').filter((line) => line !== '');

/** Lines with one more, unless it is there. */
export const withLine = (text: string | undefined, line: string): string =>
  [...new Set([...linesOf(text), line])].join('\n');
