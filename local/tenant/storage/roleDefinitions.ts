import type { Database } from '../../sqlite/database';
import { builtInRoles, type RoleDefinition } from '../rules/builtInRoles';
import { Refused } from '../rules/refused';
import type { Site } from './sites';

export type NewRole = Pick<RoleDefinition, 'name' | 'description' | 'rights' | 'sequence'>;

interface RoleRow extends Omit<RoleDefinition, 'rights' | 'hidden'> {
  readonly rights: string;
  readonly hidden: number;
}

/** Where the ids of levels that somebody made begin. */
const firstOwn = 1073741924;

/** The permission levels of the site collections. */
export class RoleDefinitions {
  constructor(private readonly database: Database) {}

  of(site: Site): RoleDefinition[] {
    const sql = 'SELECT * FROM roleDefinition WHERE root = ? ORDER BY sequence, id';
    return this.database.all<RoleRow>(sql, site.root).map(roleOf);
  }

  byId(site: Site, id: number): RoleDefinition | undefined {
    return this.find('id = ?', site, id);
  }

  byName(site: Site, name: string): RoleDefinition | undefined {
    return this.find('name = ?', site, name);
  }

  byKind(site: Site, kind: number): RoleDefinition | undefined {
    return this.find('kind = ? AND kind <> 0', site, kind);
  }

  addBuiltIn(site: Site): void {
    for (const role of builtInRoles) this.insert(site, role);
    this.database.run('UPDATE site SET lastRole = ? WHERE number = ?', firstOwn, site.root);
  }

  add(site: Site, role: NewRole): RoleDefinition {
    if (this.byName(site, role.name)) throw new Refused('roleNameTaken');
    return this.database.write(() => {
      this.database.run('UPDATE site SET lastRole = lastRole + 1 WHERE number = ?', site.root);
      const sql = 'SELECT lastRole FROM site WHERE number = ?';
      const id = this.database.first<{ lastRole: number }>(sql, site.root)?.lastRole ?? 0;
      const made = { ...role, id, kind: 0, hidden: false };
      this.insert(site, made);
      return made;
    });
  }

  change(site: Site, role: RoleDefinition, changes: Partial<NewRole>): RoleDefinition {
    const changed = { ...role, ...changes };
    const named = this.byName(site, changed.name);
    if (named && named.id !== role.id) throw new Refused('roleNameTaken');
    this.database.run(
      'UPDATE roleDefinition SET name = ?, description = ?, rights = ?, sequence = ? WHERE root = ? AND id = ?',
      changed.name,
      changed.description,
      String(changed.rights),
      changed.sequence,
      site.root,
      role.id,
    );
    return changed;
  }

  /** Removes the level; whoever was given it has it no more. */
  remove(site: Site, { id }: RoleDefinition): void {
    this.database.write(() => {
      this.database.run('DELETE FROM roleDefinition WHERE root = ? AND id = ?', site.root, id);
      this.database.run(
        'DELETE FROM roleAssignment WHERE role = ? AND scope IN (SELECT number FROM scope WHERE root = ?)',
        id,
        site.root,
      );
    });
  }

  private insert(site: Site, role: RoleDefinition): void {
    this.database.run(
      `INSERT INTO roleDefinition (root, id, name, description, rights, sequence, kind, hidden)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      site.root,
      role.id,
      role.name,
      role.description,
      String(role.rights),
      role.sequence,
      role.kind,
      Number(role.hidden),
    );
  }

  private find(condition: string, site: Site, value: string | number): RoleDefinition | undefined {
    const sql = `SELECT * FROM roleDefinition WHERE root = ? AND ${condition}`;
    const row = this.database.first<RoleRow>(sql, site.root, value);
    return row && roleOf(row);
  }
}

const roleOf = (row: RoleRow): RoleDefinition => ({ ...row, rights: BigInt(row.rights), hidden: row.hidden === 1 });
