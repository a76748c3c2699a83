import { isObject } from '../../routing/jsonBody';
import { includes } from '../../rules/basePermissions';
import { NotImitated, Refused } from '../../rules/refused';
import { addressOf, documentLibrary, genericList, isLibrary, pageLibrary, type StoredList } from '../../storage/lists';
import { defaultLibraryOf, siteAssets } from '../../storage/firstLibrary';
import type { Site } from '../../storage/sites';
import { siteUrl, type Call } from '../call';
import { Failed } from '../failed';
import { accessDenied, noListAtAddress, noListOfId, noListOfTitle } from '../failures';
import { descriptionIn, listChangesIn, titleIn } from '../listBody';
import type { CollectionType } from '../model/collectionType';
import { type Given, textArg } from '../model/given';
import type { Node, Operation } from '../model/node';
import { objectOf } from '../model/objectType';
import { listType } from './list';
import { type ListHere, seenLists, seesList, webRights } from './rights';

/** The lists of a web that the caller may see. */
export const listCollection: CollectionType<Site, ListHere> = {
  name: 'SP.ListCollection',
  of: listType,
  rights: webRights,
  read: 'open',
  all: seenLists,
  byKey: (site, given, call) => listOfId(site, textArg(given, 'id'), call),
  operations: {
    getByTitle: {
      needs: 'nothing',
      method: 'both',
      takes: ['title'],
      run: (site, given, call) => objectOf(listType, listOfTitle(site, textArg(given, 'title'), call)),
    },
    getById: {
      needs: 'nothing',
      method: 'both',
      takes: ['id'],
      run: (site, given, call) => objectOf(listType, listOfId(site, textArg(given, 'id'), call)),
    },
    ensureSiteAssetsLibrary: ensuring({ title: 'Site Assets', name: siteAssets, template: documentLibrary }),
    ensureSitePagesLibrary: ensuring({ title: 'Site Pages', name: 'SitePages', template: pageLibrary }),
  },
  add: { needs: 'manageLists', run: createList },
  clientOperations: { add: { needs: 'manageLists', takes: ['parameters'], run: createClientList } },
};

/*
 * To somebody without any right on the site SharePoint denies everything. On a site that one may read, the lists that
 * one may not are trimmed away: by title or id they do not exist. By its address such a list is denied.
 */
function seen(site: Site, list: StoredList | undefined, call: Call): ListHere | undefined {
  const here = list && { site, list };
  if (here && seesList(here, call)) return here;
  if (!includes(webRights(site, call), 'open')) throw new Failed(accessDenied());
  return undefined;
}

function listOfTitle(site: Site, title: string, call: Call): ListHere {
  const here = seen(site, call.storage.lists.byTitle(site, title), call);
  if (!here) throw new Failed(noListOfTitle(title, siteUrl({ origin: call.origin, site })));
  return here;
}

function listOfId(site: Site, id: string, call: Call): ListHere {
  const here = seen(site, call.storage.lists.byId(site, id), call);
  if (!here) throw new Failed(noListOfId());
  return here;
}

/** The list at an address like "/sites/X/Lists/Y". */
export function listAtAddress(site: Site, address: string, call: Call): ListHere {
  const named = call.storage.lists.byName(site, address.slice(address.lastIndexOf('/') + 1));
  const list = named && addressOf(site, named).toLowerCase() === address.toLowerCase() ? named : undefined;
  const here = seen(site, list, call);
  if (!here) throw new Failed(list ? accessDenied() : noListAtAddress());
  return here;
}

/** The library that is shown where none is named, for those who may see it. */
export const defaultLibrary = (site: Site, call: Call): ListHere | undefined =>
  seen(site, defaultLibraryOf(call.storage.lists, site), call);

function createList(site: Site, { body }: Given, call: Call): Node {
  const { Title, Description, BaseTemplate = genericList, ...others } = body;
  if (typeof BaseTemplate !== 'number') throw new Refused('wrongKindOfValue', 'BaseTemplate');
  const title = titleIn(Title);
  const { settings = {} } = listChangesIn(others, { settings: {} }, []);
  const list = made(site, call, { title, description: descriptionIn(Description), template: BaseTemplate });
  call.storage.lists.change(list, site, { settings });
  return objectOf(listType, { site, list: { ...list, settings } });
}

/** Of SP.ListCreationInformation: its address, the last part of which is the list's name, may be given as well. */
function createClientList(site: Site, given: Given, call: Call): Node {
  const {
    TemplateType = genericList,
    Title,
    Description,
    Url,
    QuickLaunchOption,
    ...others
  } = objectIn(given.arg('parameters'));
  const foreign = ['CustomSchemaXml', 'DataSourceProperties'].find((name) => (others[name] ?? null) !== null);
  if (foreign !== undefined) throw new NotImitated(`A list with ${foreign}`);
  if (typeof TemplateType !== 'number') throw new Refused('wrongKindOfValue', 'TemplateType');
  const title = titleIn(Title);
  const name = typeof Url === 'string' && Url !== '' ? Url.slice(Url.lastIndexOf('/') + 1) : title;
  const list = made(site, call, { title, name, description: descriptionIn(Description), template: TemplateType });
  const settings = { OnQuickLaunch: QuickLaunchOption === onQuickLaunch };
  call.storage.lists.change(list, site, { settings });
  return objectOf(listType, { site, list: { ...list, settings } });
}

/** SP.QuickLaunchOptions. */
const onQuickLaunch = 1;

const objectIn = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {});

interface Wanted {
  readonly title: string;
  readonly name?: string;
  readonly description: string;
  readonly template: number;
}

/** A library begins with the folder that its files are in. */
function made(site: Site, { storage }: Call, { title, name = title, description, template }: Wanted): StoredList {
  const list = storage.lists.create(site, title, description, template, name);
  if (isLibrary(list)) storage.driveItems.addRoot(list);
  return list;
}

/** The libraries for pages and for pictures on them, which SharePoint makes when they are first needed. */
function ensuring(wanted: Omit<Wanted, 'description'> & { readonly name: string }): Operation<Site> {
  return {
    needs: 'manageLists',
    run: (site, _, call) => {
      const there = call.storage.lists.byName(site, wanted.name);
      return objectOf(listType, { site, list: there ?? made(site, call, { ...wanted, description: '' }) });
    },
  };
}
