import { isObject } from '../../routing/jsonBody';
import { includes } from '../../rules/basePermissions';
import { NotImitated, Refused } from '../../rules/refused';
import { addFirstLibrary } from '../../storage/firstLibrary';
import type { NewWeb, Site } from '../../storage/sites';
import type { Call } from '../call';
import type { CollectionType } from '../model/collectionType';
import type { Given } from '../model/given';
import type { Operation } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { webRights } from './rights';

/** The name of a web's template, and the number of its configuration: "STS#3". */
export function templateOf({ template }: Site): { readonly name: string; readonly configuration: number } {
  const [name = '', configuration = '0'] = template.split('#');
  return { name, configuration: Number(configuration) };
}

/** SharePoint's numbers of templates. */
const templateIds: Readonly<Record<string, number>> = { STS: 1, BLOG: 9, GROUP: 64, SITEPAGEPUBLISHING: 68 };

/** What is said of a web to those who look at the webs around it. */
export const webInfoType: ObjectType<Site> = {
  name: 'SP.WebInformation',
  address: (site) => `Web/WebInfos(guid'${site.webId}')`,
  web: (site) => site,
  rights: webRights,
  read: 'nothing',
  properties: {
    Configuration: (site) => templateOf(site).configuration,
    Created: ({ created }) => created.replace('Z', ''),
    Description: ({ description }) => description,
    Id: ({ webId }) => webId,
    Language: ({ language }) => language,
    LastItemModifiedDate: ({ modified }) => modified,
    LastItemUserModifiedDate: ({ modified }) => modified,
    ServerRelativeUrl: ({ path }) => path,
    Title: ({ title }) => title,
    WebTemplate: (site) => templateOf(site).name,
    WebTemplateId: (site) => templateIds[templateOf(site).name] ?? 0,
  },
};

/** The webs below another that the caller may open. */
export const websBelow = (site: Site, call: Call): Site[] =>
  call.storage.sites.below(site).filter((below) => includes(webRights(below, call), 'open'));

/** What is said of the webs below another. */
export const webInfoCollection: CollectionType<Site, Site> = {
  name: 'SP.WebInformationCollection',
  of: webInfoType,
  rights: webRights,
  read: 'open',
  all: websBelow,
  operations: { add: addingWeb(webInfoType) },
};

/** How a web is made below another, and answered as what its collection has. */
export function addingWeb(type: ObjectType<Site>): Operation<Site> {
  return {
    needs: 'manageSubwebs',
    creates: true,
    run: (site, given, call) =>
      objectOf(
        type,
        call.storage.atOnce(() => addWeb(site, given, call)),
      ),
  };
}

/** Makes a web below another, with a first library, and with its permissions or with those of its maker alone. */
function addWeb(parent: Site, given: Given, { storage, by }: Call): Site {
  const { unique, ...web } = newWebIn(given);
  const site = storage.sites.add(parent, web);
  addFirstLibrary(storage, site);
  if (unique) {
    const { caller } = by;
    const owner = storage.principals.ensure(
      parent,
      caller.kind === 'app' ? { appId: caller.appId } : { oid: caller.oid },
    );
    storage.assignments.breakInheritance({ site }, { copy: false, clearBelow: false, caller: owner.id });
  }
  return site;
}

function newWebIn(given: Given): NewWeb & { readonly unique: boolean } {
  const parameters = given.arg('parameters');
  const {
    Url,
    Title,
    Description = '',
    Language = 2057,
    WebTemplate = 'STS#3',
    UseSamePermissionsAsParentSite = true,
    UseUniquePermissions = !UseSamePermissionsAsParentSite,
  } = isObject(parameters) ? parameters : {};
  if (
    typeof Url !== 'string' ||
    typeof Title !== 'string' ||
    typeof Description !== 'string' ||
    typeof Language !== 'number' ||
    typeof WebTemplate !== 'string' ||
    typeof UseUniquePermissions !== 'boolean'
  )
    throw new Refused('wrongKindOfValue');
  if (!/^[^"#%&*:<>?\\/{|}~]+$/.test(Url)) throw new NotImitated('A web whose address is not one plain name');
  return {
    name: Url,
    title: Title || Url,
    description: Description,
    language: Language,
    template: WebTemplate,
    unique: UseUniquePermissions,
  };
}
