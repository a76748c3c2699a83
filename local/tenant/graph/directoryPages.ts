import { conditionOf } from '../directory/condition';
import { parseDirectoryFilter } from '../directory/filter';
import { FilterNotUnderstood } from '../directory/filterTokens';
import type { Searched } from '../directory/properties';
import { searchCondition } from '../directory/search';
import { both, type Condition, type DirectoryObject } from '../storage/directoryObjects';
import type { Answer } from './answer';
import type { Call } from './call';
import {
  countNeedsAdvanced,
  filterNotUnderstood,
  notSorted,
  pageTooLong,
  searchNeedsAdvanced,
  skipTokenNotUnderstood,
} from './directoryFailures';
import { contextOf, linkWith } from './pages';

/** The options of every list of directory objects. */
export const directoryOptions = ['$filter', '$search', '$orderby', '$select', '$top', '$count', '$skiptoken'];

/** How many objects the directory gives unless it is asked for more, and how many at most. */
const usualTop = 100;
const mostTop = 999;

/** A list of the directory: which objects it is of, how they are searched, and how each is shown. */
export interface DirectoryList {
  readonly scope: Condition;
  readonly searched: Searched;
  /** The set of the service that they are in, as in "users". */
  readonly set: string;
  readonly show: (object: DirectoryObject) => object;
}

/** Answers with a page of a list of the directory. */
export function directoryPage(call: Call, { scope, searched, set, show }: DirectoryList): Answer {
  const { storage, query } = call;
  const condition = both(scope, asked(call, searched));
  const order = orderSql(call, searched);
  const top = topOf(query.get('$top'));
  const after = afterOf(query.get('$skiptoken'));
  // Without an order of the caller's own, a page begins behind an object and not at a place: nothing is skipped where
  // something was added or removed meanwhile.
  const found = order
    ? storage.directoryObjects.find(condition, order, top + 1, after)
    : storage.directoryObjects.find(both({ where: 'number > ?', values: [after] }, condition), 'number', top + 1);
  const page = found.slice(0, top);
  const next = found.length > top ? (order ? after + top : page.at(-1)?.number) : undefined;
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, set),
      ...(countsToo(call) && { '@odata.count': storage.directoryObjects.count(condition) }),
      ...(next !== undefined && { '@odata.nextLink': linkWith(call, { $skiptoken: tokenOf(next) }) }),
      value: page.map(show),
    },
  };
}

/** Answers "…/$count" with the number alone. */
export function directoryCount(call: Call, scope: Condition, searched: Searched): Answer {
  if (!eventual(call)) throw countNeedsAdvanced();
  const found = call.storage.directoryObjects.count(both(scope, asked(call, searched, true)));
  return { status: 200, text: String(found) };
}

/** Whether the caller takes answers that may be late: the first half of an advanced query. */
const eventual = ({ headers }: Call): boolean => headers.get('ConsistencyLevel')?.trim().toLowerCase() === 'eventual';

/** Without the header "$count" is passed over without a word. */
const countsToo = (call: Call): boolean => eventual(call) && call.query.get('$count')?.toLowerCase() === 'true';

function asked(call: Call, searched: Searched, advanced = countsToo(call)): Condition {
  const search = call.query.get('$search');
  if (search !== null && !eventual(call)) throw searchNeedsAdvanced();
  const parts = [filterCondition(call.query.get('$filter'), searched, advanced)];
  if (search !== null) parts.push(searchCondition(search, searched));
  return parts.reduce(both);
}

function filterCondition(text: string | null, searched: Searched, advanced: boolean): Condition {
  if (text === null) return { where: 'TRUE', values: [] };
  try {
    return conditionOf(parseDirectoryFilter(text), { searched, advanced });
  } catch (failure) {
    if (failure instanceof FilterNotUnderstood) throw filterNotUnderstood();
    throw failure;
  }
}

/** An order beside a filter, and one by most properties, is for advanced queries alone. */
function orderSql(call: Call, { properties }: Searched): string | undefined {
  const text = call.query.get('$orderby');
  if (text === null) return undefined;
  const [, name = '', direction = 'asc', more = ''] = /^(\w+)(?:\s+(asc|desc))?\s*(,.*)?$/i.exec(text.trim()) ?? [];
  const property = Object.entries(properties).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
  const usual = property?.order === 'usual' && !call.query.has('$filter') && !call.query.has('$search');
  if (!property?.order || more !== '' || !(usual || countsToo(call))) throw notSorted();
  return `${property.sql} ${direction}, number`;
}

function topOf(text: string | null): number {
  const top = Number(text ?? usualTop);
  if (!Number.isInteger(top) || top < 1 || top > mostTop) throw pageTooLong(text ?? '');
  return top;
}

/** Where the next page begins, in a form that nobody is tempted to make by hand. */
const tokenOf = (after: number): string => Buffer.from(`after ${after}`).toString('base64url');

function afterOf(token: string | null): number {
  if (token === null) return 0;
  const [, after] = /^after (\d{1,15})$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (after === undefined) throw skipTokenNotUnderstood();
  return Number(after);
}
