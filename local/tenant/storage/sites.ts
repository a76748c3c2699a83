import { randomUUID } from 'node:crypto';
import { Refused } from '../rules/refused';
import type { Database, Stored } from '../../sqlite/database';
import { instantOf } from './instant';

/** A site: in SharePoint's own words a web. The first web of a site collection has the others below it. */
export interface Site {
  readonly number: number;
  /** The id of the site collection. */
  readonly id: string;
  readonly webId: string;
  /** The number of the collection's first web, which is itself where it is that. */
  readonly root: number;
  /** The number of the web that it is directly below. */
  readonly parent: number | null;
  /** Like "/sites/OccupationalHealth"; "/" is the tenant's own first site. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The number of a language, like 2057 for British English. */
  readonly language: number;
  /** Like "SITEPAGEPUBLISHING#0". */
  readonly template: string;
  /** Instants in ISO 8601. */
  readonly created: string;
  readonly modified: string;
  readonly groups: AssociatedGroups;
  /** What else clients have set, by SharePoint's names. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly bag: PropertyBag;
}

/** What clients keep of a web or a folder under names of their own. */
export type PropertyBag = Readonly<Record<string, string | number | boolean>>;

/** The ids of the groups for the web's owners, members and visitors. */
export interface AssociatedGroups {
  readonly owner?: number;
  readonly member?: number;
  readonly visitor?: number;
}

/** A web below another. */
export interface NewWeb {
  /** The last part of its address. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly language: number;
  readonly template: string;
}

export type WebChanges = Partial<Pick<Site, 'title' | 'description' | 'groups' | 'properties' | 'bag'>>;

interface SiteRow extends Omit<Site, 'groups' | 'properties' | 'bag'> {
  readonly settings: string;
}

interface Settings {
  readonly groups?: AssociatedGroups;
  readonly properties?: Site['properties'];
  readonly bag?: PropertyBag;
}

/** British English, and a communication site. */
const usualLanguage = 2057;
const usualTemplate = 'SITEPAGEPUBLISHING#0';

/** The sites of the tenant. */
export class Sites {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  /**
   * Makes a site collection with its first web, and nothing in it.
   * @param idsTaken how many ids of principals are left out
   * @param more what is not as usual
   * @returns the web, or `undefined` where there is one at the path
   */
  create(path: string, title: string, idsTaken = 0, more: Partial<Omit<NewWeb, 'name'>> = {}): Site | undefined {
    if (this.byPath(path)) return undefined;
    return this.database.write(() => {
      const web = { title, description: '', language: usualLanguage, template: usualTemplate, ...more };
      const number = this.insert({ ...web, id: randomUUID(), path, root: 0, parent: null });
      const sql = 'UPDATE site SET root = number, lastPrincipal = ? WHERE number = ?';
      this.database.run(sql, idsTaken, number);
      return this.existing(number);
    });
  }

  /** Makes a web below another. */
  add(parent: Site, { name, ...web }: NewWeb): Site {
    const path = `${parent.path === '/' ? '' : parent.path}/${name}`;
    if (this.byPath(path)) throw new Refused('webAddressTaken', path);
    return this.existing(this.insert({ ...web, id: parent.id, path, root: parent.root, parent: parent.number }));
  }

  change(site: Site, changes: WebChanges): void {
    const { title, description, groups, properties, bag } = { ...this.existing(site.number), ...changes };
    this.database.run(
      'UPDATE site SET title = ?, description = ?, settings = ?, modified = ? WHERE number = ?',
      title,
      description,
      JSON.stringify({ groups, properties, bag } satisfies Settings),
      instantOf(this.now()),
      site.number,
    );
  }

  /** Takes a web away, with all that is in it. */
  remove(site: Site): void {
    this.database.run('UPDATE site SET removed = 1 WHERE number = ?', site.number);
  }

  /** Takes a whole site collection away. */
  removeCollection({ root }: Site): void {
    this.database.run('UPDATE site SET removed = 1 WHERE root = ?', root);
  }

  /** The webs directly below another. */
  below(site: Site): Site[] {
    const sql = 'SELECT * FROM site WHERE parent = ? AND removed = 0 ORDER BY title';
    return this.database.all<SiteRow>(sql, site.number).map(siteOf);
  }

  /** The first webs of all site collections. */
  collections(): Site[] {
    const sql = 'SELECT * FROM site WHERE parent IS NULL AND removed = 0 ORDER BY number';
    return this.database.all<SiteRow>(sql).map(siteOf);
  }

  byPath(path: string): Site | undefined {
    return this.first('path = ?', path);
  }

  /**
   * The web that an address is of: the nearest above it.
   * @param path decoded, without a "/" behind it
   * @returns `undefined` where it is in a site collection that is not there
   */
  nearest(path: string): Site | undefined {
    for (let above = path; above !== ''; above = above.slice(0, above.lastIndexOf('/'))) {
      const site = this.byPath(above);
      if (site) return site;
    }
    return /^\/(sites|teams|personal)\/./i.test(path) ? undefined : this.byPath('/');
  }

  /** The first web of the site collection of an id. */
  byId(id: string): Site | undefined {
    return this.first('id = ? AND parent IS NULL', id.toLowerCase());
  }

  byWebId(webId: string): Site | undefined {
    return this.first('webId = ?', webId.toLowerCase());
  }

  byNumber(number: number): Site | undefined {
    return this.first('number = ?', number);
  }

  /** The first web of the site's collection. */
  rootOf(site: Site): Site {
    return this.existing(site.root);
  }

  /** The site at a path that the tenant's own set-up names: that it is missing is a fault of the program. */
  named(path: string): Site {
    const site = this.byPath(path);
    if (!site) throw new Error(`The local tenant has no site at ${path}.`);
    return site;
  }

  private insert(web: Pick<Site, 'id' | 'root' | 'parent' | 'path'> & Omit<NewWeb, 'name'>): number {
    const at = instantOf(this.now());
    return this.database.run(
      `INSERT INTO site (id, webId, root, parent, path, title, description, language, template, created, modified)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      web.id,
      randomUUID(),
      web.root,
      web.parent,
      web.path,
      web.title,
      web.description,
      web.language,
      web.template,
      at,
      at,
    );
  }

  private existing(number: number): Site {
    const site = this.byNumber(number);
    if (!site) throw new Error('A web that must be there is not.');
    return site;
  }

  private first(condition: string, value: Stored): Site | undefined {
    const row = this.database.first<SiteRow>(`SELECT * FROM site WHERE removed = 0 AND ${condition}`, value);
    return row && siteOf(row);
  }
}

function siteOf({ settings, ...row }: SiteRow): Site {
  const { groups = {}, properties = {}, bag = {} } = JSON.parse(settings) as Settings;
  return { ...row, groups, properties, bag };
}
