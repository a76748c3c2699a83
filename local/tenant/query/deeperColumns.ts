import { isReference } from '../rules/fieldKinds';
import type { Field } from '../storage/fields';
import { valueOf } from '../storage/keptValues';
import type { StoredList } from '../storage/lists';
import type { Site } from '../storage/sites';
import type { QueryColumn } from './columns';

function ofAccount(detail: 'givenName' | 'surname' | 'jobTitle' | 'department'): readonly ['text', string] {
  return [
    'text',
    `(SELECT json_extract(details, '$.${detail}') FROM account WHERE principal.key = 'person ' || lower(account.oid))`,
  ];
}

/** What SharePoint's own list of people has of each, by the names of its columns in small letters. */
const ofPeople: Readonly<Record<string, readonly [kind: 'text' | 'number', sql: string]>> = {
  id: ['number', 'principal.id'],
  title: ['text', 'principal.title'],
  email: ['text', 'principal.email'],
  name: ['text', 'principal.login'],
  username: ['text', 'principal.name'],
  firstname: ofAccount('givenName'),
  lastname: ofAccount('surname'),
  jobtitle: ofAccount('jobTitle'),
  department: ofAccount('department'),
};

/** Where the numbers of people stand that every item has. */
const authors: Readonly<Record<string, string>> = { author: 'item.author', editor: 'item.editor' };

/** What a column that names people or items is looked up in. */
export interface LookupTarget {
  readonly list: StoredList;
  readonly fields: readonly Field[];
  /** The ids of its items that the caller may not read: what these have is nothing to a query either. */
  readonly hidden: readonly number[];
}

/**
 * The columns that hang on those which name people or items of another list, as "Author/Title" does.
 * @param targetOf the list that a column looks things up in
 */
export function deeperColumns(
  site: Site,
  fields: readonly Field[],
  targetOf: (field: Field) => LookupTarget | undefined,
): (name: string) => QueryColumn | undefined {
  return (name) => {
    const [first = '', property, ...rest] = name.split('/');
    if (property === undefined || rest.length > 0) return undefined;
    const author = authors[first.toLowerCase()];
    if (author !== undefined) return personal(site, property, { one: author });
    const field = fields.find((one) => one.name === first && isReference(one.type));
    if (!field) return undefined;
    const numbers = valueOf(field).replace('(fields,', '(item.fields,').replace(' COLLATE NOCASE', '');
    const where = field.type.endsWith('Multi') ? { several: numbers } : { one: numbers };
    if (field.type.startsWith('User')) return personal(site, property, where);
    const target = targetOf(field);
    return target && ofItem(target, property, where);
  };
}

/** The number that a column has, or the JSON list of its numbers. */
type Numbers = { readonly one: string } | { readonly several: string };

function personal({ root }: Site, property: string, numbers: Numbers): QueryColumn | undefined {
  const known = ofPeople[property.toLowerCase()];
  return known && looked(known[0], known[1], 'principal', `principal.root = ${root} AND principal.id`, numbers);
}

function ofItem({ list, fields, hidden }: LookupTarget, property: string, numbers: Numbers): QueryColumn | undefined {
  const from = `item AS other`;
  const unhidden = hidden.length > 0 ? ` AND other.id NOT IN (${hidden.join()})` : '';
  const within = `other.list = ${list.number} AND other.recycled IS NULL${unhidden} AND other.id`;
  if (property.toLowerCase() === 'id') return looked('number', 'other.id', from, within, numbers);
  const field = fields.find((one) => one.name === property);
  if (!field) return undefined;
  return looked('text', valueOf(field).replace('(fields,', '(other.fields,'), from, within, numbers);
}

function looked(kind: 'text' | 'number', sql: string, from: string, key: string, numbers: Numbers): QueryColumn {
  const plain = sql.replace(' COLLATE NOCASE', '');
  if ('several' in numbers) {
    const all = `(SELECT json_group_array(${plain}) FROM json_each(${numbers.several}) AS named JOIN ${from} ON ${key} = named.value)`;
    return { kind: 'several', indexed: false, sql: all, values: [] };
  }
  const collation = kind === 'text' ? ' COLLATE NOCASE' : '';
  return {
    kind,
    indexed: false,
    sql: `(SELECT ${plain} FROM ${from} WHERE ${key} = ${numbers.one})${collation}`,
    values: [],
  };
}
