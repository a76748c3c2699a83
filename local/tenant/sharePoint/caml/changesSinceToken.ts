import type { Filter } from '../../query/filter';
import { listViewThreshold } from '../../query/threshold';
import { isObject } from '../../routing/jsonBody';
import { maskText } from '../../rules/basePermissions';
import { NotImitated, Refused } from '../../rules/refused';
import { changeKinds, type ItemChange } from '../../storage/itemChanges';
import type { Call } from '../call';
import { escaped } from '../fieldSchema';
import type { Operation } from '../model/node';
import { changesSince, placeOfList, tokenAt, tokenNow } from '../objects/changes';
import { folderOfListOrNone } from '../objects/listFolder';
import { type ListHere, listRights } from '../objects/rights';
import { attributeOf, childOf, type Element } from '../xmlElement';
import { askingOf, type ViewPage, viewPage } from './camlPage';
import { type CamlView, viewIn } from './camlView';
import { filterOf } from './camlWhere';
import { camlIn } from './camlXml';
import { listSchema } from './listSchema';
import { mandatoryColumns, owsRowMaker } from './owsRow';

/** What a client may say of how it wants its rows; what is not here is a loud 501. */
const optionsKnown =
  /^(IncludeMandatoryColumns|DateInUtc|IncludePermissions|Folder|ViewAttributes|Paging|MeetingInstanceID|OptimizeFor|OptimizeLookups|IncludeAttachmentUrls|IncludeAttachmentVersion|ExpandUserField|RecurrencePatternXMLVersion|RecurrenceOrderBy)$/i;

/** Of these only their absence is imitated. */
const optionsOff = ['IncludeAttachmentUrls', 'IncludeAttachmentVersion', 'ExpandUserField', 'RecurrenceOrderBy'];

interface Asked {
  readonly view: CamlView;
  readonly folder: string | undefined;
  readonly paging: string | undefined;
  readonly inUtc: boolean;
  readonly mandatory: boolean;
  readonly token: string;
}

/**
 * The items of a list that were changed since a moment, as rows of XML, and which are gone; without a moment the list
 * itself and all its items. Its form: MS-LISTSWS 3.1.4.22, and the example in Microsoft's reference of the REST API.
 */
export const getListItemChangesSinceToken: Operation<ListHere> = {
  needs: 'viewListItems',
  takes: ['query'],
  run: (here, given, call) => {
    const query = given.arg('query') ?? {};
    if (!isObject(query)) throw new Refused('wrongKindOfValue');
    return {
      kind: 'bytes',
      bytes: new TextEncoder().encode(answer(here, askedIn(here, query, call), call)),
      mediaType: 'application/xml;charset=utf-8',
    };
  },
};

function askedIn(here: ListHere, query: Readonly<Record<string, unknown>>, call: Call): Asked {
  const text = (name: string): string => {
    const value = query[name] ?? '';
    if (typeof value !== 'string' && typeof value !== 'number') throw new Refused('wrongKindOfValue');
    return String(value).trim();
  };
  const options = text('QueryOptions') === '' ? undefined : camlIn(text('QueryOptions'));
  const other = options?.children.find(({ name }) => !optionsKnown.test(name));
  const off = optionsOff.find((name) => says(options, name, false));
  if (other || off !== undefined) throw new NotImitated(`The option ${other?.name ?? off} of a list's changes`);
  return {
    view: viewAsked(here, text, attributeOf(childOf(options, 'ViewAttributes'), 'Scope') ?? '', call),
    folder: folderNamed(here, childOf(options, 'Folder')?.text.trim() ?? ''),
    paging: attributeOf(childOf(options, 'Paging'), 'ListItemCollectionPositionNext'),
    inUtc: says(options, 'DateInUtc', false),
    mandatory: says(options, 'IncludeMandatoryColumns', true),
    token: text('ChangeToken'),
  };
}

function says(options: Element | undefined, name: string, otherwise: boolean): boolean {
  const text = childOf(options, name)?.text.trim().toLowerCase() ?? '';
  return text === '' ? otherwise : text === 'true';
}

function viewAsked(here: ListHere, text: (name: string) => string, scope: string, call: Call): CamlView {
  const asking = askingOf(here, call);
  const query = /^<Query/i.test(text('Query')) ? text('Query') : `<Query>${text('Query')}</Query>`;
  const limit = text('RowLimit') === '' ? '' : `<RowLimit Paged="TRUE">${escaped(text('RowLimit'))}</RowLimit>`;
  const xml = `<View Scope="${escaped(scope)}">${query}${text('ViewFields')}${limit}</View>`;
  const view = viewIn(xml, asking);
  const only = text('Contains') === '' ? undefined : camlIn(text('Contains'));
  const contains = only && filterOf(only, asking);
  return { ...view, filter: both(view.filter, contains), fields: view.fields ?? shownBy(here, call) };
}

const both = (one: Filter | undefined, other: Filter | undefined): Filter | undefined =>
  one && other ? { kind: 'and', parts: [one, other] } : (one ?? other);

/** Without any that the client names it is those of the list's default view. */
const shownBy = ({ list }: ListHere, { storage }: Call): readonly string[] => storage.views.default(list)?.fields ?? [];

function answer(here: ListHere, asked: Asked, call: Call): string {
  const { list } = here;
  const { view, inUtc, mandatory, token } = asked;
  const since = token === '' ? undefined : changesSince(here, token, call);
  const found = pageOf(here, asked, since && [...new Set(since.changes.map(({ item }) => item))], call);
  const shown = [...(mandatory ? mandatoryColumns : ['ID']), ...(view.fields ?? [])];
  const rowOf = owsRowMaker(call.storage.fields.all(list), shown, inUtc, call);
  const last = since?.brokenOffAt;
  const ends = last ? tokenAt(placeOfList(here), last) : tokenNow(placeOfList(here), call);
  const next = found.next === undefined ? '' : ` ListItemCollectionPositionNext="${escaped(found.next)}"`;
  return [
    '<?xml version="1.0" encoding="utf-8"?><GetListItemChangesSinceTokenResult>',
    '<listitems MinTimeBetweenSyncs="0" RecommendedTimeBetweenSyncs="180" MaxBulkDocumentSyncSize="500"',
    ` AlternateUrls="${escaped(call.origin)}/" EffectivePermMask="${maskText(listRights(here, call))}" ${namespaces}>`,
    `<Changes LastChangeToken="${ends}"${last ? ' MoreChanges="TRUE"' : ''}>`,
    since ? gone(here, since.changes, call) : listSchema(here, call),
    `</Changes><rs:data ItemCount="${found.items.length}"${next}>`,
    ...found.items.map((item) => rowOf({ ...here, item })),
    '</rs:data></listitems></GetListItemChangesSinceTokenResult>',
  ].join('');
}

/** Addresses of folders are those of the server, or of the web. */
const folderNamed = ({ site }: ListHere, name: string): string | undefined =>
  name === '' || name.startsWith('/') ? name || undefined : `${site.path === '/' ? '' : site.path}/${name}`;

/** That a folder of another place is no error is certain (pnp/pnpjs, test/sp/lists.ts); that nothing is in it is not. */
function pageOf(
  here: ListHere,
  { view, folder, paging }: Asked,
  only: readonly number[] | undefined,
  call: Call,
): Pick<ViewPage, 'items' | 'next'> {
  if (folder !== undefined && folderOfListOrNone(here, folder, call) === undefined)
    return { items: [], next: undefined };
  return viewPage(here, { ...view, rowLimit: view.rowLimit ?? listViewThreshold }, folder, paging, call, only);
}

/** What is not there any more, and what is there again. Of what comes back the row follows as well. */
function gone(here: ListHere, changes: readonly ItemChange[], call: Call): string {
  const last = new Map(changes.map((change) => [change.item, change]));
  return [...last.values()]
    .map(({ item, kind, guid }) => {
      const isThere = call.storage.items.there(here.list, item) !== undefined;
      if (isThere && kind !== changeKinds.restore) return '';
      const type = isThere ? 'Restore' : 'Delete';
      return `<Id ChangeType="${type}" UniqueId="{${guid.toUpperCase()}}">${item}</Id>`;
    })
    .join('');
}

const namespaces = [
  'xmlns:s="uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882" xmlns:dt="uuid:C2F41010-65B3-11d1-A29F-00AA00C14882"',
  'xmlns:rs="urn:schemas-microsoft-com:rowset" xmlns:z="#RowsetSchema"',
].join(' ');
