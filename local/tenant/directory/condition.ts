import type { Comparison, DirectoryFilter, TextFunction, Value } from './filter';
import type { Operator, Property, Searched } from './properties';
import {
  noSuchProperty,
  notEqualsWithoutAdvanced,
  operatorNeedsAdvanced,
  propertyNotFiltered,
  valueOfOtherType,
} from '../graph/directoryFailures';
import type { Condition } from '../storage/directoryObjects';

/** How a filter may be put: in an advanced query (with "ConsistencyLevel: eventual" and "$count=true") or not. */
export interface Putting {
  readonly searched: Searched;
  readonly advanced: boolean;
}

/** Puts a filter into SQL. Texts are compared whatever their case, as the directory does. */
export function conditionOf(filter: DirectoryFilter, putting: Putting): Condition {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return joined(
        filter.parts.map((part) => conditionOf(part, putting)),
        filter.kind,
      );
    case 'not': {
      if (!putting.advanced) throw operatorNeedsAdvanced('not');
      const { where, values } = conditionOf(filter.part, putting);
      // What has no value does not have this one: "NOT NULL" would be nothing at all.
      return { where: `NOT coalesce((${where}), 0)`, values };
    }
    case 'any':
      return anyOf(filter, putting);
    case 'in':
      return inList(propertyOf(filter.property, 'eq', putting, false), filter.property, filter.values);
    case 'compare': {
      const [, counted] = /^(\w+)\/\$count$/i.exec(filter.property) ?? [];
      if (counted !== undefined) return emptiness(counted, filter, putting);
      const property = propertyOf(filter.property, operatorOf(filter.is), putting, false);
      if (filter.is === 'ne' && !putting.advanced) throw notEqualsWithoutAdvanced();
      // That something is empty is an advanced question of its own, whichever operator asks it.
      if (filter.value === null && !putting.advanced) throw propertyNotFiltered(filter.property, putting.searched);
      return comparison(property.sql, filter.is, valueFor(property, filter.property, filter.value));
    }
    case 'startsWith':
    case 'endsWith':
    case 'contains': {
      if (filter.kind === 'contains') throw propertyNotFiltered(filter.property, putting.searched);
      if (filter.kind === 'endsWith' && !putting.advanced) throw operatorNeedsAdvanced('endsWith');
      const { sql } = propertyOf(filter.property, filter.kind, putting, false);
      return textCondition(sql, filter.kind, filter.text);
    }
  }
}

const joined = (parts: readonly Condition[], by: 'and' | 'or'): Condition => ({
  where: `(${parts.map(({ where }) => where).join(by === 'and' ? ' AND ' : ' OR ')})`,
  values: parts.flatMap(({ values }) => values),
});

const operatorOf = (is: Comparison): Operator | undefined =>
  ({ eq: 'eq', ne: 'eq', ge: 'ge', le: 'le', gt: undefined, lt: undefined })[is] as Operator | undefined;

function propertyOf(
  name: string,
  operator: Operator | undefined,
  { searched, advanced }: Putting,
  several: boolean,
): Property {
  const property = Object.entries(searched.properties).find(
    ([known]) => known.toLowerCase() === name.toLowerCase(),
  )?.[1];
  if (!property) throw noSuchProperty(name, searched);
  const taken = advanced ? [...property.usual, ...property.advanced] : property.usual;
  const isSeveral = property.type === 'texts' || property.type === 'objects';
  if (operator === undefined || !taken.includes(operator) || several !== isSeveral)
    throw propertyNotFiltered(name, searched);
  return property;
}

/** "any" over a property with several values: one of them at least meets the condition. */
function anyOf(filter: DirectoryFilter & { kind: 'any' }, putting: Putting): Condition {
  const { part, variable } = filter;
  const of = Object.entries(putting.searched.properties).find(
    ([name]) => name.toLowerCase() === filter.property.toLowerCase(),
  );
  if (of?.[1].type === 'objects') {
    const { where, values } = withinObject(filter, part, of[1].members ?? [], putting);
    return { where: `EXISTS (SELECT 1 FROM json_each(${of[1].sql}) WHERE ${where})`, values };
  }
  if ((part.kind !== 'compare' && part.kind !== 'startsWith' && part.kind !== 'endsWith') || part.property !== variable)
    throw propertyNotFiltered(filter.property, putting.searched);
  if (part.kind === 'endsWith' && !putting.advanced) throw operatorNeedsAdvanced('endsWith');
  const operator = part.kind === 'compare' ? operatorOf(part.is) : part.kind;
  const { sql } = propertyOf(filter.property, operator, putting, true);
  const { where, values } =
    part.kind === 'compare'
      ? comparison('value COLLATE NOCASE', part.is, part.value)
      : textCondition('value', part.kind, part.text);
  return { where: `EXISTS (SELECT 1 FROM json_each(coalesce(${sql}, '[]')) WHERE ${where})`, values };
}

/** What one of several objects has to meet: `eq` on what it has, joined by `and`. */
function withinObject(
  filter: DirectoryFilter & { kind: 'any' },
  part: DirectoryFilter,
  members: readonly string[],
  putting: Putting,
): Condition {
  const { property, variable } = filter;
  if (part.kind === 'and')
    return joined(
      part.parts.map((one) => withinObject(filter, one, members, putting)),
      'and',
    );
  const member = members.find((name) => part.kind === 'compare' && part.property === `${variable}/${name}`);
  if (part.kind !== 'compare' || part.is !== 'eq' || member === undefined)
    throw propertyNotFiltered(property, putting.searched);
  return comparison(`json_extract(value, '$.${member}') COLLATE NOCASE`, 'eq', part.value);
}

/** Whether there are any: a count can be compared with 0 alone, and in advanced queries. */
function emptiness(name: string, { is, value }: { is: Comparison; value: Value }, putting: Putting): Condition {
  const { sql, type } = propertyOf(name, 'eq', putting, true);
  if (type !== 'objects' || value !== 0 || (is !== 'eq' && is !== 'ne') || !putting.advanced)
    throw propertyNotFiltered(name, putting.searched);
  return { where: `json_array_length(${sql}) ${is === 'eq' ? '=' : '<>'} 0`, values: [] };
}

function comparison(sql: string, is: Comparison, value: Value): Condition {
  if (value === null) return { where: `${sql} IS ${is === 'ne' ? 'NOT ' : ''}NULL`, values: [] };
  const given = typeof value === 'boolean' ? Number(value) : value;
  // "ne" finds what has no value too: `companyName ne 'x'` needs no `or companyName eq null` beside it.
  if (is === 'ne') return { where: `${sql} IS NOT ?`, values: [given] };
  return { where: `${sql} ${{ eq: '=', ge: '>=', le: '<=', gt: '>', lt: '<' }[is]} ?`, values: [given] };
}

function inList(property: Property, name: string, values: readonly Value[]): Condition {
  const given = values.map((value) => valueFor(property, name, value));
  return {
    where: `${property.sql} IN (${given.map(() => '?').join(', ')})`,
    values: given.map((value) => (typeof value === 'boolean' ? Number(value) : (value ?? ''))),
  };
}

function textCondition(sql: string, kind: Exclude<TextFunction, 'contains'>, text: string): Condition {
  const piece = kind === 'startsWith' ? `substr(${sql}, 1, length(?))` : `substr(${sql}, -length(?))`;
  return { where: `(length(?) = 0 OR ${piece} = ? COLLATE NOCASE)`, values: [text, text, text] };
}

/** The value as the property has such, or the refusal of one of another type. */
function valueFor(property: Property, name: string, value: Value): Value {
  if (value === null) return null;
  if (property.type === 'boolean' ? typeof value !== 'boolean' : typeof value !== 'string')
    throw valueOfOtherType(name, property.type);
  if (property.type !== 'instant') return value;
  const at = new Date(String(value));
  if (Number.isNaN(at.getTime())) throw valueOfOtherType(name, property.type);
  return `${at.toISOString().slice(0, 19)}Z`;
}
