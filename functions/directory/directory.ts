import type { Client } from '@microsoft/microsoft-graph-client';
import type { DirectoryAccount } from '../../core/access/binding';
import { NotFound } from '../../config/lists/storeFailures';
import { readingUnseen } from '../graph/reading';
import { orFailure } from '../lists/graphFailures';

/** An account, and the name that its person goes by. */
export interface NamedAccount extends DirectoryAccount {
  readonly displayName: string;
}

/** The accounts of the programme's tenant. Every call may throw `Throttled` or `Unavailable`. */
export interface Directory {
  account(oid: string): Promise<NamedAccount | undefined>;
  /** How many accounts have this employee id, up to the hundred that Graph gives at once. */
  holders(employeeId: string): Promise<number>;
}

/** What Graph gives of a user: `null` for what is not filled in. */
type Written<T> = { readonly [Name in keyof T]?: T[Name] | null };

const columns = 'displayName,accountEnabled,employeeId,companyName';

/** The directory by Microsoft Graph (`User.Read.All`), asked for no more of a person than is used. */
export function graphDirectory(client: Client): Directory {
  return {
    account: async (oid) => {
      const request = client.api(`/users/${encodeURIComponent(oid)}`).select(columns);
      const user = await orFailure(() => request.get() as Promise<Written<NamedAccount>>).catch((error: unknown) => {
        if (error instanceof NotFound) return undefined;
        throw error;
      });
      return user && accountOf(oid, user);
    },
    holders: async (employeeId) => {
      const filter = encodeURIComponent(`employeeId eq '${employeeId.replaceAll("'", "''")}'`);
      const read = readingUnseen(client);
      const found = await orFailure(() => read(`/users?$filter=${filter}&$select=id`) as Promise<{ value: unknown[] }>);
      return found.value.length;
    },
  };
}

function accountOf(oid: string, user: Written<NamedAccount>): NamedAccount {
  return {
    oid,
    displayName: user.displayName ?? '',
    accountEnabled: user.accountEnabled === true,
    employeeId: user.employeeId ?? undefined,
    companyName: user.companyName ?? undefined,
  };
}
