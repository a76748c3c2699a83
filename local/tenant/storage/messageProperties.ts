import type { Database } from '../../sqlite/database';

/** A property of a message that has no place in it, of a client's own or of Exchange's; nobody sees it in Outlook. */
export interface MessageProperty {
  readonly id: string;
  /** A text whatever its kind is; several for a kind of many values. */
  readonly value: string | readonly string[];
}

interface PropertyRow {
  readonly id: string;
  readonly value: string;
  readonly many: 0 | 1;
}

/** The extended properties of messages. */
export class MessageProperties {
  constructor(private readonly database: Database) {}

  of(message: number, id: string): MessageProperty | undefined {
    const sql = 'SELECT id, value, many FROM messageProperty WHERE message = ? AND id = ?';
    const row = this.database.first<PropertyRow>(sql, message, id);
    return row && propertyOf(row);
  }

  all(message: number): MessageProperty[] {
    const sql = 'SELECT id, value, many FROM messageProperty WHERE message = ?';
    return this.database.all<PropertyRow>(sql, message).map(propertyOf);
  }

  /** Adds properties, and replaces those whose ids are there already. */
  put(message: number, properties: readonly MessageProperty[]): void {
    for (const { id, value } of properties)
      this.database.run(
        'INSERT INTO messageProperty (message, id, value, many) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
        message,
        id,
        typeof value === 'string' ? value : JSON.stringify(value),
        typeof value === 'string' ? 0 : 1,
      );
  }
}

const propertyOf = ({ id, value, many }: PropertyRow): MessageProperty => ({
  id,
  value: many === 1 ? (JSON.parse(value) as string[]) : value,
});
