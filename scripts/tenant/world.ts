import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { SPFI } from '@pnp/sp';
import { dayOf } from '../../core/calendar/day';
import type { Account } from '../../local/identity/account';
import type { Group } from '../../local/identity/group';
import { accountsOf, guidFor } from '../../local/people/accounts';
import { makeProgramme } from '../../local/people/programme';
import type { Tenant } from '../../local/tenant/tenant';
import { fullControlApp, member, owner, visitor } from '../../local/tenantAlone/callers';
import { sharePointOrigin } from '../../local/tenantAlone/hosts';
import { straightToTenant } from '../start/straightToTenant';
import { grantOneSite, putCallers, putClosedSite, putSharedSite } from './callersInTenant';

/** The sites of the small world besides the root: one to try everything on, one that most callers cannot see. */
export const wellbeingSite = '/sites/Wellbeing';
export const closedSite = '/sites/Closed';

/** How many made-up members of staff the world has. */
const headcount = 12;

/** A small made-up world: always the same, but for ids and times. */
export async function fillWorld(tenant: Tenant): Promise<void> {
  putCallers(tenant);
  putSharedSite(tenant, '/', 'Growing occupational health');
  putSharedSite(tenant, wellbeingSite, 'Wellbeing');
  putClosedSite(tenant, closedSite, 'Closed');
  grantOneSite(tenant, wellbeingSite);
  const staff = madeUpStaff();
  tenant.directory.put(staff);
  tenant.directory.putGroups(groupsOf(staff));
  await fillWellbeing(asFullControl(tenant, wellbeingSite));
  await fillClosed(asFullControl(tenant, closedSite));
  await putFiles(tenant);
}

const asFullControl = (tenant: Tenant, site: string): SPFI =>
  straightToTenant(tenant, sharePointOrigin + site, fullControlApp.word);

/** Members of staff as the project makes them up everywhere: more than are wanted, as some of them have left. */
function madeUpStaff(): Account[] {
  const { people } = makeProgramme({ seed: 1, staff: 4 * headcount, months: 1, on: dayOf(2026, 3, 25) });
  const [lead, ...others] = accountsOf(people)
    .filter(({ accountEnabled }) => accountEnabled)
    .slice(0, headcount);
  if (!lead) throw new Error('No staff was made up.');
  const manager = lead.oid;
  return [{ ...lead, manager: owner.account.oid }, ...others.map((account) => ({ ...account, manager }))];
}

/** A group, and one that it is in. */
function groupsOf(staff: readonly Account[]): Group[] {
  const ward = { id: guidFor('group ward'), displayName: 'Ward staff', members: staff.map(({ oid }) => oid) };
  const callers = [owner, member, visitor].map(({ account }) => account.oid);
  return [ward, { id: guidFor('group everybody'), displayName: 'Everybody at work', members: [...callers, ward.id] }];
}

const states = ['To do', 'In hand', 'Done'];

async function fillWellbeing({ web }: SPFI): Promise<void> {
  const { Id } = await web.lists.add('Tasks', 'What the team has to do');
  const tasks = web.lists.getById(Id);
  for (const schema of [
    `<Field Type="Choice" DisplayName="State" Name="State" StaticName="State"><CHOICES>${states.map((state) => `<CHOICE>${state}</CHOICE>`).join('')}</CHOICES></Field>`,
    '<Field Type="Number" DisplayName="Hours" Name="Hours" StaticName="Hours" />',
    '<Field Type="Note" DisplayName="Details" Name="Details" StaticName="Details" />',
  ]) {
    await tasks.fields.createFieldAsXml(schema);
  }
  await tasks.fields.getByInternalNameOrTitle('State').update({ Indexed: true });
  for (let number = 1; number <= 30; number += 1) {
    await tasks.items.add({ Title: `Task ${number}`, State: states[number % 3], Hours: number / 2 });
  }
  await web.lists.add('Ideas', 'What could be better');
}

async function fillClosed({ web }: SPFI): Promise<void> {
  const { Id } = await web.lists.add('Plans', 'What most callers cannot see');
  await web.lists.getById(Id).items.add({ Title: 'Plan 1' });
}

/** Through Graph, as SharePoint's own way of writing files differs from client to client. */
async function putFiles(tenant: Tenant): Promise<void> {
  const headers = { Authorization: `Bearer ${fullControlApp.word}` };
  const graph = async (address: string, init: RequestInit = {}): Promise<unknown> => {
    const response = await tenant.graph(
      new Request(`https://graph.microsoft.com/v1.0${address}`, { ...init, headers }),
    );
    if (!response.ok) throw new Error(`The made-up world could not be made: ${response.status} for a file.`);
    return response.json();
  };
  const { host } = new URL(sharePointOrigin);
  const site = (await graph(`/sites/${host}:${wellbeingSite}`)) as { id: string };
  const drive = (await graph(`/sites/${site.id}/lists/Documents/drive`)) as { id: string };
  for (const [name, content] of files) {
    await graph(`/drives/${drive.id}/root:/${encodeURIComponent(name)}:/content`, { method: 'PUT', body: content });
  }
}

const files = [
  ['Welcome.txt', 'Welcome to the Wellbeing site. Everything here is made up.\n'],
  ['Figures.csv', 'month,sessions\n2026-01,12\n2026-02,15\n2026-03,11\n'],
] as const;
