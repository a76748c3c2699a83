import { randomUUID } from 'node:crypto';
import type { NewRow } from '../../config/lists/defineList';
import { type Run, runs } from '../../config/lists/runs';
import { isoDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import type { UsualStatuses } from '../../core/imports/oddities';
import type { ImportDeps } from './importDeps';
import type { IntakeFile } from './intakeDrive';

/** The id and the version of a file, in one word. */
export const versionOf = ({ id, eTag }: Pick<IntakeFile, 'id' | 'eTag'>): string => JSON.stringify([id, eTag]);

/** The file of a version (`versionOf`). */
export function fileOfVersion(version: string): Pick<IntakeFile, 'id' | 'eTag'> {
  const [id = '', eTag = ''] = JSON.parse(version) as string[];
  return { id, eTag };
}

/** Every import of a trust, the oldest first. */
export async function importsOf({ runs: store }: ImportDeps, trust: string): Promise<Run[]> {
  const found = await store.find([{ column: 'trust', is: 'eq', value: trust }]);
  return found.filter(({ kind }) => kind === 'import');
}

/** The imports of a trust that are in a state now. */
export async function importsIn(
  { runs: store }: ImportDeps,
  trust: string,
  state: 'running' | 'waiting',
): Promise<Run[]> {
  const found = await store.find([{ column: 'state', is: 'eq', value: state }]);
  return found.filter((run) => run.kind === 'import' && run.trust === trust);
}

/** The row of a run; `undefined` where there is none. */
export async function runOf({ runs: store }: ImportDeps, runId: string): Promise<Run | undefined> {
  const [run] = await store.find([{ column: 'runId', is: 'eq', value: runId }]);
  return run;
}

export function beginRun({ runs: store, now }: ImportDeps, trust: string, file: IntakeFile): Promise<Run> {
  return store.add({
    title: 'Import',
    runId: randomUUID(),
    kind: 'import',
    trust: trust as NonNullable<Run['trust']>,
    state: 'running',
    day: isoDay(londonDay(now())),
    startedAt: now().toISOString(),
    files: versionOf(file),
  });
}

/** Notes how far a run has come. One at a time imports: nobody else changes the row meanwhile. */
export async function noteRun(
  { runs: store }: ImportDeps,
  { id }: Run,
  changes: Partial<NewRow<typeof runs>>,
): Promise<void> {
  const { version } = await store.get(id);
  await store.change(id, changes, version);
}

/** Ends a run that came to nothing. */
export const failRun = (deps: ImportDeps, run: Run, reason: string): Promise<void> =>
  noteRun(deps, run, { state: 'failed', reason, endedAt: deps.now().toISOString() });

/** How many imports make what is usual. */
const usualRuns = 14;

/** What the last accepted imports of a trust had of deaths and leavers, in the mean. */
export function usualOf(imports: readonly Run[]): UsualStatuses {
  const counts = imports
    .filter(({ state }) => state === 'accepted')
    .map((run) => JSON.parse(run.counts ?? '{}') as Partial<UsualStatuses> & { rowsBefore?: number })
    // The first one of a trust counts everybody who ever left.
    .filter(({ deceased, rowsBefore = 0 }) => deceased !== undefined && rowsBefore > 0)
    .slice(-usualRuns);
  const mean = (name: keyof UsualStatuses): number =>
    counts.reduce((sum, each) => sum + (each[name] ?? 0), 0) / Math.max(1, counts.length);
  return { deceased: mean('deceased'), leavers: mean('leavers') };
}
