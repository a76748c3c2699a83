import { services } from '../../config/lists/services';
import { programme } from '../../config/programme';
import { trusts } from '../../config/trusts/programme';
import type { Day } from '../../core/calendar/day';
import { intakeLibrary } from '../../functions/imports/intakeDrive';
import type { Account } from '../../local/identity/account';
import { accountsOf } from '../../local/people/accounts';
import { makeProgramme, type Programme } from '../../local/people/programme';
import { awkwardAccounts, siteOwner, withRoles } from '../../local/people/roleHolders';
import type { Tenant } from '../../local/tenant/tenant';

/** About 300 a trust, as many as make every list worth looking at. */
const staff = 1200;
const seed = 1;
/** How long the made-up extracts look back. */
const months = 6;

/** The people of the local cloud and their extracts, as of a day: the same every time. */
export const madeUpProgramme = (on: Day): Programme => makeProgramme({ seed, staff, months, on });

/** Makes the sites, with who may do what there. */
export function makeSites(tenant: Tenant): void {
  const { hub, service, intake } = programme.sites;
  const asSharePointMakesThem = { documents: true };
  tenant.sites.create(hub, 'Occupational Health and Wellbeing', asSharePointMakesThem);
  tenant.sites.create(service, 'Occupational Health Service', asSharePointMakesThem);
  tenant.sites.create(intake, 'Occupational Health Intake', asSharePointMakesThem);
  tenant.sites.grant(hub, 'everyone', 'read');
  tenant.sites.grant(hub, { oid: siteOwner.oid }, 'full');
  // No person has a right on the service site, its maker neither: the service itself provisions it.
  for (const site of [service, intake]) tenant.sites.grant(site, { appId: programme.api.appId }, 'full');
  for (const { ods, name, contact } of trusts) {
    tenant.sites.createLibrary(intake, intakeLibrary(ods));
    tenant.mailboxes.create(contact.mailbox, `Occupational Health, ${name}`);
    tenant.mailboxes.grant(contact.mailbox, { appId: programme.api.appId });
  }
}

/** Makes the people up, where they are not there yet. */
export function fillDirectory(tenant: Tenant, today: Day, say: (sentence: string) => void): void {
  if (tenant.directory.byOid(siteOwner.oid)) return;
  say(`Making up ${staff.toLocaleString('en-GB')} people…`);
  const accounts = withRoles(accountsOf(madeUpProgramme(today).people));
  tenant.directory.put([siteOwner, ...accounts, ...awkwardAccounts(accounts)]);
}

const has =
  (role: string) =>
  ({ appRoles }: Account): boolean =>
    appRoles.some((each) => each.startsWith(role));

/** Who hands a trust's extracts in: the people whom HR has named. */
export const handsIn = (tenant: Tenant, ods: string): Account[] =>
  tenant.directory
    .all()
    .filter(has(`HrAdviser.${ods}`))
    .slice(0, 2);

/** Those who keep the list of services may write it, and no other list: everybody reads it, the owner keeps all rights. */
export function grantServices(tenant: Tenant): void {
  const keepers = tenant.directory.all().filter(has('OhAdministrator.'));
  tenant.sites.grantList(programme.sites.hub, services.name, [
    { to: 'everyone', level: 'read' },
    { to: { oid: siteOwner.oid }, level: 'full' },
    ...keepers.map(({ oid }) => ({ to: { oid }, level: 'contribute' as const })),
  ]);
}

/** A trust's intake library is for two people of its HR and for the service. */
export function grantIntake(tenant: Tenant): void {
  for (const { ods } of trusts) {
    tenant.sites.grantLibrary(programme.sites.intake, intakeLibrary(ods), [
      { to: { appId: programme.api.appId }, level: 'full' },
      ...handsIn(tenant, ods).map(({ oid }) => ({ to: { oid }, level: 'contribute' as const })),
    ]);
  }
}
