import { NotImitated } from '../../rules/refused';
import { instantTyped } from '../../rules/siteTime';
import { queryColumn } from '../../query/columns';
import type { Filter } from '../../query/filter';
import type { Order } from '../../query/order';
import type { Element } from '../xmlElement';
import { type Asking, columnNamed, filterOf } from './camlWhere';

/** What a client asks of a list's rows beside the view: in the address, or in "overrideParameters". */
export interface RowOverrides {
  readonly filter: Filter | undefined;
  readonly order: readonly Order[];
  readonly folder: string | undefined;
  /** The words for where the page begins. */
  readonly paging: string | undefined;
  /** Whether it says with which row the page begins. */
  readonly saysRow: boolean;
  /** The id of a view of the list. */
  readonly view: string | undefined;
}

/** Names that change nothing of the rows here. */
const without = new Set(
  'cascdelwarnmessage isxslview iscsr isgrouprender listviewpageurl viewcount viewpath webpartid pagelastrow tryNewExperienceSingle inplacefulllistsearch'
    .toLowerCase()
    .split(' '),
);

const known =
  /^(sort(field|dir)\d*|filter(fields?|values?|op|type|lookupid|data)\d*|rootfolder|viewid|view|page.*|p_.*)$/i;

/** Words of an address that are known to mean more than is imitated. */
const others =
  /^(sort|filter|groupby|groupstring|inplacesearchquery|overridescope|hasoverrideselectcommand|field|id$|drilldown|customaction)/i;

/**
 * Reads the words of an address, and those in "overrideParameters", which go by the same names.
 * @throws NotImitated for what else SharePoint knows there
 */
export function rowOverridesIn(words: ReadonlyMap<string, string>, asking: Asking): RowOverrides {
  for (const name of words.keys())
    if (!known.test(name) && !without.has(name) && others.test(name))
      throw new NotImitated(`The parameter ${name} of a list's rows`);
  return {
    filter: filterIn(words, asking),
    order: orderIn(words, asking),
    folder: words.get('rootfolder'),
    paging: pagingIn(words),
    saysRow: words.has('pagefirstrow'),
    view: viewIn(words),
  };
}

/** What is asked for, by its names in small letters: what is given in the body counts more. */
export function wordsOf(query: URLSearchParams, override: Readonly<Record<string, unknown>>): Map<string, string> {
  const given = Object.entries(override).filter(([, value]) => value !== null && value !== '' && value !== undefined);
  const words = [...query, ...given].map(([name, value]) => [name, String(value as string)] as const);
  // Names of columns keep their case.
  return new Map(words.map(([name, value]) => [/^p_/i.test(name) ? name : name.toLowerCase(), value]));
}

function pagingIn(words: ReadonlyMap<string, string>): string | undefined {
  const all = [...words].filter(([name]) => /^(p_|paged|pagefirstrow)/i.test(name));
  if (!words.has('paged')) return undefined;
  const named = all.map(([name, value]): [string, string] => [pagingNames[name] ?? name, value]);
  return new URLSearchParams(named).toString();
}

const pagingNames: Readonly<Record<string, string>> = {
  paged: 'Paged',
  pagedprev: 'PagedPrev',
  pagefirstrow: 'PageFirstRow',
};

/** Rows of no view of the list say so in the links to their next pages. */
function viewIn(words: ReadonlyMap<string, string>): string | undefined {
  const view = words.get('viewid') ?? words.get('view');
  return view === undefined || /^\{?0{8}-/.test(view) ? undefined : view;
}

/** The numbers behind names: none, and from 1 on. */
const numbers = ['', ...Array.from({ length: 10 }, (_, at) => String(at + 1))];

function orderIn(words: ReadonlyMap<string, string>, asking: Asking): Order[] {
  return numbers.flatMap((number) => {
    const name = words.get(`sortfield${number}`);
    if (name === undefined) return [];
    const down = /^desc/i.test(words.get(`sortdir${number}`) ?? '');
    return [{ column: columnNamed(fieldRef(name, false), false, asking), down }];
  });
}

function filterIn(words: ReadonlyMap<string, string>, asking: Asking): Filter | undefined {
  const parts = numbers.flatMap((number) => {
    const op = words.get(`filterop${number}`) ?? 'Eq';
    const isById = words.get(`filterlookupid${number}`) === '1';
    const one = words.get(`filterfield${number}`);
    const several = words.get(`filterfields${number}`);
    if (one !== undefined) return [filterOn(one, op, [words.get(`filtervalue${number}`) ?? ''], isById, asking)];
    if (several === undefined) return [];
    const values = (words.get(`filtervalues${number}`) ?? '').split(';#');
    return [filterOn(several.replace(/^;#|;#$/g, ''), op, values, isById, asking)];
  });
  return parts.length > 1 ? { kind: 'and', parts } : parts[0];
}

/** One column, which is to have one of several values. */
function filterOn(name: string, op: string, values: readonly string[], isById: boolean, asking: Asking): Filter {
  const ref = fieldRef(name, isById);
  const { kind } = queryColumn(asking.columns, columnNamed(ref, isById, asking));
  const parts = values.map((value) => {
    const element = value === '' ? node('IsNull', [ref]) : node(op, [ref, node('Value', [], meant(value, kind))]);
    return filterOf(element, asking);
  });
  const [first] = parts;
  return first && parts.length === 1 ? first : { kind: 'or', parts };
}

/** Values are as the page shows them. */
function meant(value: string, kind: string): string {
  if (kind === 'yesNo') return /^(yes|true|1)$/i.test(value) ? '1' : '0';
  return kind === 'instant' ? (instantTyped(value) ?? value) : value;
}

const fieldRef = (name: string, isById: boolean): Element =>
  node('FieldRef', [], '', [['Name', name], ...(isById ? [['LookupId', 'TRUE'] as const] : [])]);

const node = (
  name: string,
  children: readonly Element[],
  text = '',
  attributes: readonly (readonly [string, string])[] = [],
): Element => ({ name, attributes: new Map(attributes), children, text });
