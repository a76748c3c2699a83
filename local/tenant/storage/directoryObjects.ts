import type { Account } from '../../identity/account';
import type { Group } from '../../identity/group';
import type { Database } from '../../sqlite/database';
import { above, below, reports } from './groupTree';

/** What has an object id: a person or a group. */
export type DirectoryObject = { readonly number: number; readonly created: string } & (
  { readonly kind: 'user'; readonly account: Account } | { readonly kind: 'group'; readonly group: GroupItself }
);

/** A group without what is in it. */
export type GroupItself = Omit<Group, 'members'>;

/** A condition in SQL, with a "?" for each of the values. */
export interface Condition {
  readonly where: string;
  readonly values: readonly (string | number)[];
}

/** Some of the objects of the directory. */
export const scopes = {
  all: { where: 'TRUE', values: [] },
  ofKind: (kind: DirectoryObject['kind']): Condition => ({ where: 'kind = ?', values: [kind] }),
  groupsOf: (oid: string) => within('SELECT groupOid FROM groupMember WHERE member = ?', oid),
  allGroupsOf: (oid: string) => within(above, oid),
  membersOf: (oid: string) => within('SELECT member FROM groupMember WHERE groupOid = ?', oid),
  allMembersOf: (oid: string) => within(below, oid),
  reportsOf: (oid: string) => within('SELECT oid FROM account WHERE manager = ?', oid),
  allReportsOf: (oid: string) => within(reports, oid),
  named: (oids: readonly string[]): Condition => ({
    where: 'oid IN (SELECT value FROM json_each(?))',
    values: [JSON.stringify(oids.map((oid) => oid.toLowerCase()))],
  }),
} as const;

/** Both conditions. */
export const both = (one: Condition, other: Condition): Condition => ({
  where: `(${one.where}) AND (${other.where})`,
  values: [...one.values, ...other.values],
});

const within = (oids: string, oid: string): Condition => ({
  where: `oid IN (${oids})`,
  values: [oid.toLowerCase()],
});

interface Row {
  readonly kind: DirectoryObject['kind'];
  readonly number: number;
  readonly created: string;
  readonly details: string;
}

/** People and groups, as they are searched for. */
export class DirectoryObjects {
  constructor(private readonly database: Database) {}

  /** @param order an order in SQL */
  find({ where, values }: Condition, order: string, most: number, skipped = 0): DirectoryObject[] {
    const sql = `SELECT kind, number, created, details FROM directoryObject WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`;
    return this.database.all<Row>(sql, ...values, most, skipped).map(objectOf);
  }

  count({ where, values }: Condition): number {
    const sql = `SELECT count(*) AS found FROM directoryObject WHERE ${where}`;
    return this.database.first<{ found: number }>(sql, ...values)?.found ?? 0;
  }

  byId(oid: string): DirectoryObject | undefined {
    return this.find({ where: 'oid = ?', values: [oid.toLowerCase()] }, 'number', 1)[0];
  }
}

function objectOf({ details, ...row }: Row): DirectoryObject {
  const read: unknown = JSON.parse(details);
  return row.kind === 'user'
    ? { ...row, kind: 'user', account: read as Account }
    : { ...row, kind: 'group', group: read as GroupItself };
}
