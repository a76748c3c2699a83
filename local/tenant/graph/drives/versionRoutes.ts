import type { DriveItemVersion } from '@microsoft/microsoft-graph-types';
import type { Captured } from '../../routing/router';
import type { DriveItem } from '../../storage/driveItems';
import type { FileVersion } from '../../storage/fileVersions';
import type { Answer } from '../answer';
import type { Call, GraphRoute } from '../call';
import { selected } from '../select';
import { type Drive, driveAt, driveItemAt } from './drive';
import { driveContext, driveKey } from './driveContext';
import { folderHasNoContent, noSuchDriveItem } from './driveFailures';
import { downloadAddress } from './downloads';
import { needOn } from './entryAccess';
import { identityOf } from './identity';

const one = '{drive}/{itemAt}/versions/{version}';

/** The calls about the contents that a file had. */
export const versionRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: '{drive}/{itemAt}/versions',
    options: ['$select'],
    answer: (call, captured) => {
      const { drive, file, versions } = versionsAt(call, captured);
      const value = versions.map((version) => selected(versionBody(call, version), call.query));
      return { status: 200, body: { ...driveContext(call, placeOf(drive, file)), value } };
    },
  },
  {
    method: 'GET',
    path: one,
    options: ['$select'],
    answer: (call, captured) => {
      const { drive, file, version } = versionAt(call, captured);
      const context = driveContext(call, placeOf(drive, file), '/$entity');
      return { status: 200, body: { ...context, ...selected(versionBody(call, version), call.query) } };
    },
  },
  {
    method: 'GET',
    path: `${one}/content`,
    answer: (call, captured) => {
      const { file, version } = versionAt(call, captured);
      return { status: 302, headers: { Location: downloadAddress(call.storage, file, version.version) } };
    },
  },
  { method: 'POST', path: `${one}/restoreVersion`, answer: restore },
];

function restore(call: Call, captured: Captured): Answer {
  const { driveItems } = call.storage;
  const { drive, file, version } = versionAt(call, captured);
  needOn(call, drive, file, 'editListItems');
  const content = driveItems.versions.content(file, version.version);
  if (!content) throw noSuchDriveItem();
  driveItems.replace(drive.library, file, content, call.by.caller);
  return { status: 204 };
}

interface Versions {
  readonly drive: Drive;
  readonly file: DriveItem;
  readonly versions: readonly FileVersion[];
}

function versionsAt(call: Call, captured: Captured): Versions {
  const drive = driveAt(call, captured);
  const file = driveItemAt(call, drive, captured);
  if (file.isFolder) throw folderHasNoContent();
  return { drive, file, versions: call.storage.driveItems.versions.of(file) };
}

/** The version of an id, or the one that is there now. */
function versionAt(call: Call, captured: Captured): Versions & { readonly version: FileVersion } {
  const found = versionsAt(call, captured);
  const id = captured['version'];
  const version = id === 'current' ? found.versions[0] : found.versions.find((each) => idOf(each) === id);
  if (!version) throw noSuchDriveItem();
  return { ...found, version };
}

/** SharePoint's number of a version that everybody sees. */
const idOf = ({ version }: FileVersion): string => `${version}.0`;

const versionBody = ({ storage }: Call, version: FileVersion): DriveItemVersion & Record<string, unknown> => ({
  id: idOf(version),
  lastModifiedBy: identityOf(storage, version.modifiedBy),
  lastModifiedDateTime: version.modified,
  size: version.size,
});

const placeOf = (drive: Drive, file: DriveItem): string => `${driveKey(drive)}/items('${file.id}')/versions`;
