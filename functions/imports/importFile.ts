import type { Run } from '../../config/lists/runs';
import type { Trust } from '../../config/trusts/trust';
import { readPointer } from '../snapshot/pointer';
import type { ImportDeps } from './importDeps';
import type { IntakeFile, PlacedFile } from './intakeDrive';
import { readIntake } from './readFile';
import { reasonToRefuse } from './refusal';
import { beginImport, importsOf, note, noteEnd, usualOf, versionOf } from './runLog';
import { FileChanged, finish, finishIfIn, takeIn } from './takeIn';

/** What became of a file; one that changed while it was read is looked at again. */
export type Imported = 'accepted' | 'waiting' | 'refused' | 'changed';

/**
 * Imports a file: read, compared, and taken in where nothing is odd. Ended anywhere, it is done again from the start with
 * the same run; one that counted already counts once.
 */
export async function importFile(deps: ImportDeps, trust: Trust, file: PlacedFile): Promise<Imported> {
  const version = versionOf(file);
  const imports = await importsOf(deps, trust.ods);
  if (await finishIfAccepted(deps, trust, version, imports)) return 'accepted';
  const known = imports.findLast(({ files, state }) => files === version && state !== 'failed');
  if (known?.state === 'waiting' || known?.state === 'refused') return known.state;
  const run = known ?? (await beginImport(deps, trust.ods, file));
  try {
    return await importAs(deps, trust, file, run, imports);
  } catch (error) {
    if (error instanceof FileChanged) {
      await noteEnd(deps, run, 'failed', 'The file was changed while it was read.');
      return 'changed';
    }
    const reason = reasonToRefuse(error);
    if (reason === undefined) throw error;
    await noteEnd(deps, run, 'refused', reason);
    deps.log(`Import ${run.runId ?? ''}: refused for ${trust.ods}.`);
    return 'refused';
  }
}

/** Does what is left of a file that somebody accepted, where it was broken off after that. */
export async function finishAccepted(deps: ImportDeps, trust: Trust, file: IntakeFile): Promise<void> {
  await finishIfAccepted(deps, trust, versionOf(file), await importsOf(deps, trust.ods));
}

async function finishIfAccepted(
  deps: ImportDeps,
  trust: Trust,
  version: string,
  imports: readonly Run[],
): Promise<boolean> {
  if (await finishIfIn(deps, trust, version)) return true;
  // It counted, and another one has taken its place since.
  const replaced = imports.find(({ files, state }) => files === version && state === 'accepted');
  if (replaced !== undefined) await finish(deps, trust, { runId: replaced.runId ?? '', file: version });
  return replaced !== undefined;
}

async function importAs(
  deps: ImportDeps,
  trust: Trust,
  file: PlacedFile,
  run: Run,
  imports: readonly Run[],
): Promise<Imported> {
  const found = await readIntake(deps, trust, file, await readPointer(deps.storage), usualOf(imports));
  const counts = JSON.stringify(found.counts);
  const waits = found.odd.length > 0;
  await note(deps, run, { counts, odd: JSON.stringify(found.odd), ...(waits && { state: 'waiting' as const }) });
  deps.log(`Import ${run.runId ?? ''}: ${found.kind} of ${trust.ods}, ${counts}, odd: ${found.odd.join()}.`);
  if (waits) return 'waiting';
  await takeIn(deps, trust, file, run, found);
  return 'accepted';
}
