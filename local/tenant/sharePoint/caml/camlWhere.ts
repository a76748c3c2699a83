import { isReference } from '../../rules/fieldKinds';
import { instantWritten } from '../../rules/instants';
import { NotImitated, Refused } from '../../rules/refused';
import { dayAfter, dayOf, startOf } from '../../rules/siteTime';
import { type Columns, fieldNamed, queryColumn } from '../../query/columns';
import type { Comparison, Filter, Plain } from '../../query/filter';
import { Failed } from '../failed';
import { camlNotUnderstood } from '../failures';
import { attributeOf, childOf, type Element, isTrue } from '../xmlElement';

/** What CAML knows besides the list: who asks, and when. */
export interface Asking {
  readonly columns: Columns;
  /** The number that SharePoint knows the caller by. */
  readonly caller: number;
  readonly now: Date;
}

const comparisons: Readonly<Record<string, Comparison>> = {
  Eq: 'eq',
  Neq: 'ne',
  Lt: 'lt',
  Leq: 'le',
  Gt: 'gt',
  Geq: 'ge',
};

/** Elements that SharePoint knows and the tenant does not. */
const others = new Set(['DateRangesOverlap', 'Membership']);

const notUnderstood = (): Failed => new Failed(camlNotUnderstood());

/**
 * Reads a condition of CAML.
 * https://learn.microsoft.com/en-us/sharepoint/dev/schema/where-element-query
 */
export function filterOf(element: Element, asking: Asking): Filter {
  if (others.has(element.name)) throw new NotImitated(`The element ${element.name} of CAML`);
  if (element.name === 'And' || element.name === 'Or') {
    // One condition alone between the two is refused, too: pnp/pnpcore#489.
    if (element.children.length !== 2) throw notUnderstood();
    const parts = element.children.map((child) => filterOf(child, asking));
    return { kind: element.name === 'And' ? 'and' : 'or', parts };
  }
  const named = childOf(element, 'FieldRef');
  if (!named) throw notUnderstood();
  const is = Object.hasOwn(comparisons, element.name) ? comparisons[element.name] : undefined;
  if (is) return compared(element, named, is, asking);
  return otherwise(element, named, asking);
}

function otherwise(element: Element, named: Element, asking: Asking): Filter {
  switch (element.name) {
    case 'IsNull':
    case 'IsNotNull':
      return {
        kind: 'compare',
        column: columnNamed(named, true, asking),
        is: element.name === 'IsNull' ? 'eq' : 'ne',
        value: null,
      };
    case 'BeginsWith':
    case 'Contains':
      return {
        kind: element.name === 'Contains' ? 'contains' : 'startsWith',
        column: columnNamed(named, isById(element, named), asking),
        text: String(valueIn(childOf(element, 'Value'), asking) ?? ''),
      };
    case 'Includes':
    case 'NotIncludes':
      return {
        kind: element.name === 'Includes' ? 'includes' : 'excludes',
        column: columnNamed(named, isById(element, named), asking),
        value: numbered(named, valueIn(childOf(element, 'Value'), asking)),
      };
    case 'In': {
      const values = childOf(element, 'Values')?.children ?? [];
      if (values.length === 0) throw notUnderstood();
      return { kind: 'or', parts: values.map((value) => oneOf(named, value, 'eq', asking)) };
    }
    default:
      throw notUnderstood();
  }
}

function compared(element: Element, named: Element, is: Comparison, asking: Asking): Filter {
  const value = childOf(element, 'Value');
  if (!value) throw notUnderstood();
  return oneOf(named, value, is, asking);
}

function oneOf(named: Element, value: Element, is: Comparison, asking: Asking): Filter {
  const column = columnNamed(named, isTrue(named, 'LookupId') || isNumbered(value), asking);
  const read = valueIn(value, asking);
  if (queryColumn(asking.columns, column).kind === 'instant' && read !== null)
    return dated(column, value, is, String(read));
  return { kind: 'compare', column, is, value: numbered(named, read) };
}

/** A time of day counts only where the value says so: otherwise the whole day is meant. */
function dated(column: string, value: Element, is: Comparison, text: string): Filter {
  const instant = instantWritten(text.replace(' ', 'T'), false);
  if (instant === undefined) throw notUnderstood();
  const compare = (sign: Comparison, at: string): Filter => ({ kind: 'compare', column, is: sign, value: at });
  if (isTrue(value, 'IncludeTimeValue')) return compare(is, instant);
  const from = startOf(dayOf(instant));
  const to = startOf(dayAfter(dayOf(instant), 1));
  switch (is) {
    case 'eq':
      // As one condition: the threshold counts what both ends let through together.
      return { kind: 'or', parts: [{ kind: 'and', parts: [compare('ge', from), compare('lt', to)] }] };
    case 'ne':
      return {
        kind: 'or',
        parts: [compare('lt', from), compare('ge', to), { kind: 'compare', column, is: 'eq', value: null }],
      };
    case 'lt':
    case 'ge':
      return compare(is, from);
    case 'le':
    case 'gt':
      return compare(is === 'le' ? 'lt' : 'ge', to);
  }
}

/** Whether what is compared is the number of a person or an item, and not what they are called. */
const isNumbered = (value: Element | undefined): boolean =>
  /^(integer|counter)$/i.test(attributeOf(value, 'Type') ?? '') || childOf(value, 'UserID') !== undefined;

const isById = (element: Element, named: Element): boolean =>
  isTrue(named, 'LookupId') || isNumbered(childOf(element, 'Value'));

/** Numbers of people and items are written as texts. */
const numbered = (named: Element, value: Plain): Plain =>
  isTrue(named, 'LookupId') && typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;

/**
 * The column of a query that CAML means.
 * @param byNumber whether a person or an item is meant by its number, and not by what it is called
 */
export function columnNamed(named: Element, byNumber: boolean, { columns }: Pick<Asking, 'columns'>): string {
  const name = attributeOf(named, 'Name') ?? '';
  const internal = /^linktitle/i.test(name) ? 'Title' : name;
  const field = fieldNamed(columns.fields, internal);
  const isNamed = field ? isReference(field.type) && field.name === internal : /^(author|editor)$/i.test(internal);
  const column = isNamed ? (byNumber ? `${internal}Id` : `${internal}/${shownOf(field?.attributes)}`) : internal;
  try {
    queryColumn(columns, column);
  } catch (failure) {
    if (failure instanceof Refused) throw notUnderstood();
    throw failure;
  }
  return column;
}

/** What an item of another list is called by. */
const shownOf = (attributes: Readonly<Record<string, string>> = {}): string => attributes['ShowField'] ?? 'Title';

function valueIn(value: Element | undefined, { caller, now }: Asking): Plain {
  const [special] = value?.children ?? [];
  switch (special?.name) {
    case undefined:
      return value?.text.trim() === '' ? null : (value?.text ?? null);
    case 'UserID':
      return caller;
    case 'Now':
      return now.toISOString();
    case 'Today':
      return dayAfter(
        dayOf(now.toISOString()),
        Number(attributeOf(special, 'OffsetDays') ?? attributeOf(special, 'Offset') ?? 0),
      );
    default:
      throw new NotImitated(`The element ${special?.name ?? ''} in a value of CAML`);
  }
}
