import type { Database } from '../../sqlite/database';
import { Refused } from '../rules/refused';
import type { Principals, StoredPrincipal } from './principals';
import type { Site } from './sites';

/** What can be said of a group besides its title, description and owner. */
export interface GroupSettings {
  readonly allowMembersEditMembership: boolean;
  readonly allowRequestToJoinLeave: boolean;
  readonly autoAcceptRequestToJoinLeave: boolean;
  readonly onlyAllowMembersViewMembership: boolean;
  readonly requestToJoinLeaveEmailSetting: string;
}

/** A group of a site collection. */
export interface SiteGroup {
  readonly principal: StoredPrincipal;
  readonly description: string;
  /** The id of the person or group that it belongs to. */
  readonly owner: number;
  readonly settings: GroupSettings;
}

export type GroupChanges = Partial<Pick<SiteGroup, 'description' | 'owner'> & GroupSettings> & {
  readonly title?: string;
};

const usualSettings: GroupSettings = {
  allowMembersEditMembership: false,
  allowRequestToJoinLeave: false,
  autoAcceptRequestToJoinLeave: false,
  onlyAllowMembersViewMembership: true,
  requestToJoinLeaveEmailSetting: '',
};

interface GroupRow {
  readonly id: number;
  readonly description: string;
  readonly owner: number;
  readonly settings: string;
}

/** The groups of the site collections. */
export class SiteGroups {
  constructor(
    private readonly database: Database,
    private readonly principals: Principals,
  ) {}

  of(site: Site): SiteGroup[] {
    const rows = this.database.all<GroupRow>('SELECT * FROM siteGroup WHERE root = ? ORDER BY id', site.root);
    return rows.flatMap((row) => this.groupOf(site, row) ?? []);
  }

  byId(site: Site, id: number): SiteGroup | undefined {
    const sql = 'SELECT * FROM siteGroup WHERE root = ? AND id = ?';
    return this.groupOf(site, this.database.first<GroupRow>(sql, site.root, id));
  }

  byName(site: Site, name: string): SiteGroup | undefined {
    return this.of(site).find(({ principal }) => principal.title.toLowerCase() === name.toLowerCase());
  }

  /** @param owner the id of whom it belongs to; itself where there is none */
  add(site: Site, title: string, description: string, owner: number | undefined): SiteGroup {
    if (this.byName(site, title)) throw new Refused('groupNameTaken');
    return this.database.write(() => {
      const key = `group ${title.toLowerCase()}`;
      const principal = this.principals.add(site, { kind: 'siteGroup', key, login: title, title, email: '', name: '' });
      this.database.run(
        'INSERT INTO siteGroup (root, id, description, owner, settings) VALUES (?, ?, ?, ?, ?)',
        site.root,
        principal.id,
        description,
        owner ?? principal.id,
        JSON.stringify(usualSettings),
      );
      return { principal, description, owner: owner ?? principal.id, settings: usualSettings };
    });
  }

  change(site: Site, group: SiteGroup, { title, description, owner, ...settings }: GroupChanges): void {
    const { principal } = group;
    const named = title === undefined ? undefined : this.byName(site, title);
    if (named && named.principal.id !== principal.id) throw new Refused('groupNameTaken');
    this.database.write(() => {
      this.database.run(
        'UPDATE principal SET title = ?, login = ?, key = ? WHERE root = ? AND id = ?',
        title ?? principal.title,
        title ?? principal.login,
        `group ${(title ?? principal.title).toLowerCase()}`,
        site.root,
        principal.id,
      );
      this.database.run(
        'UPDATE siteGroup SET description = ?, owner = ?, settings = ? WHERE root = ? AND id = ?',
        description ?? group.description,
        owner ?? group.owner,
        JSON.stringify({ ...group.settings, ...settings }),
        site.root,
        principal.id,
      );
    });
  }

  /** Removes the group, with all that it was given. */
  remove(site: Site, { principal }: SiteGroup): void {
    this.database.write(() => {
      this.principals.remove(principal);
      this.database.run('DELETE FROM principal WHERE root = ? AND id = ?', site.root, principal.id);
    });
  }

  members(site: Site, { principal }: SiteGroup): StoredPrincipal[] {
    const sql = 'SELECT member FROM siteGroupMember WHERE root = ? AND siteGroup = ? ORDER BY member';
    const rows = this.database.all<{ member: number }>(sql, site.root, principal.id);
    return rows.flatMap(({ member }) => this.principals.byId(site, member) ?? []);
  }

  /** The groups that somebody is in by themselves. */
  ofMember(site: Site, { id }: StoredPrincipal): SiteGroup[] {
    const sql = 'SELECT siteGroup FROM siteGroupMember WHERE root = ? AND member = ? ORDER BY siteGroup';
    const rows = this.database.all<{ siteGroup: number }>(sql, site.root, id);
    return rows.flatMap((row) => this.byId(site, row.siteGroup) ?? []);
  }

  addMember(site: Site, { principal }: SiteGroup, member: StoredPrincipal): void {
    this.database.run(
      'INSERT INTO siteGroupMember (root, member, siteGroup) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      site.root,
      member.id,
      principal.id,
    );
  }

  removeMember(site: Site, { principal }: SiteGroup, member: StoredPrincipal): void {
    const sql = 'DELETE FROM siteGroupMember WHERE root = ? AND member = ? AND siteGroup = ?';
    this.database.run(sql, site.root, member.id, principal.id);
  }

  private groupOf(site: Site, row: GroupRow | undefined): SiteGroup | undefined {
    const principal = row && this.principals.byId(site, row.id);
    return (
      principal && {
        principal,
        description: row.description,
        owner: row.owner,
        settings: JSON.parse(row.settings) as GroupSettings,
      }
    );
  }
}
