import { randomUUID } from 'node:crypto';
import type { Database } from '../../sqlite/database';

/** A site: here always one web, as the programme has none below another. */
export interface Site {
  readonly number: number;
  readonly id: string;
  readonly webId: string;
  /** Like "/sites/OccupationalHealth". */
  readonly path: string;
  readonly title: string;
  /** An instant in ISO 8601. */
  readonly created: string;
}

/** The sites of the tenant. */
export class Sites {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  /** Makes the site, unless it is there. */
  create(path: string, title: string): void {
    this.database.run(
      'INSERT INTO site (id, webId, path, title, created) VALUES (?, ?, ?, ?, ?) ON CONFLICT (path) DO NOTHING',
      randomUUID(),
      randomUUID(),
      path,
      title,
      this.now().toISOString(),
    );
  }

  byPath(path: string): Site | undefined {
    return this.database.first<Site>('SELECT * FROM site WHERE path = ?', path);
  }

  byId(id: string): Site | undefined {
    return this.database.first<Site>('SELECT * FROM site WHERE id = ?', id.toLowerCase());
  }

  byNumber(number: number): Site | undefined {
    return this.database.first<Site>('SELECT * FROM site WHERE number = ?', number);
  }

  /** The site at a path that the tenant's own set-up names: that it is missing is a fault of the program. */
  named(path: string): Site {
    const site = this.byPath(path);
    if (!site) throw new Error(`The local tenant has no site at ${path}.`);
    return site;
  }
}
