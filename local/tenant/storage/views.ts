import { randomUUID } from 'node:crypto';
import type { Database } from '../../sqlite/database';
import type { NewView, View, ViewChanges, ViewSettings } from '../rules/view';

/** The list whose views they are. */
interface List {
  readonly number: number;
}

interface ViewRow extends Omit<View, 'isDefault' | 'fields' | 'settings'> {
  readonly isDefault: number;
  readonly fields: string;
  readonly settings: string;
}

/** The views of the lists. */
export class Views {
  constructor(private readonly database: Database) {}

  of(list: List): View[] {
    return this.database.all<ViewRow>('SELECT * FROM view WHERE list = ? ORDER BY number', list.number).map(viewOf);
  }

  default(list: List): View | undefined {
    return this.of(list).find(({ isDefault }) => isDefault);
  }

  add(list: List, view: NewView): View {
    return this.database.write(() => {
      const number = insertView(this.database, list.number, { ...view, page: this.freePage(list, view.page) });
      if (view.isDefault) this.makeDefault(list, number);
      return this.byNumber(list, number);
    });
  }

  change(list: List, { number, ...view }: View, changes: ViewChanges): void {
    const { title, fields, settings, isDefault } = { ...view, ...changes };
    this.database.write(() => {
      this.database.run(
        'UPDATE view SET title = ?, fields = ?, settings = ? WHERE number = ?',
        title,
        JSON.stringify(fields),
        JSON.stringify(settings),
        number,
      );
      if (isDefault && !view.isDefault) this.makeDefault(list, number);
    });
  }

  remove({ number }: View): void {
    this.database.run('DELETE FROM view WHERE number = ?', number);
  }

  /** Takes a column that is no more out of the views that show it. */
  forget(list: List, name: string): void {
    for (const view of this.of(list).filter(({ fields }) => fields.includes(name)))
      this.change(list, view, { fields: view.fields.filter((field) => field !== name) });
  }

  private makeDefault(list: List, number: number): void {
    this.database.run('UPDATE view SET isDefault = (number = ?) WHERE list = ?', number, list.number);
  }

  private byNumber(list: List, number: number): View {
    const view = this.of(list).find((one) => one.number === number);
    if (!view) throw new Error('The view that was just added is not there.');
    return view;
  }

  /** A page that is taken gets a number. */
  private freePage(list: List, page: string): string {
    const taken = new Set(this.of(list).map((view) => view.page.toLowerCase()));
    let free = page;
    for (let next = 1; taken.has(free.toLowerCase()); next += 1) free = `${page}${next}`;
    return free;
  }
}

/** Adds a view within whatever is being written; no other view stops being the default one. */
export const insertView = (database: Database, list: number, view: NewView): number =>
  database.run(
    'INSERT INTO view (list, id, title, page, isDefault, owner, fields, settings) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    list,
    randomUUID(),
    view.title,
    view.page,
    Number(view.isDefault),
    view.owner,
    JSON.stringify(view.fields),
    JSON.stringify(view.settings),
  );

const viewOf = ({ isDefault, fields, settings, ...row }: ViewRow): View => ({
  ...row,
  isDefault: isDefault === 1,
  fields: JSON.parse(fields) as string[],
  settings: JSON.parse(settings) as ViewSettings,
});
