import { isTexts } from '../routing/jsonBody';
import type { Captured } from '../routing/router';
import type { Answer } from './answer';
import type { Call, GraphRoute } from './call';
import { bodyIncomplete } from './directoryFailures';
import { contextTo } from './pages';
import type { Needs } from './permissions';

/** The most ids that a check takes: https://learn.microsoft.com/en-us/graph/api/directoryobject-checkmembergroups */
const mostIds = 20;

/** The calls that ask with a body in which groups somebody, or a group, is, whichever way. */
export function membershipActions(
  place: string,
  needs: Needs,
  oidAt: (call: Call, captured: Captured) => string,
): GraphRoute[] {
  const groupsOf = (call: Call, captured: Captured): readonly string[] =>
    call.storage.directory.transitiveGroupsOf(oidAt(call, captured));
  const action = (name: string, answer: (call: Call, groups: readonly string[]) => Answer): GraphRoute => ({
    method: 'POST',
    path: `${place}/${name}`,
    needs,
    answer: (call, captured) => answer(call, groupsOf(call, captured)),
  });
  return [
    action('getMemberGroups', memberIds),
    action('getMemberObjects', memberIds),
    action('checkMemberGroups', (call, groups) => checked(call, groups, 'groupIds')),
    action('checkMemberObjects', (call, groups) => checked(call, groups, 'ids')),
  ];
}

/** Here every group serves security: "securityEnabledOnly" leaves out those that were said not to. */
function memberIds(call: Call, groups: readonly string[]): Answer {
  const only = call.body['securityEnabledOnly'] === true;
  const found = groups.filter((id) => !only || isSecurityGroup(call, id));
  return texts(found);
}

function isSecurityGroup({ storage }: Call, id: string): boolean {
  const found = storage.directoryObjects.byId(id);
  return found?.kind === 'group' && (found.group.securityEnabled ?? true);
}

function checked({ body }: Call, groups: readonly string[], property: string): Answer {
  const ids = body[property];
  if (!isTexts(ids) || ids.length === 0 || ids.length > mostIds) throw bodyIncomplete(property);
  return texts(ids.filter((id) => groups.includes(id.toLowerCase())));
}

const texts = (value: readonly string[]): Answer => ({
  status: 200,
  body: { '@odata.context': contextTo('Collection(Edm.String)'), value },
});
