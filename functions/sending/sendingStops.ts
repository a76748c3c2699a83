import type { ListStore } from '../../config/lists/listStore';
import { type SendingStop, type sendingStops as stopsList } from '../../config/lists/sendingStops';
import { Conflict } from '../../config/lists/storeFailures';

/** Whether sending is stopped for a scope: a trust's code, or `All`. */
export interface StopState {
  readonly scope: string;
  readonly stopped: boolean;
  readonly stoppedAt?: string;
  readonly reason?: string;
  /** Object id of whoever asked to go on. */
  readonly resumeAskedBy?: string;
}

/** Stop all sending. It is read anew before each message: nothing of it is kept. */
export interface SendingStops {
  all(): Promise<readonly StopState[]>;
  stoppedFor(trust: string): Promise<boolean>;
  /** One person stops, at once. Whoever had asked to go on has to ask again. */
  stop(scope: string, by: string, reason: string, at: string): Promise<StopState>;
  /** The first who asks is kept; another person ends the stop. */
  resume(scope: string, by: string, at: string): Promise<StopState>;
}

type Scope = (typeof stopsList)['columns']['scope']['choices'][number];

/** How often a change is tried again that somebody else came before. */
const tries = 3;

export function sendingStops(store: ListStore<typeof stopsList>): SendingStops {
  // Looked for by what a row counts as: one that is damaged has to be found too, or nobody could end its stop.
  const rowOf = async (scope: string) => {
    const rows = (await store.find()).filter((row) => stateOf(row).scope === scope);
    const row = rows.find((each) => stateOf(each).stopped) ?? rows[0];
    return row && store.get(row.id);
  };
  const all = async (): Promise<StopState[]> => (await store.find()).map(stateOf);
  return {
    all,
    stoppedFor: async (trust) =>
      (await all()).some(({ scope, stopped }) => stopped && (scope === 'All' || scope === trust)),
    stop: (scope, by, reason, at) =>
      again(async () => {
        const changes = { stopped: true, stoppedBy: by, stoppedAt: at, reason } as const;
        const known = await rowOf(scope);
        const history = withStep(known?.row, { at, what: 'stopped', by });
        const more = { ...changes, history, resumeAskedBy: undefined, resumeAskedAt: undefined };
        if (known) await store.change(known.row.id, more, known.version);
        else await store.add({ title: 'Stop', scope: scope as Scope, ...changes, history });
        return { scope, stopped: true, stoppedAt: at, reason };
      }),
    resume: (scope, by, at) =>
      again(async () => {
        const known = await rowOf(scope);
        if (known === undefined || !stateOf(known.row).stopped) return { scope, stopped: false };
        const { resumeAskedBy } = known.row;
        const agreed = resumeAskedBy !== undefined && resumeAskedBy !== by;
        if (resumeAskedBy === by) return stateOf(known.row);
        const changes = agreed
          ? { stopped: false, resumeAskedBy: undefined, resumeAskedAt: undefined }
          : { resumeAskedBy: by, resumeAskedAt: at };
        const history = withStep(known.row, { at, what: agreed ? 'resumed' : 'resume-asked', by });
        await store.change(known.row.id, { ...changes, history }, known.version);
        return stateOf({ ...known.row, ...changes });
      }),
  };
}

function stateOf({ scope, stopped, stoppedAt, reason, resumeAskedBy }: SendingStop): StopState {
  return {
    scope: scope ?? 'All',
    // A row that says neither, or not for whom, is a stop for all: somebody has meddled with the list.
    stopped: stopped !== false,
    ...(stoppedAt !== undefined && { stoppedAt }),
    ...(reason !== undefined && { reason }),
    ...(resumeAskedBy !== undefined && { resumeAskedBy }),
  };
}

const withStep = (row: SendingStop | undefined, step: object): string =>
  [row?.history, JSON.stringify(step)].filter((part) => part !== undefined).join('\n');

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Conflict) || left === 0) throw error;
    }
  }
}
