import { isObject } from '../../routing/jsonBody';
import type { Filter } from '../../query/filter';
import { NotImitated, Refused } from '../../rules/refused';
import type { View } from '../../rules/view';
import type { Call } from '../call';
import { listViewXml } from '../viewXml';
import { type Given, textArg } from '../model/given';
import { type Operation, valueOf } from '../model/node';
import { type ListHere, listRights } from '../objects/rights';
import { viewOfId } from '../objects/viewCollection';
import { askingOf, viewPage } from './camlPage';
import { type CamlView, viewIn, viewOver } from './camlView';
import { areImitated, type ShownBy, withParts } from './listDataParts';
import { rowMaker } from './rowOf';
import { type RowOverrides, rowOverridesIn, wordsOf } from './rowOverrides';

/** How many rows a view has that does not say. */
const usualRows = 30;

/** Parameters of "RenderListDataAsStream" that change nothing here. */
const without = new Set([
  '__metadata',
  'AddRequiredFields',
  'AllowMultipleValueFilterForTaxonomyFields',
  'AudienceTarget',
  'ImageFieldsToTryRewriteToCdnUrls',
]);

interface Asked {
  readonly xml: string;
  /** What stands in the place of parts of the view. */
  readonly overXml?: string;
  readonly folder?: string | undefined;
  /** The words for where the page begins. */
  readonly paging?: string | undefined;
  readonly datesInUtc?: boolean;
  readonly options?: number;
  readonly over?: RowOverrides;
}

/** A list's rows as its pages show them: by a view in CAML, with the values as texts. */
export const renderListDataAsStream: Operation<ListHere> = {
  needs: 'viewListItems',
  takes: ['parameters', 'overrideParameters'],
  run: (here, given, call) => ({
    kind: 'bytes',
    bytes: new TextEncoder().encode(JSON.stringify(listData(here, askedIn(here, given, call), call))),
    mediaType: 'application/json;charset=utf-8',
  }),
};

/** The same rows as a text of JSON. */
export const renderListData: Operation<ListHere> = {
  needs: 'viewListItems',
  takes: ['viewXml'],
  run: (here, given, call) =>
    valueOf('RenderListData', JSON.stringify(listData(here, { xml: textArg(given, 'viewXml') }, call))),
};

function askedIn(here: ListHere, given: Given, call: Call): Asked {
  const words = wordsOf(call.query, objectArg(given, 'overrideParameters'));
  const over = rowOverridesIn(words, askingOf(here, call));
  const {
    ViewXml = '',
    OverrideViewXml,
    RenderOptions = 0,
    Paging,
    FolderServerRelativeUrl,
    DatesInUtc,
    ...others
  } = objectArg(given, 'parameters');
  const other = Object.entries(others).find(([name, value]) => !without.has(name) && value !== null);
  if (other) throw new NotImitated(`The parameter ${other[0]} of a list's rows`);
  if ((typeof ViewXml !== 'string' && ViewXml !== null) || typeof RenderOptions !== 'number')
    throw new Refused('wrongKindOfValue');
  if (!areImitated(RenderOptions)) throw new NotImitated('More of a list than its rows');
  return {
    xml: ViewXml ?? '',
    overXml: textOr(OverrideViewXml) ?? '',
    folder: textOr(FolderServerRelativeUrl) ?? over.folder,
    paging: textOr(Paging) ?? over.paging,
    datesInUtc: DatesInUtc === true,
    options: RenderOptions,
    over,
  };
}

function objectArg(given: Given, name: string): Readonly<Record<string, unknown>> {
  const value = given.arg(name) ?? {};
  if (!isObject(value)) throw new Refused('wrongKindOfValue');
  return value;
}

const textOr = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The view of the list that is shown where the client describes none: the one it names, or the default one. */
function keptView(here: ListHere, { xml, over }: Asked, call: Call): View | undefined {
  if (over?.view !== undefined) return viewOfId(here, over.view, call).view;
  return xml === '' ? call.storage.views.default(here.list) : undefined;
}

const both = (one: Filter | undefined, other: Filter | undefined): Filter | undefined =>
  one && other ? { kind: 'and', parts: [one, other] } : (one ?? other);

function listData(here: ListHere, asked: Asked, call: Call): unknown {
  const { xml, overXml = '', folder, paging, datesInUtc = false, options = 0, over } = asked;
  const kept = keptView(here, asked, call);
  const asking = askingOf(here, call);
  const described: CamlView = viewIn(xml === '' && kept ? listViewXml(kept, '') : xml, asking);
  const view = overXml === '' ? described : viewOver(described, overXml, asking);
  const rowLimit = view.rowLimit ?? usualRows;
  const order = over && over.order.length > 0 ? over.order : view.order;
  const narrowed = { ...view, rowLimit, order, filter: both(over?.filter, view.filter) };
  const { items, behind, before } = viewPage(here, narrowed, folder, paging, call);
  const names = view.fields ?? call.storage.fields.of(here.list).map(({ name }) => name);
  const makeRow = rowMaker(here.list, names, datesInUtc, call);
  const first = Number(new URLSearchParams(paging ?? '').get('PageFirstRow') ?? 1) || 1;
  const last = first + items.length - 1;
  // Only a view that goes page by page says where others are, and where the one before is only to who says beside the
  // view with which row the page begins: pnp/pnpjs#532.
  const pageAt = (words: string, row: number): string =>
    `?${words}&PageFirstRow=${Math.max(1, row)}&View=${kept?.id ?? noView}`;
  const rows = {
    Row: items.map((item) => makeRow({ ...here, item })),
    FirstRow: first,
    FolderPermissions: `0x${listRights(here, call).toString(16)}`,
    LastRow: last,
    RowLimit: rowLimit,
    ...(view.isPaged && behind !== undefined && { NextHref: pageAt(behind, last + 1) }),
    ...(view.isPaged && over?.saysRow && before !== undefined && { PrevHref: pageAt(before, first - rowLimit) }),
    FilterLink: '?',
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
    CurrentFolderSpItemUrl: '',
  };
  return withParts(options, rows, here, { view: kept, names } satisfies ShownBy, call);
}

/** The rows are of no view that the list keeps. */
const noView = '00000000-0000-0000-0000-000000000000';
