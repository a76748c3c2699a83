import { type CollectionRows, collectionRows } from '../model/collectionType';
import { type ObjectRows, objectRows } from '../model/objectType';
import { apiType } from './api';
import { attachmentCollection, attachmentType } from './attachment';
import { changeCollection, changeType } from './changes';
import { contentTypeType } from './contentType';
import { contentTypeCollection } from './contentTypeCollection';
import { eventReceiverCollection, eventReceiverType } from './eventReceiver';
import { fieldType } from './field';
import { itemVersionCollection, itemVersionType } from './itemVersion';
import { fieldCollection } from './fieldCollection';
import { fieldTextsType } from './fieldTexts';
import { fieldLinkCollection, fieldLinkType } from './fieldLink';
import { formCollection, formType } from './form';
import { itemCollection, itemType } from './item';
import { listType } from './list';
import { listCollection } from './listCollection';
import { personInfoType } from './personInfo';
import { groupType, userType } from './principal';
import { propertyValuesType } from './propertyValues';
import { regionalSettingsType } from './regionalSettings';
import { relatedFieldCollection, relatedFieldType } from './relatedField';
import { rightsManagementType } from './rightsManagement';
import { roleAssignmentCollection, roleAssignmentType } from './roleAssignment';
import { roleDefinitionCollection, roleDefinitionType } from './roleDefinition';
import { fileType } from './files/file';
import { fileCollection } from './files/fileCollection';
import { fileVersionCollection, fileVersionType } from './files/fileVersion';
import { folderCollection, folderType } from './files/folder';
import { folderProperties } from './files/folderProperties';
import { storageMetrics } from './files/storageMetrics';
import { recycledCollection, recycledType } from './recycleBin';
import { siteType } from './site';
import { siteIconManagerType } from './siteIconManager';
import { siteManagerType } from './siteManager';
import { siteGroupCollection } from './siteGroups';
import { commentCollection, commentType } from './social/comment';
import { likedByInformationType, userEntityCollection, userEntityType } from './social/likes';
import { siteUserCollection } from './siteUsers';
import { timeZoneCollection, timeZoneType } from './timeZone';
import { featureCollection, featureType } from './feature';
import { navigationNodeCollection, navigationNodeType, navigationType } from './navigation';
import { userCustomActionCollection, userCustomActionType } from './userCustomAction';
import { userInfoItemCollection, userInfoListType } from './userInfoList';
import { userResourceType } from './userResource';
import { subscriptionCollection, subscriptionType } from './subscription';
import { sitePropertiesCollection, sitePropertiesType, tenantType } from './tenantAdministration';
import { versionPoliciesType } from './versionPolicies';
import { viewType } from './view';
import { viewCollection } from './viewCollection';
import { viewFieldsType } from './viewFields';
import { webCollection, webType } from './web';
import { webInfoCollection, webInfoType } from './webInfo';
import { webTemplateCollection } from './webTemplate';

/** What the local tenant knows of SharePoint's object model: the tables of docs/local-tenant.md are held to this. */
export const objectModel: { readonly objects: readonly ObjectRows[]; readonly collections: readonly CollectionRows[] } =
  {
    objects: [
      objectRows(apiType),
      objectRows(siteManagerType),
      objectRows(siteIconManagerType),
      objectRows(siteType),
      objectRows(webType),
      objectRows(webInfoType),
      objectRows(propertyValuesType),
      objectRows(regionalSettingsType),
      objectRows(timeZoneType),
      objectRows(userResourceType),
      objectRows(navigationType),
      objectRows(navigationNodeType),
      objectRows(featureType),
      objectRows(userCustomActionType),
      objectRows(userType),
      objectRows(groupType),
      objectRows(roleDefinitionType),
      objectRows(roleAssignmentType),
      objectRows(listType),
      objectRows(versionPoliciesType),
      objectRows(changeType),
      objectRows(eventReceiverType),
      objectRows(subscriptionType),
      objectRows(relatedFieldType),
      objectRows(rightsManagementType),
      objectRows(folderType),
      objectRows(folderProperties),
      objectRows(storageMetrics),
      objectRows(fileType),
      objectRows(fileVersionType),
      objectRows(recycledType),
      objectRows(fieldType),
      objectRows(viewType),
      objectRows(viewFieldsType),
      objectRows(contentTypeType),
      objectRows(fieldLinkType),
      objectRows(formType),
      objectRows(itemType),
      objectRows(personInfoType),
      objectRows(userInfoListType),
      objectRows(fieldTextsType),
      objectRows(attachmentType),
      objectRows(itemVersionType),
      objectRows(commentType),
      objectRows(likedByInformationType),
      objectRows(userEntityType),
      objectRows(tenantType),
      objectRows(sitePropertiesType),
    ],
    collections: [
      collectionRows(webCollection),
      collectionRows(webInfoCollection),
      collectionRows(webTemplateCollection),
      collectionRows(timeZoneCollection),
      collectionRows(navigationNodeCollection),
      collectionRows(featureCollection),
      collectionRows(userCustomActionCollection),
      collectionRows(siteUserCollection),
      collectionRows(siteGroupCollection),
      collectionRows(roleDefinitionCollection),
      collectionRows(roleAssignmentCollection),
      collectionRows(listCollection),
      collectionRows(fieldCollection),
      collectionRows(viewCollection),
      collectionRows(contentTypeCollection),
      collectionRows(fieldLinkCollection),
      collectionRows(changeCollection),
      collectionRows(eventReceiverCollection),
      collectionRows(subscriptionCollection),
      collectionRows(relatedFieldCollection),
      collectionRows(formCollection),
      collectionRows(itemCollection),
      collectionRows(userInfoItemCollection),
      collectionRows(attachmentCollection),
      collectionRows(itemVersionCollection),
      collectionRows(commentCollection),
      collectionRows(userEntityCollection),
      collectionRows(folderCollection),
      collectionRows(fileCollection),
      collectionRows(fileVersionCollection),
      collectionRows(recycledCollection),
      collectionRows(sitePropertiesCollection),
    ],
  };
