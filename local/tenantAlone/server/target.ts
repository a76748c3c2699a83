import { entraOrigin, graphOrigin, ownNames, type Service, serviceAt } from '../hosts';

/** Where a request goes: the service, and the address that it is handed on with. */
export interface Target {
  readonly service: Service;
  readonly origin: string;
  /** The path and the query. */
  readonly url: string;
  /**
   * Where the caller reached the tenant, when that was not at the service's own host: links in the answer must lead
   * back there, and not to the real service.
   */
  readonly plainOrigin: string | undefined;
  /**
   * A download that was asked for at this machine's own address. The real ones are at another host than Graph, so that
   * clients which follow a link there leave their token behind; here both are one, and they bring it along.
   */
  readonly download?: true;
}

/** How a request came in. */
export interface CameIn {
  /** The target of the request's first line: a path, or a whole address as a proxy is asked. */
  readonly url: string;
  readonly host: string | undefined;
  readonly secure: boolean;
  /** The port of the server. */
  readonly port: number;
}

/**
 * Where a request goes.
 * @returns the host that it is for, where that is none of the tenant's
 */
export function targetOf({ url, host = '', secure, port }: CameIn): Target | { readonly refused: string } {
  const scheme = secure ? 'https' : 'http';
  const written = url.startsWith('/') ? `${scheme}://${host}${url}` : url;
  if (!URL.canParse(written)) return { refused: host };
  const asked = new URL(written);
  const service = Object.hasOwn(serviceAt, asked.hostname) ? serviceAt[asked.hostname] : undefined;
  const rest = asked.pathname + asked.search;
  // The real services are had at their own port alone, whatever port led here.
  if (service) return { service, origin: `https://${asked.hostname}`, url: rest, plainOrigin: undefined };
  // A name that somebody else pointed at this machine would let their pages in.
  if (!ownNames.includes(asked.hostname) || portOf(asked) !== port) return { refused: asked.host };
  return plainTarget(asked, rest);
}

const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80));

/** Where Graph leads those who fetch a file. */
const downloads = '/_download/';
/** Where it leads those who send a file in pieces, or wait for a copy. */
const besideTheVersion = /^\/_(?:upload|monitor)\//;
const graphPath = /^\/(?:_graph\/)?((?:v1\.0|beta)(?:\/.*)?)$/i;
/** Entra's addresses: below the tenant's id or name, or below "common" and its like; keys and descriptions too. */
const entraPath = /^\/(?:[\w.-]+\/)?(?:v2\.0\/)?(?:oauth2\/|\.well-known\/|discovery\/|userrealm\/)/i;

function plainTarget({ origin, pathname }: URL, rest: string): Target {
  if (pathname.startsWith(downloads)) {
    return { service: 'graph', origin: graphOrigin, url: rest, plainOrigin: undefined, download: true };
  }
  if (besideTheVersion.test(pathname)) return { service: 'graph', origin: graphOrigin, url: rest, plainOrigin: origin };
  const [, graph] = graphPath.exec(pathname) ?? [];
  if (graph) {
    const url = `/${graph}${rest.slice(pathname.length)}`;
    return { service: 'graph', origin: graphOrigin, url, plainOrigin: origin };
  }
  if (entraPath.test(pathname)) return { service: 'entra', origin: entraOrigin, url: rest, plainOrigin: origin };
  return { service: 'sharePoint', origin, url: rest, plainOrigin: undefined };
}
