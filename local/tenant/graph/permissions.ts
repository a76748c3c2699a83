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
  /** Whether an application without any of them may have been given what the call is about in another way. */
  readonly otherwise?: true;
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
 * Whether the permissions of the caller open a call by themselves.
 * @throws Failed with what the service says to somebody without them, unless the call itself looks for another right
 */
export function openedBy(permissions: readonly string[], by: SignedIn, { needs }: { readonly needs?: Needs }): boolean {
  if (!needs || opens(needs, by, permissions)) return true;
  if (by.caller.kind === 'app' && needs.otherwise) return false;
  throw needs.denied(permissions);
}

/** What of the permissions counts in a call: those for files open files alone, even beside one that opens the call. */
export const countedIn = (permissions: readonly string[], { needs }: { readonly needs?: Needs }): readonly string[] =>
  permissions.filter((one) => !isForFiles(one) || needs?.application.some(isForFiles) === true);

const isForFiles = (permission: string): boolean => permission.startsWith('Files.');

/** The rows of a table with what each needs, where a row does not say so itself. */
export const withNeeds = <R extends { readonly needs?: Needs }>(rows: readonly R[], needsOf: (row: R) => Needs): R[] =>
  rows.map((row) => ({ ...row, needs: row.needs ?? needsOf(row) }));
