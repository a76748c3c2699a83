import { isMajor, majorVersion, moderation, nextMajor } from '../rules/versionNumbers';
import type { Database } from '../../sqlite/database';
import type { Entries, Item } from './items';
import type { StoredList } from './lists';

/** What a version becomes: its number, and what is to be said of it. */
interface Became {
  readonly uiVersion?: number;
  readonly moderation: number;
  readonly comments?: string | null;
}

/** Drafts that become published versions, and the other way round: the version stays, under another number. */
export class Publishing {
  constructor(
    private readonly database: Database,
    private readonly entries: Entries,
  ) {}

  /** Makes a draft the next major version, or lets it wait for approval first where the list asks for that. */
  publish(list: StoredList, item: Item, comment?: string): void {
    this.comment(item, comment);
    if (isMajor(item.uiVersion)) return;
    if (list.settings['EnableModeration'] === true) this.become(list, item, { moderation: moderation.pending });
    else this.become(list, item, { uiVersion: nextMajor(item.uiVersion), moderation: moderation.approved });
  }

  /** Makes a major version the next draft after the version before it, and what waits for approval a draft again. */
  unpublish(list: StoredList, item: Item, comment?: string): void {
    this.comment(item, comment);
    if (!isMajor(item.uiVersion)) return this.become(list, item, { moderation: moderation.draft });
    const sql = 'SELECT max(uiVersion) AS last FROM itemVersion WHERE list = ? AND item = ?';
    const { last } = this.database.first<{ last: number | null }>(sql, list.number, item.id) ?? { last: null };
    const before = last ?? item.uiVersion - majorVersion;
    return this.become(list, item, { uiVersion: before + 1, moderation: moderation.draft });
  }

  /** Says whether a version is approved; a draft that is becomes a major version. */
  moderate(list: StoredList, item: Item, decided: number, comments: string | null): void {
    const publishes = decided === moderation.approved && !isMajor(item.uiVersion);
    this.become(list, item, {
      ...(publishes && { uiVersion: nextMajor(item.uiVersion) }),
      moderation: decided,
      comments,
    });
  }

  /** What is said of it is what a check-in says too. */
  private comment({ entry }: Item, comment: string | undefined): void {
    if (comment !== undefined)
      this.database.run('UPDATE driveItem SET checkInComment = ? WHERE number = ?', comment, entry);
  }

  private become(
    list: StoredList,
    item: Item,
    { uiVersion = item.uiVersion, moderation: now, comments }: Became,
  ): void {
    this.database.write(() => {
      this.database.run(
        'UPDATE item SET version = version + 1, uiVersion = ?, moderation = ?, moderationComments = ? WHERE list = ? AND id = ?',
        uiVersion,
        now,
        comments ?? null,
        list.number,
        item.id,
      );
      if (item.entry !== null) this.entries.touch(list, item.id);
    });
  }
}
