import type { Database } from '../../sqlite/database';
import type { Site } from './sites';

/** SharePoint's numbers for what a feature, or an action, belongs to. */
export const scopes = { site: 2, web: 3, list: 4 } as const;

/** A web, or a site collection by its first web. */
export interface FeaturePlace {
  readonly site: Site;
  readonly scope: typeof scopes.site | typeof scopes.web;
}

/** The features that are active on webs and site collections. */
export class Features {
  constructor(private readonly database: Database) {}

  of({ site, scope }: FeaturePlace): string[] {
    const sql = 'SELECT id FROM feature WHERE site = ? AND scope = ? ORDER BY id';
    return this.database.all<{ id: string }>(sql, site.number, scope).map(({ id }) => id);
  }

  has(place: FeaturePlace, id: string): boolean {
    return this.of(place).includes(id.toLowerCase());
  }

  add({ site, scope }: FeaturePlace, id: string): void {
    const sql = 'INSERT INTO feature (site, scope, id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
    this.database.run(sql, site.number, scope, id.toLowerCase());
  }

  remove({ site, scope }: FeaturePlace, id: string): void {
    this.database.run(
      'DELETE FROM feature WHERE site = ? AND scope = ? AND id = ?',
      site.number,
      scope,
      id.toLowerCase(),
    );
  }
}
