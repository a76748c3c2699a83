import type { Account } from '../identity/account';
import { inWords } from './screens/bar';

const mostFound = 20;

/** The accounts that have all these words in their name, trust, work or roles; those with a role first. */
export function findPeople(accounts: readonly Account[], words: string): Account[] {
  const wanted = words.toLowerCase().split(/\s+/);
  return rolesFirst(accounts.filter((account) => account.accountEnabled && has(account, wanted))).slice(0, mostFound);
}

function has(account: Account, wanted: readonly string[]): boolean {
  const text = `${inWords(account)} ${account.userPrincipalName}`.toLowerCase();
  return wanted.every((word) => text.includes(word));
}

/** Some to begin with: everybody who has a role, and somebody of each employer who has none. */
export function suggestedPeople(accounts: readonly Account[]): Account[] {
  const enabled = accounts.filter(({ accountEnabled }) => accountEnabled);
  const withRole = enabled.filter(({ appRoles }) => appRoles.length > 0);
  const firstOfEach = new Map<string | undefined, Account>();
  for (const account of enabled) {
    if (account.appRoles.length === 0 && !firstOfEach.has(account.companyName)) {
      firstOfEach.set(account.companyName, account);
    }
  }
  return [...withRole.slice(0, mostFound), ...firstOfEach.values()];
}

/** The account that was chosen: by its name for signing in, whole. */
export function personNamed(accounts: readonly Account[], name: string): Account | undefined {
  const wanted = name.trim().toLowerCase();
  return accounts.find(
    ({ userPrincipalName, accountEnabled }) => accountEnabled && userPrincipalName.toLowerCase() === wanted,
  );
}

function rolesFirst(accounts: readonly Account[]): Account[] {
  return [...accounts].sort((a, b) => b.appRoles.length - a.appRoles.length);
}
