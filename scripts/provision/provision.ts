import type { SPFI } from '@pnp/sp';
import type { ListDeclaration } from '../../config/lists/defineList';
import { provisioningPlan } from '../../config/lists/provisioningPlan';
import { schemaVersion } from '../../config/lists/schema';
import { siteSchema } from '../../config/lists/siteSchema';
import { foundLists } from './foundLists';
import { recordVersion, sitePath, siteSchemaVersion } from './siteVersion';
import { doStep, stepInWords } from './steps';

/** What a run did. */
export interface Provisioned {
  /** How many things were done; none where the site already had everything. */
  readonly steps: number;
  /** What needs a person first. Then nothing was done. */
  readonly conflicts: readonly string[];
}

/**
 * Gives a site the declared lists and columns that it lacks. It only ever adds; a run that was broken off is taken up
 * by the next one, which looks at what is there.
 * @param sp as somebody with full control of the site
 * @param say takes each step in words, before it is done
 * @param version of the declarations, which the site keeps
 */
export async function provision(
  sp: SPFI,
  lists: readonly ListDeclaration[],
  say: (step: string) => void,
  version: number = schemaVersion,
): Promise<Provisioned> {
  const path = await sitePath(sp);
  const old = await siteSchemaVersion(sp);
  if (old !== undefined && old > version)
    return { steps: 0, conflicts: [`the site has version ${old} of the lists, and this program knows ${version}`] };
  const declared = [siteSchema, ...lists];
  const { steps, conflicts } = provisioningPlan(declared, await foundLists(sp, declared));
  for (const step of steps) {
    say(stepInWords(step));
    await doStep(sp, path, step);
  }
  if (conflicts.length > 0 || old === version) return { steps: steps.length, conflicts };
  say(`Note version ${version} of the lists`);
  await recordVersion(sp, version);
  return { steps: steps.length + 1, conflicts };
}
