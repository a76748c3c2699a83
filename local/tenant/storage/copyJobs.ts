import type { Database } from '../../sqlite/database';

/** What became of the copies and moves that clients asked SharePoint for. */
export class CopyJobs {
  constructor(private readonly database: Database) {}

  /** @param log its events, each a JSON text */
  add(id: string, log: readonly string[]): void {
    this.database.run('INSERT INTO copyJob (id, log) VALUES (?, ?)', id, JSON.stringify(log));
  }

  /** The events of a job, or `undefined` where there is none. */
  logOf(id: string): readonly string[] | undefined {
    const job = this.database.first<{ log: string }>('SELECT log FROM copyJob WHERE id = ?', id);
    return job && (JSON.parse(job.log) as readonly string[]);
  }
}
