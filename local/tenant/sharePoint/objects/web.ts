import { isObject } from '../../routing/jsonBody';
import { rightsOf } from '../../rules/basePermissions';
import { NotImitated, Refused } from '../../rules/refused';
import { scopes } from '../../storage/features';
import type { Site } from '../../storage/sites';
import { siteUrl } from '../call';
import { Failed } from '../failed';
import { collectionOf, type CollectionType } from '../model/collectionType';
import { complex } from '../model/complex';
import { textArg } from '../model/given';
import { nothingAt, valueOf } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { hasWebsBelow } from '../webFailures';
import { notImitated } from './notImitated';
import { currentTokens, getChanges } from './changes';
import { contentTypeCollection } from './contentTypeCollection';
import { fieldCollection } from './fieldCollection';
import { listType } from './list';
import { defaultLibrary, listAtAddress, listCollection } from './listCollection';
import { fileFinders } from './files/finders';
import { folderCollection, folderType } from './files/folder';
import { webPlace } from './files/place';
import { known } from './kinds';
import { featureCollection } from './feature';
import { navigationType } from './navigation';
import { userCustomActionCollection } from './userCustomAction';
import { recycledCollection } from './recycleBin';
import { propertyValuesType } from './propertyValues';
import { regionalSettingsType } from './regionalSettings';
import { permissions, webRights } from './rights';
import { roleDefinitionCollection } from './roleDefinition';
import { securable } from './securable';
import { associatedGroup, createAssociatedGroups, siteGroupCollection } from './siteGroups';
import { currentUser, siteUserCollection, userOperations } from './siteUsers';
import { resourceOf } from './userResource';
import { userInfoListType } from './userInfoList';
import { ofNothing, webAnswers } from './webAnswers';
import { addingWeb, templateOf, webInfoCollection, webInfoType, websBelow } from './webInfo';
import { settingProperties, settingsOnRequest, webChanges, welcomePageOf } from './webSettings';
import { webTemplateCollection } from './webTemplate';

const permissionPart = securable<Site>((site) => ({ site }));
const noId = '00000000-0000-0000-0000-000000000000';

/** A web: what people call a site. */
export const webType: ObjectType<Site> = known('SP.Web', {
  name: 'SP.Web',
  address: () => 'Web',
  web: (site) => site,
  rights: webRights,
  read: 'open',
  notImitated: notImitated['SP.Web'],
  properties: {
    AllowRssFeeds: () => true,
    AppInstanceId: () => noId,
    ClassicWelcomePage: () => null,
    Configuration: (site) => templateOf(site).configuration,
    Created: ({ created }) => created.replace('Z', ''),
    CurrentChangeToken: currentTokens.ofWeb,
    CustomMasterUrl: ({ path }) => `${path === '/' ? '' : path}/_catalogs/masterpage/seattle.master`,
    Description: ({ description }) => description,
    DesignPackageId: () => noId,
    DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: () => false,
    Id: ({ webId }) => webId,
    Language: ({ language }) => language,
    LastItemModifiedDate: ({ modified }) => modified,
    LastItemUserModifiedDate: ({ modified }) => modified,
    MasterUrl: ({ path }) => `${path === '/' ? '' : path}/_catalogs/masterpage/seattle.master`,
    ObjectCacheEnabled: () => false,
    RecycleBinEnabled: () => true,
    ResourcePath: (site, { origin }) => complex('SP.ResourcePath', { DecodedUrl: siteUrl({ origin, site }) }),
    ServerRelativeUrl: ({ path }) => path,
    Title: ({ title }) => title,
    UIVersion: () => 15,
    UIVersionConfigurationEnabled: () => false,
    Url: (site, { origin }) => siteUrl({ origin, site }),
    WebTemplate: (site) => templateOf(site).name,
    ...settingProperties,
  },
  onRequest: {
    EffectiveBasePermissions: (site, call) => permissions(webRights(site, call)),
    ServerRelativePath: ({ path }) => complex('SP.ResourcePath', { DecodedUrl: path }),
    SupportedUILanguageIds: ({ language }) => [language],
    WelcomePage: welcomePageOf,
    WebTemplateConfiguration: ({ template }) => template,
    ...settingsOnRequest,
    ...permissionPart.onRequest,
  },
  links: {
    Lists: { to: (site) => collectionOf(listCollection, site) },
    DefaultDocumentLibrary: {
      to: (site, call) => {
        const library = defaultLibrary(site, call);
        return library ? objectOf(listType, library) : nothingAt('DefaultDocumentLibrary');
      },
    },
    Fields: { to: (site) => collectionOf(fieldCollection, { site, list: undefined }) },
    AvailableFields: { to: (site) => collectionOf(fieldCollection, { site, list: undefined }) },
    ContentTypes: { to: (site) => collectionOf(contentTypeCollection, { site, list: undefined }) },
    AvailableContentTypes: {
      to: (site) => collectionOf(contentTypeCollection, { site, list: undefined, available: true as const }),
    },
    Folders: { needs: 'open', to: (site) => collectionOf(folderCollection, webPlace(site)) },
    RootFolder: { needs: 'open', to: (site) => objectOf(folderType, webPlace(site)) },
    RecycleBin: { to: (site) => collectionOf(recycledCollection, { site, of: 'Web' as const }) },
    Webs: { to: (site) => collectionOf(webCollection, site) },
    WebInfos: { to: (site) => collectionOf(webInfoCollection, site) },
    ParentWeb: {
      needs: 'open',
      to: (site, { storage }) => {
        const parent = site.parent === null ? undefined : storage.sites.byNumber(site.parent);
        return parent ? objectOf(webInfoType, parent) : nothingAt('ParentWeb');
      },
    },
    CurrentUser: { needs: 'open', to: currentUser },
    SiteUsers: { to: (site) => collectionOf(siteUserCollection, site) },
    SiteGroups: { to: (site) => collectionOf(siteGroupCollection, site) },
    AssociatedOwnerGroup: { needs: 'browseUserInfo', to: associatedGroup('owner') },
    AssociatedMemberGroup: { needs: 'browseUserInfo', to: associatedGroup('member') },
    AssociatedVisitorGroup: { needs: 'browseUserInfo', to: associatedGroup('visitor') },
    RoleDefinitions: { to: (site) => collectionOf(roleDefinitionCollection, site) },
    TitleResource: { needs: 'open', to: (site) => resourceOf(site, 'Web', 'TitleResource', site.title) },
    DescriptionResource: {
      needs: 'open',
      to: (site) => resourceOf(site, 'Web', 'DescriptionResource', site.description),
    },
    Navigation: { needs: 'open', to: (site) => objectOf(navigationType, site) },
    Features: { to: (site) => collectionOf(featureCollection, { site, scope: scopes.web }) },
    UserCustomActions: { to: (site) => collectionOf(userCustomActionCollection, { site, scope: scopes.web }) },
    SiteUserInfoList: { to: (site) => objectOf(userInfoListType, site) },
    ...ofNothing,
    AllProperties: { to: (site) => objectOf(propertyValuesType, site) },
    RegionalSettings: { to: (site) => objectOf(regionalSettingsType, site) },
    ...permissionPart.links,
  },
  operations: {
    ...fileFinders,
    getList: {
      needs: 'nothing',
      method: 'both',
      takes: ['strUrl'],
      run: (site, given, call) => objectOf(listType, listAtAddress(site, textArg(given, 'strUrl'), call)),
    },
    getAvailableWebTemplates: {
      needs: 'open',
      method: 'both',
      takes: ['lcid', 'doIncludeCrossLanguage'],
      run: (site) => collectionOf(webTemplateCollection, site),
    },
    getSubwebsFilteredForCurrentUser: {
      needs: 'open',
      method: 'both',
      takes: ['nWebTemplateFilter', 'nConfigurationFilter'],
      run: (site) => collectionOf(webInfoCollection, site),
    },
    ...webAnswers,
    getChanges: getChanges.ofWeb,
    createDefaultAssociatedGroups: createAssociatedGroups,
    doesUserHavePermissions: {
      needs: 'open',
      method: 'both',
      takes: ['permissionMask'],
      run: (site, given, call) => {
        const { High, Low } = maskIn(given.arg('permissionMask'));
        const wanted = rightsOf(BigInt(High), BigInt(Low));
        return valueOf('DoesUserHavePermissions', (webRights(site, call) & wanted) === wanted);
      },
    },
    ...userOperations,
    ...permissionPart.operations,
  },
  change: {
    needs: 'manageWeb',
    run: (site, { body }, { storage }) => {
      storage.sites.change(site, webChanges(site, body));
      return undefined;
    },
  },
  remove: {
    needs: 'manageWeb',
    run: (site, _, { storage }) => {
      if (site.parent === null) throw new NotImitated('The end of a site collection');
      if (storage.sites.below(site).length > 0) throw new Failed(hasWebsBelow(site.path));
      storage.sites.remove(site);
      return undefined;
    },
  },
});

/** The webs directly below another. */
export const webCollection: CollectionType<Site, Site> = {
  name: 'SP.WebCollection',
  of: webType,
  rights: webRights,
  read: 'open',
  all: websBelow,
  operations: { add: addingWeb(webType) },
};

/** Rights that a client asks about: two halves, as texts or numbers. */
function maskIn(written: unknown): { readonly High: string | number; readonly Low: string | number } {
  const { High, Low } = isObject(written) ? written : {};
  if (!isHalf(High) || !isHalf(Low)) throw new Refused('wrongKindOfValue');
  return { High, Low };
}

const isHalf = (half: unknown): half is string | number => /^\d{1,10}$/.test(String(half));
