import type { Run } from '../../config/lists/runs';
import type { Trust } from '../../config/trusts/trust';
import { readPointer } from '../snapshot/pointer';
import { ExtractRefused } from './extractRefused';
import type { ImportDeps } from './importDeps';
import type { PlacedFile } from './intakeDrive';
import { readIntake } from './readFile';
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
  if (await finishIfIn(deps, trust, version)) return 'accepted';
  const imports = await importsOf(deps, trust.ods);
  const known = imports.findLast(({ files, state }) => files === version && state !== 'failed');
  if (known?.state === 'waiting' || known?.state === 'refused') return known.state;
  if (known?.state === 'accepted') {
    // It counted, and another one has taken its place since.
    await finish(deps, trust, { runId: known.runId ?? '', file: version });
    return 'accepted';
  }
  const run = known ?? (await beginImport(deps, trust.ods, file));
  try {
    return await importAs(deps, trust, file, run, imports);
  } catch (error) {
    if (error instanceof FileChanged) {
      await noteEnd(deps, run, 'failed', 'The file was changed while it was read.');
      return 'changed';
    }
    if (!(error instanceof ExtractRefused)) throw error;
    await noteEnd(deps, run, 'refused', error.reason);
    deps.log(`Import ${run.runId ?? ''}: refused for ${trust.ods}.`);
    return 'refused';
  }
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
