import { type Action, may } from '../../core/access/permissions';
import { personOf } from '../../core/access/person';
import { type Role, grantsOf } from '../../core/access/roles';
import { NotFound } from '../../config/lists/storeFailures';
import { trusts } from '../../config/trusts/programme';
import type { Asker } from '../access/tokenCheck';
import { bindingOf } from '../directory/bindingOf';
import type { Directory } from '../directory/directory';

/** What somebody is told about themselves. */
export interface Me {
  readonly name: string;
  readonly roles: readonly Role[];
  /** ODS codes of the trusts that they work for as OH or HR. */
  readonly trusts: readonly string[];
  /** ODS code of the trust that employs them. */
  readonly trust?: string;
  /** What they may do, so that a page offers nothing else. Every function decides again by itself. */
  readonly may: readonly Action[];
}

const odsCodes = trusts.map(({ ods }) => ods);

/**
 * Who asks. Throws `NotFound` for an account that is bound to nobody or has no role.
 * @param log is told why an account is nobody's, and never whose account it is
 */
export async function me(directory: Directory, asker: Asker, log: (reason: string) => void): Promise<Me> {
  const { account, binding } = await bindingOf(directory, asker.oid, trusts);
  if (!binding.bound) log(`An account is bound to nobody: ${binding.why}.`);
  const person = personOf(binding, grantsOf(asker.roles, odsCodes));
  if (account === undefined || !may(person.roles, 'readOwnMe')) throw new NotFound();
  return {
    name: account.displayName,
    roles: person.roles,
    trusts: person.trusts,
    ...(person.trust !== undefined && { trust: person.trust }),
    may: person.may,
  };
}
