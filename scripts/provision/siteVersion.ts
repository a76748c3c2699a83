import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs';
import type { ListStore } from '../../config/lists/listStore';
import { siteSchema } from '../../config/lists/siteSchema';
import { NotFound } from '../../config/lists/storeFailures';
import { pnpListStore } from '../../webparts/shared/lists/pnpListStore';
import { listAt } from './listAt';

async function records(sp: SPFI): Promise<ListStore<typeof siteSchema>> {
  return pnpListStore(listAt(sp, await sitePath(sp), siteSchema), siteSchema);
}

/** The path of the site that `sp` reaches. */
export async function sitePath(sp: SPFI): Promise<string> {
  return (await sp.web.select('ServerRelativeUrl')()).ServerRelativeUrl;
}

/** The version of the declarations that the site was last provisioned with; `undefined` for a site that never was. */
export async function siteSchemaVersion(sp: SPFI): Promise<number | undefined> {
  try {
    const versions = (await (await records(sp)).find()).flatMap(({ version }) => version ?? []);
    return versions.length > 0 ? Math.max(...versions) : undefined;
  } catch (failure) {
    if (failure instanceof NotFound) return undefined;
    throw failure;
  }
}

/** Writes the version down; the list for it must be there. */
export async function recordVersion(sp: SPFI, version: number): Promise<void> {
  await (await records(sp)).add({ title: `Version ${version} of the lists`, version });
}
