import { NotImitated } from '../rules/refused';
import { type Condition, type DirectoryObject, scopes } from '../storage/directoryObjects';
import type { Call } from './call';
import { directoryDenied } from './directoryFailures';
import { toReadGroups, toReadMembershipsOfOthers, toReadReportsOfOthers } from './directoryNeeds';
import { type shownTo, typedTo } from './directoryBody';
import { type Needs, opens } from './permissions';

type Show = ReturnType<typeof shownTo>;

/** What can be shown beside an object: the objects that it is related to. */
interface Expansion {
  readonly needs: Needs;
  readonly scopeOf: (oid: string) => Condition;
}

const memberships = { needs: toReadMembershipsOfOthers, scopeOf: scopes.groupsOf };
const allMemberships = { needs: toReadMembershipsOfOthers, scopeOf: scopes.allGroupsOf };

const expansions: Readonly<Record<DirectoryObject['kind'], Readonly<Record<string, Expansion>>>> = {
  user: {
    directReports: { needs: toReadReportsOfOthers, scopeOf: scopes.reportsOf },
    memberOf: memberships,
    transitiveMemberOf: allMemberships,
  },
  group: {
    members: { needs: toReadGroups, scopeOf: scopes.membersOf },
    memberOf: memberships,
    transitiveMemberOf: allMemberships,
    transitiveMembers: { needs: toReadGroups, scopeOf: scopes.allMembersOf },
  },
};

/** The most that an expansion shows: https://learn.microsoft.com/en-us/graph/query-parameters#expand */
const mostExpanded = 20;

/**
 * Shows objects with what "$expand" asks for: one relation, with or without its "$select". Who has no manager is shown
 * without the property.
 */
export function expandedWith(call: Call, kind: DirectoryObject['kind'], show: Show): Show {
  const expand = call.query.get('$expand');
  if (expand === null) return show;
  const [, named = '', select = null] = /^\s*(\w+)(?:\(\$select=([\w, ]+)\))?\s*$/.exec(expand) ?? [];
  if (kind === 'user' && named.toLowerCase() === 'manager') return withManager(call, show, select);
  const found = Object.entries(expansions[kind]).find(([name]) => name.toLowerCase() === named.toLowerCase());
  if (!found) throw new NotImitated('$expand on people and groups of anything but one relation, with its $select');
  const [name, { needs, scopeOf }] = found;
  if (!opens(needs, call.by, call.permissions)) throw directoryDenied();
  const typed = typedTo(call, select);
  return (object) => {
    const found = call.storage.directoryObjects.find(scopeOf(oidOf(object)), 'number', mostExpanded);
    return { ...show(object), [name]: found.map(typed) };
  };
}

const oidOf = (object: DirectoryObject): string => (object.kind === 'group' ? object.group.id : object.account.oid);

function withManager(call: Call, show: Show, select: string | null): Show {
  return (object) => {
    const shown = show(object);
    const oid = object.kind === 'user' ? object.account.manager : undefined;
    const manager = oid === undefined ? undefined : call.storage.directoryObjects.byId(oid);
    return manager ? { ...shown, manager: typedTo(call, select)(manager) } : shown;
  };
}
