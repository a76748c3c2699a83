import { isObject } from '../routing/jsonBody';
import { pathShape } from '../routing/pathShape';
import type { Captured, Router } from '../routing/router';
import { type Answer, Failed } from './answer';
import type { Call, GraphRoute } from './call';
import { notImitated } from './failures';

/** A property by itself, as in "users/ID/displayName" and "users/ID/mail/$value". */
interface Property {
  readonly name: string;
  /** Whether it is asked for without JSON around it. */
  readonly raw: boolean;
  /** The whole path. */
  readonly path: string;
}

/**
 * Finds a call also where it is for one property of a thing that can be read: the thing is asked for with that alone
 * selected. https://docs.oasis-open.org/odata/odata/v4.0/os/part1-protocol/odata-v4.0-os-part1-protocol.html, 11.2.3
 */
export const withProperties =
  <R extends GraphRoute>(router: Router<R>): Router<R> =>
  (method, path) => {
    const found = router(method, path);
    if (found || method !== 'GET') return found;
    const [, of = '', name = '', raw] = /^(.+)\/([a-z]\w*)(\/\$value)?$/i.exec(path) ?? [];
    const owner = router(method, of);
    if (!owner?.route.options?.includes('$select')) return undefined;
    const property = { name, raw: raw !== undefined, path };
    const answer: GraphRoute['answer'] = (call, captured) => propertyOf(owner.route, property, call, captured);
    return { ...owner, route: { ...owner.route, options: [], answer } };
  };

function propertyOf(route: GraphRoute, property: Property, call: Call, captured: Captured): Answer {
  const { name, raw } = property;
  const select = `id,${name}`;
  const body = bodyOf(route, { ...call, query: new URLSearchParams({ $select: select }) }, captured);
  const [found] = Object.entries(body).filter(([key]) => key.toLowerCase() === name.toLowerCase());
  // What is listed is no property, and neither is another thing: that has a path of its own where it is imitated.
  if (!found || Array.isArray(body['value'])) throw unknown(property);
  const [key, value] = found;
  if (value === null || value === undefined) return { status: 204 };
  if (raw) {
    if (typeof value === 'object') throw unknown(property);
    return { status: 200, text: String(value) };
  }
  const context = `${entityContext(String(body['@odata.context']), select, body['id'])}/${key}`;
  return { status: 200, body: { '@odata.context': context, ...(isObject(value) ? value : { value }) } };
}

/** A property that the thing does not have may be one that the tenant does not know. */
function bodyOf(route: GraphRoute, call: Call, captured: Captured): Readonly<Record<string, unknown>> {
  try {
    const { body } = route.answer(call, captured);
    return isObject(body) ? body : {};
  } catch (failure) {
    if (failure instanceof Failed && failure.status === 400) return {};
    throw failure;
  }
}

const unknown = ({ path }: Property): Failed => notImitated(`GET ${pathShape(path)}`);

/** "…#users(id,mail)/$entity" is of one by its id: "…#users('ID')". */
const entityContext = (context: string, select: string, id: unknown): string =>
  context.replace(`(${select})`, '').replace(/\/\$entity$/, () => `('${encodeURIComponent(String(id))}')`);
