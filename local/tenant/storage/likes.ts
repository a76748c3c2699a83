import type { Database } from '../../sqlite/database';
import { instantOf } from './instant';
import type { Item } from './items';
import type { StoredList } from './lists';

/** That somebody likes something. */
export interface Like {
  /** The number of the person. */
  readonly person: number;
  readonly created: string;
}

/** Who likes items and what is said of them, and how items are rated. */
export class Likes {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  /**
   * Who likes an item or a comment on it, in the order in which they said so.
   * @param comment its id, or 0 for the item itself
   */
  of(list: StoredList, { id }: Item, comment = 0): Like[] {
    const sql = `SELECT person, created FROM itemLike WHERE list = ? AND item = ? AND comment = ? ORDER BY created, person`;
    return this.database.all<Like>(sql, list.number, id, comment);
  }

  /** Notes that somebody likes it, or does not any more; who says the same again changes nothing. */
  set(list: StoredList, { id }: Item, comment: number, person: number, likes: boolean): void {
    const key = [list.number, id, comment, person] as const;
    if (likes) {
      const sql = 'INSERT INTO itemLike (list, item, comment, person, created) VALUES (?, ?, ?, ?, ?)';
      this.database.run(`${sql} ON CONFLICT DO NOTHING`, ...key, instantOf(this.now()));
    } else {
      const sql = 'DELETE FROM itemLike WHERE list = ? AND item = ? AND comment = ? AND person = ?';
      this.database.run(sql, ...key);
    }
  }

  /** Notes how many stars somebody gives an item, in place of what they gave before. */
  rate(list: StoredList, { id }: Item, person: number, stars: number): void {
    const sql = `INSERT INTO rating (list, item, person, stars) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET stars = excluded.stars`;
    this.database.run(sql, list.number, id, person, stars);
  }

  /** How many stars an item has on average; 0 where nobody rated it. */
  averageOf(list: StoredList, { id }: Item): number {
    const sql = 'SELECT avg(stars) AS average FROM rating WHERE list = ? AND item = ?';
    return this.database.first<{ average: number | null }>(sql, list.number, id)?.average ?? 0;
  }
}
