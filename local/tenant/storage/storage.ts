import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '../../sqlite/database';
import { CheckOuts } from './checkOuts';
import { MailAttachments } from './mailAttachments';
import { Directory } from './directory';
import { Applications } from './applications';
import { DirectoryObjects } from './directoryObjects';
import { Comments } from './comments';
import { ContentTypes } from './contentTypes';
import { CopyJobs } from './copyJobs';
import { DriveItems, entriesIn } from './driveItems';
import { Attachments } from './attachments';
import { EntryVersions } from './entryVersions';
import { Features } from './features';
import { Fields } from './fields';
import { FileVersions } from './fileVersions';
import { Grants } from './grants';
import { lagging } from '../lateness/lagging';
import type { LatePart, Lateness } from '../lateness/lateness';
import { layout, layoutVersion } from './layout';
import { Items } from './items';
import { ItemChanges } from './itemChanges';
import { ItemVersions } from './itemVersions';
import { LibraryItems, systemAccount } from './libraryItems';
import { Likes } from './likes';
import { Lists } from './lists';
import { Mailboxes } from './mailboxes';
import { MailFolders } from './mailFolders';
import { MessageProperties } from './messageProperties';
import { Messages } from './messages';
import { NavigationNodes } from './navigationNodes';
import { UserCustomActions } from './userCustomActions';
import { Permissions } from './permissions';
import { Principals } from './principals';
import { RoleAssignments } from './roleAssignments';
import { RoleDefinitions } from './roleDefinitions';
import { Scopes } from './scopes';
import { SiteGroups } from './siteGroups';
import { Publishing } from './publishing';
import { RecycleBin } from './recycleBin';
import { RecycledAttachments } from './recycledAttachments';
import { RecycledEntries } from './recycledEntries';
import { Recycling } from './recycling';
import { RelatedItems } from './relatedItems';
import { Sites } from './sites';
import { UploadPieces } from './uploadPieces';
import { Uploads } from './uploads';
import { Views } from './views';

/** All that the tenant keeps: SharePoint and Graph both answer from this. */
export interface Storage {
  readonly directory: Directory;
  readonly directoryObjects: DirectoryObjects;
  readonly applications: Applications;
  readonly sites: Sites;
  readonly principals: Principals;
  readonly siteGroups: SiteGroups;
  readonly roles: RoleDefinitions;
  readonly scopes: Scopes;
  readonly assignments: RoleAssignments;
  /** What somebody may do. */
  readonly permissions: Permissions;
  readonly grants: Grants;
  readonly lists: Lists;
  readonly fields: Fields;
  readonly views: Views;
  readonly contentTypes: ContentTypes;
  readonly items: Items;
  readonly itemVersions: ItemVersions;
  readonly itemChanges: ItemChanges;
  readonly attachments: Attachments;
  readonly comments: Comments;
  readonly likes: Likes;
  readonly relatedItems: RelatedItems;
  readonly driveItems: DriveItems;
  readonly entryVersions: EntryVersions;
  readonly checkOuts: CheckOuts;
  readonly publishing: Publishing;
  readonly uploads: Uploads;
  readonly pieces: UploadPieces;
  readonly copyJobs: CopyJobs;
  readonly navigationNodes: NavigationNodes;
  readonly userCustomActions: UserCustomActions;
  readonly features: Features;
  readonly recycleBin: RecycleBin;
  readonly recycling: Recycling;
  readonly mailboxes: Mailboxes;
  readonly mailFolders: MailFolders;
  readonly messages: Messages;
  /** What form digests and addresses of downloads are signed with; kept, so that an open page outlives a restart. */
  readonly secret: string;
  /** The tenant's id in Entra. */
  readonly tenantId: string;
  readonly now: () => Date;
  /** Does work in several of the stores wholly or not at all. */
  atOnce<T>(work: () => T): T;
  /** As Graph shows by now what is late: from `late` on, parts of what is kept come into it only later. */
  shown(part: LatePart): Storage;
  late(lateness: Partial<Lateness>): void;
  close(): void;
}

/**
 * @param file a path, or ":memory:"
 * @param beforeCommit stands before each commit
 * @throws an Error that says what to do where the file is another version's or another tenant's
 */
export function openStorage(file: string, tenantId: string, now: () => Date, beforeCommit = (): void => {}): Storage {
  const database = openDatabase(file, { of: 'local tenant', layout, version: layoutVersion, beforeCommit });
  if (setting(database, 'tenantId', tenantId) !== tenantId) {
    database.close();
    throw new Error('The local tenant was kept for another tenant id. Start once with --fresh.');
  }
  const kept = { secret: setting(database, 'secret', randomBytes(32).toString('hex')), tenantId, now };
  const stores = storesOn(database, kept);
  const late = lagging(database, (copied) => storesOn(copied, kept), now);
  const storage: Storage = {
    ...stores,
    shown: (part) => ({ ...storage, ...late.shown(part) }),
    late: ({ mail, ...others }) => {
      if (mail !== undefined) stores.messages.lateSeconds = mail;
      late.set(others);
    },
    close: () => database.close(),
  };
  return storage;
}

type Stores = Omit<Storage, 'shown' | 'late' | 'close'>;

function storesOn(database: Database, kept: Pick<Storage, 'secret' | 'tenantId' | 'now'>): Stores {
  const { now } = kept;
  const fields = new Fields(database);
  const directory = new Directory(database, now);
  const directoryObjects = new DirectoryObjects(database);
  const sites = new Sites(database, now);
  const principals = new Principals(database, directory, directoryObjects, kept.tenantId);
  const libraryItems = new LibraryItems(database, fields, now, ({ site }, by) => {
    const at = sites.byNumber(site);
    return by && at ? principals.authorId(at, by) : systemAccount;
  });
  const scopes = new Scopes(
    database,
    (number) => sites.byNumber(number),
    (list, item) => libraryItems.foldersOf(list, item),
  );
  const assignments = new RoleAssignments(database, scopes);
  const lists = new Lists(database, now);
  const fileVersions = new FileVersions(database);
  const entryVersions = new EntryVersions(database);
  const driveItems = new DriveItems(database, fileVersions, libraryItems, now);
  const recycledEntries = new RecycledEntries(database, driveItems, libraryItems, fileVersions);
  const recycleBin = new RecycleBin(database, now);
  const items = new Items(database, fields, entriesIn(driveItems), now);
  const attachments = new Attachments(database, items);
  const recycledAttachments = new RecycledAttachments(database, recycleBin, lists, items, attachments);
  const mailFolders = new MailFolders(database);
  return {
    directory,
    directoryObjects,
    applications: new Applications(database),
    sites,
    principals,
    siteGroups: new SiteGroups(database, principals),
    roles: new RoleDefinitions(database),
    scopes,
    assignments,
    permissions: new Permissions(database, principals, scopes),
    grants: new Grants(database, principals, assignments),
    lists,
    fields,
    views: new Views(database),
    contentTypes: new ContentTypes(database),
    items,
    itemChanges: new ItemChanges(database),
    itemVersions: new ItemVersions(database, fields),
    attachments,
    comments: new Comments(database, now),
    likes: new Likes(database, now),
    relatedItems: new RelatedItems(database),
    driveItems,
    entryVersions,
    checkOuts: new CheckOuts(database, driveItems, entryVersions),
    publishing: new Publishing(database, entriesIn(driveItems)),
    recycleBin,
    recycling: new Recycling(database, recycleBin, lists, driveItems, items, recycledEntries, recycledAttachments),
    uploads: new Uploads(database),
    pieces: new UploadPieces(database),
    copyJobs: new CopyJobs(database),
    navigationNodes: new NavigationNodes(database),
    userCustomActions: new UserCustomActions(database),
    features: new Features(database),
    mailboxes: new Mailboxes(database, mailFolders),
    mailFolders,
    atOnce: (work) => database.write(work),
    messages: new Messages(database, new MessageProperties(database), new MailAttachments(database, now), now),
    ...kept,
  };
}

/** What is kept under the name; at first that is the value given. */
function setting(database: Database, name: string, first: string): string {
  database.run('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING', name, first);
  return database.first<{ value: string }>('SELECT value FROM setting WHERE name = ?', name)?.value ?? first;
}
