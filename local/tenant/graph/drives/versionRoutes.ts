import type { DriveItemVersion, IdentitySet } from '@microsoft/microsoft-graph-types';
import type { Captured } from '../../routing/router';
import { majorVersion, versionLabel } from '../../rules/versionNumbers';
import type { DriveItem } from '../../storage/driveItems';
import type { Answer } from '../answer';
import type { Call, GraphRoute } from '../call';
import { identitiesOf } from '../identities';
import { seenVersions } from '../siteAccess';
import { selected } from '../select';
import { type Drive, driveAt, driveItemAt } from './drive';
import { driveContext, driveKey } from './driveContext';
import { folderHasNoContent, noSuchDriveItem } from './driveFailures';
import { downloadAddress } from './downloads';
import { needOn, refuseCheckedOut } from './entryAccess';
import { identityOf } from './identity';

const one = '{drive}/{itemAt}/versions/{version}';

/** The calls about the versions of a file, which are those that SharePoint's REST API has of it. */
export const versionRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: '{drive}/{itemAt}/versions',
    options: ['$select'],
    answer: (call, captured) => {
      const { drive, file, versions } = versionsAt(call, captured);
      const value = versions.map((version) => selected(versionBody(version), call.query));
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
      return { status: 200, body: { ...context, ...selected(versionBody(version), call.query) } };
    },
  },
  {
    method: 'GET',
    path: `${one}/content`,
    answer: (call, captured) => {
      const { file, version } = versionAt(call, captured);
      return { status: 302, headers: { Location: downloadAddress(call.storage, file, version.content) } };
    },
  },
  { method: 'POST', path: `${one}/restoreVersion`, answer: restore },
];

function restore(call: Call, captured: Captured): Answer {
  const { driveItems } = call.storage;
  const { drive, file, version } = versionAt(call, captured);
  needOn(call, drive, file, 'editListItems');
  refuseCheckedOut(call, drive, file);
  const content = driveItems.versions.content(file, version.content);
  if (!content) throw noSuchDriveItem();
  driveItems.replace(drive.library, file, content, call.by.caller);
  return { status: 204 };
}

/** A version of a file, the one that it is now among them. */
interface Version {
  readonly uiVersion: number;
  /** Which of the contents that the file had. */
  readonly content: number;
  readonly size: number;
  readonly modified: string;
  readonly by: IdentitySet;
}

interface Versions {
  readonly drive: Drive;
  readonly file: DriveItem;
  readonly versions: readonly Version[];
}

function versionsAt(call: Call, captured: Captured): Versions {
  const { storage } = call;
  const drive = driveAt(call, captured);
  const file = driveItemAt(call, drive, captured);
  if (file.isFolder) throw folderHasNoContent();
  const itemNow = file.item === null ? undefined : storage.items.there(drive.library, file.item);
  const { contentVersion: content, size, modified, modifiedBy } = file;
  const uiVersion = itemNow?.uiVersion ?? majorVersion;
  const now: Version = { uiVersion, content, size, modified, by: identityOf(storage, modifiedBy) };
  const isSeen = seenVersions(call, { site: drive.site, list: drive.library, item: file.item ?? 0 });
  const before = storage.entryVersions
    .of(file)
    .filter(isSeen)
    .map(({ editor, ...was }): Version => ({ ...was, by: identitiesOf(storage, drive.site, editor) }));
  return { drive, file, versions: [now, ...before.reverse()] };
}

/** The version of an id, or the one that is there now. */
function versionAt(call: Call, captured: Captured): Versions & { readonly version: Version } {
  const found = versionsAt(call, captured);
  const id = captured['version'];
  const version = id === 'current' ? found.versions[0] : found.versions.find((each) => idOf(each) === id);
  if (!version) throw noSuchDriveItem();
  return { ...found, version };
}

const idOf = ({ uiVersion }: Version): string => versionLabel(uiVersion);

const versionBody = (version: Version): DriveItemVersion & Record<string, unknown> => ({
  id: idOf(version),
  lastModifiedBy: version.by,
  lastModifiedDateTime: version.modified,
  size: version.size,
});

const placeOf = (drive: Drive, file: DriveItem): string => `${driveKey(drive)}/items('${file.id}')/versions`;
