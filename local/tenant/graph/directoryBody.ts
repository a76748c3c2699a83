import { NotImitated } from '../rules/refused';
import type { DirectoryObject } from '../storage/directoryObjects';
import type { Call } from './call';
import { selectsNothing } from './directoryFailures';
import { toReadGroups, toReadUsers } from './directoryNeeds';
import { groupBody, unknownOfGroup } from './groupBody';
import { opens } from './permissions';
import { basicOfUser, unknownOfUser, userBody, usualOfUser } from './userBody';

type Body = Record<string, unknown>;

/** What is known of an object of each kind, what of it is usual, and what the tenant does not keep. */
const kinds = {
  user: { type: 'microsoft.graph.user', usual: usualOfUser as readonly string[], unknown: unknownOfUser },
  group: { type: 'microsoft.graph.group', usual: undefined, unknown: unknownOfGroup },
} as const;

const known = (object: DirectoryObject): Body => ({
  ...(object.kind === 'group' ? groupBody(object) : userBody(object)),
});

/** Shows objects as the call asks for them, in a place where all are of one kind. */
export const shownTo =
  (call: Call) =>
  (object: DirectoryObject): Body =>
    shown(call, object, call.query.get('$select'));

/** The same in a place where people and groups stand side by side: each says what it is. */
export const typedTo =
  (call: Call, select = call.query.get('$select')) =>
  (object: DirectoryObject): Body => ({
    '@odata.type': `#${kinds[object.kind].type}`,
    ...shown(call, object, select && namesOf(object, select)),
  });

/** Among people and groups a name that only one of the two has is passed over for the other. */
function namesOf(object: DirectoryObject, select: string): string {
  const names = [...Object.keys(known(object)), ...kinds[object.kind].unknown].map((name) => name.toLowerCase());
  return select
    .split(',')
    .filter((name) => names.includes(name.trim().toLowerCase()))
    .join(',');
}

function shown(call: Call, object: DirectoryObject, select: string | null): Body {
  const { type, usual, unknown } = kinds[object.kind];
  const all = visible(call, object);
  const byName = new Map(Object.entries(all).map(([name, value]) => [name.toLowerCase(), [name, value] as const]));
  const names = select === null ? (usual ?? Object.keys(all)) : select.split(',').map((name) => name.trim());
  return Object.fromEntries(
    names.filter(Boolean).map((name) => {
      const found = byName.get(name.toLowerCase());
      if (found) return found;
      if (unknown.some((one) => one.toLowerCase() === name.toLowerCase()))
        throw new NotImitated('A property of the directory that the tenant does not keep');
      throw selectsNothing(name, type);
    }),
  );
}

/**
 * What the caller may see of an object: without a permission for its kind no more than that it is there, as within a
 * group's members, and with `User.ReadBasic.All` who somebody is. The rest is null or empty.
 * https://learn.microsoft.com/en-us/graph/permissions-overview#limited-information-returned-for-inaccessible-member-objects
 */
function visible({ by, permissions }: Call, object: DirectoryObject): Body {
  const all = known(object);
  const keep = (names: readonly string[]): Body =>
    Object.fromEntries(
      Object.entries(all).map(([name, value]) => [
        name,
        names.includes(name) ? value : Array.isArray(value) ? [] : null,
      ]),
    );
  if (object.kind === 'group') return opens(toReadGroups, by, permissions) ? all : keep(['id']);
  const own = by.caller.kind === 'person' && object.account.oid === by.caller.oid;
  if (own || opens(withoutBasic, by, permissions)) return all;
  return keep(opens(toReadUsers, by, permissions) ? basicOfUser : ['id']);
}

const withoutBasic = {
  ...toReadUsers,
  delegated: toReadUsers.delegated.filter((one) => one !== 'User.ReadBasic.All'),
  application: toReadUsers.application.filter((one) => one !== 'User.ReadBasic.All'),
};
