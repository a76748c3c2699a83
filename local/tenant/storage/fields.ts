import { randomUUID } from 'node:crypto';
import { type FieldType, keepingOf } from '../rules/fieldKinds';
import { isBuiltIn, isInternalName, numbered } from '../rules/internalName';
import { NotImitated, Refused } from '../rules/refused';
import type { Database } from '../../sqlite/database';
import type { StoredList } from './lists';

/** A column of a list. */
export interface Field {
  /** The tenant's own, under which items keep its values: nothing that a client wrote becomes part of the SQL. */
  readonly number: number;
  readonly id: string;
  /** The internal name. */
  readonly name: string;
  readonly title: string;
  readonly type: FieldType;
  readonly description: string;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly choices: readonly string[];
  /** Whether the list's default view shows it. */
  readonly inView: boolean;
  /** What a new item gets where nothing is written, as the column's XML says it; `null` where that is nothing. */
  readonly defaultValue: string | null;
  /** What a calculated column is calculated by; `null` for any other. */
  readonly formula: string | null;
  /** Other attributes of its XML, as they were given: what SharePoint knows of a column is its XML. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A column as it is added. */
export type NewField = Pick<Field, 'name' | 'title' | 'type'> & Partial<Omit<Field, 'number'>>;

/** What can be changed of a column that is there. */
export type FieldChanges = Partial<Omit<Field, 'number' | 'id' | 'name' | 'inView'>>;

/** SharePoint's limit. */
const mostIndexes = 20;

interface FieldRow extends Omit<Field, 'required' | 'indexed' | 'unique' | 'choices' | 'inView' | 'attributes'> {
  readonly required: number;
  readonly indexed: number;
  readonly isUnique: number;
  readonly choices: string;
  readonly inView: number;
  readonly attributes: string;
}

/** What a column's value is called within an item. */
export const keyOf = ({ number }: Pick<Field, 'number'>): string => `c${number}`;

/** Where a column's value stands within an item: the same words in index and query, or SQLite would not see the index. */
export const valueOf = (field: Pick<Field, 'number' | 'type'>): string =>
  `json_extract(fields, '$.${keyOf(field)}')${isNumeric(field) ? '' : ' COLLATE NOCASE'}`;

const isNumeric = ({ type }: Pick<Field, 'type'>): boolean =>
  ['number', 'yesNo', 'reference'].includes(keepingOf(type));

/** The columns of the lists. */
export class Fields {
  /** By the number of the list: every call about an item needs them, and they hardly ever change. */
  private readonly known = new Map<number, readonly Field[]>();

  constructor(private readonly database: Database) {}

  of(list: StoredList): readonly Field[] {
    const known = this.known.get(list.number);
    if (known) return known;
    const sql = 'SELECT * FROM field WHERE list = ? ORDER BY number';
    const fields = this.database.all<FieldRow>(sql, list.number).map(fieldOf);
    this.known.set(list.number, fields);
    return fields;
  }

  byName(list: StoredList, name: string): Field | undefined {
    return this.of(list).find((field) => field.name === name);
  }

  byId(list: StoredList, id: string): Field | undefined {
    return this.of(list).find((field) => field.id === id.toLowerCase());
  }

  byTitle(list: StoredList, title: string): Field | undefined {
    return this.of(list).find((field) => field.title === title);
  }

  /** Adds a column, without an index at first. */
  add(list: StoredList, field: NewField): Field {
    if (!isInternalName(field.name)) throw new NotImitated('A column whose internal name is no plain name');
    return this.write(list, () => {
      this.database.run(
        `INSERT INTO field (list, id, name, title, type, description, required, indexed, isUnique, choices, inView,
           defaultValue, formula, attributes)
         VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?)`,
        list.number,
        field.id ?? randomUUID(),
        this.freeName(list, field.name),
        field.title,
        field.type,
        field.description ?? '',
        Number(field.required ?? false),
        JSON.stringify(field.choices ?? []),
        Number(field.inView ?? false),
        field.defaultValue ?? null,
        field.formula ?? null,
        JSON.stringify(field.attributes ?? {}),
      );
      this.known.delete(list.number);
      const added = this.of(list).at(-1);
      if (!added) throw new Error('The column that was just added is not there.');
      const { indexed = false, unique = false } = field;
      return indexed || unique ? this.apply(list, added, { indexed, unique }) : added;
    });
  }

  change(list: StoredList, field: Field, changes: FieldChanges): Field {
    return this.write(list, () => this.apply(list, field, changes));
  }

  /** Forgets what was known of the columns, also where the change is refused half-way. */
  private write<T>(list: StoredList, work: () => T): T {
    try {
      return this.database.write(work);
    } finally {
      this.known.delete(list.number);
    }
  }

  private apply(list: StoredList, field: Field, changes: FieldChanges): Field {
    const changed = { ...field, ...changes };
    const { indexed, unique, title } = changed;
    if (unique && !indexed) throw new Refused('uniqueWithoutIndex', title);
    if (unique && !field.unique) this.refuseDuplicates(list, field);
    if (indexed && !field.indexed) this.addIndex(list, field);
    this.database.run(
      `UPDATE field SET title = ?, type = ?, description = ?, required = ?, indexed = ?, isUnique = ?, choices = ?,
         defaultValue = ?, formula = ?, attributes = ?
       WHERE list = ? AND id = ?`,
      title,
      changed.type,
      changed.description,
      Number(changed.required),
      Number(indexed),
      Number(unique),
      JSON.stringify(changed.choices),
      changed.defaultValue,
      changed.formula,
      JSON.stringify(changed.attributes),
      list.number,
      field.id,
    );
    return changed;
  }

  private addIndex(list: StoredList, field: Field): void {
    if (this.of(list).filter(({ indexed }) => indexed).length >= mostIndexes) throw new Refused('tooManyIndexes');
    this.database.run(
      `CREATE INDEX IF NOT EXISTS "column ${field.number}" ON item (${valueOf(field)}) WHERE list = ${list.number}`,
    );
  }

  private refuseDuplicates(list: StoredList, field: Field): void {
    const value = valueOf(field);
    const twice = this.database.first(
      `SELECT 1 FROM item WHERE list = ${list.number} AND ${value} IS NOT NULL GROUP BY ${value} HAVING count(*) > 1`,
    );
    if (twice) throw new Refused('duplicatesThere', field.title);
  }

  /** As SharePoint does, a name that is taken gets a number. */
  private freeName(list: StoredList, name: string): string {
    let free = name;
    for (let next = 0; isBuiltIn(free) || this.byName(list, free); next += 1) free = numbered(name, next);
    return free;
  }
}

function fieldOf({ isUnique, ...row }: FieldRow): Field {
  return {
    ...row,
    required: row.required === 1,
    indexed: row.indexed === 1,
    unique: isUnique === 1,
    choices: JSON.parse(row.choices) as string[],
    inView: row.inView === 1,
    attributes: JSON.parse(row.attributes) as Record<string, string>,
  };
}
