import { randomBytes } from 'node:crypto';
import type { Caller } from '../../identity/account';
import type { Database } from '../../sqlite/database';
import { authorKey } from './author';
import type { DriveItem } from './driveTree';

/** What to do where a name is taken. */
export type IfTaken = 'fail' | 'replace' | 'rename';

/** The upload of a large file, range by range. */
export interface Upload {
  readonly number: number;
  /** The secret part of its address. */
  readonly id: string;
  /** The number of the folder that the file is to be in. */
  readonly folder: number;
  readonly name: string;
  readonly ifTaken: IfTaken;
  readonly description: string | null;
  readonly startedBy: string | null;
  /** 1 where the file only comes to be when the client says so. */
  readonly deferred: 0 | 1;
  /** The bytes of the whole file, as the first range said. */
  readonly total: number | null;
  /** How many bytes came so far. */
  readonly received: number;
  /** An instant in ISO 8601. */
  readonly expires: string;
}

/** The uploads that are under way. */
export class Uploads {
  constructor(private readonly database: Database) {}

  start(
    folder: DriveItem,
    of: Pick<Upload, 'name' | 'ifTaken' | 'description' | 'deferred' | 'expires'>,
    by: Caller,
  ): Upload {
    const number = this.database.run(
      'INSERT INTO upload (id, folder, name, ifTaken, description, startedBy, deferred, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      randomBytes(32).toString('hex'),
      folder.number,
      of.name,
      of.ifTaken,
      of.description,
      authorKey(by),
      of.deferred,
      of.expires,
    );
    return this.existing(number);
  }

  byId(id: string): Upload | undefined {
    return this.database.first<Upload>('SELECT * FROM upload WHERE id = ?', id);
  }

  /** Keeps a range behind those that came before. */
  take({ number, received }: Upload, bytes: Uint8Array, total: number): Upload {
    return this.database.write(() => {
      this.database.run('INSERT INTO uploadRange (upload, start, bytes) VALUES (?, ?, ?)', number, received, bytes);
      const sql = 'UPDATE upload SET received = received + ?, total = ? WHERE number = ?';
      this.database.run(sql, bytes.length, total, number);
      return this.existing(number);
    });
  }

  /** All that came so far. */
  content({ number }: Upload): Uint8Array {
    const sql = 'SELECT bytes FROM uploadRange WHERE upload = ? ORDER BY start';
    return Buffer.concat(this.database.all<{ bytes: Uint8Array }>(sql, number).map(({ bytes }) => bytes));
  }

  end({ number }: Upload): void {
    this.database.run('DELETE FROM upload WHERE number = ?', number);
  }

  private existing(number: number): Upload {
    const upload = this.database.first<Upload>('SELECT * FROM upload WHERE number = ?', number);
    if (!upload) throw new Error('An upload that was just written is not there.');
    return upload;
  }
}
