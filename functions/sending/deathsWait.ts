import type { ListStore } from '../../config/lists/listStore';
import type { runs as runsList } from '../../config/lists/runs';

/**
 * Whether a trust's file that tells of many deaths waits for somebody's word. Until it has it, nothing goes out for the
 * trust: it may be right, and a message to somebody who has died is worse than one that is late.
 */
export async function deathsWait(runs: ListStore<typeof runsList>, trust: string): Promise<boolean> {
  const waiting = await runs.find([{ column: 'state', is: 'eq', value: 'waiting' }]);
  return waiting.some((run) => run.trust === trust && oddOf(run.odd).includes('deceased-high'));
}

const oddOf = (odd = '[]'): unknown[] => JSON.parse(odd) as unknown[];
