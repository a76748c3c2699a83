import { isObject } from '../../routing/jsonBody';
import { itemSetName } from '../../rules/listNames';
import { Refused } from '../../rules/refused';
import type { Call } from '../call';
import { collectionOf, type CollectionType } from '../model/collectionType';
import type { Given } from '../model/given';
import type { EntityPage, Node, Operation } from '../model/node';
import { entitiesOf, type ObjectType } from '../model/objectType';
import type { Shape } from '../model/shape';
import { columnsOf } from '../objects/itemColumns';
import type { ItemHere } from '../objects/kinds';
import { type ListHere, listRights } from '../objects/rights';
import { askingOf, selectedBy, type ViewPage, viewPage } from './camlPage';
import { type CamlView, viewIn } from './camlView';

interface Viewed extends ListHere {
  readonly view: CamlView;
  readonly page: ViewPage;
}

/** What SharePoint gives of an item besides the columns that the view shows. */
const always = ['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'ID'];

/** "getItems" of a list: its items by a query in CAML. */
export const getItems = (itemType: ObjectType<ItemHere>): Operation<ListHere> => ({
  needs: 'viewListItems',
  takes: ['query'],
  run: (here, given, call) => collectionOf(viewedItems(itemType), viewed(here, given, call)) satisfies Node,
});

const viewedItems = (itemType: ObjectType<ItemHere>): CollectionType<Viewed, ItemHere> => ({
  name: 'SP.ListItemCollection',
  of: itemType,
  rights: listRights,
  read: 'nothing',
  page: (it, shape, call) => pageOf(it, itemType, shape, call),
});

function viewed(here: ListHere, given: Given, call: Call): Viewed {
  const query = given.arg('query');
  if (!isObject(query)) throw new Refused('wrongKindOfValue');
  const { ViewXml = '', FolderServerRelativeUrl, ListItemCollectionPosition } = query;
  if (typeof ViewXml !== 'string') throw new Refused('wrongKindOfValue');
  const view = viewIn(ViewXml, askingOf(here, call));
  const token = isObject(ListItemCollectionPosition) ? ListItemCollectionPosition['PagingInfo'] : undefined;
  return { ...here, view, page: viewPage(here, view, textOr(FolderServerRelativeUrl), textOr(token), call) };
}

const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function pageOf(
  { site, list, view, page }: Viewed,
  itemType: ObjectType<ItemHere>,
  shape: Shape,
  call: Call,
): EntityPage {
  const { columns } = askingOf({ site, list }, call);
  const select =
    shape.select.length > 0 || !view.fields ? shape.select : [...always, ...selectedBy(columns, view.fields)];
  const entity = entitiesOf(itemType, columnsOf(list, itemType, call), { ...shape, select }, call);
  return {
    of: itemSetName(list),
    entities: page.items.map((item) => entity({ site, list, item })),
    position: page.next ?? null,
  };
}
