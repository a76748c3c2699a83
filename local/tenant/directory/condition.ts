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
  if (operator === undefined || !taken.includes(operator) || several !== (property.type === 'texts'))
    throw propertyNotFiltered(name, searched);
  return property;
}

/** "any" over a property with several values: one of them at least meets the condition. */
function anyOf(filter: DirectoryFilter & { kind: 'any' }, putting: Putting): Condition {
  const { part, variable } = filter;
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
