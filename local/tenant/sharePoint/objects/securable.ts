import type { Securable } from '../../storage/scopes';
import type { Call } from '../call';
import { Failed } from '../failed';
import { collectionOf } from '../model/collectionType';
import { textArg, yesArg, type Given } from '../model/given';
import { leadsTo } from '../model/leadsTo';
import { valueOf } from '../model/node';
import type { Link, ObjectType } from '../model/objectType';
import type { Operation } from '../model/node';
import { nobodyOfLogin, topLevelSite } from '../securityFailures';
import { permissions } from './rights';
import { addressOfSecurable, roleAssignmentCollection } from './roleAssignment';

/** What every thing with permissions has: a part of the tables of webs, lists and items. */
export interface SecurablePart<T> {
  readonly onRequest: NonNullable<ObjectType<T>['onRequest']>;
  readonly links: Readonly<Record<string, Link<T>>>;
  readonly operations: Readonly<Record<string, Operation<T>>>;
}

/** @param of what of the thing's permissions are kept under */
export const securable = <T>(of: (it: T) => Securable): SecurablePart<T> => ({
  onRequest: {
    HasUniqueRoleAssignments: (it, { storage }) => storage.assignments.isUnique(of(it)),
  },
  links: {
    FirstUniqueAncestorSecurableObject: {
      to: (it, call) => {
        const nearest = call.storage.scopes.nearest(of(it)).it;
        return leadsTo(call, nearest.site, addressOfSecurable(nearest));
      },
    },
    RoleAssignments: { needs: 'enumeratePermissions', to: (it) => collectionOf(roleAssignmentCollection, of(it)) },
  },
  operations: {
    breakRoleInheritance: {
      needs: 'managePermissions',
      takes: ['copyRoleAssignments', 'clearSubscopes'],
      run: (it, given, call) => breakInheritance(of(it), given, call),
    },
    resetRoleInheritance: {
      needs: 'managePermissions',
      run: (it, _, { storage }) => {
        refuseTopLevel(of(it));
        storage.assignments.resetInheritance(of(it));
        return undefined;
      },
    },
    getUserEffectivePermissions: {
      // To ask what others may do takes more than to ask the same of oneself: pnp/pnpjs#489.
      needs: 'enumeratePermissions',
      method: 'GET',
      takes: ['userName'],
      run: (it, given, call) => {
        const login = textArg(given, 'userName');
        const user = call.storage.principals.ensureLogin(of(it).site, login);
        if (!user) throw new Failed(nobodyOfLogin(login));
        const rights = call.storage.permissions.rightsOf(of(it), user);
        return valueOf('GetUserEffectivePermissions', permissions(rights));
      },
    },
  },
});

function breakInheritance(it: Securable, given: Given, { storage, by }: Call): undefined {
  refuseTopLevel(it);
  const { caller } = by;
  const principal =
    caller.kind === 'person'
      ? storage.principals.ensureCaller(it.site, caller)
      : storage.principals.ensure(it.site, { appId: caller.appId });
  storage.assignments.breakInheritance(it, {
    copy: yesArg(given, 'copyRoleAssignments'),
    clearBelow: yesArg(given, 'clearSubscopes'),
    caller: principal?.id,
  });
}

/** The first web of a collection has nothing to inherit from. */
function refuseTopLevel({ site, list }: Securable): void {
  if (!list && site.parent === null) throw new Failed(topLevelSite());
}
