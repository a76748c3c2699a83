import type { Action } from '../../../core/access/permissions';
import type { Desk, DeskPerson } from '../../../core/desk/desk';
import type { DeskApi } from '../deskApi';
import type { Draft } from '../drafts';
import type { Reading } from './useRead';

/** What every part of the desk works with. */
export interface DeskWork {
  readonly calls: DeskApi;
  readonly may: readonly Action[];
  /** The level of headings below the page's own. */
  readonly level: 2 | 3;
  /** The day of the desk, `YYYY-MM-DD`. */
  readonly today: string;
  readonly reading: Reading<Desk>;
  /** What was written and not saved, by the id of a contact or run. */
  readonly draft: (id: string) => Draft;
  readonly keep: (id: string, draft: Draft | undefined) => void;
}

/** What is saved for a person, and what is said when it was. */
export type SaveRecord = (change: () => Promise<DeskPerson>, said: string) => void;
