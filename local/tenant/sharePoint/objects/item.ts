import { includes } from '../../rules/basePermissions';
import { libraryColumns, listColumns } from '../../rules/builtInColumns';
import { itemTypeName } from '../../rules/listNames';
import { NotImitated, Refused } from '../../rules/refused';
import { versionLabel } from '../../rules/versionNumbers';
import type { Item, Stamp } from '../../storage/items';
import type { StoredList } from '../../storage/lists';
import type { Call } from '../call';
import { Failed } from '../failed';
import { etagIsAnother, noPropertyOfType, typeNotResolved } from '../failures';
import { collectionOf, type CollectionType } from '../model/collectionType';
import { type Given, numberArg } from '../model/given';
import { nothingAt, type Operation, valueOf } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { entityName, writtenColumns } from '../itemProperties';
import { type TextsOf, fieldTextsType } from './fieldTexts';
import { attachmentCollection } from './attachment';
import { clientItemOperations } from './clientItem';
import { contentTypeType } from './contentType';
import { typeMeant } from './contentTypeCollection';
import { approval, columnsOf, personAt } from './itemColumns';
import { validateUpdate } from './formUpdate';
import { itemPage } from './itemPage';
import { displayName, encodedAbsUrl, fileDirRef, fileLeafRef, fileRef, fileType } from './itemPlace';
import { itemVersionCollection } from './itemVersion';
import { itemRights, type ListHere, listRights, permissions } from './rights';
import { securable } from './securable';
import { changeEntry, entryLinks, refuseItemCheckedOut } from './files/itemEntry';
import { type ItemHere, known } from './kinds';
import { decide, decisionIn } from './moderating';
import { notImitated } from './notImitated';
import { recycleItem } from './recycling';
import { commentCollection } from './social/comment';
import { type LikedHere, likedByInformationType, liking, userEntityCollection } from './social/likes';

/** What a change may be tied to, as an item says it when it is read. */
const etagOf = ({ item }: ItemHere): string => `"${item.version}"`;

/** The same with the item's identifier, as SharePoint says it when it refuses a change: pnp/sp-dev-fx-controls-react#2051. */
const fullEtagOf = ({ item }: ItemHere): string => `"${item.guid},${item.version}"`;

const texts = (as: TextsOf) => ({ to: (here: ItemHere) => objectOf(fieldTextsType, { ...here, as }) });

const permissionPart = securable<ItemHere>(({ site, list, item }) => ({ site, list, item: item.id }));

/** What is liked where an item is, and not a comment on it. */
const liked = (here: ItemHere): LikedHere => ({ ...here, comment: 0 });

const ownColumns = [listColumns, libraryColumns]
  .flatMap(({ first, afterTitle, last }) => [...first, ...afterTitle, ...last])
  .map(({ name }) => entityName(name));

/** An item of a list. Its columns are what varies from list to list. */
export const itemType: ObjectType<ItemHere> = known('SP.ListItem', {
  name: 'SP.ListItem',
  typeOf: ({ list }) => itemTypeName(list),
  address: ({ list, item }) => `Web/Lists(guid'${list.id}')/Items(${item.id})`,
  web: ({ site }) => site,
  etag: etagOf,
  rights: (here, call) => itemRights(here, here.item.id, call),
  read: 'nothing',
  notImitated: [...notImitated['SP.ListItem'], ...ownColumns],
  properties: {
    FileSystemObjectType: ({ item }) => item.kind,
    // It comes under both names; asked for as "ID", it comes as "Id".
    Id: ({ item }) => item.id,
    ServerRedirectedEmbedUri: () => null,
    ServerRedirectedEmbedUrl: () => '',
    ContentTypeId: ({ item }) => item.contentTypeId,
    ID: ({ item }) => item.id,
    Modified: ({ item }) => item.modified,
    Created: ({ item }) => item.created,
    AuthorId: ({ item }) => item.author,
    EditorId: ({ item }) => item.editor,
    OData__UIVersionString: ({ item }) => versionLabel(item.uiVersion),
    Attachments: ({ item }) => item.attachments > 0,
    GUID: ({ item }) => item.guid,
  },
  onRequest: {
    EffectiveBasePermissions: (here, call) => permissions(itemRights(here, here.item.id, call)),
    EffectiveBasePermissionsForUI: (here, call) => permissions(itemRights(here, here.item.id, call)),
    DisplayName: displayName,
    FileLeafRef: fileLeafRef,
    FileDirRef: fileDirRef,
    FileRef: fileRef,
    FSObjType: ({ item }) => item.kind,
    OData__UIVersion: ({ item }) => item.uiVersion,
    ...approval,
    owshiddenversion: ({ item }) => item.version,
    UniqueId: ({ item }) => item.guid,
    EncodedAbsUrl: encodedAbsUrl,
    File_x0020_Type: fileType,
    ...permissionPart.onRequest,
  },
  links: {
    ...permissionPart.links,
    Author: { onlyExpanded: true, to: ({ site, item }, call) => personAt(site, item.author, call) },
    Editor: { onlyExpanded: true, to: ({ site, item }, call) => personAt(site, item.editor, call) },
    AttachmentFiles: { to: (here) => collectionOf(attachmentCollection, here) },
    FieldValuesAsHtml: texts('HTML'),
    FieldValuesAsText: texts('Text'),
    FieldValuesForEdit: texts('Edit'),
    Comments: { unnamed: true, to: (here) => collectionOf(commentCollection, { ...here, parent: 0 }) },
    LikedByInformation: { to: (here) => objectOf(likedByInformationType, liked(here)) },
    Versions: { to: (here) => collectionOf(itemVersionCollection, here) },
    ContentType: {
      to: ({ site, list, item }, { storage }) => {
        const types = storage.contentTypes.of({ list: list.number });
        const type = types.find(({ id }) => id === item.contentTypeId);
        return type ? objectOf(contentTypeType, { site, list, type }) : nothingAt('ContentType');
      },
    },
    ...entryLinks,
  },
  operations: {
    recycle: recycleItem,
    ...permissionPart.operations,
    deleteWithParameters: { needs: 'deleteListItems', run: removeItem },
    // A plain item has no application that opens it, which is said with an empty text.
    getWOPIFrameUrl: {
      needs: 'viewListItems',
      takes: ['action'],
      run: ({ item }) => {
        if (item.entry !== null) throw new NotImitated('The address of a file in the applications of Office');
        return valueOf('GetWOPIFrameUrl', '');
      },
    },
    validateUpdateListItem: validateUpdate,
    like: liking(liked, true),
    unlike: liking(liked, false),
    likedBy: { needs: 'viewListItems', run: (here) => collectionOf(userEntityCollection, liked(here)) },
  },
  clientOperations: clientItemOperations,
  varying: ({ list }, call) => columnsOf(list, itemType, call),
  change: {
    needs: 'editListItems',
    run: ({ site, list, item }, { body: { FileLeafRef, ...given }, typeName }, call) => {
      refuseOtherType(list, typeName);
      const { decided, rest: body } = decisionIn({ site, list, item }, given, call);
      const editor = call.storage.principals.authorId(site, call.by.caller);
      const { columns, stamp } = writing(list, () => writtenIn(list, body, call, item.kind === 1));
      const wanted = (now: Item): void => {
        tiedTo({ site, list, item: now }, call);
        changeEntry({ site, list, item: now }, FileLeafRef, call);
      };
      const isOnlyDecided = decided && FileLeafRef === undefined && Object.keys(body).length === 0;
      if (isOnlyDecided) wanted(item);
      const changed = isOnlyDecided ? item : call.storage.items.change(list, item.id, columns, editor, wanted, stamp);
      const now = decided ? decide({ site, list, item: changed }, decided, call) : changed;
      return objectOf(itemType, { site, list, item: now });
    },
  },
  remove: {
    needs: 'deleteListItems',
    run: ({ site, list, item }, _, call) => {
      call.storage.items.remove(list, item.id, (now) => {
        tiedTo({ site, list, item: now }, call);
        refuseItemCheckedOut({ site, list, item: now }, call);
      });
      return undefined;
    },
  },
});

/** How an item is found by its id, which may be a text. */
export function itemFinder(takes: string): Operation<ListHere> {
  return {
    needs: 'nothing',
    method: 'both',
    takes: [takes],
    run: (here, given, call) => {
      const id = given.arg(takes);
      return objectOf(
        itemType,
        itemOfId(here, /^\d{1,15}$/.test(String(id)) ? Number(id) : numberArg(given, takes), call),
      );
    },
  };
}

function removeItem({ site, list, item }: ItemHere, _: Given, call: Call): undefined {
  call.storage.items.remove(list, item.id, (now) => refuseItemCheckedOut({ site, list, item: now }, call));
}

/** The items of a list. */
export const itemCollection: CollectionType<ListHere, ItemHere> = {
  name: 'SP.ListItemCollection',
  of: itemType,
  rights: listRights,
  read: 'nothing',
  page: (here, shape, call) => itemPage(here, itemType, shape, call),
  byKey: (here, given, call) => itemOfId(here, numberArg(given, 'id'), call),
  operations: { getById: itemFinder('id'), getItemByStringId: itemFinder('sId') },
  add: { needs: 'addListItems', run: addItem },
};

/** An item that the caller may not read is not there. */
function itemOfId(here: ListHere, id: number, call: Call): ItemHere {
  const item = call.storage.items.byId(here.list, id);
  if (!includes(itemRights(here, id, call), 'viewListItems')) throw new Refused('noSuchItem');
  return { ...here, item };
}

function addItem(here: ListHere, { body, typeName }: Given, call: Call) {
  refuseOtherType(here.list, typeName);
  const { storage, by } = call;
  const author = storage.principals.authorId(here.site, by.caller);
  const { columns, stamp } = writing(here.list, () => writtenIn(here.list, body, call));
  return objectOf(itemType, { ...here, item: storage.items.add(here.list, columns, author, stamp) });
}

/** What is written of an item. A content type is written as the text of its id: SharePoint/PnP-JS-Core#607. */
function writtenIn(
  list: StoredList,
  body: Given['body'],
  call: Call,
  isFolder = false,
): { readonly columns: Record<string, unknown>; readonly stamp: Stamp } {
  const { ContentTypeId, FileSystemObjectType = Number(isFolder), ...columns } = body;
  if (FileSystemObjectType !== Number(isFolder)) throw new NotImitated('An item that becomes a folder');
  const type = ContentTypeId === undefined ? undefined : typeMeant(list, idIn(ContentTypeId), isFolder, call);
  return { columns: writtenColumns(call.storage.fields.of(list), columns), stamp: { type } };
}

/** The items of each list have a type of their own, which a client that names one has to know. */
function refuseOtherType(list: StoredList, typeName: string | undefined): void {
  if (typeName?.startsWith('SP.Data.') && typeName !== itemTypeName(list)) throw new Failed(typeNotResolved(typeName));
}

function idIn(written: unknown): string {
  if (typeof written !== 'string') throw new Refused('wrongKindOfValue', 'ContentTypeId');
  return written;
}

/** Refuses to touch an item that is no longer as the caller knows it. "*" is any version. */
function tiedTo(now: ItemHere, { ifMatch }: Call): void {
  // SharePoint wants a version for every change: without one it answers as if the version were another.
  if (ifMatch !== '*' && ifMatch !== etagOf(now) && ifMatch !== fullEtagOf(now))
    throw new Failed(etagIsAnother(ifMatch ?? '', fullEtagOf(now)));
}

/** A column that is not there is told in other words when it is written than when it is asked for. */
function writing<T>(list: StoredList, write: () => T): T {
  try {
    return write();
  } catch (failure) {
    if (failure instanceof Refused && failure.reason === 'noSuchField')
      throw new Failed(noPropertyOfType(failure.about, itemTypeName(list)));
    throw failure;
  }
}
