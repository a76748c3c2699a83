import type { Database } from '../../sqlite/database';
import type { Item } from './items';
import type { StoredList } from './lists';

/** Somebody whom a comment mentions. */
export interface Mention {
  readonly id: number | null;
  readonly loginName: string;
  readonly email: string;
  readonly name: string;
}

/** What somebody said of an item. */
export interface Comment {
  readonly id: number;
  /** The comment that it is a reply to; 0 where it is none. */
  readonly parent: number;
  /** The number of the person. */
  readonly author: number;
  /** An instant in ISO 8601, with milliseconds. */
  readonly created: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** What is said anew. */
export type NewComment = Pick<Comment, 'parent' | 'author' | 'text' | 'mentions'>;

interface CommentRow extends Omit<Comment, 'mentions'> {
  readonly mentions: string;
}

const columns = 'id, parent, author, created, text, mentions';

/** Comments on items. They go with their item, and come back with it from the recycle bin. */
export class Comments {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  /**
   * Those of an item, the newest first; or the replies to one of them, the oldest first.
   * @param parent the comment, or 0 for the item itself
   */
  of(list: StoredList, { id }: Item, parent = 0): Comment[] {
    const sql = `SELECT ${columns} FROM comment WHERE list = ? AND item = ? AND parent = ? ORDER BY id ${parent === 0 ? 'DESC' : 'ASC'}`;
    return this.database.all<CommentRow>(sql, list.number, id, parent).map(commentOf);
  }

  byId(list: StoredList, item: Item, id: number): Comment | undefined {
    const sql = `SELECT ${columns} FROM comment WHERE list = ? AND item = ? AND id = ?`;
    const row = this.database.first<CommentRow>(sql, list.number, item.id, id);
    return row && commentOf(row);
  }

  add(list: StoredList, item: Item, { parent, author, text, mentions }: NewComment): Comment {
    const created = this.now().toISOString();
    const id = this.database.run(
      'INSERT INTO comment (list, item, parent, author, created, text, mentions) VALUES (?, ?, ?, ?, ?, ?, ?)',
      list.number,
      item.id,
      parent,
      author,
      created,
      text,
      JSON.stringify(mentions),
    );
    return { id, parent, author, created, text, mentions };
  }

  /** Removes a comment with the replies to it. */
  remove(list: StoredList, item: Item, { id }: Comment): void {
    this.database.write(() => {
      for (const reply of this.of(list, item, id)) this.remove(list, item, reply);
      this.database.run('DELETE FROM comment WHERE id = ?', id);
      this.database.run('DELETE FROM itemLike WHERE list = ? AND item = ? AND comment = ?', list.number, item.id, id);
    });
  }
}

const commentOf = ({ mentions, ...row }: CommentRow): Comment => ({
  ...row,
  mentions: JSON.parse(mentions) as Mention[],
});
