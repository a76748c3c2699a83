import { entraCosts, entraSmallPage, sharePointUnits } from './publishedLimits';

/** A request as far as its cost goes. */
export interface Asked {
  readonly method: string;
  /** Behind "v1.0/" or "_api/", without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Whose limits a request counts against, and by how much. */
export type Cost =
  | { readonly of: 'sharePoint'; readonly units: number }
  | { readonly of: 'outlook'; readonly mailbox: string; readonly sends?: 'draft' | 'message' }
  | { readonly of: 'entra'; readonly units: number; readonly writes: 0 | 1 };

interface UnitsRow {
  readonly method: 'GET' | 'any';
  readonly path: RegExp;
  readonly query?: (query: URLSearchParams) => boolean;
  readonly units: number;
}

const { single, many, write, permissions } = sharePointUnits;
const expandsPermissions = (query: URLSearchParams): boolean => /permissions/i.test(query.get('$expand') ?? '');

/** What a call by Graph to what SharePoint keeps costs: the first row that fits. */
const fileCosts: readonly UnitsRow[] = [
  { method: 'any', path: /\/permissions(\/|$)/i, units: permissions },
  { method: 'any', path: /./, query: expandsPermissions, units: permissions },
  { method: 'GET', path: /\/delta\b/i, query: (query) => query.has('token'), units: single },
  {
    method: 'GET',
    path: /^sites$|\/(delta|children|items|lists|columns|drives|sites|getAllSites|versions|contentTypes)$|\/search\(/i,
    units: many,
  },
  { method: 'GET', path: /./, units: single },
  { method: 'any', path: /./, units: write },
];

/** What the same would cost by Graph, of a call by SharePoint's REST API. */
const restCosts: readonly UnitsRow[] = [
  { method: 'any', path: /\/(roleassignments|breakroleinheritance|resetroleinheritance)\b/i, units: permissions },
  { method: 'any', path: /^contextinfo$/i, units: single },
  {
    method: 'GET',
    path: /\/(items|lists|fields|views|webs|files|folders|siteusers|sitegroups|versions|comments|replies|likedby)$/i,
    units: many,
  },
  { method: 'GET', path: /./, units: single },
  { method: 'any', path: /./, units: write },
];

const unitsBy = (rows: readonly UnitsRow[], { method, path, query }: Asked): number =>
  rows.find(
    (row) => (row.method === 'any' || row.method === method) && row.path.test(path) && (row.query?.(query) ?? true),
  )?.units ?? write;

/** What a call by SharePoint's REST API costs. @param times as much as by Graph */
export const restUnits = (asked: Asked, times: number): number => unitsBy(restCosts, asked) * times;

/** Which parts of a person's address are Outlook's. */
const outlook = /^(me|users\/([^/]+))\/(messages|mailFolders|sendMail|events|calendar|contacts)\b(.*)$/i;

/** What a call to Graph costs. */
export function graphCost(asked: Asked): Cost {
  const { path, method } = asked;
  if (/^(sites|drives|shares)\b|^(me|users\/[^/]+)\/drives?\b|^groups\/[^/]+\/(sites|drive)\b/i.test(path))
    return { of: 'sharePoint', units: unitsBy(fileCosts, asked) };
  const [, , mailbox = 'me', collection = '', rest = ''] = outlook.exec(path) ?? [];
  if (collection === '') return entraCost(asked);
  if (method !== 'POST') return { of: 'outlook', mailbox };
  if (/^sendMail$/i.test(collection)) return { of: 'outlook', mailbox, sends: 'message' };
  if (/\/(reply|replyAll|forward)$/i.test(rest)) return { of: 'outlook', mailbox, sends: 'message' };
  return { of: 'outlook', mailbox, ...(/\/send$/i.test(rest) && { sends: 'draft' }) };
}

/** The base cost, less for what is left out and more for what is asked besides; never below 1. What is listed writes nothing. */
function entraCost({ method, path, query }: Asked): Cost {
  const listed = entraCosts.find(([of, pattern]) => of === method && pattern.test(path))?.[2];
  const less = query.has('$select') ? 1 : 0;
  const more = query.has('$expand') ? 1 : 0;
  const small = Number(query.get('$top') ?? entraSmallPage) < entraSmallPage ? 1 : 0;
  const units = Math.max(1, (listed ?? 1) - less + more - small);
  return { of: 'entra', units, writes: method === 'GET' || listed !== undefined ? 0 : 1 };
}
