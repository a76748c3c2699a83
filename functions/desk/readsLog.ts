import { lookKey } from '../../config/lists/reads';
import { isoDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import type { DeskDeps } from './deskDeps';
import type { DeskUser } from './whoAsks';

export type ReadWhat = 'desk' | 'person' | 'refused';

/** How many rows are added at once. */
const atOnce = 8;

/**
 * Logs that somebody looked at these people, and comes back when all of it is kept: what cannot be logged is not shown.
 * A worklist that is opened again on the same day is one look at each of its people; a record is one each time.
 */
export async function logReads(
  { reads, now }: DeskDeps,
  user: DeskUser,
  persons: readonly string[],
  what: ReadWhat,
): Promise<void> {
  const at = now();
  const day = isoDay(londonDay(at));
  const known = what === 'desk' ? await seenToday({ reads }, user, day) : new Set<string>();
  const missing = [...new Set(persons)].filter((person) => !known.has(person));
  const roles = user.grants.map(({ role, trust }) => (trust === undefined ? role : `${role}.${trust}`)).join(', ');
  for (let from = 0; from < missing.length; from += atOnce) {
    await Promise.all(
      missing.slice(from, from + atOnce).map((person) =>
        reads.add({
          title: 'Read',
          person,
          at: at.toISOString(),
          day,
          dayBy: lookKey(day, user.oid),
          by: user.oid,
          roles: roles.slice(0, 255),
          what,
        }),
      ),
    );
  }
}

async function seenToday({ reads }: Pick<DeskDeps, 'reads'>, user: DeskUser, day: string): Promise<Set<string>> {
  const rows = await reads.find([{ column: 'dayBy', is: 'eq', value: lookKey(day, user.oid) }]);
  return new Set(rows.flatMap(({ person, what }) => (what === 'desk' && person !== undefined ? [person] : [])));
}
