import { edit, fullControl, read } from '../rules/builtInRoles';
import type { RoleAssignments } from './roleAssignments';
import type { SiteGroup, SiteGroups } from './siteGroups';
import type { AssociatedGroups, Site, Sites } from './sites';

/** A web's groups, with the levels that they have on it, in the order in which SharePoint makes them. */
const kinds = [
  { kind: 'owner', name: 'Owners', role: fullControl, gives: 'full control' },
  { kind: 'visitor', name: 'Visitors', role: read, gives: 'read' },
  { kind: 'member', name: 'Members', role: edit, gives: 'contribute' },
] as const;

/** Gives a web its groups for owners, members and visitors. They belong to the owners. */
export function createAssociatedGroups(
  { sites, siteGroups, assignments }: { sites: Sites; siteGroups: SiteGroups; assignments: RoleAssignments },
  site: Site,
  seed: string,
): { readonly owner: SiteGroup } {
  let owners: SiteGroup | undefined;
  const ids: Record<string, number> = {};
  for (const { kind, name, role, gives } of kinds) {
    const title = `${seed} ${name}`;
    const description = `Use this group to grant people ${gives} permissions to the SharePoint site: ${seed}`;
    const group = siteGroups.byName(site, title) ?? siteGroups.add(site, title, description, owners?.principal.id);
    const settings = { onlyAllowMembersViewMembership: false, allowMembersEditMembership: kind === 'member' };
    siteGroups.change(site, group, settings);
    assignments.give({ site }, { principal: group.principal.id, role });
    ids[kind] = group.principal.id;
    owners ??= group;
  }
  if (!owners) throw new Error('A web has no group of owners.');
  sites.change(site, { groups: ids as AssociatedGroups });
  return { owner: owners };
}
