import { includes, type Rights } from '../rules/basePermissions';
import { NotImitated } from '../rules/refused';
import { majorVersion, moderation } from '../rules/versionNumbers';
import type { Database } from '../../sqlite/database';
import { isLibrary, type StoredList } from './lists';

/** Who sees what is not published yet, by SharePoint's numbers: all who read, who edits, or who approves. */
const visibility = { readers: 0, editors: 1, approvers: 2 } as const;

/** Whether a list has something that not all who read it may see. */
const hasDrafts = (list: StoredList): boolean =>
  list.settings['EnableModeration'] === true || (isLibrary(list) && list.settings['EnableMinorVersions'] === true);

/** Who sees drafts in a list. Where that is not said, what waits for approval is for those who approve. */
function visibilityIn({ settings }: StoredList): unknown {
  const { DraftVersionVisibility: said, EnableModeration: moderated } = settings;
  return said ?? (moderated === true ? visibility.approvers : visibility.readers);
}

/** Whether somebody with these rights in a list sees the drafts of all others too. */
export function seesDrafts(list: StoredList, rights: Rights): boolean {
  if (!hasDrafts(list)) return true;
  const who = visibilityIn(list);
  if (who === visibility.approvers) return includes(rights, 'approveItems');
  return who === visibility.readers || includes(rights, 'editListItems');
}

const isPublic = `(uiVersion % ${majorVersion} = 0 AND moderation = ${moderation.approved})`;

/** Items that are not published yet, and who sees them. */
export class Drafts {
  constructor(private readonly database: Database) {}

  /** Whether somebody sees what an item was as a draft, as its author always does. */
  shows(list: StoredList, item: number, rights: Rights, ids: readonly number[]): boolean {
    if (seesDrafts(list, rights)) return true;
    const sql = 'SELECT author FROM item WHERE list = ? AND id = ?';
    const found = this.database.first<{ author: number }>(sql, list.number, item);
    return found !== undefined && ids.includes(found.author);
  }

  /**
   * Whether an item is hidden from somebody because it is a draft, which its author always sees.
   * @param ids the ids that they have in the collection
   */
  hides(list: StoredList, item: number, rights: Rights, ids: readonly number[]): boolean {
    if (seesDrafts(list, rights)) return false;
    const sql = `SELECT author, EXISTS (SELECT 1 FROM itemVersion AS was
        WHERE was.list = item.list AND was.item = item.id
          AND was.uiVersion % ${majorVersion} = 0 AND was.moderation = ${moderation.approved}) AS wasPublic
      FROM item WHERE list = ? AND id = ? AND NOT ${isPublic} AND kind = 0`;
    const draft = this.database.first<{ author: number; wasPublic: number }>(sql, list.number, item);
    if (!draft || ids.includes(draft.author)) return false;
    if (draft.wasPublic)
      throw new NotImitated('The published version of what has a draft after it, for who sees no drafts');
    return true;
  }
}
