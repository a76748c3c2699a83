import { includes, noRights, type Rights } from '../../rules/basePermissions';
import { NotImitated, Refused } from '../../rules/refused';
import type { GroupChanges, SiteGroup } from '../../storage/siteGroups';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import type { Given } from '../model/given';
import { webRights } from './rights';

/** A group of a site collection. */
export interface GroupHere {
  readonly site: Site;
  readonly group: SiteGroup;
}

const isIn = (here: GroupHere, id: number, { storage, by }: Call): boolean =>
  storage.permissions.idsOf(here.site, by.caller).includes(id);

/** Whoever owns a group, or may manage permissions, may do everything with it. */
export const mayManage = (here: GroupHere, call: Call): boolean =>
  includes(webRights(here.site, call), 'managePermissions') || isIn(here, here.group.owner, call);

export const mayEditMembers = (here: GroupHere, call: Call): boolean =>
  mayManage(here, call) ||
  (here.group.settings.allowMembersEditMembership && isIn(here, here.group.principal.id, call));

export const maySeeMembers = (here: GroupHere, call: Call): boolean =>
  !here.group.settings.onlyAllowMembersViewMembership ||
  isIn(here, here.group.principal.id, call) ||
  mayManage(here, call);

/** To those who may not see who is in a group it is closed. */
export function membersRights(here: GroupHere, call: Call): Rights {
  return maySeeMembers(here, call) ? webRights(here.site, call) : noRights;
}

const changeable: Readonly<Record<string, readonly [keyof GroupChanges, 'string' | 'boolean']>> = {
  Title: ['title', 'string'],
  Description: ['description', 'string'],
  AllowMembersEditMembership: ['allowMembersEditMembership', 'boolean'],
  AllowRequestToJoinLeave: ['allowRequestToJoinLeave', 'boolean'],
  AutoAcceptRequestToJoinLeave: ['autoAcceptRequestToJoinLeave', 'boolean'],
  OnlyAllowMembersViewMembership: ['onlyAllowMembersViewMembership', 'boolean'],
  RequestToJoinLeaveEmailSetting: ['requestToJoinLeaveEmailSetting', 'string'],
};

/** What a client says of a group: a new one, or one that is there. */
export function groupChanges(body: Given['body']): GroupChanges {
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const known = Object.hasOwn(changeable, name) ? changeable[name] : undefined;
    if (!known) throw new NotImitated(`A change of a group's ${name}`);
    if (typeof value !== known[1]) throw new Refused('wrongKindOfValue');
    changes[known[0]] = value;
  }
  return changes;
}
