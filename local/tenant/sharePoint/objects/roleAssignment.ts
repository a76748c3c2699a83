import { limitedAccess } from '../../rules/builtInRoles';
import type { StoredPrincipal } from '../../storage/principals';
import type { Securable } from '../../storage/scopes';
import type { Call } from '../call';
import { Failed } from '../failed';
import { collectionOf, type CollectionType } from '../model/collectionType';
import { type Given, wholeArg } from '../model/given';
import { objectOf, type ObjectType } from '../model/objectType';
import { inheritsPermissions, noSuchPrincipal, noSuchRole, roleIsFixed } from '../securityFailures';
import { principalNode } from './principal';
import { rightsOnSecurable } from './rights';
import { roleDefinitionType, type RoleHere } from './roleDefinition';

/** What somebody was given on a thing. */
interface AssignmentHere {
  readonly it: Securable;
  readonly principal: StoredPrincipal;
}

/** The address of what permissions are of, behind "_api/". */
export function addressOfSecurable({ list, item }: Securable): string {
  if (!list) return 'Web';
  return `Web/Lists(guid'${list.id}')${item === undefined ? '' : `/Items(${item})`}`;
}

/** The levels that somebody has on a thing. */
export const roleAssignmentType: ObjectType<AssignmentHere> = {
  name: 'SP.RoleAssignment',
  address: ({ it, principal }) => `${addressOfSecurable(it)}/RoleAssignments/GetByPrincipalId(${principal.id})`,
  web: ({ it }) => it.site,
  rights: ({ it }, call) => rightsOnSecurable(it, call),
  read: 'nothing',
  properties: { PrincipalId: ({ principal }) => principal.id },
  links: {
    Member: { to: ({ it, principal }, call) => principalNode(it.site, principal.id, call) },
    RoleDefinitionBindings: { to: (here) => collectionOf(bindingCollection, here) },
  },
  remove: {
    needs: 'managePermissions',
    run: ({ it, principal }, _, { storage }) => {
      refuseInherited(it, storage);
      storage.assignments.takeAll(it, principal.id);
      return undefined;
    },
  },
};

const bindingCollection: CollectionType<AssignmentHere, RoleHere> = {
  name: 'SP.RoleDefinitionBindingCollection',
  of: roleDefinitionType,
  rights: ({ it }, call) => rightsOnSecurable(it, call),
  read: 'enumeratePermissions',
  all: ({ it, principal }, { storage }) => {
    const given = storage.assignments.of(it).filter((one) => one.principal === principal.id);
    return storage.roles
      .of(it.site)
      .filter(({ id }) => given.some(({ role }) => role === id))
      .map((role) => ({ site: it.site, role }));
  },
};

/** Who has what on a thing, its own or inherited. */
export const roleAssignmentCollection: CollectionType<Securable, AssignmentHere> = {
  name: 'SP.RoleAssignmentCollection',
  of: roleAssignmentType,
  rights: rightsOnSecurable,
  read: 'enumeratePermissions',
  all: (it, { storage }) => {
    const ids = new Set(storage.assignments.of(it).map(({ principal }) => principal));
    return [...ids].flatMap((id) => {
      const principal = storage.principals.byId(it.site, id);
      return principal ? [{ it, principal }] : [];
    });
  },
  byKey: (it, given, call) => assignmentOf(it, wholeArg(given, 'id'), call),
  operations: {
    getByPrincipalId: {
      needs: 'enumeratePermissions',
      method: 'both',
      takes: ['principalId'],
      run: (it, given, call) => objectOf(roleAssignmentType, assignmentOf(it, wholeArg(given, 'principalId'), call)),
    },
    addRoleAssignment: {
      needs: 'managePermissions',
      takes: ['principalId', 'roleDefId'],
      run: (it, given, { storage }) => {
        refuseInherited(it, storage);
        const [principal, role] = [wholeArg(given, 'principalId'), roleIn(it, given, storage)];
        if (!storage.principals.byId(it.site, principal)) throw new Failed(noSuchPrincipal(principal));
        storage.assignments.give(it, { principal, role });
        return undefined;
      },
    },
    removeRoleAssignment: {
      needs: 'managePermissions',
      takes: ['principalId', 'roleDefId'],
      run: (it, given, call) => {
        refuseInherited(it, call.storage);
        const { principal } = assignmentOf(it, wholeArg(given, 'principalId'), call);
        // Without a level all of them are meant: so CLI for Microsoft 365 takes what somebody has.
        if (given.arg('roleDefId') === undefined) call.storage.assignments.takeAll(it, principal.id);
        else call.storage.assignments.take(it, { principal: principal.id, role: roleIn(it, given, call.storage) });
        return undefined;
      },
    },
  },
};

function assignmentOf(it: Securable, id: number, { storage }: Call): AssignmentHere {
  const given = storage.assignments.of(it).some(({ principal }) => principal === id);
  const principal = given ? storage.principals.byId(it.site, id) : undefined;
  if (!principal) throw new Failed(noSuchPrincipal(id));
  return { it, principal };
}

/** Limited Access is SharePoint's to give. */
function roleIn(it: Securable, given: Given, { roles }: Call['storage']): number {
  const role = roles.byId(it.site, wholeArg(given, 'roleDefId'));
  if (!role) throw new Failed(noSuchRole());
  if (role.id === limitedAccess) throw new Failed(roleIsFixed());
  return role.id;
}

function refuseInherited(it: Securable, { assignments }: Call['storage']): void {
  if (!assignments.isUnique(it)) throw new Failed(inheritsPermissions());
}
