import { NotImitated } from '../../../rules/refused';
import { versionLabel } from '../../../rules/versionNumbers';
import type { EntryVersion } from '../../../storage/entryVersions';
import type { Call } from '../../call';
import { Failed } from '../../failed';
import { fileNotFound } from '../../fileFailures';
import type { CollectionType } from '../../model/collectionType';
import { type Given, numberArg, textArg } from '../../model/given';
import { type BytesNode, type Operation } from '../../model/node';
import { objectOf, type ObjectType } from '../../model/objectType';
import type { EntryHere } from '../kinds';
import { personAt } from '../people';
import { addressInWeb, byPath, entryRights, refuseCheckedOut } from './entry';
import { seenOf } from '../rights';
import { addressOfEntry } from './place';

/** A version that a file had before. */
interface VersionHere extends EntryHere {
  readonly version: EntryVersion;
}

const download = ({ entry, version }: VersionHere, _: Given, { storage }: Call): BytesNode => {
  const bytes = storage.entryVersions.content(entry, version.version);
  if (!bytes) throw new Failed(fileNotFound());
  return { kind: 'bytes', bytes, mediaType: 'application/octet-stream' };
};

export const fileVersionType: ObjectType<VersionHere> = {
  name: 'SP.FileVersion',
  address: (here, call) =>
    `${byPath('GetFileByServerRelativePath', addressOfEntry(here, call))}/Versions(${here.version.uiVersion})`,
  web: ({ site }) => site,
  rights: entryRights,
  read: 'viewVersions',
  properties: {
    CheckInComment: () => '',
    Created: ({ version }) => version.modified,
    ID: ({ version }) => version.uiVersion,
    IsCurrentVersion: () => false,
    Length: ({ version }) => String(version.size),
    Size: ({ version }) => version.size,
    Url: (here, call) => `_vti_history/${here.version.uiVersion}/${addressInWeb(here, call)}`,
    VersionLabel: ({ version }) => versionLabel(version.uiVersion),
  },
  onRequest: { ExpirationDate: () => null },
  links: { CreatedBy: { to: ({ site, version }, call) => personAt('CreatedBy', site, version.editor, call) } },
  operations: {
    $value: { needs: 'openItems', method: 'GET', run: download },
    openBinaryStream: { needs: 'openItems', method: 'both', run: download },
    deleteObject: { needs: 'deleteVersions', run: removeVersion },
  },
  remove: { needs: 'deleteVersions', run: removeVersion },
};

function removeVersion({ entry, version }: VersionHere, _: Given, { storage }: Call): undefined {
  storage.entryVersions.remove(entry, version.version);
}

/** The versions that a file had before the one that it has. */
export const fileVersionCollection: CollectionType<EntryHere, VersionHere> = {
  name: 'SP.FileVersionCollection',
  of: fileVersionType,
  rights: entryRights,
  read: 'viewVersions',
  all: (here, call) => before(here, call),
  byKey: (here, given, call) => ofId(here, numberArg(given, 'id'), call),
  operations: {
    getById: {
      needs: 'viewVersions',
      method: 'both',
      takes: ['versionid'],
      run: (here, given, call) => objectOf(fileVersionType, ofId(here, numberArg(given, 'versionid'), call)),
    },
    deleteAll: {
      needs: 'deleteVersions',
      run: (here, given, call) => {
        for (const version of before(here, call)) removeVersion(version, given, call);
        return undefined;
      },
    },
    deleteById: removing('vid', (here, given, call) => ofId(here, numberArg(given, 'vid'), call)),
    deleteByLabel: removing('versionlabel', (here, given, call) => ofLabel(here, given, call)),
    recycleById: { needs: 'deleteVersions', run: notRecycled },
    recycleByLabel: { needs: 'deleteVersions', run: notRecycled },
    restoreByLabel: { needs: 'editListItems', takes: ['versionlabel'], run: restore },
  },
};

function before(here: EntryHere, call: Call): VersionHere[] {
  const { item } = here.entry;
  const versions = item === null ? [] : call.storage.entryVersions.of(here.entry).filter(seenOf(here, item, call));
  return versions.map((version) => ({ ...here, version }));
}

function found(version: VersionHere | undefined): VersionHere {
  if (!version) throw new Failed(fileNotFound());
  return version;
}

const ofId = (here: EntryHere, id: number, call: Call): VersionHere =>
  found(before(here, call).find(({ version }) => version.uiVersion === id));

const ofLabel = (here: EntryHere, given: Given, call: Call): VersionHere =>
  found(before(here, call).find(({ version }) => versionLabel(version.uiVersion) === textArg(given, 'versionlabel')));

function removing(
  takes: string,
  which: (here: EntryHere, given: Given, call: Call) => VersionHere,
): Operation<EntryHere> {
  return {
    needs: 'deleteVersions',
    takes: [takes],
    run: (here, given, call) => removeVersion(which(here, given, call), given, call),
  };
}

function restore(here: EntryHere, given: Given, call: Call): undefined {
  refuseCheckedOut(here, call);
  const { bytes } = download(ofLabel(here, given, call), given, call);
  call.storage.driveItems.replace(here.list, here.entry, bytes, call.by.caller);
}

function notRecycled(): never {
  throw new NotImitated('A version of a file in the recycle bin');
}
