import { listTemplates } from '../../rules/listTemplates';
import { entityTypeName, itemTypeName } from '../../rules/listNames';
import { defaultLibraryOf, siteAssets } from '../../storage/firstLibrary';
import { scopes } from '../../storage/features';
import { isLibrary } from '../../storage/lists';
import type { Call } from '../call';
import { Failed } from '../failed';
import { etagIsAnother } from '../failures';
import { getItems } from '../caml/camlItems';
import { getListItemChangesSinceToken } from '../caml/changesSinceToken';
import { renderListData, renderListDataAsStream } from '../caml/listData';
import { listChangesIn } from '../listBody';
import { listSettings, listSettingsOnRequest, type ListSetting, settingOf } from '../listSettings';
import { collectionOf } from '../model/collectionType';
import { complex } from '../model/complex';
import { textArg } from '../model/given';
import { nothingAt, valueOf } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { notImitated } from './notImitated';
import { currentTokens, getChanges } from './changes';
import { addClientItem } from './clientItem';
import { contentTypeCollection } from './contentTypeCollection';
import { emptyCollection } from './emptyCollection';
import { eventReceiverCollection } from './eventReceiver';
import { fieldCollection } from './fieldCollection';
import { formCollection, formUrl } from './form';
import { addValidateUpdate } from './formUpdate';
import { itemCollection, itemFinder, itemType } from './item';
import { type ListHere, listRights, permissions } from './rights';
import { folderType } from './files/folder';
import { listPlace } from './files/place';
import { known, thing } from './kinds';
import { recycleList } from './recycling';
import { relatedFieldCollection } from './relatedField';
import { rightsManagementType } from './rightsManagement';
import { securable } from './securable';
import { userCustomActionCollection } from './userCustomAction';
import { resourceOf } from './userResource';
import { subscriptionCollection } from './subscription';
import { versionPoliciesType } from './versionPolicies';
import { viewType, viewUrl } from './view';
import { defaultView, viewCollection, viewOfId } from './viewCollection';

const permissionPart = securable<ListHere>((here) => here);

const listAddress = ({ list }: ListHere): string => `Web/Lists(guid'${list.id}')`;

/** A list. */
export const listType: ObjectType<ListHere> = known('SP.List', {
  name: 'SP.List',
  address: listAddress,
  web: ({ site }) => site,
  etag: () => onlyVersion,
  rights: listRights,
  read: 'nothing',
  notImitated: notImitated['SP.List'],
  properties: {
    ...settingProperties(listSettings),
    AllowContentTypes: () => true,
    BaseTemplate: ({ list }) => list.template,
    BaseType: ({ list }) => listTemplates[list.template]?.baseType ?? Number(isLibrary(list)),
    Created: ({ list }) => list.created,
    CurrentChangeToken: currentTokens.ofList,
    Description: ({ list }) => list.description,
    DocumentTemplateUrl: (here) => (isLibrary(here.list) ? documentTemplate(here) : null),
    EntityTypeName: ({ list }) => entityTypeName(list),
    FileSavePostProcessingEnabled: () => false,
    HasExternalDataSource: () => false,
    Id: ({ list }) => list.id,
    ImagePath: ({ list }) => complex('SP.ResourcePath', { DecodedUrl: imageOf(list.template) }),
    ImageUrl: ({ list }) => imageOf(list.template),
    IrmEnabled: () => false,
    IrmExpire: () => false,
    IrmReject: () => false,
    IsCatalog: () => false,
    IsPrivate: () => false,
    ItemCount: (here, call) => itemCount(here, call),
    LastItemDeletedDate: ({ list }) => list.itemDeleted,
    LastItemModifiedDate: ({ list }) => list.itemModified,
    LastItemUserModifiedDate: ({ list }) => list.itemModified,
    ListItemEntityTypeFullName: ({ list }) => itemTypeName(list),
    ParentWebPath: ({ site }) => complex('SP.ResourcePath', { DecodedUrl: site.path }),
    ParentWebUrl: ({ site }) => site.path,
    ServerTemplateCanCreateFolders: () => true,
    TemplateFeatureId: ({ list }) => listTemplates[list.template]?.feature,
    Title: ({ list }) => list.title,
  },
  onRequest: {
    ...settingProperties(listSettingsOnRequest),
    AllowDeletion: () => true,
    BrowserFileHandling: () => 0,
    DefaultDisplayFormUrl: (here) => formUrl(here, 4),
    DefaultEditFormUrl: (here) => formUrl(here, 6),
    DefaultNewFormUrl: (here) => formUrl(here, 8),
    DefaultViewPath: (here, call) => complex('SP.ResourcePath', { DecodedUrl: defaultViewUrl(here, call) }),
    DefaultViewUrl: defaultViewUrl,
    EffectiveBasePermissions: (here, call) => permissions(listRights(here, call)),
    ...permissionPart.onRequest,
    IsDefaultDocumentLibrary: ({ site, list }, { storage }) => defaultLibraryOf(storage.lists, site)?.id === list.id,
    IsSiteAssetsLibrary: ({ list }) => isLibrary(list) && list.name === siteAssets,
    IsSystemList: () => false,
  },
  links: {
    ContentTypes: { to: (here) => collectionOf(contentTypeCollection, here) },
    DefaultView: { to: defaultView },
    EventReceivers: { to: (here) => collectionOf(eventReceiverCollection, here) },
    Fields: { to: (here) => collectionOf(fieldCollection, here) },
    Forms: { to: (here) => collectionOf(formCollection, here) },
    InformationRightsManagementSettings: { to: (here) => objectOf(rightsManagementType, here) },
    Items: { to: (here) => collectionOf(itemCollection, here) },
    ParentWeb: { to: ({ site }) => thing('SP.Web', site) },
    UserCustomActions: { to: (here) => collectionOf(userCustomActionCollection, { ...here, scope: scopes.list }) },
    TitleResource: { to: (here) => resourceOf(here.site, listAddress(here), 'TitleResource', here.list.title) },
    DescriptionResource: {
      to: (here) => resourceOf(here.site, listAddress(here), 'DescriptionResource', here.list.description),
    },
    RootFolder: { to: ({ site, list }, call) => objectOf(folderType, listPlace(site, list, call)) },
    Subscriptions: { to: (here) => collectionOf(subscriptionCollection, here) },
    VersionPolicies: {
      to: (here) => (isLibrary(here.list) ? objectOf(versionPoliciesType, here) : nothingAt('VersionPolicies')),
    },
    Views: { to: (here) => collectionOf(viewCollection, here) },
    WorkflowAssociations: {
      to: ({ site }) => emptyCollection('SP.Workflow.WorkflowAssociationCollection', site),
    },
    ...permissionPart.links,
  },
  operations: {
    recycle: recycleList,
    ...permissionPart.operations,
    getItems: getItems(itemType),
    addValidateUpdateItemUsingPath: addValidateUpdate,
    getItemById: itemFinder('itemId'),
    getItemByStringId: itemFinder('sId'),
    getView: {
      needs: 'nothing',
      method: 'both',
      takes: ['viewGuid'],
      run: (here, given, call) => objectOf(viewType, viewOfId(here, textArg(given, 'viewGuid'), call)),
    },
    getChanges: getChanges.ofList,
    getListItemChangesSinceToken,
    getRelatedFields: {
      needs: 'nothing',
      method: 'both',
      run: (here) => collectionOf(relatedFieldCollection, here),
    },
    renderListData,
    renderListDataAsStream,
    reserveListItemId: {
      needs: 'addListItems',
      run: ({ list }, _, { storage }) => valueOf('ReserveListItemId', storage.items.nextId(list)),
    },
    deleteObject: { needs: 'manageLists', run: removeList },
  },
  clientOperations: { addItem: addClientItem },
  change: {
    needs: 'manageLists',
    run: ({ site, list }, { body }, call) => {
      const { storage } = call;
      refuseOtherVersion(call);
      storage.lists.change(list, site, listChangesIn(body, list, storage.fields.all(list)));
      return undefined;
    },
  },
  remove: {
    needs: 'manageLists',
    run: (here, given, call) => {
      refuseOtherVersion(call);
      return removeList(here, given, call);
    },
  },
});

/** Changes of lists are not counted: a client may tie its own to this, to any version, or to none. */
const onlyVersion = '"0"';

function refuseOtherVersion({ ifMatch }: Call): void {
  if (ifMatch !== null && ifMatch !== '*' && ifMatch !== onlyVersion)
    throw new Failed(etagIsAnother(ifMatch, onlyVersion));
}

type Properties = Record<string, (here: ListHere) => unknown>;

function settingProperties(settings: Readonly<Record<string, ListSetting>>): Properties {
  const pairs = Object.entries(settings).map(([name, setting]) => [
    name,
    ({ list }: ListHere) => settingOf(list, name, setting),
  ]);
  return Object.fromEntries(pairs) as Properties;
}

const imageOf = (template: number): string =>
  `/_layouts/15/images/${listTemplates[template]?.image ?? 'itgen.png'}?rev=47`;

const documentTemplate = (here: ListHere): string => formUrl(here, 4).replace(/[^/]*$/, 'template.dotx');

function defaultViewUrl({ site, list }: ListHere, { storage }: Call): string {
  const view = storage.views.default(list);
  return view ? viewUrl(site, list, view) : '';
}

function removeList({ list }: ListHere, _: unknown, { storage }: Call): undefined {
  storage.lists.removeForGood(list);
}

const itemCount = ({ list }: ListHere, { storage }: Call): number =>
  isLibrary(list) ? storage.driveItems.count(list) : storage.items.count(list);
