import { NotImitated, Refused } from '../../../rules/refused';
import type { Call } from '../../call';
import { Failed } from '../../failed';
import { fileNotFound } from '../../fileFailures';
import { complex } from '../../model/complex';
import { collectionOf, type CollectionType } from '../../model/collectionType';
import { type Given, textArg, yesArg } from '../../model/given';
import { type Node, nothingAt, type Operation } from '../../model/node';
import { need, objectOf, type ObjectType } from '../../model/objectType';
import { notImitated } from '../notImitated';
import { webRights } from '../rights';
import { welcomePageOf } from '../webSettings';
import { addFolder, listFolder } from './adding';
import { byPath, itemNode } from './entry';
import { fileCollection } from './fileCollection';
import { foldersIn, itemCount, nameOf, placeRights } from './folderContent';
import { folderProperties } from './folderProperties';
import { moveFolderOperations } from './moves';
import { isFolderOfForms, isFolderOfLists, isWebRoot, type Place, placeAt, placeOf, webPlace } from './place';
import { removeEntry, removeEntryOperations } from './removing';
import { storageMetrics } from './storageMetrics';
import { folderNameIn } from './subfolder';

const isThere = (place: Place): boolean => Boolean(place.entry?.isFolder) || isWebRoot(place) || isFolderOfLists(place);

/** What is asked of a folder that is not there, other than whether it is. */
function there(place: Place): Place {
  if (isFolderOfForms(place)) throw new NotImitated('The folder of the forms of a library');
  if (!isThere(place)) throw new Failed(fileNotFound());
  return place;
}

const created = (place: Place): string => there(place).entry?.created ?? place.site.created;

/** The content types that new things in a folder may have, those of folders not among them. */
function contentTypeOrder({ list }: Place, { storage }: Call): readonly unknown[] {
  if (!list) throw new NotImitated('The content types of a folder that is in no list');
  const types = storage.contentTypes.of({ list: list.number }).filter(({ isFolder }) => !isFolder);
  return types.map(({ id }) => complex('SP.ContentTypeId', { StringValue: id }));
}

/** A folder: of a list, or above the lists. One that is not there can be asked whether it is, and has nothing in it. */
export const folderType: ObjectType<Place> = {
  name: 'SP.Folder',
  address: ({ address }) => byPath('GetFolderByServerRelativePath', address),
  web: ({ site }) => site,
  rights: placeRights,
  read: 'nothing',
  notImitated: notImitated['SP.Folder'],
  properties: {
    Exists: (place) => isThere(place) || isFolderOfForms(place),
    IsWOPIEnabled: (place) => there(place) && false,
    ItemCount: (place, call) => itemCount(there(place), call),
    Name: (place) => nameOf(there(place)),
    ProgID: (place) => there(place) && null,
    ServerRelativeUrl: (place) => there(place).address,
    TimeCreated: (place) => created(place),
    TimeLastModified: (place) => there(place).entry?.modified ?? place.site.created,
    UniqueId: (place) => there(place).entry?.guid ?? place.site.webId,
    WelcomePage: (place) => there(place) && (isWebRoot(place) ? welcomePageOf(place.site) : ''),
  },
  onRequest: {
    ServerRelativePath: (place) => complex('SP.ResourcePath', { DecodedUrl: there(place).address }),
    ContentTypeOrder: (place, call) => contentTypeOrder(there(place), call),
    UniqueContentTypeOrder: (place) => there(place) && null,
  },
  links: {
    Files: { to: (place) => collectionOf(fileCollection, place) },
    Folders: { to: (place) => collectionOf(folderCollection, place) },
    ListItemAllFields: { to: (place, call) => item(place, call) },
    ParentFolder: { to: (place, call) => parent(there(place), call) },
    Properties: { to: (place) => objectOf(folderProperties, there(place)) },
    StorageMetrics: { to: (place) => objectOf(storageMetrics, there(place)) },
  },
  operations: {
    addSubFolder: adding('leafName'),
    addSubFolderUsingPath: adding('decodedUrl'),
    ...moveFolderOperations,
    ...ofEntries(removeEntryOperations),
  },
  change: { needs: 'editListItems', run: changeFolder },
  remove: { needs: 'deleteListItems', run: (place, given, call) => removeEntry(listFolder(place), given, call) },
};

/** The folders in a folder. */
export const folderCollection: CollectionType<Place, Place> = {
  name: 'SP.FolderCollection',
  of: folderType,
  rights: placeRights,
  read: 'nothing',
  all: (place, call) => foldersIn(place, call),
  byKey: (place, given, call) => folderIn(place, textArg(given, 'url'), call),
  keys: ['url'],
  operations: {
    add: {
      needs: 'nothing',
      takes: ['url'],
      run: (place, given, call) => addAt(place, textArg(given, 'url'), true, call),
    },
    addUsingPath: {
      needs: 'nothing',
      takes: ['decodedUrl', 'overwrite'],
      run: (place, given, call) => addAt(place, textArg(given, 'decodedUrl'), yesArg(given, 'overwrite'), call),
    },
    getByUrl: finder('url'),
    getByPath: finder('decodedUrl'),
  },
  add: { needs: 'nothing', run: (place, given, call) => addAt(place, textArg(given, 'ServerRelativeUrl'), true, call) },
};

function finder(takes: string): Operation<Place> {
  const run = (place: Place, given: Given, call: Call): Node =>
    objectOf(folderType, folderIn(place, textArg(given, takes), call));
  return { needs: 'nothing', method: 'both', takes: [takes], run };
}

const folderIn = (place: Place, url: string, call: Call): Place => placeAt(place.site, inside(place, url), call);

/** An address that begins with a "/" is one already. */
const inside = ({ address }: Place, url: string): string =>
  url.startsWith('/') ? url : `${address === '/' ? '' : address}/${url}`;

/** A folder at an address, in a folder that is there. */
function addAt(place: Place, url: string, orExisting: boolean, call: Call): Node {
  const address = inside(place, url).replace(/\/+$/, '');
  const end = address.lastIndexOf('/');
  const above = listFolder(placeAt(place.site, address.slice(0, end) || '/', call));
  return objectOf(folderType, placeOf(addFolder(above, address.slice(end + 1), orExisting, call), call));
}

function adding(takes: string): Operation<Place> {
  return {
    needs: 'nothing',
    takes: [takes],
    run: (place, given, call) =>
      objectOf(folderType, placeOf(addFolder(listFolder(place), folderNameIn(given, takes), false, call), call)),
  };
}

function item({ site, list, entry }: Place, call: Call): Node {
  return list && entry?.isFolder ? itemNode({ site, list, entry }, call) : nothingAt('ListItemAllFields');
}

function parent(place: Place, call: Call): Node {
  if (isWebRoot(place)) return nothingAt('ParentFolder');
  const above = place.address.slice(0, place.address.lastIndexOf('/'));
  return objectOf(folderType, above === '' ? webPlace(place.site) : placeAt(place.site, above, call));
}

/** What can be done with files and folders, of a folder that is there and in a list. */
function ofEntries<T extends Place>(
  operations: Readonly<Record<string, Operation<ReturnType<typeof listFolder>>>>,
): Record<string, Operation<T>> {
  const rows = Object.entries(operations).map(([name, operation]) => [
    name,
    { ...operation, run: (place: T, given: Given, call: Call) => operation.run(listFolder(place), given, call) },
  ]);
  return Object.fromEntries(rows) as Record<string, Operation<T>>;
}

/** The page that a web opens with is said of its folder. */
function changeFolder(place: Place, { body }: Given, call: Call): undefined {
  const { Name, WelcomePage, ...others } = body;
  if (WelcomePage !== undefined) setWelcomePage(place, WelcomePage, call);
  if (Object.keys(others).length > 0 || (Name !== undefined && Name !== nameOf(there(place))))
    throw new NotImitated('A change of a folder other than of its item');
}

function setWelcomePage(place: Place, page: unknown, call: Call): void {
  if (!isWebRoot(place)) throw new NotImitated('The page that a folder opens with');
  if (typeof page !== 'string') throw new Refused('wrongKindOfValue');
  const { site } = place;
  need(webRights(site, call), 'manageWeb');
  call.storage.sites.change(site, { properties: { ...site.properties, WelcomePage: page } });
}
