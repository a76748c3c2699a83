import type { Binding } from './binding';
import { type Action, allowed, inOrder } from './permissions';
import { type Grant, type Role } from './roles';

/** Somebody signed in, as the service knows them. */
export interface Person {
  readonly roles: readonly Role[];
  /** ODS code of the trust that employs them; `undefined` where it is none of the programme's. */
  readonly trust: string | undefined;
  /** ODS codes of the trusts that they work for as OH or HR: several where a team is shared. */
  readonly trusts: readonly string[];
  readonly may: readonly Action[];
}

/**
 * What somebody is, from whose account it is and what Entra gave it. An account that is bound to nobody has no role,
 * whatever it was given: of a clinician who is not known it cannot be said that a record is not their own.
 */
export function personOf(binding: Binding, grants: readonly Grant[]): Person {
  if (!binding.bound) return { roles: [], trust: undefined, trusts: [], may: [] };
  const held = inOrder([
    ...(binding.trust === undefined ? [] : (['staff'] as const)),
    ...grants.map(({ role }) => role),
  ]);
  const trusts = [...new Set(grants.flatMap(({ trust }) => trust ?? []))].sort();
  return { roles: held, trust: binding.trust, trusts, may: allowed(held) };
}
