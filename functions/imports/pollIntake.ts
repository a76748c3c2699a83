import type { Trust } from '../../config/trusts/trust';
import { underLease } from '../storage/lease';
import { type Cursor, type SeenFile, readCursor, writeCursor } from './cursor';
import type { ImportDeps } from './importDeps';
import { importFile } from './importRun';
import { CursorExpired, type IntakeChanges, type IntakeDrive, type IntakeFile } from './intakeDrive';

/** A file that was changed more recently may be growing still, in minutes. */
const stillMinutes = 2;

/** Looks into the intake libraries and imports what is whole: counts by what became of it. */
export async function pollIntake(deps: ImportDeps): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await underLease(deps.storage, 'intake', async () => {
    for (const trust of deps.trusts) {
      for (const became of await pollTrust(deps, trust)) counts[became] = (counts[became] ?? 0) + 1;
    }
  });
  return counts;
}

async function pollTrust(deps: ImportDeps, trust: Trust): Promise<string[]> {
  const drive = deps.drive(trust.ods);
  const before = await readCursor(deps.storage, trust.ods);
  let cursor = withChanges(before, await changesSince(drive, before.link));
  // What was said once is kept before anything is done with it.
  await writeCursor(deps.storage, trust.ods, cursor);
  const became: string[] = [];
  for (const seen of Object.values(cursor.seen)) {
    const file = await wholeFile(drive, before.seen[seen.id], seen, deps.now());
    if (file === undefined) continue;
    const done = await importFile(deps, trust, file);
    became.push(done);
    const others = Object.fromEntries(Object.entries(cursor.seen).filter(([id]) => id !== seen.id));
    cursor = { ...cursor, seen: done === 'accepted' ? others : { ...others, [seen.id]: { ...seen, done: seen.eTag } } };
    await writeCursor(deps.storage, trust.ods, cursor);
  }
  return became;
}

async function changesSince(drive: IntakeDrive, link: string | undefined): Promise<IntakeChanges> {
  try {
    return await drive.changes(link);
  } catch (error) {
    if (!(error instanceof CursorExpired)) throw error;
    return drive.changes(undefined);
  }
}

function withChanges({ seen }: Cursor, { files, gone, cursor }: IntakeChanges): Cursor {
  const left = Object.entries(seen).filter(([id]) => !gone.includes(id));
  const changed = files.map((file): [string, SeenFile] => {
    const done = seen[file.id]?.done;
    return [file.id, { ...file, ...(done !== undefined && { done }) }];
  });
  return { link: cursor, seen: Object.fromEntries([...left, ...changed]) };
}

/**
 * The file, where it was the same at the last look, is the same now, and nobody has changed it for a while. Only here it
 * is known in which folder it is: what Graph says of changes does not say so.
 */
async function wholeFile(
  drive: IntakeDrive,
  last: SeenFile | undefined,
  seen: SeenFile,
  now: Date,
): Promise<IntakeFile | undefined> {
  if (seen.done === seen.eTag || !sameFile(last, seen)) return undefined;
  if (now.getTime() - new Date(seen.changedAt).getTime() < stillMinutes * 60_000) return undefined;
  const file = await drive.file(seen.id);
  return sameFile(file, seen) ? file : undefined;
}

const sameFile = (one: IntakeFile | undefined, other: IntakeFile): boolean =>
  one?.eTag === other.eTag && one.size === other.size;
