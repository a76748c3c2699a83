import { edit, fullControl, read } from '../rules/builtInRoles';
import type { Site } from './sites';
import type { Storage } from './storage';

/** The ids before those of the groups that a site collection begins with. */
const idsTaken = 2;

/** Makes a site collection with its first web and that web's three groups, unless it is there. */
export function createSiteCollection(
  { sites, roles, siteGroups, assignments, scopes }: Storage,
  path: string,
  title: string,
): void {
  const site = sites.create(path, title, idsTaken);
  if (!site) return;
  roles.addBuiltIn(site);
  scopes.add({ site });
  const groups = associatedGroups.map(({ kind, role, description }) => {
    const group = siteGroups.add(site, `${title} ${kind}`, description(site), undefined);
    assignments.give({ site }, { principal: group.principal.id, role });
    return [kind, group.principal.id] as const;
  });
  const { Owners, Members, Visitors } = Object.fromEntries(groups) as Record<(typeof groups)[number][0], number>;
  for (const group of siteGroups.of(site)) siteGroups.change(site, group, { owner: Owners });
  sites.change(site, { groups: { owner: Owners, member: Members, visitor: Visitors } });
}

/** The groups that a web begins with, in the order in which SharePoint makes them. */
const associatedGroups = [
  {
    kind: 'Owners',
    role: fullControl,
    description: ({ title }: Site) =>
      `Use this group to grant people full control permissions to the SharePoint site: ${title}`,
  },
  {
    kind: 'Visitors',
    role: read,
    description: ({ title }: Site) =>
      `Use this group to grant people read permissions to the SharePoint site: ${title}`,
  },
  {
    kind: 'Members',
    role: edit,
    description: ({ title }: Site) =>
      `Use this group to grant people contribute permissions to the SharePoint site: ${title}`,
  },
] as const;
