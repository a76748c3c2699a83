import { randomUUID } from 'node:crypto';
import { titleColumn } from '../rules/builtInColumns';
import { firstView } from '../rules/firstViews';
import { NotImitated, Refused } from '../rules/refused';
import type { Database } from '../../sqlite/database';
import type { Site } from './sites';
import { insertView } from './views';

/** SharePoint's templates: a plain list, and a document library, which is a list too. */
export const genericList = 100;
export const documentLibrary = 101;
export type Template = typeof genericList | typeof documentLibrary;

/** A list of a site. */
export interface StoredList {
  readonly number: number;
  readonly site: number;
  readonly id: string;
  /** The last part of its address; it stays when the title changes. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly template: Template;
  readonly created: string;
}

/** Where a list is: the path of its address. */
export const addressOf = (site: Site, list: StoredList): string =>
  `${site.path === '/' ? '' : site.path}/${list.template === documentLibrary ? '' : 'Lists/'}${list.name}`;

/** The lists of the tenant. */
export class Lists {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  of(site: Site): StoredList[] {
    return this.database.all<StoredList>('SELECT * FROM list WHERE site = ? ORDER BY title', site.number);
  }

  byId(site: Site, id: string): StoredList | undefined {
    return this.database.first<StoredList>(
      'SELECT * FROM list WHERE site = ? AND id = ?',
      site.number,
      id.toLowerCase(),
    );
  }

  byName(site: Site, name: string): StoredList | undefined {
    return this.database.first<StoredList>('SELECT * FROM list WHERE site = ? AND name = ?', site.number, name);
  }

  byTitle(site: Site, title: string): StoredList | undefined {
    return this.database.first<StoredList>('SELECT * FROM list WHERE site = ? AND title = ?', site.number, title);
  }

  /** The library of an id, whatever the site. */
  library(id: string): StoredList | undefined {
    return this.database.first<StoredList>('SELECT * FROM list WHERE id = ? AND template = ?', id, documentLibrary);
  }

  libraryNumbered(number: number): StoredList | undefined {
    const sql = 'SELECT * FROM list WHERE number = ? AND template = ?';
    return this.database.first<StoredList>(sql, number, documentLibrary);
  }

  /** Makes a list. As in SharePoint, its address is made of the title that it has at first. */
  create(site: Site, title: string, description: string, template: Template = genericList): StoredList {
    if (this.byTitle(site, title)) throw new Refused('titleTaken');
    return this.database.write(() => {
      const number = this.database.run(
        'INSERT INTO list (site, id, name, title, description, template, created) VALUES (?, ?, ?, ?, ?, ?, ?)',
        site.number,
        randomUUID(),
        this.freeName(site, title),
        title,
        description,
        template,
        this.now().toISOString(),
      );
      this.addTitle(number, template);
      insertView(this.database, number, firstView(template === documentLibrary));
      return this.byNumber(number);
    });
  }

  change(list: StoredList, site: Site, changes: { readonly title?: string; readonly description?: string }): void {
    const titled = changes.title === undefined ? undefined : this.byTitle(site, changes.title);
    if (titled && titled.number !== list.number) throw new Refused('titleTaken');
    this.database.run(
      'UPDATE list SET title = ?, description = ? WHERE number = ?',
      changes.title ?? list.title,
      changes.description ?? list.description,
      list.number,
    );
  }

  /** The files of a library need no title. */
  private addTitle(list: number, template: Template): void {
    const { id, name, title, type, attributes } = titleColumn;
    this.database.run(
      `INSERT INTO field (list, id, name, title, type, description, required, indexed, isUnique, choices, attributes)
       VALUES (?, ?, ?, ?, ?, '', ?, 0, 0, '[]', ?)`,
      list,
      id,
      name,
      title,
      type,
      Number(template !== documentLibrary),
      JSON.stringify(attributes),
    );
  }

  private byNumber(number: number): StoredList {
    const list = this.database.first<StoredList>('SELECT * FROM list WHERE number = ?', number);
    if (!list) throw new Error('The list that was just made is not there.');
    return list;
  }

  /** A title without what an address cannot hold, and with a number behind it where another list has that address. */
  private freeName(site: Site, title: string): string {
    const name = title.replace(/["#%&*:<>?\\/{|}~.]/g, '');
    if (name.trim() === '') throw new NotImitated('A list whose title leaves nothing for its address');
    let free = name;
    for (let next = 1; this.byName(site, free); next += 1) free = `${name}${next}`;
    return free;
  }
}
