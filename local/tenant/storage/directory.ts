import type { Account, Caller } from '../../identity/account';
import type { Group } from '../../identity/group';
import type { Database } from '../../sqlite/database';
import { above } from './groupTree';
import { instantOf } from './instant';

/** An account with the number that SharePoint knows its person by. */
export interface Numbered {
  readonly number: number;
  readonly account: Account;
}

/** SharePoint's own number for an application that acts as itself. */
export const appNumber = 1073741822;

interface AccountRow {
  readonly number: number;
  readonly details: string;
}

const numbered = (row: AccountRow): Numbered => ({
  number: row.number,
  account: JSON.parse(row.details) as Account,
});

/** The accounts and the groups of the tenant. */
export class Directory {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  /** Adds accounts, and replaces those whose object id is there already. */
  put(accounts: readonly Account[]): void {
    this.database.write(() => {
      for (const account of accounts) {
        this.database.run(
          `INSERT INTO account (oid, upn, employeeId, manager, created, details) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (oid) DO UPDATE SET upn = excluded.upn, employeeId = excluded.employeeId,
             manager = excluded.manager, details = excluded.details`,
          account.oid.toLowerCase(),
          account.userPrincipalName,
          account.employeeId ?? null,
          account.manager?.toLowerCase() ?? null,
          instantOf(this.now()),
          JSON.stringify(account),
        );
        if (account.groups) this.putIn(account.groups, account.oid);
      }
    });
  }

  /** Adds groups, and replaces those that are there already, with all that are in them. */
  putGroups(groups: readonly Group[]): void {
    this.database.write(() => {
      for (const { members, ...group } of groups) {
        const oid = group.id.toLowerCase();
        this.database.run(
          `INSERT INTO entraGroup (oid, created, details) VALUES (?, ?, ?)
           ON CONFLICT (oid) DO UPDATE SET details = excluded.details`,
          oid,
          instantOf(this.now()),
          JSON.stringify(group),
        );
        this.database.run('DELETE FROM groupMember WHERE groupOid = ?', oid);
        for (const member of members) this.addMember(oid, member);
      }
    });
  }

  /** The object ids of all groups that somebody is in, by themselves or because a group is in another. */
  transitiveGroupsOf(oid: string): readonly string[] {
    const sql = `SELECT oid FROM entraGroup WHERE oid IN (${above}) ORDER BY number`;
    return this.database.all<{ oid: string }>(sql, oid.toLowerCase()).map((row) => row.oid);
  }

  all(): Account[] {
    return this.database
      .all<AccountRow>('SELECT number, details FROM account ORDER BY number')
      .map((row) => numbered(row).account);
  }

  byOid(oid: string): Account | undefined {
    return this.find('SELECT number, details FROM account WHERE oid = ?', oid.toLowerCase())?.account;
  }

  /** By object id or user principal name, as Graph takes either. */
  byOidOrName(either: string): Account | undefined {
    return this.byOid(either) ?? this.find('SELECT number, details FROM account WHERE upn = ?', either)?.account;
  }

  /** By user principal name or address of e-mail, as SharePoint takes either. */
  byNameOrMail(either: string): Account | undefined {
    const byMail = `SELECT number, details FROM account WHERE json_extract(details, '$.mail') = ? COLLATE NOCASE`;
    return this.byOidOrName(either) ?? this.find(byMail, either)?.account;
  }

  /** The person that makes a request, or `undefined` for an application and an account that is not there. */
  person(caller: Caller): Numbered | undefined {
    if (caller.kind === 'app') return undefined;
    return this.find('SELECT number, details FROM account WHERE oid = ?', caller.oid.toLowerCase());
  }

  /** Whether the caller may be anybody here: an application, or a person whose account is there and enabled. */
  letsIn(caller: Caller): boolean {
    return caller.kind === 'app' || this.byOid(caller.oid)?.accountEnabled === true;
  }

  /** From here on the person is in these groups by themselves, and in no others. */
  private putIn(groups: readonly string[], oid: string): void {
    this.database.run('DELETE FROM groupMember WHERE member = ?', oid.toLowerCase());
    for (const group of groups) this.addMember(group.toLowerCase(), oid);
  }

  private addMember(groupOid: string, member: string): void {
    this.database.run(
      'INSERT INTO groupMember (groupOid, member) VALUES (?, ?) ON CONFLICT DO NOTHING',
      groupOid,
      member.toLowerCase(),
    );
  }

  private find(sql: string, value: string): Numbered | undefined {
    const row = this.database.first<AccountRow>(sql, value);
    return row && numbered(row);
  }
}
