import type { ListDeclaration, NewRow, Row } from './defineList';

/** The names of the columns that a list may be filtered on: past 5,000 items SharePoint refuses all others. */
export type IndexedName<L extends ListDeclaration> = {
  [Name in keyof L['columns']]: L['columns'][Name] extends { indexed: true } ? Name : never;
}[keyof L['columns']] &
  string;

/** One comparison; several must all hold. */
export type Condition<L extends ListDeclaration> = {
  readonly column: IndexedName<L>;
  readonly is: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
  readonly value: string | number | boolean;
};

/** An item with the version that it was read at, to change it only while it is still that one. */
export interface Stored<L extends ListDeclaration> {
  readonly row: Row<L>;
  readonly version: string;
}

/**
 * One list, whoever reaches it and by whatever client. Every call may throw `NotFound`, `Throttled` or `Unavailable`
 * (`storeFailures`); what can throw `Conflict` says so. Texts are kept as they are, empty ones as left out. A row that
 * does not fit the declaration is never sent: that is a fault of the program, a `TypeError`.
 */
export interface ListStore<L extends ListDeclaration> {
  /**
   * The items that meet every condition, in the order of their ids; all of them, however many pages that takes.
   *
   * Past 5,000 items SharePoint narrows a list down by one condition alone: `eq` before ranges before `ne`, and the
   * first of them that is given. Where more than 5,000 items meet that one, it refuses however often it is asked: a
   * fault of the program, an `Error` that names the list.
   */
  find(conditions?: readonly Condition<L>[]): Promise<Row<L>[]>;
  get(id: number): Promise<Stored<L>>;
  /** Throws `Conflict` where a value that must be unique is there already. */
  add(row: NewRow<L>): Promise<Row<L>>;
  /**
   * Sets these columns and leaves the others; `undefined` empties one.
   * Throws `Conflict` where the item is no longer at the version, or a value that must be unique is there already.
   * @returns the new version
   */
  change(id: number, changes: Partial<NewRow<L>>, version: string): Promise<string>;
  /** Throws `Conflict` where the item is no longer at the version. */
  remove(id: number, version: string): Promise<void>;
}
