import { rmSync } from 'node:fs';
import { endProcess } from './faults/endProcess';
import { openFaults } from './faults/faults';
import type { Service } from './faults/rule';
import { answerGraph, type BeforePart } from './graph/answerGraph';
import { answerSharePoint } from './sharePoint/answerSharePoint';
import { arrive } from './mail/arriving';
import type { ArrivingMail, Bounce } from './mail/arrivingMail';
import { reportNonDelivery } from './mail/nonDelivery';
import { sentMail } from './mail/sentMail';
import { documentLibrary, type StoredList } from './storage/lists';
import { createSiteCollection } from './storage/siteCollections';
import { openStorage, type Storage } from './storage/storage';
import type { Grant, SignedIn, Tenant } from './tenant';
import type { Throttling } from './throttling/limits';
import { outboxOf } from './throttling/outbox';
import { openThrottle } from './throttling/throttle';

export interface TenantOptions {
  /** Where the tenant is kept: a path, or ":memory:". */
  readonly file: string;
  /** The tenant's id in Entra. */
  readonly tenantId: string;
  readonly now: () => Date;
  /** Who makes a request, by its session or its token; `undefined` where neither holds. */
  readonly whoIs: (request: Request) => Promise<SignedIn | undefined>;
  /** As Microsoft's services do, by limits that can be changed; off unless it is given. */
  readonly throttling?: Throttling;
}

/**
 * Opens the tenant of the local cloud.
 * @throws an Error that says what to do where the file was kept by another version, or for another tenant id
 */
export function openTenant({ file, tenantId, now, whoIs, throttling = 'off' }: TenantOptions): Tenant {
  const faults = openFaults(now, endProcess);
  const open = (): Storage => openStorage(file, tenantId, now, () => faults.beforeCommit());
  let storage = open();
  const throttle = openThrottle(
    throttling,
    tenantId,
    outboxOf(() => storage),
    now,
  );
  /** Whoever has no account, or a disabled one, is nobody, whatever they bring along. */
  const letIn = async (request: Request): Promise<SignedIn | undefined> => {
    const by = await whoIs(request);
    return by && storage.directory.letsIn(by.caller) ? by : undefined;
  };
  /** Whoever is somebody is throttled; who is let through, and everybody else, may meet a fault. */
  const answering =
    (service: Service, answer: (request: Request, by: SignedIn | undefined) => Promise<Response>) =>
    async (request: Request): Promise<Response> => {
      const by = await letIn(request);
      const answered = (): Promise<Response> => faults.around(service, request, () => answer(request, by));
      return by ? throttle[service](request, by.caller, answered) : answered();
    };
  const beforePart: BeforePart = ({ method, url, content }, { caller }, answer) =>
    throttle.part({ method, url, bytes: lengthOf(content), body: content }, caller, answer);
  return {
    sharePoint: answering('sharePoint', (request, by) => answerSharePoint(storage, request, by)),
    graph: answering('graph', (request, by) => answerGraph(storage, request, by, beforePart)),
    directory: {
      put: (accounts) => storage.directory.put(accounts),
      putGroups: (groups) => storage.directory.putGroups(groups),
      transitiveGroupsOf: (oid) => storage.directory.transitiveGroupsOf(oid),
      all: () => storage.directory.all(),
      byOid: (oid) => storage.directory.byOid(oid),
    },
    applications: { put: ({ appId, roles }) => storage.applications.put(appId, roles) },
    sites: {
      create: (path, title, more) => void createSiteCollection(storage, path, title, more),
      grant: (path, to, level) => storage.grants.grant(storage.sites.named(path), to, level),
      administrators: (path, principals) => storage.grants.administrators(storage.sites.named(path), principals),
      grantList: (path, name, grants) => grantList(storage, path, name, grants),
      createLibrary: (path, name) => createLibrary(storage, path, name),
      grantLibrary: (path, name, grants) => grantList(storage, path, name, grants),
      recycleBin: (path, name) => storage.driveItems.recycleBin(listNamed(storage, path, name)),
    },
    mailboxes: {
      create: (address, displayName) => createMailbox(storage, address, displayName),
      grant: (address, { appId }) => storage.mailboxes.grant(storage.mailboxes.named(address), appId),
      sent: (address) => sentMail(storage, address),
      deliver: (address, mail) => deliver(storage, address, mail),
      bounce: (internetMessageId, why) => bounce(storage, internetMessageId, why),
      bounceUnknownIn: (domains) => (storage.mailboxes.ownDomains = domains.map((domain) => domain.toLowerCase())),
    },
    late: (seconds) => storage.late(seconds),
    faults,
    throttling: { set: (asked) => throttle.set(asked), limits: () => throttle.limits() },
    reset: () => {
      storage.close();
      // What stands beside the file is SQLite's own.
      if (file !== ':memory:') for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
      storage = open();
      faults.clear();
      throttle.set(throttling);
    },
    close: () => storage.close(),
  };
}

const lengthOf = (content: unknown): number =>
  content instanceof Uint8Array ? content.length : JSON.stringify(content).length;

const grantList = (storage: Storage, path: string, name: string, grants: readonly Grant[]): void =>
  storage.grants.replaceForList(storage.sites.named(path), listNamed(storage, path, name), grants);

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

/** A mailbox at the address of an account is its person's own. */
function createMailbox({ mailboxes, directory }: Storage, address: string, displayName: string): void {
  const account = directory.byOidOrName(address);
  if (account?.mail?.toLowerCase() === address.toLowerCase()) mailboxes.ofAccount(account);
  else mailboxes.create(address, displayName);
}

function deliver(storage: Storage, address: string, mail: ArrivingMail): void {
  const account = storage.directory.byOidOrName(address);
  const own = account && storage.mailboxes.ofAccount(account);
  arrive(storage, own ?? storage.mailboxes.named(address), mail);
}

function bounce(storage: Storage, internetMessageId: string, why: Bounce | undefined): void {
  const sent = storage.messages.sentAs(internetMessageId);
  if (!sent) throw new RangeError('The local tenant sent no message with this id of the internet.');
  reportNonDelivery(storage, storage.mailboxes.byNumber(sent.mailbox), sent, why);
}
