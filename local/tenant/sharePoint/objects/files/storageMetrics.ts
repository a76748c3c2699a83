import type { Call } from '../../call';
import type { ObjectType } from '../../model/objectType';
import { byPath } from './entry';
import { childrenOf, foldersIn, placeRights } from './folderContent';
import type { Place } from './place';

/** How much a folder holds of what the caller may see, with all that is below it. Numbers of 64 bits are texts. */
export const storageMetrics: ObjectType<Place> = {
  name: 'SP.StorageMetrics',
  address: ({ address }) => `${byPath('GetFolderByServerRelativePath', address)}/StorageMetrics`,
  web: ({ site }) => site,
  rights: placeRights,
  read: 'nothing',
  properties: {
    LastModified: (place, call) => held(place, call).modified,
    TotalFileCount: (place, call) => String(held(place, call).files),
    TotalFileStreamSize: (place, call) => String(held(place, call).now),
    TotalSize: (place, call) => String(held(place, call).withVersions),
  },
};

interface Held {
  readonly files: number;
  /** Bytes of the contents that the files have, and of those that they had as well. */
  readonly now: number;
  readonly withVersions: number;
  readonly modified: string;
}

function held(place: Place, call: Call): Held {
  const { versions } = call.storage.driveItems;
  const files = childrenOf(place, 0, call).map(({ entry }) => ({
    files: 1,
    now: entry.size,
    withVersions: versions.of(entry).reduce((sum, { size }) => sum + size, 0),
    modified: entry.modified,
  }));
  const empty: Held = { files: 0, now: 0, withVersions: 0, modified: place.entry?.modified ?? place.site.created };
  return [...files, ...foldersIn(place, call).map((folder) => held(folder, call))].reduce(
    (all, one) => ({
      files: all.files + one.files,
      now: all.now + one.now,
      withVersions: all.withVersions + one.withVersions,
      modified: all.modified > one.modified ? all.modified : one.modified,
    }),
    empty,
  );
}
