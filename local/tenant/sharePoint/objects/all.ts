import { type CollectionRows, collectionRows } from '../model/collectionType';
import { type ObjectRows, objectRows } from '../model/objectType';
import { apiType } from './api';
import { fieldType } from './field';
import { fieldCollection } from './fieldCollection';
import { itemCollection, itemType } from './item';
import { listCollection, listType } from './list';
import { rootFolderType } from './rootFolder';
import { siteType } from './site';
import { userType } from './user';
import { webType } from './web';

/** What the local tenant knows of SharePoint's object model: the tables of docs/local-tenant.md are held to this. */
export const objectModel: { readonly objects: readonly ObjectRows[]; readonly collections: readonly CollectionRows[] } = {
  objects: [
    objectRows(apiType),
    objectRows(siteType),
    objectRows(webType),
    objectRows(userType),
    objectRows(listType),
    objectRows(rootFolderType),
    objectRows(fieldType),
    objectRows(itemType),
  ],
  collections: [collectionRows(listCollection), collectionRows(fieldCollection), collectionRows(itemCollection)],
};
