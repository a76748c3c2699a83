import type { Database } from '../../sqlite/database';

/** The applications whose permissions were said. Of others the tenant knows nothing. */
export class Applications {
  constructor(private readonly database: Database) {}

  /** From here on these are all permissions of the application, by their names as in "Sites.Selected". */
  put(appId: string, permissions: readonly string[]): void {
    this.database.run(
      'INSERT INTO application (appId, permissions) VALUES (?, ?) ON CONFLICT DO UPDATE SET permissions = excluded.permissions',
      appId,
      JSON.stringify(permissions),
    );
  }

  permissionsOf(appId: string): readonly string[] | undefined {
    const row = this.database.first<{ permissions: string }>(
      'SELECT permissions FROM application WHERE appId = ?',
      appId,
    );
    return row && (JSON.parse(row.permissions) as string[]);
  }
}
