import type { ListStore } from '../../config/lists/listStore';
import type { Run, runs as runsList } from '../../config/lists/runs';

/**
 * The trusts of which a file that tells of many deaths waits for somebody's word. Until it has it, nothing goes out for
 * the trust: it may be right, and a message to somebody who has died is worse than one that is late.
 */
export async function whereDeathsWait(runs: ListStore<typeof runsList>): Promise<ReadonlySet<Run['trust']>> {
  const waiting = await runs.find([{ column: 'state', is: 'eq', value: 'waiting' }]);
  return new Set(waiting.filter(({ odd }) => oddOf(odd).includes('deceased-high')).map(({ trust }) => trust));
}

const oddOf = (odd = '[]'): unknown[] => JSON.parse(odd) as unknown[];
