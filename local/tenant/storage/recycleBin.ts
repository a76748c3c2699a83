import { randomUUID } from 'node:crypto';
import type { Database } from '../../sqlite/database';
import { instantOf } from './instant';
import type { StoredList } from './lists';
import type { Site } from './sites';

export type RecycledKind = 'attachment' | 'file' | 'folder' | 'item' | 'list';

/** What is in the recycle bin of a site. */
export interface Recycled {
  readonly number: number;
  readonly id: string;
  readonly site: number;
  /** The number of the list that it was in, or that it is. */
  readonly list: number;
  readonly kind: RecycledKind;
  /** What it is: the number of a file or folder, the id of an item, also of the one that it was attached to, the number of a list. */
  readonly thing: number;
  readonly title: string;
  /** Where it was, without a "/" before it. */
  readonly directory: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Numbers of people. */
  readonly author: number;
  readonly deletedBy: number;
  /** An instant in ISO 8601, to the second. */
  readonly deleted: string;
  readonly stage: 1 | 2;
}

/** What is put there. */
export type ToRecycle = Omit<Recycled, 'number' | 'id' | 'deleted' | 'stage'>;

/** Who puts something into the recycle bin, and where it is. */
export interface Recycler {
  readonly site: Site;
  readonly list: StoredList;
  /** The number of the person. */
  readonly by: number;
}

/** The recycle bins of the sites: what is in them, and in which stage. What was put there knows its number here. */
export class RecycleBin {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  /** The newest first. */
  of(site: number): Recycled[] {
    return this.database.all<Recycled>('SELECT * FROM recycled WHERE site = ? ORDER BY number DESC', site);
  }

  /** Those of all webs of a site collection. */
  ofCollection(root: number): Recycled[] {
    const sql = `SELECT recycled.* FROM recycled JOIN site ON site.number = recycled.site
      WHERE site.root = ? AND site.removed = 0 ORDER BY recycled.number DESC`;
    return this.database.all<Recycled>(sql, root);
  }

  put(thing: ToRecycle): Recycled {
    const number = this.database.run(
      `INSERT INTO recycled (id, site, list, kind, thing, title, directory, name, size, author, deletedBy, deleted)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      randomUUID(),
      thing.site,
      thing.list,
      thing.kind,
      thing.thing,
      thing.title,
      thing.directory,
      thing.name,
      thing.size,
      thing.author,
      thing.deletedBy,
      instantOf(this.now()),
    );
    const put = this.database.first<Recycled>('SELECT * FROM recycled WHERE number = ?', number);
    if (!put) throw new Error('What was just put into the recycle bin is not there.');
    return put;
  }

  /** The second stage is what administrators of the site alone see. */
  toSecondStage({ number }: Recycled): void {
    this.database.run('UPDATE recycled SET stage = 2 WHERE number = ?', number);
  }

  /** Nothing may have its number any more. */
  forget({ number }: Recycled): void {
    this.database.run('DELETE FROM recycled WHERE number = ?', number);
  }
}
