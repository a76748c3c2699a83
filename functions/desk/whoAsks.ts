import { NotFound } from '../../config/lists/storeFailures';
import { bind, employeeIdOf } from '../../core/access/binding';
import { type Action, mayAt } from '../../core/access/permissions';
import { type Grant, grantsOf } from '../../core/access/roles';
import type { Asker } from '../access/tokenCheck';
import type { DeskDeps } from './deskDeps';

/** Somebody who works at the desk. */
export interface DeskUser {
  readonly oid: string;
  /** Their own Unique NHS Identifier: so that nobody looks at their own record. */
  readonly employeeId: string;
  readonly grants: readonly Grant[];
}

/** Who asks, by the token and the directory. Throws `NotFound` for an account that is bound to nobody. */
export async function whoAsks({ directory, trusts }: DeskDeps, asker: Asker): Promise<DeskUser> {
  const account = await directory.account(asker.oid);
  const employeeId = account && employeeIdOf(account);
  const holders = employeeId === undefined ? 0 : await directory.holders(employeeId);
  const binding = bind(account, holders, trusts);
  if (!binding.bound) throw new NotFound();
  return {
    oid: asker.oid,
    employeeId: binding.employeeId,
    grants: grantsOf(
      asker.roles,
      trusts.map(({ ods }) => ods),
    ),
  };
}

/** Throws `NotFound` unless they may do it at the trust: what is not for them is not there. */
export function needAt({ grants }: DeskUser, action: Action, trust: string): void {
  if (!mayAt(grants, action, trust)) throw new NotFound();
}
