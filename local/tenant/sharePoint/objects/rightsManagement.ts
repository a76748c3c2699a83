import type { ObjectType } from '../model/objectType';
import { type ListHere, listRights } from './rights';

/** What is laid down of the rights management of a list: nothing here, and that it is off. */
export const rightsManagementType: ObjectType<ListHere> = {
  name: 'SP.InformationRightsManagementSettings',
  address: ({ list }) => `Web/Lists(guid'${list.id}')/InformationRightsManagementSettings`,
  web: ({ site }) => site,
  rights: listRights,
  read: 'nothing',
  properties: {
    AllowPrint: () => false,
    AllowScript: () => false,
    AllowWriteCopy: () => false,
    DisableDocumentBrowserView: () => false,
    DocumentAccessExpireDays: () => 90,
    EnableDocumentAccessExpire: () => false,
    EnableDocumentBrowserPublishingView: () => false,
    EnableGroupProtection: () => false,
    EnableLicenseCacheExpire: () => false,
    GroupName: () => null,
    LicenseCacheExpireDays: () => 30,
    PolicyDescription: () => null,
    PolicyTitle: () => null,
    TemplateId: () => null,
  },
};
