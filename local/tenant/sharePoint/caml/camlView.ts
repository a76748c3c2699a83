import { NotImitated } from '../../rules/refused';
import type { Filter } from '../../query/filter';
import type { Order } from '../../query/order';
import { columnsIn } from '../../query/threshold';
import { Failed } from '../failed';
import { camlNotUnderstood } from '../failures';
import { attributeOf, childOf, type Element, isTrue } from '../xmlElement';
import { camlIn } from './camlXml';
import { type Asking, columnNamed, filterOf } from './camlWhere';

/** Which of a folder's items a view shows. */
export type Scope = 'folder' | 'filesOnly' | 'recursive' | 'recursiveAll';

/** What a view of CAML asks for. */
export interface CamlView {
  readonly filter: Filter | undefined;
  readonly order: readonly Order[];
  /** How many items at most; `undefined` where it does not say. */
  readonly rowLimit: number | undefined;
  readonly isPaged: boolean;
  readonly scope: Scope;
  /** The columns that it shows, by their internal names; `undefined` where it names none. */
  readonly fields: readonly string[] | undefined;
}

const scopes: Readonly<Record<string, Scope>> = {
  filesonly: 'filesOnly',
  recursive: 'recursive',
  recursiveall: 'recursiveAll',
};

/** A view that asks for nothing in particular. */
const wholeView: CamlView = {
  filter: undefined,
  order: [],
  rowLimit: undefined,
  isPaged: false,
  scope: 'folder',
  fields: undefined,
};

/** What SharePoint does in a view and the tenant does not. */
const others = ['GroupBy', 'Joins', 'ProjectedFields', 'Aggregations'];

/**
 * Reads a view.
 * @param xml what it says; a text without one asks for nothing in particular, and so does an element that is no view
 *   (vgrem/office365-rest-python-client#608)
 */
export function viewIn(xml: string, asking: Asking): CamlView {
  if (xml.trim() === '') return wholeView;
  const view = camlIn(xml);
  if (view.name.toLowerCase() !== 'view') return wholeView;
  const query = childOf(view, 'Query');
  const other = others.find((name) => [view, query].some((one) => (childOf(one, name)?.children.length ?? 0) > 0));
  if (other) throw new NotImitated(`The element ${other} of CAML`);
  const limit = childOf(view, 'RowLimit');
  return {
    filter: whereIn(childOf(query, 'Where'), asking),
    order: (childOf(query, 'OrderBy')?.children ?? []).map((named) => orderOf(named, asking)),
    rowLimit: limit && limitIn(limit),
    isPaged: isTrue(limit, 'Paged'),
    scope: scopes[attributeOf(view, 'Scope')?.toLowerCase() ?? ''] ?? 'folder',
    fields: childOf(view, 'ViewFields')?.children.map((named) => attributeOf(named, 'Name') ?? ''),
  };
}

/** A view with what other XML says in the place of what it says itself. */
export function viewOver(view: CamlView, xml: string, asking: Asking): CamlView {
  const over = viewIn(xml, asking);
  return {
    filter: over.filter ?? view.filter,
    order: over.order.length > 0 ? over.order : view.order,
    rowLimit: over.rowLimit ?? view.rowLimit,
    isPaged: over.rowLimit === undefined ? view.isPaged : over.isPaged,
    scope: over.scope === 'folder' ? view.scope : over.scope,
    fields: over.fields ?? view.fields,
  };
}

/** How many conditions CAML may have: SQLite takes no more than some 1,000; SharePoint's own limit was not looked up. */
const mostConditions = 400;

function whereIn(where: Element | undefined, asking: Asking): Filter | undefined {
  const [only, ...rest] = where?.children ?? [];
  if (rest.length > 0) throw new Failed(camlNotUnderstood());
  const filter = only && filterOf(only, asking);
  if (filter && columnsIn(filter).length > mostConditions) throw new Failed(camlNotUnderstood());
  return filter;
}

function orderOf(named: Element, asking: Asking): Order {
  return {
    column: columnNamed(named, false, asking),
    down: attributeOf(named, 'Ascending')?.toLowerCase() === 'false',
  };
}

function limitIn({ text }: Element): number {
  if (!/^\d{1,9}$/.test(text.trim())) throw new Failed(camlNotUnderstood());
  return Number(text);
}
