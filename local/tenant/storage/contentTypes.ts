import { randomUUID } from 'node:crypto';
import type { Database } from '../../sqlite/database';
import type { ContentType, FieldLink } from '../rules/contentTypes';
import { Refused } from '../rules/refused';

/** A content type that is kept: of a list, or one that was made on a web. */
export interface StoredType extends ContentType {
  readonly number: number;
}

/** What has content types. */
export type TypeOwner = { readonly list: number } | { readonly site: number };

export type TypeChanges = Partial<Pick<ContentType, 'name' | 'description' | 'group' | 'settings' | 'links'>>;

interface TypeRow extends Omit<StoredType, 'group' | 'isFolder' | 'settings' | 'links'> {
  readonly category: string;
  readonly isFolder: number;
  readonly settings: string;
  readonly links: string | null;
}

/** The content types of the lists, and those that were made on webs. What SharePoint itself has is kept nowhere. */
export class ContentTypes {
  constructor(private readonly database: Database) {}

  of(owner: TypeOwner): StoredType[] {
    const sql = `SELECT * FROM contentType WHERE ${'list' in owner ? 'list' : 'site'} = ? ORDER BY number`;
    return this.database.all<TypeRow>(sql, 'list' in owner ? owner.list : owner.site).map(typeOf);
  }

  /** The type that a list's new items or folders are of. */
  first(list: number, isFolder: boolean): StoredType | undefined {
    return this.of({ list }).find((type) => type.isFolder === isFolder);
  }

  /** @throws Refused where there is one of that name */
  add(owner: TypeOwner, type: ContentType): StoredType {
    this.refuseName(owner, type.name);
    const number = insertContentType(this.database, owner, type);
    const added = this.of(owner).find((one) => one.number === number);
    if (!added) throw new Error('The content type that was just added is not there.');
    return added;
  }

  change(owner: TypeOwner, type: StoredType, changes: TypeChanges): void {
    if (changes.name !== undefined && changes.name.toLowerCase() !== type.name.toLowerCase())
      this.refuseName(owner, changes.name);
    const { name, description, group, settings, links } = { ...type, ...changes };
    this.database.run(
      'UPDATE contentType SET name = ?, description = ?, category = ?, settings = ?, links = ? WHERE number = ?',
      name,
      description,
      group,
      JSON.stringify(settings),
      links && JSON.stringify(links),
      type.number,
    );
  }

  /** @throws Refused where something is of the type, in the recycle bin too, or made from it */
  remove({ number, id }: StoredType): void {
    if (this.isUsed(number, id)) throw new Refused('contentTypeInUse');
    this.database.run('DELETE FROM contentType WHERE number = ?', number);
  }

  private isUsed(number: number, id: string): boolean {
    const items =
      'SELECT 1 FROM item WHERE list = (SELECT list FROM contentType WHERE number = ?) AND type = ? LIMIT 1';
    const types = 'SELECT 1 FROM contentType WHERE number <> ? AND substr(id, 1, ?) = ? COLLATE NOCASE LIMIT 1';
    return [this.database.first(items, number, number), this.database.first(types, number, id.length, id)].some(
      Boolean,
    );
  }

  private refuseName(owner: TypeOwner, name: string): void {
    const isTaken = this.of(owner).some((type) => type.name.toLowerCase() === name.toLowerCase());
    if (isTaken) throw new Refused('duplicateContentType', name);
  }
}

/** An id for a type that is made from another. */
export const idBelow = (parent: string): string => `${parent}00${randomUUID().replaceAll('-', '').toUpperCase()}`;

/** Adds a type within whatever is being written. */
export const insertContentType = (database: Database, owner: TypeOwner, type: ContentType): number =>
  database.run(
    `INSERT INTO contentType (site, list, id, name, description, category, isFolder, settings, links)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    'site' in owner ? owner.site : null,
    'list' in owner ? owner.list : null,
    type.id,
    type.name,
    type.description,
    type.group,
    Number(type.isFolder),
    JSON.stringify(type.settings),
    type.links && JSON.stringify(type.links),
  );

/** SQL for the number of the type that a list's new items, or folders, are of. */
export const firstTypeSql =
  '(SELECT number FROM contentType WHERE contentType.list = ? AND isFolder = ? ORDER BY number LIMIT 1)';

const typeOf = ({ category, isFolder, settings, links, ...row }: TypeRow): StoredType => ({
  ...row,
  group: category,
  isFolder: isFolder === 1,
  settings: JSON.parse(settings) as StoredType['settings'],
  links: links === null ? null : (JSON.parse(links) as readonly FieldLink[]),
});
