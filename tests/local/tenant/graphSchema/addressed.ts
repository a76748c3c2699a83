import { type DeclaredType, declarationOf } from './declarations';

/** The sets and the single objects that Graph's addresses begin with. */
const beginnings: Readonly<Record<string, string>> = {
  directoryObjects: 'DirectoryObject[]',
  drives: 'Drive[]',
  groups: 'Group[]',
  me: 'User',
  organization: 'Organization[]',
  shares: 'SharedDriveItem[]',
  sites: 'Site[]',
  users: 'User[]',
};

/** What actions and functions answer with. "same" is one of what they are called on, "same[]" a list of them. */
const actions: Readonly<Record<string, string>> = {
  checkMemberGroups: 'string[]',
  checkMemberObjects: 'string[]',
  copy: 'same',
  createForward: 'Message',
  createReply: 'Message',
  createReplyAll: 'Message',
  createUploadSession: 'UploadSession',
  delta: 'same[]',
  getAllSites: 'same[]',
  getByIds: 'same[]',
  getMemberGroups: 'string[]',
  getMemberObjects: 'string[]',
  move: 'same',
  search: 'same[]',
  'Drive.search': 'DriveItem[]',
};

/**
 * The type of what Graph answers at an address, as the schema has it. What is added to a list is answered with itself.
 * @param path behind "v1.0/", without the query
 * @returns `undefined` where the schema leads nowhere: then the answer cannot be checked, and must have no JSON
 */
export function typeAt(method: string, path: string): DeclaredType | undefined {
  // ":/folder/file:" stands for an id, and "users('a')" for "users/a".
  const [first = '', ...rest] = decodeURIComponent(path)
    .replace(/:\/[^:]*(?::|$)/g, '')
    .replace(/\('([^']*)'\)/g, '/$1')
    .split('/')
    .filter(Boolean);
  const beginning = beginnings[first];
  const type = rest.reduce<DeclaredType | undefined>(step, beginning === undefined ? undefined : written(beginning));
  const adds = method === 'POST' && actions[rest.at(-1) ?? ''] === undefined;
  return type && adds ? { ...type, many: false } : type;
}

function step(at: DeclaredType | undefined, segment: string): DeclaredType | undefined {
  if (!at) return undefined;
  const [called = ''] = segment.split('(');
  const [, cast] = /^microsoft\.graph\.(\w+)$/.exec(called) ?? [];
  if (cast !== undefined) return { ...at, name: capital(cast) };
  const action = actions[`${at.name}.${called}`] ?? actions[called];
  if (action !== undefined) return written(action.replace('same', at.name));
  const declaration = declarationOf(at.name);
  const property = declaration?.kind === 'object' ? declaration.properties.get(called) : undefined;
  // The columns of a list are its own.
  if (!property && at.name === 'FieldValueSet') return written('any');
  if (!at.many) return property;
  return called.startsWith('$') ? undefined : { ...at, many: false };
}

const written = (type: string): DeclaredType => ({
  name: type.replace('[]', ''),
  many: type.endsWith('[]'),
  nullable: false,
});

export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
