import { randomUUID } from 'node:crypto';
import { titleColumn } from '../rules/builtInColumns';
import { firstTypes } from '../rules/contentTypes';
import { firstView } from '../rules/firstViews';
import { isLibrary } from '../rules/listNames';
import { listTemplates } from '../rules/listTemplates';
import { NotImitated, Refused } from '../rules/refused';
import type { TemplateColumn } from '../rules/templateColumns';
import type { Database } from '../../sqlite/database';
import { insertContentType } from './contentTypes';
import { instantOf } from './instant';
import type { Site } from './sites';
import { insertView } from './views';

export { documentLibrary, isLibrary, pageLibrary } from '../rules/listNames';

/** SharePoint's template of a plain list. */
export const genericList = 100;

/** A list of a site. */
export interface StoredList {
  readonly number: number;
  readonly site: number;
  readonly id: string;
  /** The last part of its address; it stays when the title changes. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The number of the template that it was made from. */
  readonly template: number;
  readonly created: string;
  /** What clients have set, by SharePoint's names of the properties. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** When an item was last added or changed, and when one was last deleted: instants in ISO 8601. */
  readonly itemModified: string;
  readonly itemDeleted: string;
  /** Its number in the recycle bin, where it is there. */
  readonly recycled: number | null;
}

export type ListChanges = Partial<Pick<StoredList, 'title' | 'description' | 'settings'>>;

interface ListRow extends Omit<StoredList, 'settings'> {
  readonly settings: string;
}

/** Where a list is: the path of its address. */
export const addressOf = (site: Site, list: StoredList): string =>
  `${site.path === '/' ? '' : site.path}/${isLibrary(list) ? '' : 'Lists/'}${list.name}`;

/** The lists of the tenant. */
export class Lists {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  of(site: Site): StoredList[] {
    const sql = 'SELECT * FROM list WHERE site = ? AND recycled IS NULL ORDER BY title';
    return this.database.all<ListRow>(sql, site.number).map(listOf);
  }

  byId(site: Site, id: string): StoredList | undefined {
    return this.first('site = ? AND id = ?', site.number, id.replace(/[{}]/g, '').toLowerCase());
  }

  byName(site: Site, name: string): StoredList | undefined {
    return this.first('site = ? AND name = ?', site.number, name);
  }

  byTitle(site: Site, title: string): StoredList | undefined {
    return this.first('site = ? AND title = ?', site.number, title);
  }

  /** The library of an id, whatever the site. */
  library(id: string): StoredList | undefined {
    const list = this.first('id = ?', id);
    return list && isLibrary(list) ? list : undefined;
  }

  libraryNumbered(number: number): StoredList | undefined {
    const list = this.first('number = ?', number);
    return list && isLibrary(list) ? list : undefined;
  }

  /**
   * Makes a list from a template. As in SharePoint, its address is made of the title that it has at first.
   * @param name the last part of its address, where that is another
   */
  create(site: Site, title: string, description: string, template: number = genericList, name = title): StoredList {
    const made = listTemplates[template];
    if (!made) throw new NotImitated(`A list of the template ${template}`);
    if (this.byTitle(site, title)) throw new Refused('titleTaken');
    const now = instantOf(this.now());
    const id = randomUUID();
    return this.database.write(() => {
      const number = this.database.run(
        `INSERT INTO list (site, id, name, title, description, template, created, itemModified, itemDeleted)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        site.number,
        id,
        this.freeName(site, name),
        title,
        description,
        template,
        now,
        now,
        now,
      );
      // The files of a library need no title.
      this.addColumn(number, titleColumn, !isLibrary({ template }));
      for (const column of made.columns) this.addColumn(number, column, false);
      insertView(this.database, number, firstView(made, isLibrary({ template })));
      for (const type of firstTypes(made, id)) insertContentType(this.database, { list: number }, type);
      return this.byNumber(number);
    });
  }

  change(list: StoredList, site: Site, changes: ListChanges): void {
    const titled = changes.title === undefined ? undefined : this.byTitle(site, changes.title);
    if (titled && titled.number !== list.number) throw new Refused('titleTaken');
    const { title, description, settings } = { ...list, ...changes };
    this.database.run(
      'UPDATE list SET title = ?, description = ?, settings = ? WHERE number = ?',
      title,
      description,
      JSON.stringify(settings),
      list.number,
    );
  }

  /** Takes it away with all that is in it, and all of it that is in the recycle bin. */
  removeForGood({ number }: StoredList): void {
    this.database.write(() => this.removeRows(number));
  }

  /** Also one that is in the recycle bin. */
  byNumber(number: number): StoredList {
    const row = this.database.first<ListRow>('SELECT * FROM list WHERE number = ?', number);
    if (!row) throw new Error('A list that is named by its number is not there.');
    return listOf(row);
  }

  private removeRows(number: number): void {
    for (const rows of [
      'fileVersion WHERE item IN (SELECT number FROM driveItem WHERE list = ?)',
      'uploadPiece WHERE item IN (SELECT number FROM driveItem WHERE list = ?)',
      'upload WHERE folder IN (SELECT number FROM driveItem WHERE list = ?)',
      'recycledAttachment WHERE recycled IN (SELECT number FROM recycled WHERE list = ?)',
      'item WHERE list = ?',
      'itemChange WHERE list = ?',
      'field WHERE list = ?',
      'view WHERE list = ?',
      'contentType WHERE list = ?',
    ])
      this.database.run(`DELETE FROM ${rows}`, number);
    this.database.run('UPDATE driveItem SET parent = NULL WHERE list = ?', number);
    for (const rows of ['driveItem WHERE list = ?', 'recycled WHERE list = ?', 'list WHERE number = ?'])
      this.database.run(`DELETE FROM ${rows}`, number);
  }

  private first(where: string, ...values: (string | number)[]): StoredList | undefined {
    const row = this.database.first<ListRow>(`SELECT * FROM list WHERE ${where} AND recycled IS NULL`, ...values);
    return row && listOf(row);
  }

  private addColumn(list: number, column: TemplateColumn, required: boolean): void {
    this.database.run(
      `INSERT INTO field (list, id, name, title, type, description, required, indexed, isUnique, choices, defaultValue, attributes)
       VALUES (?, ?, ?, ?, ?, '', ?, 0, 0, ?, ?, ?)`,
      list,
      column.id,
      column.name,
      column.title,
      column.type,
      Number(required),
      JSON.stringify(column.choices ?? []),
      column.defaultValue ?? null,
      JSON.stringify(column.attributes ?? {}),
    );
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

const listOf = ({ settings, ...row }: ListRow): StoredList => ({
  ...row,
  settings: JSON.parse(settings) as StoredList['settings'],
});
