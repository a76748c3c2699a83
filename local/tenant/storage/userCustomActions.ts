import { randomUUID } from 'node:crypto';
import type { Database } from '../../sqlite/database';
import { type scopes } from './features';
import type { StoredList } from './lists';
import type { Site } from './sites';

/** What an action belongs to: a list, a web, or a site collection by its first web. */
export interface ActionPlace {
  readonly site: Site;
  readonly list?: StoredList;
  readonly scope: (typeof scopes)[keyof typeof scopes];
}

/** Something that is shown or run on the pages of a list, a web or a site. */
export interface UserCustomAction {
  readonly number: number;
  readonly id: string;
  /** What clients set of it, by SharePoint's names. */
  readonly properties: Readonly<Record<string, unknown>>;
}

type ActionRow = Omit<UserCustomAction, 'properties'> & { readonly properties: string };

/** The actions that were added to lists, webs and site collections. */
export class UserCustomActions {
  constructor(private readonly database: Database) {}

  of({ site, scope, list }: ActionPlace): UserCustomAction[] {
    const sql = 'SELECT * FROM userCustomAction WHERE site = ? AND scope = ? AND list IS ? ORDER BY number';
    return this.database.all<ActionRow>(sql, site.number, scope, list?.number ?? null).map(actionOf);
  }

  byId(place: ActionPlace, id: string): UserCustomAction | undefined {
    return this.of(place).find((action) => action.id === id.replace(/[{}]/g, '').toLowerCase());
  }

  add({ site, scope, list }: ActionPlace, properties: UserCustomAction['properties']): UserCustomAction {
    const id = randomUUID();
    const number = this.database.run(
      'INSERT INTO userCustomAction (id, site, list, scope, properties) VALUES (?, ?, ?, ?, ?)',
      id,
      site.number,
      list?.number ?? null,
      scope,
      JSON.stringify(properties),
    );
    return { number, id, properties };
  }

  change({ number, properties }: UserCustomAction, changes: UserCustomAction['properties']): void {
    const changed = JSON.stringify({ ...properties, ...changes });
    this.database.run('UPDATE userCustomAction SET properties = ? WHERE number = ?', changed, number);
  }

  remove({ number }: UserCustomAction): void {
    this.database.run('DELETE FROM userCustomAction WHERE number = ?', number);
  }

  clear(place: ActionPlace): void {
    this.database.write(() => {
      for (const action of this.of(place)) this.remove(action);
    });
  }
}

const actionOf = ({ properties, ...row }: ActionRow): UserCustomAction => ({
  ...row,
  properties: JSON.parse(properties) as UserCustomAction['properties'],
});
