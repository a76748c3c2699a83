import type { Run } from '../../config/lists/runs';
import type { Trust } from '../../config/trusts/trust';
import { underLease } from '../storage/lease';
import { type Cursor, type SeenFile, readCursor, withChanges, withDone, writeCursor } from './cursor';
import type { ImportDeps } from './importDeps';
import { type Imported, finishAccepted, importFile } from './importFile';
import { CursorExpired, type IntakeFile, type PlacedFile } from './intakeDrive';
import { fileOfVersion, noteEnd, openImports } from './runLog';
import { finishIfIn } from './takeIn';

/** A file that was changed more recently may be growing still, in minutes. */
const stillMinutes = 2;

/** Files by what became of them. */
export type PollCounts = Partial<Record<Imported, number>>;

/**
 * Looks into the intake libraries and imports what is whole. What goes wrong with a file or a library holds up no other;
 * the first failure is thrown when all have had their turn.
 */
export async function pollIntake(deps: ImportDeps): Promise<PollCounts> {
  const counts: PollCounts = {};
  const failures: unknown[] = [];
  await underLease(deps.storage, 'intake', async () => {
    const open = await openImports(deps);
    for (const trust of deps.trusts) {
      await kept(failures, () => pollTrust(deps, trust, open, counts, failures));
    }
  });
  if (failures.length > 0) throw failures[0];
  return counts;
}

async function kept(failures: unknown[], work: () => Promise<void>): Promise<void> {
  await work().catch((failure: unknown) => failures.push(failure));
}

async function pollTrust(
  deps: ImportDeps,
  trust: Trust,
  open: readonly Run[],
  counts: PollCounts,
  failures: unknown[],
): Promise<void> {
  const before = await readCursor(deps.storage, trust.ods);
  let cursor = await lookAgain(deps, trust, before);
  // What was said once is kept before anything is done with it.
  await writeCursor(deps.storage, trust.ods, cursor);
  for (const run of open) if (run.trust === trust.ods) await settle(deps, trust, run, cursor);
  for (const seen of inOrder(cursor)) {
    await kept(failures, async () => {
      if (seen.done === seen.eTag) return finishAccepted(deps, trust, seen);
      const file = await wholeFile(deps, trust, before.seen[seen.id], seen);
      if (file === undefined) return;
      const became = await importFile(deps, trust, file);
      counts[became] = (counts[became] ?? 0) + 1;
      if (became === 'changed') return;
      cursor = withDone(cursor, file, became === 'accepted');
      await writeCursor(deps.storage, trust.ods, cursor);
    });
  }
}

async function lookAgain({ drive }: ImportDeps, { ods }: Trust, before: Cursor): Promise<Cursor> {
  try {
    return withChanges(before, await drive(ods).changes(before.link), before.link === undefined);
  } catch (error) {
    if (!(error instanceof CursorExpired)) throw error;
    return withChanges(before, await drive(ods).changes(undefined), true);
  }
}

/** Ends a run whose file is no longer there, and finishes one that was accepted and broken off. */
async function settle(deps: ImportDeps, trust: Trust, run: Run, { seen }: Cursor): Promise<void> {
  const version = run.files ?? '';
  if (await finishIfIn(deps, trust, version)) return;
  const { id, eTag } = fileOfVersion(version);
  if (seen[id]?.eTag === eTag) return;
  await noteEnd(deps, run, 'failed', 'The file was taken away or replaced.');
}

/** The oldest first: of two whole extracts the later one is to stay. */
const inOrder = ({ seen }: Cursor): SeenFile[] =>
  Object.values(seen).sort((one, other) => Date.parse(one.changedAt) - Date.parse(other.changedAt));

/**
 * The file, where it was the same at the last look, is the same now, and nobody has changed it for a while. Only here it
 * is known in which folder it is: what Graph says of changes does not say so.
 */
async function wholeFile(
  { drive, now }: ImportDeps,
  { ods }: Trust,
  last: SeenFile | undefined,
  seen: SeenFile,
): Promise<PlacedFile | undefined> {
  if (!sameFile(last, seen)) return undefined;
  if (now().getTime() - Date.parse(seen.changedAt) < stillMinutes * 60_000) return undefined;
  const file = await drive(ods).file(seen.id);
  return sameFile(file, seen) ? file : undefined;
}

const sameFile = (one: IntakeFile | undefined, other: IntakeFile): boolean =>
  one?.eTag === other.eTag && one.size === other.size;
