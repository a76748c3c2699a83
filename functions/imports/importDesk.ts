import type { Run } from '../../config/lists/runs';
import { Conflict, NotFound } from '../../config/lists/storeFailures';
import { isoDay } from '../../core/calendar/day';
import { londonClock } from '../../core/calendar/londonClock';
import { londonDay } from '../../core/calendar/londonDay';
import type { DeskRun } from '../../core/desk/desk';
import { underLease } from '../storage/lease';
import type { ImportDeps } from './importDeps';
import { finishIfIn, importAnyway, versionOf } from './importRun';

/** How many days of runs the desk shows. */
const shownDays = 14;
/** By then the night's extract should be in, in minutes since midnight. */
const expectedBy = 7 * 60;

/** The imports as the desk shows them and decides on them. Every call may throw `Throttled` or `Unavailable`. */
export interface ImportDesk {
  recent(trust: string): Promise<readonly DeskRun[]>;
  /** The instant of the last import that was taken in. */
  lastGood(trust: string): Promise<string | undefined>;
  noneToday(trust: string): Promise<boolean>;
  /** Throws `NotFound`, or `Conflict` where it waits no longer or its file is another by now. */
  decide(trust: string, runId: string, decision: 'accept' | 'refuse', by: string, reason: string): Promise<void>;
}

export function importDesk(deps: ImportDeps): ImportDesk {
  const { runs, now } = deps;
  const ofTrust = async (trust: string): Promise<Run[]> => {
    const found = await runs.find([{ column: 'trust', is: 'eq', value: trust }]);
    return found.filter(({ kind }) => kind === 'import');
  };
  const good = async (trust: string): Promise<Run[]> =>
    (await ofTrust(trust)).filter(({ state, endedAt }) => state === 'accepted' && endedAt !== undefined);
  return {
    recent: async (trust) => {
      const first = isoDay(londonDay(now()) - shownDays);
      const plans = (await runs.find([{ column: 'trust', is: 'eq', value: 'All' }])).filter(
        ({ kind }) => kind === 'plan',
      );
      return [...(await ofTrust(trust)), ...plans]
        .filter(({ day = '' }) => day >= first)
        .map(deskRun)
        .sort((one, other) => (one.startedAt < other.startedAt ? 1 : -1));
    },
    lastGood: async (trust) =>
      (await good(trust))
        .map(({ endedAt = '' }) => endedAt)
        .sort()
        .at(-1),
    noneToday: async (trust) => {
      const { day, minutes } = londonClock(now());
      if (minutes < expectedBy) return false;
      return !(await good(trust)).some(({ endedAt = '' }) => londonDay(new Date(endedAt)) === day);
    },
    decide: async (trust, runId, decision, by, reason) => {
      const done = await underLease(deps.storage, 'intake', () => decide(deps, { trust, runId, decision, by, reason }));
      // An import is being made just now; it may be this one.
      if (done === undefined) throw new Conflict('Another import is at it.');
    },
  };
}

interface RunDecision {
  readonly trust: string;
  readonly runId: string;
  readonly decision: 'accept' | 'refuse';
  readonly by: string;
  readonly reason: string;
}

async function decide(deps: ImportDeps, { trust, runId, decision, by, reason }: RunDecision): Promise<true> {
  const [found] = await deps.runs.find([{ column: 'runId', is: 'eq', value: runId }]);
  const settings = deps.trusts.find(({ ods }) => ods === trust);
  if (found?.trust !== trust || found.kind !== 'import' || settings === undefined) throw new NotFound();
  const { row, version } = await deps.runs.get(found.id);
  if (row.state !== 'waiting') throw new Conflict('It waits no longer.');
  if (await finishIfIn(deps, settings, row.files ?? '')) return true;
  const [id = ''] = JSON.parse(row.files ?? '[]') as string[];
  const file = await deps.drive(trust).file(id);
  const same = file !== undefined && versionOf(file) === row.files;
  const decided = { decidedBy: by, decidedAt: deps.now().toISOString(), reason };
  if (decision === 'refuse') {
    await deps.runs.change(row.id, { ...decided, state: 'refused', endedAt: decided.decidedAt }, version);
    return true;
  }
  if (!same) throw new Conflict('The file is another by now.');
  // Who accepted it is kept before it counts.
  await deps.runs.change(row.id, decided, version);
  await importAnyway(deps, settings, file, runId);
  return true;
}

function deskRun({ runId = '', startedAt = '', ...more }: Run): DeskRun {
  const counts = JSON.parse(more.counts ?? '{}') as Record<string, number>;
  return {
    runId,
    kind: more.kind ?? '',
    trust: more.trust ?? '',
    state: more.state ?? '',
    startedAt,
    ...(more.endedAt !== undefined && { endedAt: more.endedAt }),
    counts,
    odd: JSON.parse(more.odd ?? '[]') as string[],
    ...(more.reason !== undefined && { reason: more.reason }),
  };
}
