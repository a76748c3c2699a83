import { keepingOf } from '../rules/fieldKinds';
import { NotImitated, Refused } from '../rules/refused';
import { type Field, valueOf } from '../storage/fields';

/** A column as a query sees it: a declared one, or one that every list has. */
export interface QueryColumn {
  readonly indexed: boolean;
  readonly sql: string;
}

const builtIn: Readonly<Record<string, QueryColumn>> = {
  // SharePoint keeps an index over the ids of every list.
  Id: { indexed: true, sql: 'id' },
  ID: { indexed: true, sql: 'id' },
  id: { indexed: true, sql: 'id' },
  Created: { indexed: false, sql: 'created' },
  Modified: { indexed: false, sql: 'modified' },
};

/** Finds a column by its internal name. */
export function queryColumn(fields: readonly Field[], name: string): QueryColumn {
  const field = fields.find((one) => one.name === name);
  if (!field) {
    const known = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
    if (!known) throw new Refused('noSuchField', name);
    return known;
  }
  if (field.type === 'Note' || ['texts', 'references', 'link', 'nothing'].includes(keepingOf(field.type)))
    throw new NotImitated('A filter or an order by a column of several lines or several values');
  return { indexed: field.indexed, sql: valueOf(field) };
}
