import { NotFound } from '../../config/lists/storeFailures';
import { type Action, mayAt } from '../../core/access/permissions';
import { type Grant, grantsOf } from '../../core/access/roles';
import type { Asker } from '../access/tokenCheck';
import { bindingOf } from '../directory/bindingOf';
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
  const { binding } = await bindingOf(directory, asker.oid, trusts);
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
