import type { SPFI } from '@pnp/sp';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { ListDeclaration } from '../../config/lists/defineList';
import { listsFor } from '../../config/lists/schema';
import { services } from '../../config/lists/services';
import { programme } from '../../config/programme';
import { starterServices } from '../../config/services/starter';
import type { Day } from '../../core/calendar/day';
import { exampleServices } from '../../local/services/exampleServices';
import { pnpListStore } from '../../webparts/shared/lists/pnpListStore';
import { loadIfEmpty } from '../provision/loadIfEmpty';
import { provision } from '../provision/provision';
import type { DataFolder } from './dataFolder';

type Say = (sentence: string) => void;

/**
 * Brings the lists of the hub up to date, and gives the list of services its examples, once and wholly: what a start
 * that was broken off has left of them goes first.
 * @param sp the hub, as its owner
 */
export async function fillHub(
  sp: SPFI,
  { loaded, today, say }: { loaded: DataFolder['loaded']; today: Day; say: Say },
): Promise<void> {
  await provisioned(sp, listsFor('open'), say);
  const store = pnpListStore(sp.web.getList(`${programme.sites.hub}/Lists/${services.name}`), services);
  if (loaded.is) return;
  for (const { id } of await store.find()) await store.remove(id, (await store.get(id)).version);
  const count = await loadIfEmpty(store, exampleServices(starterServices, today));
  say(`Put ${count} services into their list.`);
}

/**
 * Brings the lists of the service up to date.
 * @param sp the service site, as the service itself
 */
export const provisionService = (sp: SPFI, say: Say): Promise<void> => provisioned(sp, listsFor('service'), say);

async function provisioned(sp: SPFI, lists: readonly ListDeclaration[], say: Say): Promise<void> {
  const { conflicts } = await provision(sp, lists, (step) => {
    if (step.startsWith('Make the list')) say(`${step}…`);
  });
  if (conflicts.length > 0) throw new Error(`The lists cannot be provisioned: ${conflicts.join('; ')}.`);
}
