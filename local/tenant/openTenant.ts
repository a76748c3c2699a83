import { answerGraph } from './graph/answerGraph';
import { answerSharePoint } from './sharePoint/answerSharePoint';
import { sentMail } from './sentMail';
import { documentLibrary, type StoredList } from './storage/lists';
import { openStorage, type Storage } from './storage/storage';
import type { SignedIn, Tenant } from './tenant';

export interface TenantOptions {
  /** Where the tenant is kept: a path, or ":memory:". */
  readonly file: string;
  /** The tenant's id in Entra. */
  readonly tenantId: string;
  readonly now: () => Date;
  /** Who makes a request, by its session or its token; `undefined` where neither holds. */
  readonly whoIs: (request: Request) => Promise<SignedIn | undefined>;
}

/**
 * Opens the tenant of the local cloud.
 * @throws an Error that says what to do where the file was kept by another version, or for another tenant id
 */
export function openTenant({ file, tenantId, now, whoIs }: TenantOptions): Tenant {
  const storage = openStorage(file, tenantId, now);
  /** Whoever has no account, or a disabled one, is nobody, whatever they bring along. */
  const letIn = async (request: Request): Promise<SignedIn | undefined> => {
    const by = await whoIs(request);
    return by && storage.directory.letsIn(by.caller) ? by : undefined;
  };
  return {
    sharePoint: async (request) => answerSharePoint(storage, request, await letIn(request)),
    graph: async (request) => answerGraph(storage, request, await letIn(request)),
    directory: {
      put: (accounts) => storage.directory.put(accounts),
      all: () => storage.directory.all(),
      byOid: (oid) => storage.directory.byOid(oid),
    },
    sites: {
      create: (path, title) => storage.sites.create(path, title),
      grant: (path, to, level) => storage.grants.grant(storage.sites.named(path), to, level),
      grantList: (path, name, grants) => storage.grants.replaceForList(listNamed(storage, path, name), grants),
      createLibrary: (path, name) => createLibrary(storage, path, name),
      grantLibrary: (path, name, grants) => storage.grants.replaceForList(listNamed(storage, path, name), grants),
      recycleBin: (path, name) => storage.driveItems.recycleBin(listNamed(storage, path, name)),
    },
    mailboxes: {
      create: (address, displayName) => storage.mailboxes.create(address, displayName),
      grant: (address, { appId }) => storage.mailboxes.grant(storage.mailboxes.named(address), appId),
      sent: (address) => sentMail(storage, address),
    },
    late: ({ mail }) => (storage.messages.lateSeconds = mail),
    close: () => storage.close(),
  };
}

/** The list of a name that the tenant's own set-up gives: that it is missing is a fault of the program. */
function listNamed({ sites, lists }: Storage, path: string, name: string): StoredList {
  const list = lists.byName(sites.named(path), name);
  if (!list) throw new Error(`The local tenant has no list ${name} at ${path}.`);
  return list;
}

function createLibrary({ sites, lists, driveItems }: Storage, path: string, name: string): void {
  const site = sites.named(path);
  if (!lists.byName(site, name)) driveItems.addRoot(lists.create(site, name, '', documentLibrary));
}
