import { decodedPath } from '../../http/decodedPath';
import { Random } from '../../people/random';
import type { Match, Service, When } from './rule';

/** A request as far as rules look at it. */
export interface Seen {
  readonly service: Service;
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
}

export function seen(service: Service, { url, method, headers }: Request): Seen {
  const { pathname } = new URL(url);
  const meant = method === 'POST' ? (headers.get('X-HTTP-Method')?.toUpperCase() ?? method) : method;
  return { service, method: meant, path: decodedPath(pathname) ?? pathname, headers };
}

/** Whether a rule is about the request. */
export function matches({ service, method, path, header }: Match, request: Seen): boolean {
  if (service !== undefined && service !== request.service) return false;
  if (method !== undefined && method.toUpperCase() !== request.method) return false;
  if (path !== undefined && !patternOf(path).test(request.path)) return false;
  if (header === undefined) return true;
  const value = request.headers.get(header.name);
  return value !== null && (header.value === undefined || header.value === value);
}

function patternOf(path: string): RegExp {
  const pieces = path.split('*').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`, 'is');
}

/** Says of each request that matches, in their order, whether it is one of those that are meant. */
export function picker(when: When | undefined): (count: number) => boolean {
  if (!when) return () => true;
  if ('nth' in when) return (count) => count === when.nth;
  if ('every' in when) return (count) => count % when.every === 0;
  const draws = Random.seeded(when.seed);
  return () => draws.chance(when.probability);
}
