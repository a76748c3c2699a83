import { randomUUID } from 'node:crypto';
import { type BuiltInColumn, libraryColumns, listColumns, titleColumn } from '../rules/builtInColumns';
import { type FieldType, keepingOf } from '../rules/fieldKinds';
import { isBuiltIn, isInternalName, numbered } from '../rules/internalName';
import { siteColumns } from '../rules/siteColumns';
import { NotImitated, Refused } from '../rules/refused';
import type { Database } from '../../sqlite/database';
import { convertValues, dropIndex, indexValues, refuseDuplicates } from './keptValues';
import { isLibrary, type StoredList } from './lists';
import type { Site } from './sites';

/** A column of a list. */
export interface Field {
  /** The tenant's own, under which items keep its values: nothing that a client wrote becomes part of the SQL. 0 where SharePoint has the column by itself. */
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
  /** What a new item gets where nothing is written, as the column's XML says it; `null` where that is nothing. */
  readonly defaultValue: string | null;
  /** What that is worked out by instead; `null` where there is no such formula. */
  readonly defaultFormula: string | null;
  /** What a calculated column is calculated by; `null` for any other. */
  readonly formula: string | null;
  /** What its values are held to; `null` where that is nothing. */
  readonly validation: Validation | null;
  /** Other attributes of its XML, as they were given: what SharePoint knows of a column is its XML. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a column's values, or a list's items, are held to. */
export interface Validation {
  readonly formula: string;
  /** What somebody is told whose value is not taken. */
  readonly message: string;
}

/** A column as it is added. */
export type NewField = Pick<Field, 'name' | 'title' | 'type'> & Partial<Omit<Field, 'number'>>;

/** What can be changed of a column that is there. */
export type FieldChanges = Partial<Omit<Field, 'number' | 'id' | 'name'>>;

/** What has columns: a list, or a web, whose columns lists can be given. */
export type FieldOwner = StoredList | Site;

/** SharePoint's limit. */
const mostIndexes = 20;

interface FieldRow extends Omit<Field, 'required' | 'indexed' | 'unique' | 'choices' | 'validation' | 'attributes'> {
  readonly required: number;
  readonly indexed: number;
  readonly isUnique: number;
  readonly choices: string;
  readonly validation: string | null;
  readonly attributes: string;
}

const isList = (owner: FieldOwner): owner is StoredList => !('webId' in owner);
const isFirstWeb = (owner: FieldOwner): boolean => !isList(owner) && owner.root === owner.number;

/** Whether SharePoint has the column by itself, and keeps nothing of what a client would write into it. */
const isOwn = ({ name }: Pick<Field, 'name'>): boolean => name === 'Title' || !isBuiltIn(name);

/** The columns of the lists, and of the webs. */
export class Fields {
  /** By their owner: every call about an item needs them, and they hardly ever change. */
  private readonly known = new Map<string, readonly Field[]>();
  private turns: string | undefined;

  constructor(private readonly database: Database) {}

  /** The columns that items keep values of: the title, and those that were added. */
  of(owner: FieldOwner): readonly Field[] {
    return this.kept(owner).filter(isOwn);
  }

  /** All columns, in the order in which SharePoint names them, with those that every list has. */
  all(owner: FieldOwner): readonly Field[] {
    const kept = this.kept(owner);
    const { first, afterTitle, last } = isList(owner) && isLibrary(owner) ? libraryColumns : listColumns;
    const builtIn = (columns: readonly BuiltInColumn[]): Field[] =>
      columns.map((column) => kept.find(({ name }) => name === column.name) ?? fieldOfColumn(column));
    const title = kept.filter(({ name }) => name === 'Title');
    const ofSite = isFirstWeb(owner) ? builtIn(siteColumns) : [];
    return [
      ...builtIn(first),
      // A web has the title by itself, and keeps nothing of it; a list keeps its own.
      ...(title.length > 0 || isList(owner) ? title : builtIn([titleColumn])),
      ...builtIn(afterTitle),
      ...kept.filter((field) => isOwn(field) && field.name !== 'Title' && !ofSite.includes(field)),
      ...builtIn(last),
      ...ofSite,
    ];
  }

  byName(owner: FieldOwner, name: string): Field | undefined {
    return this.all(owner).find((field) => field.name === name);
  }

  byId(owner: FieldOwner, id: string): Field | undefined {
    const wanted = id.replace(/[{}]/g, '').toLowerCase();
    return this.all(owner).find((field) => field.id === wanted);
  }

  /** The first of the title; where the title is that of an own column too, that one. */
  byTitle(owner: FieldOwner, title: string): Field | undefined {
    return (
      this.of(owner).find((field) => field.title === title) ?? this.all(owner).find((field) => field.title === title)
    );
  }

  /** Adds a column. */
  add(owner: FieldOwner, field: NewField): Field {
    if (!isInternalName(field.name)) throw new NotImitated('A column whose internal name is no plain name');
    if (field.id !== undefined && this.byId(owner, field.id)) throw new Refused('duplicateField', field.title);
    return this.write(owner, () => {
      const added = this.insert(owner, { ...field, name: this.freeName(owner, field.name) });
      const { indexed = false, unique = false } = field;
      return indexed || unique ? this.apply(owner, added, { indexed, unique }) : added;
    });
  }

  /** A column that every list has is kept from its first change on. */
  change(owner: FieldOwner, field: Field, changes: FieldChanges): Field {
    return this.write(owner, () => this.apply(owner, field.number === 0 ? this.insert(owner, field) : field, changes));
  }

  /** Removes an added column. What items have in it is seen no more. */
  remove(owner: FieldOwner, field: Field): void {
    if (isFirstWeb(owner) && siteColumns.some(({ name }) => name === field.name))
      throw new NotImitated('Removing a column that every site begins with');
    this.write(owner, () => {
      dropIndex(this.database, field);
      this.database.run('DELETE FROM field WHERE number = ?', field.number);
    });
  }

  private kept(owner: FieldOwner): readonly Field[] {
    const { turns } = this.database.state();
    if (turns !== this.turns) this.known.clear();
    this.turns = turns;
    const known = this.known.get(nameOf(owner));
    if (known) return known;
    const sql = `SELECT * FROM field WHERE ${keyColumn(owner)} = ? ORDER BY number`;
    const fields = this.database.all<FieldRow>(sql, owner.number).map(fieldOf);
    this.known.set(nameOf(owner), fields);
    return fields;
  }

  private insert(owner: FieldOwner, field: NewField): Field {
    const number = this.database.run(
      `INSERT INTO field (${keyColumn(owner)}, id, name, title, type, description, required, indexed, isUnique, choices,
         defaultValue, defaultFormula, formula, validation, attributes)
       VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?)`,
      owner.number,
      field.id ?? randomUUID(),
      field.name,
      field.title,
      field.type,
      field.description ?? '',
      Number(field.required ?? false),
      JSON.stringify(field.choices ?? []),
      field.defaultValue ?? null,
      field.defaultFormula ?? null,
      field.formula ?? null,
      jsonOr(field.validation),
      JSON.stringify(field.attributes ?? {}),
    );
    this.known.delete(nameOf(owner));
    const added = this.kept(owner).find((one) => one.number === number);
    if (!added) throw new Error('The column that was just added is not there.');
    return added;
  }

  /** Forgets what was known of the columns, also where the change is refused half-way. */
  private write<T>(owner: FieldOwner, work: () => T): T {
    try {
      return this.database.write(work);
    } finally {
      this.known.delete(nameOf(owner));
    }
  }

  private apply(owner: FieldOwner, field: Field, changes: FieldChanges): Field {
    const changed = { ...field, ...changes };
    const { indexed, unique, title } = changed;
    if (indexed && !canBeIndexed(changed)) throw new Refused('notIndexable', title);
    if (unique && !indexed) throw new Refused('uniqueWithoutIndex', title);
    if (isList(owner)) {
      if (unique && !field.unique) refuseDuplicates(this.database, owner, field);
      if (indexed && !field.indexed) this.addIndex(owner, field);
      if (changed.type !== field.type) convertValues(this.database, owner, field, changed.type);
    }
    this.database.run(
      `UPDATE field SET title = ?, type = ?, description = ?, required = ?, indexed = ?, isUnique = ?, choices = ?,
         defaultValue = ?, defaultFormula = ?, formula = ?, validation = ?, attributes = ?
       WHERE number = ?`,
      title,
      changed.type,
      changed.description,
      Number(changed.required),
      Number(indexed),
      Number(unique),
      JSON.stringify(changed.choices),
      changed.defaultValue,
      changed.defaultFormula,
      changed.formula,
      jsonOr(changed.validation),
      JSON.stringify(changed.attributes),
      field.number,
    );
    return changed;
  }

  private addIndex(list: StoredList, field: Field): void {
    if (this.kept(list).filter(({ indexed }) => indexed).length >= mostIndexes) throw new Refused('tooManyIndexes');
    if (isOwn(field)) indexValues(this.database, list, field);
  }

  /** As SharePoint does, a name that is taken gets a number. */
  private freeName(owner: FieldOwner, name: string): string {
    let free = name;
    for (let next = 0; isBuiltIn(free) || this.byName(owner, free); next += 1) free = numbered(name, next);
    return free;
  }
}

/** What takes several values or lines, leads elsewhere or is worked out has no index in SharePoint. */
const canBeIndexed = ({ type }: Field): boolean =>
  type !== 'Note' && !['texts', 'references', 'link', 'nothing'].includes(keepingOf(type));

const jsonOr = (validation: Validation | null | undefined): string | null =>
  validation ? JSON.stringify(validation) : null;

const keyColumn = (owner: FieldOwner): string => (isList(owner) ? 'list' : 'site');
const nameOf = (owner: FieldOwner): string => `${keyColumn(owner)} ${owner.number}`;

/** A column that is kept nowhere, as of what SharePoint itself has. */
export const fieldOfColumn = (column: BuiltInColumn): Field => ({
  ...column,
  number: 0,
  description: '',
  required: false,
  indexed: false,
  unique: false,
  choices: column.choices ?? [],
  defaultValue: column.defaultValue ?? null,
  defaultFormula: null,
  formula: null,
  validation: null,
});

function fieldOf({ isUnique, ...row }: FieldRow): Field {
  return {
    ...row,
    required: row.required === 1,
    indexed: row.indexed === 1,
    unique: isUnique === 1,
    choices: JSON.parse(row.choices) as string[],
    validation: row.validation === null ? null : (JSON.parse(row.validation) as Validation),
    attributes: JSON.parse(row.attributes) as Record<string, string>,
  };
}
