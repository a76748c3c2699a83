import type { Run } from '../../config/lists/runs';
import { Conflict, NotFound } from '../../config/lists/storeFailures';
import type { Trust } from '../../config/trusts/trust';
import { isoDay } from '../../core/calendar/day';
import { londonClock } from '../../core/calendar/londonClock';
import { londonDay } from '../../core/calendar/londonDay';
import type { DeskRun } from '../../core/desk/desk';
import { partName, readPointer } from '../snapshot/pointer';
import { underLease } from '../storage/lease';
import type { ImportDeps } from './importDeps';
import { readIntake } from './readFile';
import { reasonToRefuse } from './refusal';
import { fileOfVersion, importById, noteEnd, versionOf } from './runLog';
import { FileChanged, finishIfIn, takeIn } from './takeIn';

/** How many days of runs the desk shows. */
const shownDays = 14;
/** By then the night's extract should be in, in minutes since midnight. */
const expectedBy = 7 * 60;

/** The imports as the desk shows them and decides on them. Every call may throw `Throttled` or `Unavailable`. */
export interface ImportDesk {
  /** The imports of a trust and the plans of all, the last first. */
  recent(trust: string): Promise<readonly DeskRun[]>;
  /** The instant at which the trust's absences were last taken in. */
  lastGood(trust: string): Promise<string | undefined>;
  /** Whether it is past 7:00 and no absences have been taken in today. */
  noneToday(trust: string): Promise<boolean>;
  /**
   * Takes in or refuses an import that waits, at exactly the version of the file that was summed up. One that can never
   * be taken in, because a later one is in by now, ends as refused with its reason. Who is due after that is worked out
   * within minutes, and not by then.
   * Throws `NotFound`, or `Conflict` where it waits no longer, its file is another by now or another import is at it.
   */
  decide(trust: string, runId: string, decision: 'accept' | 'refuse', by: string, reason: string): Promise<void>;
}

export function importDesk(deps: ImportDeps): ImportDesk {
  const { runs, now, storage } = deps;
  const lastGood = async (trust: string): Promise<string | undefined> =>
    (await readPointer(storage)).parts[partName(trust, 'absence')]?.countedAt;
  return {
    recent: async (trust) => {
      const first = isoDay(londonDay(now()) - shownDays);
      const found = await runs.find([{ column: 'day', is: 'ge', value: first }]);
      return found
        .filter((run) => (run.kind === 'import' ? run.trust === trust : run.trust === 'All'))
        .map(deskRun)
        .sort((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt));
    },
    lastGood,
    noneToday: async (trust) => {
      const { day, minutes } = londonClock(now());
      if (minutes < expectedBy) return false;
      const last = await lastGood(trust);
      return last === undefined || londonDay(new Date(last)) !== day;
    },
    decide: async (trust, runId, decision, by, reason) => {
      const done = await underLease(storage, 'intake', async () => {
        await decide(deps, { trust, runId, decision, by, reason });
        return true;
      });
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

async function decide(deps: ImportDeps, { trust: ods, runId, decision, by, reason }: RunDecision): Promise<void> {
  const found = await importById(deps, runId);
  const trust = deps.trusts.find((each) => each.ods === ods);
  if (found?.trust !== ods || found.kind !== 'import' || trust === undefined) throw new NotFound();
  const { row, version } = await deps.runs.get(found.id);
  const files = row.files ?? '';
  if (row.state !== 'waiting') throw new Conflict('It waits no longer.');
  // Somebody accepted it, and it was broken off when it counted already.
  if (await finishIfIn(deps, trust, files)) {
    if (decision === 'refuse') throw new Conflict('It counts already.');
    return;
  }
  // Who decided is kept before it counts.
  await deps.runs.change(row.id, { decidedBy: by, decidedAt: deps.now().toISOString(), reason }, version);
  if (decision === 'refuse') await noteEnd(deps, row, 'refused');
  else await acceptOrRefuse(deps, trust, row);
}

async function acceptOrRefuse(deps: ImportDeps, trust: Trust, run: Run): Promise<void> {
  try {
    await accept(deps, trust, run);
  } catch (error) {
    const reason = reasonToRefuse(error);
    if (reason === undefined) throw error;
    await noteEnd(deps, run, 'refused', reason);
  }
}

async function accept(deps: ImportDeps, trust: Trust, run: Run): Promise<void> {
  const file = await deps.drive(trust.ods).file(fileOfVersion(run.files ?? '').id);
  if (file === undefined || versionOf(file) !== run.files) throw new FileChanged('The file is another by now.');
  // What is odd about it has been accepted: what is usual makes no difference any more.
  const usual = { deceased: 0, leavers: 0 };
  await takeIn(deps, trust, file, run, await readIntake(deps, trust, file, await readPointer(deps.storage), usual));
}

function deskRun({ runId = '', startedAt = '', ...more }: Run): DeskRun {
  return {
    runId,
    kind: more.kind ?? '',
    trust: more.trust ?? '',
    state: more.state ?? '',
    startedAt,
    ...(more.endedAt !== undefined && { endedAt: more.endedAt }),
    counts: JSON.parse(more.counts ?? '{}') as Record<string, number>,
    odd: JSON.parse(more.odd ?? '[]') as string[],
    ...(more.reason !== undefined && { reason: more.reason }),
  };
}
