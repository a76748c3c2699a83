import { Conflict } from '../../config/lists/storeFailures';
import type { Run } from '../../config/lists/runs';
import type { Trust } from '../../config/trusts/trust';
import { removeOrphans, writePart } from '../snapshot/partStore';
import { type Part, partName, readPointer, replacePointer } from '../snapshot/pointer';
import type { ImportDeps } from './importDeps';
import type { IntakeFile } from './intakeDrive';
import type { DryRunOfImport } from './readFile';
import { fileOfVersion, importById, noteEnd, versionOf } from './runLog';

/** The file is another by now than the one that was read. */
export class FileChanged extends Conflict {}

/**
 * Makes an import count. From the moment in which the pointer is replaced it does; what comes after is done again if
 * need be (`finishIfIn`).
 * Throws `FileChanged`, and `Conflict` where the snapshot has changed.
 */
export async function takeIn(
  deps: ImportDeps,
  trust: Trust,
  file: IntakeFile,
  { runId = '' }: Run,
  { kind, whole, rows, pointer }: DryRunOfImport,
): Promise<void> {
  const version = versionOf(file);
  const name = partName(trust.ods, kind);
  const replaced = pointer.parts[name];
  // Once it is replaced, nothing but its run says that it counted.
  if (replaced !== undefined) await noteAccepted(deps, replaced);
  const blob = await writePart(deps.storage, rows);
  const now = await deps.drive(trust.ods).file(file.id);
  if (now === undefined || versionOf(now) !== version) throw new FileChanged('The file is another by now.');
  const wholeChangedAt = whole ? file.changedAt : (replaced?.wholeChangedAt ?? '');
  const part: Part = { blob, runId, file: version, wholeChangedAt, countedAt: deps.now().toISOString() };
  const parts = { ...pointer.parts, [name]: part };
  await replacePointer(deps.storage, pointer, parts);
  await removeOrphans(deps.storage, parts, replaced?.blob, deps.now());
  await finish(deps, trust, part);
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
  await finish(deps, trust, known);
  return true;
}

/** The file goes last: as long as it is there, the rest is done again. */
export async function finish(deps: ImportDeps, trust: Trust, part: Pick<Part, 'runId' | 'file'>): Promise<void> {
  await noteAccepted(deps, part);
  await deps.drive(trust.ods).remove(fileOfVersion(part.file));
  deps.log(`Import ${part.runId}: taken in for ${trust.ods}.`);
}

async function noteAccepted(deps: ImportDeps, { runId }: Pick<Part, 'runId'>): Promise<void> {
  const run = await importById(deps, runId);
  if (run !== undefined && run.state !== 'accepted') await noteEnd(deps, run, 'accepted');
}
