import type { SPFI } from '@pnp/sp';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { lists } from '../../config/lists/schema';
import { services } from '../../config/lists/services';
import { programme } from '../../config/programme';
import { starterServices } from '../../config/services/starter';
import type { Day } from '../../core/calendar/day';
import type { Account } from '../../local/identity/account';
import { accountsOf } from '../../local/people/accounts';
import { makeProgramme } from '../../local/people/programme';
import { awkwardAccounts, siteOwner, withRoles } from '../../local/people/roleHolders';
import { exampleServices } from '../../local/services/exampleServices';
import type { Tenant } from '../../local/tenant/tenant';
import { pnpListStore } from '../../webparts/shared/lists/pnpListStore';
import { loadIfEmpty } from '../provision/loadIfEmpty';
import { provision } from '../provision/provision';
import type { DataFolder } from './dataFolder';

/** About 300 a trust, as many as make every list worth looking at. */
const staff = 1200;
const seed = 1;

/** Makes the sites and the people up, where they are not there yet. */
export function fillDirectory(tenant: Tenant, today: Day, say: (sentence: string) => void): void {
  const { hub, service } = programme.sites;
  tenant.sites.create(hub, 'Occupational Health and Wellbeing');
  tenant.sites.create(service, 'Occupational Health Service');
  tenant.sites.grant(hub, 'everyone', 'read');
  tenant.sites.grant(hub, { oid: siteOwner.oid }, 'full');
  tenant.sites.grant(service, { appId: programme.api.appId }, 'full');
  if (tenant.directory.byOid(siteOwner.oid)) return;

  say(`Making up ${staff.toLocaleString('en-GB')} people…`);
  const accounts = withRoles(accountsOf(makeProgramme({ seed, staff, months: 1, on: today }).people));
  tenant.directory.put([siteOwner, ...accounts, ...awkwardAccounts(accounts)]);
}

const keepsServices = ({ appRoles }: Account): boolean => appRoles.some((role) => role.startsWith('OhAdministrator.'));

/** Those who keep the list of services may write it, and no other list: everybody reads it, the owner keeps all rights. */
export function grantLists(tenant: Tenant): void {
  const keepers = tenant.directory.all().filter(keepsServices);
  tenant.sites.grantList(programme.sites.hub, services.name, [
    { to: 'everyone', level: 'read' },
    { to: { oid: siteOwner.oid }, level: 'full' },
    ...keepers.map(({ oid }) => ({ to: { oid }, level: 'contribute' as const })),
  ]);
}

/**
 * Brings the lists of the hub up to date, and gives the list of services its examples, once and wholly: what a start
 * that was broken off has left of them goes first.
 * @param sp the hub, as its owner
 */
export async function fillLists(
  sp: SPFI,
  { loaded, today, say }: { loaded: DataFolder['loaded']; today: Day; say: (sentence: string) => void },
): Promise<void> {
  const { conflicts } = await provision(sp, lists, (step) => say(`${step}…`));
  if (conflicts.length > 0) throw new Error(`The lists cannot be provisioned: ${conflicts.join('; ')}.`);
  const store = pnpListStore(sp.web.getList(`${programme.sites.hub}/Lists/${services.name}`), services);
  if (loaded.is) return;
  for (const { id } of await store.find()) await store.remove(id, (await store.get(id)).version);
  const count = await loadIfEmpty(store, exampleServices(starterServices, today));
  loaded.note();
  say(`Put ${count} services into their list.`);
}
