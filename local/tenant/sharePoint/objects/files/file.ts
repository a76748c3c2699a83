import { NotImitated } from '../../../rules/refused';
import { isMajor, majorVersion, versionLabel } from '../../../rules/versionNumbers';
import type { Call } from '../../call';
import { complex } from '../../model/complex';
import { collectionOf } from '../../model/collectionType';
import type { Given } from '../../model/given';
import { type BytesNode, nothingAt } from '../../model/node';
import { type ObjectType } from '../../model/objectType';
import { notImitated } from '../notImitated';
import { type EntryHere, known } from '../kinds';
import { personAt } from '../people';
import { checkOutOperations } from './checkOut';
import {
  absoluteAddress,
  byPath,
  entryRights,
  etagOf,
  itemNode,
  itemOf,
  refuseCheckedOut,
  refuseOtherVersion,
} from './entry';
import { fileVersionCollection } from './fileVersion';
import { moveFileOperations } from './moves';
import { addressOfEntry } from './place';
import { publishOperations } from './publishing';
import { removeEntry, removeEntryOperations } from './removing';
import { uploadOperations } from './uploading';

/** The type of every file that is downloaded: no browser is to show or run it. */
const downloadType = 'application/octet-stream';

/** SharePoint's number of the version that a file is. */
const uiVersionOf = (here: EntryHere, call: Call): number => itemOf(here, call)?.uiVersion ?? majorVersion;

/** SP.FileLevel: published, a draft, or checked out. */
function levelOf(here: EntryHere, call: Call): number {
  if (here.entry.checkedOut !== null) return 255;
  return isMajor(uiVersionOf(here, call)) ? 1 : 2;
}

const isOffice = (name: string): boolean => /\.(docx?|xlsx?|pptx?|vsdx|one)$/i.test(name);

/** Office's address of a file; all others have none. */
function linking(here: EntryHere, call: Call): string | undefined {
  const { name, guid } = here.entry;
  return isOffice(name) ? `${absoluteAddress(here, call)}?d=w${guid.replaceAll('-', '')}` : undefined;
}

/** A file. */
export const fileType: ObjectType<EntryHere> = known('SP.File', {
  name: 'SP.File',
  address: (here, call) => byPath('GetFileByServerRelativePath', addressOfEntry(here, call)),
  web: ({ site }) => site,
  etag: ({ entry }) => etagOf(entry),
  rights: entryRights,
  read: 'viewListItems',
  notImitated: notImitated['SP.File'],
  properties: {
    CheckInComment: ({ entry }) => entry.checkInComment,
    CheckOutType: ({ entry }) => (entry.checkedOut === null ? 2 : 0),
    ContentTag: ({ entry }) => `{${entry.guid.toUpperCase()}},${entry.version},${entry.contentVersion}`,
    CustomizedPageStatus: () => 0,
    ETag: ({ entry }) => etagOf(entry),
    Exists: () => true,
    IrmEnabled: () => false,
    Length: ({ entry }) => String(entry.size),
    Level: levelOf,
    LinkingUri: (here, call) => linking(here, call)?.replaceAll(' ', '%20') ?? null,
    LinkingUrl: (here, call) => linking(here, call) ?? '',
    MajorVersion: (here, call) => Math.floor(uiVersionOf(here, call) / majorVersion),
    MinorVersion: (here, call) => uiVersionOf(here, call) % majorVersion,
    Name: ({ entry }) => entry.name,
    ServerRelativeUrl: (here, call) => addressOfEntry(here, call),
    TimeCreated: ({ entry }) => entry.created,
    TimeLastModified: ({ entry }) => entry.modified,
    Title: (here, call) => itemOf(here, call)?.values['Title'] ?? '',
    UIVersion: uiVersionOf,
    UIVersionLabel: (here, call) => versionLabel(uiVersionOf(here, call)),
    UniqueId: ({ entry }) => entry.guid,
  },
  onRequest: {
    ListId: ({ list }) => list.id,
    ServerRelativePath: (here, call) => complex('SP.ResourcePath', { DecodedUrl: addressOfEntry(here, call) }),
    SiteId: ({ site }) => site.id,
    VroomItemID: ({ entry }) => entry.id,
    WebId: ({ site }) => site.webId,
  },
  links: {
    Author: { to: (here, call) => personAt('Author', here.site, itemOf(here, call)?.author, call) },
    CheckedOutByUser: {
      to: ({ site, entry }, call) => personAt('CheckedOutByUser', site, entry.checkedOut ?? undefined, call),
    },
    ListItemAllFields: { to: itemNode },
    LockedByUser: { to: () => nothingAt('LockedByUser') },
    ModifiedBy: { to: (here, call) => personAt('ModifiedBy', here.site, itemOf(here, call)?.editor, call) },
    Versions: { to: (here) => collectionOf(fileVersionCollection, here) },
  },
  operations: {
    $value: { needs: 'openItems', method: 'GET', run: download },
    openBinaryStream: { needs: 'openItems', method: 'both', run: download },
    ...uploadOperations,
    ...checkOutOperations,
    ...publishOperations,
    ...moveFileOperations,
    ...removeEntryOperations,
  },
  change: {
    needs: 'editListItems',
    run: () => {
      throw new NotImitated('A change of a file other than of its item or content');
    },
  },
  replace: { needs: 'editListItems', isFile: true, run: replaceContent },
  remove: { needs: 'deleteListItems', run: removeEntry },
});

function download({ entry }: EntryHere, _: Given, { storage }: Call): BytesNode {
  return { kind: 'bytes', bytes: storage.driveItems.content(entry), mediaType: downloadType };
}

function replaceContent(here: EntryHere, { content }: Given, call: Call): undefined {
  refuseOtherVersion(here, call);
  refuseCheckedOut(here, call);
  call.storage.driveItems.replace(here.list, here.entry, content, call.by.caller);
}
