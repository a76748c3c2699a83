import { isObject } from '../../routing/jsonBody';
import { NotImitated, Refused } from '../../rules/refused';
import type { Call } from '../call';
import { listViewXml } from '../viewXml';
import { type Given, textArg } from '../model/given';
import { type Operation, valueOf } from '../model/node';
import { type ListHere, listRights } from '../objects/rights';
import { askingOf, viewPage } from './camlPage';
import { type CamlView, viewIn } from './camlView';
import { rowMaker } from './rowOf';

/** How many rows a view has that does not say. */
const usualRows = 30;

/** Parts of "RenderOptions" that change nothing of the rows: none, the rows themselves, and how they are written. */
const plainOptions = 2 | 32 | 2048 | 4096;

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
  readonly folder: string | undefined;
  /** The words for where the page begins. */
  readonly paging: string | undefined;
  readonly datesInUtc: boolean;
}

/** A list's rows as its pages show them: by a view in CAML, with the values as texts. */
export const renderListDataAsStream: Operation<ListHere> = {
  needs: 'viewListItems',
  takes: ['parameters', 'overrideParameters'],
  run: (here, given, call) => ({
    kind: 'bytes',
    bytes: new TextEncoder().encode(JSON.stringify(listData(here, askedIn(given, call), call))),
    mediaType: 'application/json;charset=utf-8',
  }),
};

/** The same rows as a text of JSON. */
export const renderListData: Operation<ListHere> = {
  needs: 'viewListItems',
  takes: ['viewXml'],
  run: (here, given, call) => {
    const asked = { xml: textArg(given, 'viewXml'), folder: undefined, paging: undefined, datesInUtc: false };
    return valueOf('RenderListData', JSON.stringify(listData(here, asked, call)));
  },
};

function askedIn(given: Given, { query }: Call): Asked {
  const sorted = [...query.keys()].find((name) => /^(sort|filter|groupby)/i.test(name));
  if (sorted || Object.keys(objectArg(given, 'overrideParameters')).length > 0)
    throw new NotImitated('A view of a list that something else overrides');
  const {
    ViewXml = '',
    RenderOptions = 0,
    Paging,
    FolderServerRelativeUrl,
    DatesInUtc,
    ...others
  } = objectArg(given, 'parameters');
  const other = Object.entries(others).find(([name, value]) => !without.has(name) && value !== null);
  if (other) throw new NotImitated(`The parameter ${other[0]} of a list's rows`);
  if (typeof ViewXml !== 'string' || typeof RenderOptions !== 'number') throw new Refused('wrongKindOfValue');
  if ((RenderOptions & ~plainOptions) !== 0) throw new NotImitated('More of a list than its rows');
  return {
    xml: ViewXml,
    folder: textOr(FolderServerRelativeUrl),
    paging: textOr(Paging),
    datesInUtc: DatesInUtc === true,
  };
}

function objectArg(given: Given, name: string): Readonly<Record<string, unknown>> {
  const value = given.arg(name) ?? {};
  if (!isObject(value)) throw new Refused('wrongKindOfValue');
  return value;
}

const textOr = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function listData(here: ListHere, { xml, folder, paging, datesInUtc }: Asked, call: Call): unknown {
  const kept = xml === '' ? call.storage.views.default(here.list) : undefined;
  const view: CamlView = viewIn(kept ? listViewXml(kept, '') : xml, askingOf(here, call));
  const rowLimit = view.rowLimit ?? usualRows;
  const { items, next } = viewPage(here, { ...view, rowLimit }, folder, paging, call);
  const fields = call.storage.fields.of(here.list);
  const makeRow = rowMaker(here.list, view.fields ?? fields.map(({ name }) => name), datesInUtc, call);
  const first = Number(new URLSearchParams(paging ?? '').get('PageFirstRow') ?? 1) || 1;
  const last = first + items.length - 1;
  return {
    Row: items.map((item) => makeRow({ ...here, item })),
    FirstRow: first,
    FolderPermissions: `0x${listRights(here, call).toString(16)}`,
    LastRow: last,
    RowLimit: rowLimit,
    // Only a view that goes page by page says where the next one is: pnp/pnpjs#532.
    ...(next !== undefined &&
      view.isPaged && { NextHref: `?${next}&PageFirstRow=${last + 1}&View=${kept?.id ?? noView}` }),
    FilterLink: '?',
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
    CurrentFolderSpItemUrl: '',
  };
}

/** The rows are of no view that the list keeps. */
const noView = '00000000-0000-0000-0000-000000000000';
