import { includes, type Rights } from '../../rules/basePermissions';
import { Refused } from '../../rules/refused';
import type { Recycled, RecycledKind } from '../../storage/recycleBin';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { Failed } from '../failed';
import { accessDenied } from '../failures';
import { ownerOfRecycledGone, notRestored, noSuchRecycled } from '../fileFailures';
import { complex } from '../model/complex';
import type { CollectionType } from '../model/collectionType';
import { type Given, textArg } from '../model/given';
import { type Node, type Operation } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { callerNumber, personAt, principalOf } from './people';
import { webRights } from './rights';

/** A recycle bin: a web's, or a site's, of which the administrators see the second stage too. */
export interface Bin {
  readonly site: Site;
  readonly of: 'Web' | 'Site';
}

interface RecycledHere extends Bin {
  readonly recycled: Recycled;
}

/** SP.RecycleBinItemType. */
const types: Readonly<Record<RecycledKind, number>> = { file: 1, item: 3, list: 4, folder: 5, attachment: 7 };

const binRights = ({ site }: Bin, call: Call): Rights => webRights(site, call);

/** Whether the caller sees what others deleted, and the second stage. */
const seesAll = ({ site }: Bin, call: Call): boolean => includes(webRights(site, call), 'manageWeb');

/** Something in the recycle bin. */
export const recycledType: ObjectType<RecycledHere> = {
  name: 'SP.RecycleBinItem',
  address: ({ of, recycled }) => `${of}/RecycleBin(guid'${recycled.id}')`,
  web: ({ site }) => site,
  rights: binRights,
  read: 'nothing',
  properties: {
    AuthorEmail: ({ site, recycled }, call) => principalOf(site, recycled.author, call)?.email ?? '',
    AuthorName: ({ site, recycled }, call) => principalOf(site, recycled.author, call)?.title ?? 'System Account',
    DeletedByEmail: ({ site, recycled }, call) => principalOf(site, recycled.deletedBy, call)?.email ?? '',
    DeletedByName: ({ site, recycled }, call) => principalOf(site, recycled.deletedBy, call)?.title ?? 'SharePoint App',
    DeletedDate: ({ recycled }) => recycled.deleted,
    DeletedDateLocalFormatted: ({ recycled }) => localDate.format(new Date(recycled.deleted)),
    DirName: ({ recycled }) => recycled.directory,
    DirNamePath: ({ recycled }) => complex('SP.ResourcePath', { DecodedUrl: recycled.directory }),
    Id: ({ recycled }) => recycled.id,
    ItemState: ({ recycled }) => recycled.stage,
    ItemType: ({ recycled }) => types[recycled.kind],
    LeafName: ({ recycled }) => recycled.name,
    LeafNamePath: ({ recycled }) => complex('SP.ResourcePath', { DecodedUrl: recycled.name }),
    Size: ({ recycled }) => String(recycled.size),
    Title: ({ recycled }) => recycled.title,
  },
  links: {
    Author: { to: ({ site, recycled }, call) => personAt('Author', site, recycled.author, call) },
    DeletedBy: { to: ({ site, recycled }, call) => personAt('DeletedBy', site, recycled.deletedBy, call) },
  },
  operations: {
    restore: { needs: 'open', run: (here, _, call) => restore(here, call) },
    deleteObject: { needs: 'open', run: (here, _, call) => purge(here, call) },
    moveToSecondStage: { needs: 'open', run: (here, _, call) => toSecondStage(here, call) },
  },
  remove: { needs: 'open', run: (here, _, call) => purge(here, call) },
};

/** What is in a recycle bin: one's own, and to those who manage the web everybody's. */
export const recycledCollection: CollectionType<Bin, RecycledHere> = {
  name: 'SP.RecycleBinItemCollection',
  of: recycledType,
  rights: binRights,
  read: 'open',
  all: seen,
  byKey: (bin, given, call) => ofId(bin, textArg(given, 'id'), call),
  operations: {
    getById: {
      needs: 'open',
      method: 'both',
      takes: ['id'],
      run: (bin, given, call) => objectOf(recycledType, ofId(bin, textArg(given, 'id'), call)),
    },
    deleteAll: each(1, purge),
    deleteAllSecondStageItems: each(2, purge),
    moveAllToSecondStage: each(1, toSecondStage),
    restoreAll: each(1, restore),
    deleteByIds: eachOf(purge),
    moveToSecondStageByIds: eachOf(toSecondStage),
    restoreByIds: eachOf(restore),
  },
};

/** A web's own bin has the first stage alone; that of the site has what was on all its webs. */
function seen(bin: Bin, call: Call): RecycledHere[] {
  const { recycleBin, sites } = call.storage;
  const found = bin.of === 'Web' ? recycleBin.of(bin.site.number) : recycleBin.ofCollection(bin.site.root);
  return found
    .map((recycled) => ({ of: bin.of, site: sites.byNumber(recycled.site) ?? bin.site, recycled }))
    .filter((here) => sees(here, call));
}

function sees(here: RecycledHere, call: Call): boolean {
  const { stage, deletedBy } = here.recycled;
  if (seesAll(here, call)) return stage === 1 || here.of === 'Site';
  return stage === 1 && deletedBy === callerNumber(here.site, call);
}

function ofId(bin: Bin, id: string, call: Call): RecycledHere {
  const recycled = seen(bin, call).find(({ recycled: one }) => one.id === id.toLowerCase());
  if (!recycled) throw new Failed(noSuchRecycled());
  return recycled;
}

function restore({ site, recycled }: RecycledHere, call: Call): undefined {
  const { recycling } = call.storage;
  const conflict = recycling.conflict(site, recycled);
  if (conflict) throw new Failed(conflict === 'nameTaken' ? notRestored(recycled.name) : ownerOfRecycledGone());
  recycling.restore(recycled);
}

function purge({ recycled }: RecycledHere, { storage }: Call): undefined {
  storage.recycling.purge(recycled);
}

function toSecondStage({ recycled }: RecycledHere, { storage }: Call): undefined {
  storage.recycleBin.toSecondStage(recycled);
}

type Doing = (here: RecycledHere, call: Call) => undefined;

function each(stage: 1 | 2, doing: Doing): Operation<Bin> {
  return {
    needs: 'open',
    run: (bin, _, call) => {
      if (stage === 2 && !seesAll(bin, call)) throw new Failed(accessDenied());
      for (const here of seen(bin, call).filter(({ recycled }) => recycled.stage === stage)) doing(here, call);
      return undefined;
    },
  };
}

function eachOf(doing: Doing): Operation<Bin> {
  return {
    needs: 'open',
    takes: ['ids'],
    run: (bin, given, call): Node | undefined => {
      for (const id of idsIn(given)) doing(ofId(bin, id, call), call);
      return undefined;
    },
  };
}

function idsIn(given: Given): readonly string[] {
  const ids = given.arg('ids');
  if (!Array.isArray(ids) || !ids.every((id): id is string => typeof id === 'string'))
    throw new Refused('wrongKindOfValue');
  return ids;
}

const localDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' });
