import { type Binding, bind, employeeIdOf } from '../../core/access/binding';
import type { Directory, NamedAccount } from './directory';

/** An account of the directory, and whose it is. */
export interface Bound {
  readonly account: NamedAccount | undefined;
  readonly binding: Binding;
}

/** Whose account this is, by the directory. Throws `Throttled` or `Unavailable`. */
export async function bindingOf(
  directory: Directory,
  oid: string,
  employers: readonly { readonly ods: string; readonly name: string }[],
): Promise<Bound> {
  const account = await directory.account(oid);
  const employeeId = account && employeeIdOf(account);
  const holders = employeeId === undefined ? 0 : await directory.holders(employeeId);
  return { account, binding: bind(account, holders, employers) };
}
