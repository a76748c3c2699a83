import { rolesOfService, scopesOfWebParts } from '../../identity/permissions';
import type { Storage } from '../storage/storage';
import type { SignedIn } from '../tenant';
import type { Failed } from './answer';

/** Which permissions open a call, any one of them, and what somebody without them is told. */
export interface Needs {
  /** The scopes of a person's token: with one the person may do so much as their own rights allow. */
  readonly delegated: readonly string[];
  /** The roles of an application that acts as itself. */
  readonly application: readonly string[];
  readonly denied: (permissions: readonly string[]) => Failed;
}

/** The permissions of somebody: those of the token, else those that the tenant was told of, else the usual ones. */
export function permissionsOf({ applications }: Storage, { caller, permissions }: SignedIn): readonly string[] {
  if (permissions) return permissions;
  if (caller.kind === 'person') return scopesOfWebParts;
  return applications.permissionsOf(caller.appId) ?? rolesOfService;
}

/** Whether one of the permissions is among those that open the call. */
export const opens = (needs: Needs, { caller }: SignedIn, permissions: readonly string[]): boolean =>
  (caller.kind === 'person' ? needs.delegated : needs.application).some((one) => permissions.includes(one));

/**
 * All permissions of the caller, for somebody whom one of them lets make the call.
 * @throws Failed with what the service says to somebody without them
 */
export function openingPermissions(
  storage: Storage,
  by: SignedIn,
  { needs }: { readonly needs?: Needs },
): readonly string[] {
  const permissions = permissionsOf(storage, by);
  if (needs && !opens(needs, by, permissions)) throw needs.denied(permissions);
  return permissions;
}
