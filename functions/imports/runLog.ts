import { randomUUID } from 'node:crypto';
import type { NewRow } from '../../config/lists/defineList';
import type { Run, runs } from '../../config/lists/runs';
import { isoDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import type { UsualStatuses } from '../../core/imports/oddities';
import type { ImportDeps } from './importDeps';
import type { IntakeFile } from './intakeDrive';

type LogDeps = Pick<ImportDeps, 'runs' | 'now'>;

/** The id and the version of a file, in one word. */
export const versionOf = ({ id, eTag }: Pick<IntakeFile, 'id' | 'eTag'>): string => JSON.stringify([id, eTag]);

export function fileOfVersion(version: string): Pick<IntakeFile, 'id' | 'eTag'> {
  const [id = '', eTag = ''] = JSON.parse(version) as string[];
  return { id, eTag };
}

/** How far back runs are looked for. Searched by day alone: past 5,000 runs a search by trust would be refused. */
const daysBack = 60;

/** A trust's imports of the last weeks, in the order in which they began. */
export async function importsOf({ runs: store, now }: LogDeps, trust: string): Promise<Run[]> {
  const first = isoDay(londonDay(now()) - daysBack);
  const found = await store.find([{ column: 'day', is: 'ge', value: first }]);
  return found.filter((run) => run.kind === 'import' && run.trust === trust);
}

/** The imports of all trusts that are begun and not decided. */
export async function openImports({ runs: store }: LogDeps): Promise<Run[]> {
  const found: Run[] = [];
  for (const state of ['running', 'waiting']) {
    found.push(...(await store.find([{ column: 'state', is: 'eq', value: state }])));
  }
  return found.filter(({ kind }) => kind === 'import');
}

export async function importById({ runs: store }: LogDeps, runId: string): Promise<Run | undefined> {
  const [run] = await store.find([{ column: 'runId', is: 'eq', value: runId }]);
  return run;
}

/** Writes that an import of a file begins. */
export function beginImport({ runs: store, now }: LogDeps, trust: string, file: IntakeFile): Promise<Run> {
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

export async function note(
  { runs: store }: LogDeps,
  { id }: Run,
  changes: Partial<NewRow<typeof runs>>,
): Promise<void> {
  const { version } = await store.get(id);
  await store.change(id, changes, version);
}

export const noteEnd = (deps: LogDeps, run: Run, state: 'accepted' | 'refused' | 'failed', reason?: string) =>
  note(deps, run, { state, endedAt: deps.now().toISOString(), ...(reason !== undefined && { reason }) });

/** How many imports make what is usual. */
const usualRuns = 14;

/** What the last accepted ones of these imports had of deaths and leavers, in the mean. */
export function usualOf(imports: readonly Run[]): UsualStatuses {
  const counts = imports
    .filter(({ state }) => state === 'accepted')
    .map((run) => JSON.parse(run.counts ?? '{}') as Partial<UsualStatuses> & { rowsBefore?: number })
    // Absence extracts have none, and the first staff extract of a trust has everybody who ever left.
    .filter(({ deceased, rowsBefore = 0 }) => deceased !== undefined && rowsBefore > 0)
    .slice(-usualRuns);
  const mean = (name: keyof UsualStatuses): number =>
    counts.reduce((sum, each) => sum + (each[name] ?? 0), 0) / Math.max(1, counts.length);
  return { deceased: mean('deceased'), leavers: mean('leavers') };
}
