import type { Answer, Entity, Failure } from './answer';
import { typeOfComplex } from './model/complex';
import { isObject } from '../routing/jsonBody';

/** How much of OData a client wants around the values. */
export type Detail = 'none' | 'minimal' | 'verbose';

/** Reads how much the client asks for; `application/json` alone is "minimal". */
export function detailOf(accept: string | null): Detail {
  if (/odata=verbose/i.test(accept ?? '')) return 'verbose';
  return /odata=nometadata|odata\.metadata=none/i.test(accept ?? '') ? 'none' : 'minimal';
}

/**
 * Puts an answer into the JSON that the client asked for.
 * @param api the address of the site's API, like "https://…/sites/X/_api/"
 * @returns the body, or `undefined` where there is none
 */
export function jsonOf(answer: Answer, detail: Detail, api: string): unknown {
  if ('error' in answer) return errorOf(answer, detail);
  if ('entity' in answer)
    return detail === 'verbose' ? { d: verbose(answer.entity) } : light(answer.entity, detail, true);
  if ('collection' in answer) return collection(answer.collection, answer.of, answer.next, detail, api);
  if (!('name' in answer)) return undefined;
  return valueOf(answer.name, answer.value, detail, api);
}

function errorOf({ error }: Failure, detail: Detail): unknown {
  const said = { code: error.code, message: { lang: 'en-US', value: error.message } };
  return detail === 'verbose' ? { error: said } : { 'odata.error': said };
}

function collection(
  entities: readonly Entity[],
  of: string,
  next: string | undefined,
  detail: Detail,
  api: string,
): unknown {
  if (detail === 'verbose')
    return { d: { results: entities.map((entity) => verbose(entity)), ...(next && { __next: next }) } };
  return {
    ...context(of, detail, api),
    ...(next && { 'odata.nextLink': next }),
    value: entities.map((entity) => light(entity, detail, false)),
  };
}

/** A complex value gives its parts; any other stands under "value", or its own name in verbose JSON. */
function valueOf(name: string, value: unknown, detail: Detail, api: string): unknown {
  if (detail === 'verbose') return { d: { [name]: wrapped(value) } };
  if (isObject(value)) return { ...context(typeOfComplex(value) ?? name, detail, api), ...value };
  if (value === null) return { ...nullContext(detail, api), 'odata.null': true };
  const type = Array.isArray(value) ? `Collection(${typeOfComplex(value[0]) ?? 'Edm.String'})` : 'Edm.String';
  return { ...context(type, detail, api), value };
}

const nullContext = (detail: Detail, api: string): Record<string, unknown> => context('Edm.Null', detail, api);

const context = (of: string, detail: Detail, api: string): Record<string, unknown> =>
  detail === 'minimal' ? { 'odata.metadata': `${api}$metadata#${of}` } : {};

function light(entity: Entity, detail: Detail, alone: boolean): unknown {
  const { type, address, api, etag, values, deferred } = entity;
  const given = { ...values, ...expanded(entity, (one) => light(one, detail, false)) };
  if (detail === 'none') return given;
  const links = deferred.map((name) => [`${name}@odata.navigationLinkUrl`, `${address}/${name}`]);
  return {
    ...(alone && context(type, detail, api)),
    'odata.type': type,
    'odata.id': `${api}${address}`,
    ...(etag && { 'odata.etag': etag }),
    'odata.editLink': address,
    ...(Object.fromEntries(links) as Record<string, string>),
    ...given,
  };
}

function expanded(
  entity: Entity,
  one: (of: Entity) => unknown,
  several: (of: readonly Entity[]) => unknown = (all) => all.map(one),
): Record<string, unknown> {
  const pairs = Object.entries(entity.expanded).map(([name, value]) => {
    if (value === null) return [name, null];
    return [name, isList(value) ? several(value) : one(value)];
  });
  return Object.fromEntries(pairs) as Record<string, unknown>;
}

const isList = (value: Entity | readonly Entity[]): value is readonly Entity[] => Array.isArray(value);

function verbose(entity: Entity): unknown {
  const { type, address, api, etag, values, deferred } = entity;
  const uri = `${api}${address}`;
  const links = deferred.map((name) => [name, { __deferred: { uri: `${uri}/${name}` } }]);
  return {
    __metadata: { id: uri, uri, ...(etag && { etag }), type },
    ...(Object.fromEntries(links) as Record<string, unknown>),
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, wrapped(value)])),
    ...expanded(
      entity,
      (one) => verbose(one),
      (all) => ({ results: all.map((one) => verbose(one)) }),
    ),
  };
}

/** Verbose JSON puts a list of values into an object of its own, and names the type of a complex value. */
function wrapped(value: unknown): unknown {
  if (Array.isArray(value))
    return { __metadata: { type: `Collection(${typeOfComplex(value[0]) ?? 'Edm.String'})` }, results: value.map(wrapped) };
  const type = typeOfComplex(value);
  if (!isObject(value)) return value;
  const inside = Object.entries(value).map(([name, one]) => [name, wrapped(one)]);
  return { ...(type && { __metadata: { type } }), ...(Object.fromEntries(inside) as Record<string, unknown>) };
}
