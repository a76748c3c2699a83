import { includes } from '../../rules/basePermissions';
import type { Site } from '../../storage/sites';
import type { Entity } from '../answer';
import type { Call } from '../call';
import { Failed } from '../failed';
import { noSuchSite } from '../failures';
import { leadsTo } from '../model/leadsTo';
import type { Node } from '../model/node';
import { webRights } from '../objects/rights';
import { noSuchIdentity } from './clientFailures';

/** SharePoint's own id of the object model, which all identities have. */
const model = '740c6a0b-85e2-48a0-a494-e0f1759d4aa7';

/**
 * A part of an identity, and the part of an address behind "_api/" that it stands for. Reports have the parts of webs,
 * lists, items, columns, content types, folders, files, people and groups; those of views and permission levels were not
 * found out.
 */
interface Part {
  readonly address: RegExp;
  readonly identity: (key: string) => string;
  readonly written: RegExp;
  readonly leads: (key: string) => string;
}

const guid = '[\\da-fA-F-]{36}';

const byGuid = (collection: string, word: string): Part => ({
  address: new RegExp(`^${collection}\\(guid'(${guid})'\\)$`),
  identity: (key) => `${word}:${key}`,
  written: new RegExp(`^${word}:\\{?(${guid})\\}?$`),
  leads: (key) => `${collection}(guid'${key.toLowerCase()}')`,
});

const parts: readonly Part[] = [
  byGuid('Lists', 'list'),
  byGuid('Fields', 'field'),
  byGuid('Views', 'view'),
  {
    address: /^Items\((\d+)\)$/,
    identity: (key) => `item:${key},1`,
    written: /^item:(\d{1,15}),\d+$/,
    leads: (key) => `Items(${key})`,
  },
  {
    address: /^ContentTypes\('(0x[\dA-Fa-f]+)'\)$/,
    identity: (key) => `contenttype:${key}`,
    written: /^contenttype:(0x[\dA-Fa-f]{1,512})$/,
    leads: (key) => `ContentTypes('${key}')`,
  },
  {
    address: /^RoleDefinitions\((\d+)\)$/,
    identity: (key) => `roledefinition:${key}`,
    written: /^roledefinition:(\d{1,15})$/,
    leads: (key) => `RoleDefinitions(${key})`,
  },
];

/** Files and folders are known by their own identifiers, wherever they are. */
const entries = { folder: 'GetFolderById', file: 'GetFileById' } as const;

/** People and groups belong to the collection, whichever web they were reached by. */
const principals = [
  { address: /^Web\/GetUserById\((\d+)\)$/, word: 'u', leads: (key: string) => `Web/GetUserById(${key})` },
  {
    address: /^Web\/SiteGroups\/GetById\((\d+)\)$/,
    word: 'g',
    leads: (key: string) => `Web/SiteGroups/GetById(${key})`,
  },
] as const;

/**
 * The identity by which a later request can name a thing, or `undefined` for what has none.
 * @param correlation the request's own id, which stands before it
 */
export function identityOf({ address, api }: Entity, correlation: string, call: Call): string | undefined {
  if (address === '') return undefined;
  const site = siteOf(api, call);
  const collection = `${correlation}|${model}:site:${site.id}`;
  if (address === 'Site') return collection;
  for (const { address: pattern, word } of principals) {
    const [, key] = pattern.exec(address) ?? [];
    if (key !== undefined) return `${collection}:${word}:${key}`;
  }
  const web = `${collection}:web:${site.webId}`;
  if (address === 'Web') return web;
  const [, kind] = /^Web\/Get(File|Folder)ByServerRelativePath\(decodedurl='(?:[^']|'')*'\)$/.exec(address) ?? [];
  if (kind !== undefined) {
    const id = uniqueId(leadsTo(call, site, address), call);
    return id === undefined ? undefined : `${web}:${kind.toLowerCase()}:${id}`;
  }
  const [, ...steps] = address.split('/');
  const named = steps.map((step) => {
    const part = parts.find((one) => one.address.test(step));
    return part?.identity(part.address.exec(step)?.[1] ?? '');
  });
  return address.startsWith('Web/') && named.every((one) => one !== undefined) ? [web, ...named].join(':') : undefined;
}

/**
 * The web whose address the API's is.
 * @throws Failed where the request itself deleted it
 */
export function siteOf(api: string, { storage, origin }: Call): Site {
  const path = decodeURI(api)
    .slice(origin.length)
    .replace(/\/_api\/$/, '');
  const site = storage.sites.byPath(path || '/');
  if (!site) throw new Failed(noSuchSite());
  return site;
}

function uniqueId(node: Node, call: Call): string | undefined {
  const member = node.kind === 'object' ? node.member('UniqueId') : undefined;
  const value = member?.kind === 'value' ? member.value(call) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/**
 * The thing that an identity names.
 * @throws Failed where it names none
 */
export function thingOf(identity: string, call: Call): Node {
  const [, id = '', web, rest = ''] =
    new RegExp(`^(?:${guid}\\|)?${model}:site:(${guid})(?::web:(${guid}))?(?::(.+))?$`).exec(identity.trim()) ?? [];
  const root = call.storage.sites.byId(id);
  const site = web === undefined ? root : call.storage.sites.byWebId(web);
  const isOfBoth = root && site && site.root === root.number;
  // A web that may not be opened is not there, as this asks for it by its id.
  if (!isOfBoth || !includes(webRights(site, call), 'open')) throw new Failed(noSuchIdentity());
  return leadsTo(call, site, web === undefined ? ofCollection(rest) : ofWeb(rest));
}

function ofCollection(rest: string): string {
  if (rest === '') return 'Site';
  const [word, key = ''] = rest.split(':');
  const principal = principals.find((one) => one.word === word);
  if (!principal || !/^\d{1,15}$/.test(key)) throw new Failed(noSuchIdentity());
  return principal.leads(key);
}

function ofWeb(rest: string): string {
  if (rest === '') return 'Web';
  const [, kind, id] = new RegExp(`^(folder|file):(${guid})$`).exec(rest) ?? [];
  if (kind !== undefined) return `Web/${entries[kind as keyof typeof entries]}('${id}')`;
  const words = rest.split(':');
  if (words.length % 2 !== 0) throw new Failed(noSuchIdentity());
  const steps = words.flatMap((word, at) => (at % 2 === 0 ? [`${word}:${words[at + 1]}`] : []));
  return ['Web', ...steps.map(stepOf)].join('/');
}

function stepOf(step: string): string {
  for (const { written, leads } of parts) {
    const [, key] = written.exec(step) ?? [];
    if (key !== undefined) return leads(key);
  }
  throw new Failed(noSuchIdentity());
}
