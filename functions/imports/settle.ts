import type { Trust } from '../../config/trusts/trust';
import { type Part, partName, readPointer } from '../snapshot/pointer';
import type { ImportDeps } from './importDeps';
import type { IntakeFile } from './intakeDrive';
import { extractKinds } from './kindOfExtract';
import { failRun, fileOfVersion, importsIn, noteRun, runOf, versionOf } from './runRows';

/**
 * Does what is left to do of an import that counts: the run, what follows from it, and the file, which goes last, so that
 * whatever was broken off is done again.
 */
export async function finish(deps: ImportDeps, trust: Trust, { runId, file }: Part): Promise<void> {
  const run = await runOf(deps, runId);
  if (run !== undefined && run.state !== 'accepted') {
    await noteRun(deps, run, { state: 'accepted', endedAt: deps.now().toISOString() });
  }
  deps.log(`Run ${runId}: ${trust.ods} is in.`);
  try {
    await deps.onAccepted();
  } finally {
    // People's details do not stay in the library because something else went wrong.
    await deps.drive(trust.ods).remove(fileOfVersion(file));
  }
}

/**
 * Finishes an import that counts already, where it was broken off after that.
 * @param version of the file (`versionOf`)
 * @returns whether there was such an import
 */
export async function finishIfIn(deps: ImportDeps, trust: Trust, version: string): Promise<boolean> {
  const known = (await partsOf(deps, trust)).find(({ file }) => file === version);
  if (known !== undefined) await finish(deps, trust, known);
  return known !== undefined;
}

/**
 * Brings runs and files in line with what counts, before anything else is imported: a process may have ended anywhere.
 * @param files what is in the library
 */
export async function settle(deps: ImportDeps, trust: Trust, files: readonly IntakeFile[]): Promise<void> {
  const versions = new Set(files.map(versionOf));
  const running = await importsIn(deps, trust.ods, 'running');
  const parts = await partsOf(deps, trust);
  for (const part of parts) {
    if (versions.has(part.file) || running.some(({ runId }) => runId === part.runId)) await finish(deps, trust, part);
  }
  const counted = new Set(parts.map(({ runId }) => runId));
  const counts = (runId = ''): boolean => counted.has(runId);
  for (const run of running) if (!counts(run.runId)) await failRun(deps, run, 'It was broken off.');
  for (const run of await importsIn(deps, trust.ods, 'waiting')) {
    if (!counts(run.runId) && !versions.has(run.files ?? '')) {
      await failRun(deps, run, 'Its file was removed or replaced before anybody decided.');
    }
  }
}

async function partsOf({ storage }: ImportDeps, { ods }: Trust): Promise<Part[]> {
  const { parts } = await readPointer(storage);
  return extractKinds.flatMap((kind) => parts[partName(ods, kind)] ?? []);
}
