import { randomUUID } from 'node:crypto';
import { type Run, type runs } from '../../config/lists/runs';
import type { NewRow } from '../../config/lists/defineList';
import type { Trust } from '../../config/trusts/trust';
import { isoDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import type { UsualStatuses } from '../../core/imports/oddities';
import { removeOrphans, writePart } from '../snapshot/partStore';
import { partName, readPointer, replacePointer } from '../snapshot/pointer';
import { ExtractRefused } from './extractRefused';
import type { ImportDeps } from './importDeps';
import type { IntakeFile } from './intakeDrive';
import { type DryRunOfImport, readIntake } from './readFile';

/** What became of a file. */
export type Imported = 'accepted' | 'waiting' | 'refused';

/** The id and the version of a file, in one word. */
export const versionOf = ({ id, eTag }: Pick<IntakeFile, 'id' | 'eTag'>): string => JSON.stringify([id, eTag]);

type Changes = Partial<NewRow<typeof runs>>;

/**
 * Imports a file: read, compared, and taken in where nothing is odd. Ended anywhere, it is done again from the start; one
 * that counted already counts once.
 */
export async function importFile(deps: ImportDeps, trust: Trust, file: IntakeFile): Promise<Imported> {
  const pointer = await readPointer(deps.storage);
  if (await finishIfIn(deps, trust, versionOf(file))) return 'accepted';
  const run = await begin(deps, trust, file);
  try {
    const found = await readIntake(deps, trust, file, pointer, await usualOf(deps, trust.ods));
    const told = { counts: JSON.stringify(found.counts), odd: JSON.stringify(found.odd) };
    if (found.odd.length > 0) {
      await note(deps, run, { ...told, state: 'waiting' });
      return 'waiting';
    }
    await note(deps, run, told);
    await takeIn(deps, trust, file, run.runId ?? '', found);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof ExtractRefused)) throw error;
    await note(deps, run, { state: 'refused', reason: error.why, endedAt: deps.now().toISOString() });
    return 'refused';
  }
}

/** Takes a file in whatever was odd about it: somebody has looked at what it comes to. */
export async function importAnyway(deps: ImportDeps, trust: Trust, file: IntakeFile, runId: string): Promise<void> {
  const pointer = await readPointer(deps.storage);
  const found = await readIntake(deps, trust, file, pointer, { deceased: 0, leavers: 0 });
  await takeIn(deps, trust, file, runId, found);
}

/** From the moment in which the pointer is replaced the import counts; what comes after is done again if need be. */
async function takeIn(
  deps: ImportDeps,
  trust: Trust,
  file: IntakeFile,
  runId: string,
  { kind, rows }: DryRunOfImport,
): Promise<void> {
  const blob = await writePart(deps.storage, rows);
  const pointer = await readPointer(deps.storage);
  const name = partName(trust.ods, kind);
  const parts = { ...pointer.parts, [name]: { blob, runId, file: versionOf(file) } };
  await replacePointer(deps.storage, pointer, parts);
  await removeOrphans(deps.storage, parts, pointer.parts[name]?.blob, deps.now());
  await finish(deps, trust, file.id, runId);
}

/**
 * Does what is left of an import that counts already, where it was broken off after that.
 * @param version of the file (`versionOf`)
 * @returns whether there was such an import
 */
export async function finishIfIn(deps: ImportDeps, trust: Trust, version: string): Promise<boolean> {
  const { parts } = await readPointer(deps.storage);
  const known = Object.values(parts).find((part) => part.file === version);
  if (known === undefined) return false;
  const [id = ''] = JSON.parse(version) as string[];
  await finish(deps, trust, id, known.runId);
  return true;
}

/** What is left to do of an import that counts: the run, the file, and what follows from it. */
async function finish(deps: ImportDeps, trust: Trust, fileId: string, runId: string): Promise<void> {
  const [run] = await deps.runs.find([{ column: 'runId', is: 'eq', value: runId }]);
  if (run !== undefined && run.state !== 'accepted') {
    await note(deps, run, { state: 'accepted', endedAt: deps.now().toISOString() });
  }
  await deps.drive(trust.ods).remove(fileId);
  deps.log(`Run ${runId}: ${trust.ods} is in.`);
  await deps.onAccepted();
}

async function begin({ runs: store, now }: ImportDeps, trust: Trust, file: IntakeFile): Promise<Run> {
  await endLeft(store, trust.ods, now());
  return store.add({
    title: 'Import',
    runId: randomUUID(),
    kind: 'import',
    trust: trust.ods as NonNullable<Run['trust']>,
    state: 'running',
    day: isoDay(londonDay(now())),
    startedAt: now().toISOString(),
    files: versionOf(file),
  });
}

/** Runs that a process left behind when it ended: one at a time imports, so that none of them goes on. */
async function endLeft(store: ImportDeps['runs'], trust: string, now: Date): Promise<void> {
  const left = await store.find([{ column: 'state', is: 'eq', value: 'running' }]);
  for (const run of left.filter((each) => each.trust === trust && each.kind === 'import')) {
    const { version } = await store.get(run.id);
    const reason = 'It was broken off, and begun again.';
    await store.change(run.id, { state: 'failed', reason, endedAt: now.toISOString() }, version);
  }
}

async function note({ runs: store }: ImportDeps, { id }: Run, changes: Changes): Promise<void> {
  const { version } = await store.get(id);
  await store.change(id, changes, version);
}

/** How many imports make what is usual. */
const usualRuns = 14;

/** What the trust's last accepted imports had of deaths and leavers, in the mean. */
async function usualOf({ runs: store }: ImportDeps, trust: string): Promise<UsualStatuses> {
  const accepted = (await store.find([{ column: 'trust', is: 'eq', value: trust }])).filter(
    ({ kind, state }) => kind === 'import' && state === 'accepted',
  );
  const counts = accepted
    .map((run) => JSON.parse(run.counts ?? '{}') as Partial<UsualStatuses> & { rowsBefore?: number })
    // The first one of a trust counts everybody who ever left.
    .filter(({ deceased, rowsBefore = 0 }) => deceased !== undefined && rowsBefore > 0)
    .slice(-usualRuns);
  const mean = (name: keyof UsualStatuses): number =>
    counts.reduce((sum, each) => sum + (each[name] ?? 0), 0) / Math.max(1, counts.length);
  return { deceased: mean('deceased'), leavers: mean('leavers') };
}
