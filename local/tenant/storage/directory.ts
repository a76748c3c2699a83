import type { Account, Caller } from '../../identity/account';
import type { Database } from '../../sqlite/database';

/** An account with the number that SharePoint knows its person by. */
export interface Numbered {
  readonly number: number;
  readonly account: Account;
}

/** SharePoint's own number for an application that acts as itself. */
const appNumber = 1073741822;

interface AccountRow {
  readonly number: number;
  readonly details: string;
}

const numbered = (row: AccountRow): Numbered => ({
  number: row.number,
  account: JSON.parse(row.details) as Account,
});

/** The accounts of the tenant. */
export class Directory {
  constructor(private readonly database: Database) {}

  /** Adds accounts, and replaces those whose object id is there already. */
  put(accounts: readonly Account[]): void {
    this.database.write(() => {
      for (const account of accounts) {
        this.database.run(
          `INSERT INTO account (oid, upn, employeeId, details) VALUES (?, ?, ?, ?)
           ON CONFLICT (oid) DO UPDATE SET upn = excluded.upn, employeeId = excluded.employeeId, details = excluded.details`,
          account.oid,
          account.userPrincipalName,
          account.employeeId ?? null,
          JSON.stringify(account),
        );
      }
    });
  }

  all(): Account[] {
    return this.database
      .all<AccountRow>('SELECT number, details FROM account ORDER BY number')
      .map((row) => numbered(row).account);
  }

  byOid(oid: string): Account | undefined {
    return this.find('SELECT number, details FROM account WHERE oid = ?', oid)?.account;
  }

  /** By object id or user principal name, as Graph takes either. */
  byOidOrName(either: string): Account | undefined {
    return this.byOid(either) ?? this.find('SELECT number, details FROM account WHERE upn = ?', either)?.account;
  }

  /** More than one where HR gave an identifier twice: the tenant does not hinder that. */
  byEmployeeId(employeeId: string): Account[] {
    return this.database
      .all<AccountRow>('SELECT number, details FROM account WHERE employeeId = ? ORDER BY number', employeeId)
      .map((row) => numbered(row).account);
  }

  /** The person that makes a request, or `undefined` for an application and an account that is not there. */
  person(caller: Caller): Numbered | undefined {
    if (caller.kind === 'app') return undefined;
    return this.find('SELECT number, details FROM account WHERE oid = ?', caller.oid);
  }

  /** Whether the caller may be anybody here: an application, or a person whose account is there and enabled. */
  letsIn(caller: Caller): boolean {
    return caller.kind === 'app' || this.byOid(caller.oid)?.accountEnabled === true;
  }

  /** What SharePoint writes as the author of what the caller makes. */
  authorNumber(caller: Caller): number {
    return this.person(caller)?.number ?? appNumber;
  }

  private find(sql: string, value: string): Numbered | undefined {
    const row = this.database.first<AccountRow>(sql, value);
    return row && numbered(row);
  }
}
