import { quickXorHash } from '../../../storage/quickXorHash';
import type { Call } from '../../call';
import { Failed } from '../../failed';
import { noSuchFile, otherContent } from '../../fileFailures';
import type { CollectionType } from '../../model/collectionType';
import { type Given, optionalText, textArg, yesArg } from '../../model/given';
import type { Node } from '../../model/node';
import { objectOf } from '../../model/objectType';
import type { EntryHere } from '../kinds';
import { addFile, type IfThere, listFolder } from './adding';
import { fileType } from './file';
import { childrenOf, placeRights } from './folderContent';
import { isHiddenDraft, type Place } from './place';

/** The files in a folder. */
export const fileCollection: CollectionType<Place, EntryHere> = {
  name: 'SP.FileCollection',
  of: fileType,
  rights: placeRights,
  read: 'nothing',
  all: (place, call) => childrenOf(place, 0, call),
  byKey: (place, given, call) => fileIn(place, textArg(given, 'url'), call),
  keys: ['url'],
  operations: {
    add: {
      needs: 'nothing',
      takes: ['url', 'overwrite'],
      isFile: true,
      run: (place, given, call) => added(place, given, 'url', call),
    },
    addUsingPath: {
      needs: 'nothing',
      takes: ['decodedUrl'],
      isFile: true,
      run: (place, given, call) => added(place, given, 'decodedUrl', call),
    },
    addStubUsingPath: {
      needs: 'nothing',
      takes: ['decodedUrl'],
      isFile: true,
      run: (place, given, call) => added(place, given, 'decodedUrl', call),
    },
    getByPathOrAddStub: { needs: 'nothing', method: 'both', takes: ['decodedUrl'], run: getOrAdd },
    getByUrl: finder('url'),
    getByPath: finder('decodedUrl'),
  },
};

function finder(takes: string) {
  return {
    needs: 'nothing',
    method: 'both',
    takes: [takes],
    run: (place: Place, given: Given, call: Call): Node =>
      objectOf(fileType, fileIn(place, textArg(given, takes), call)),
  } as const;
}

function fileIn(place: Place, name: string, call: Call): EntryHere {
  const folder = listFolder(place);
  const entry = call.storage.driveItems.child(folder.entry, nameIn(place, name));
  const here = entry && !entry.isFolder ? { site: folder.site, list: folder.list, entry } : undefined;
  if (!here || isHiddenDraft(here, call)) throw new Failed(noSuchFile(`${place.address}/${name}`));
  return here;
}

/** A name, or the address of what is in the folder. */
const nameIn = ({ address }: Place, url: string): string =>
  url.toLowerCase().startsWith(`${address.toLowerCase()}/`) ? url.slice(address.length + 1) : url;

function added(place: Place, given: Given, takes: string, call: Call): Node {
  const ifThere: IfThere = yesArg(given, 'overwrite')
    ? 'overwrite'
    : yesArg(given, 'ensureUniqueFileName')
      ? 'numbered'
      : 'fail';
  const hash = optionalText(given, 'xorHash');
  if (hash !== undefined && hash !== quickXorHash(given.content)) throw new Failed(otherContent());
  return objectOf(
    fileType,
    addFile(listFolder(place), nameIn(place, textArg(given, takes)), given.content, ifThere, call),
  );
}

function getOrAdd(place: Place, given: Given, call: Call): Node {
  const folder = listFolder(place);
  const name = nameIn(place, textArg(given, 'decodedUrl'));
  const entry = call.storage.driveItems.child(folder.entry, name);
  if (entry && !entry.isFolder) return objectOf(fileType, { site: folder.site, list: folder.list, entry });
  return objectOf(fileType, addFile(folder, name, new Uint8Array(), 'fail', call));
}
