import { isObject } from '../../routing/jsonBody';
import type { Answer, Entity } from '../answer';
import { typeOfComplex, typeOfValue } from '../model/complex';
import { expandedOf } from './expanded';

/** An answer in verbose JSON, which only version 3 has, or `undefined` where it has no body. */
export function verboseJson(answer: Answer): unknown {
  if ('error' in answer)
    return { error: { code: answer.error.code, message: { lang: 'en-US', value: answer.error.message } } };
  if ('entity' in answer) return { d: verbose(answer.entity) };
  if ('collection' in answer)
    return { d: { results: answer.collection.map(verbose), ...(answer.next && { __next: answer.next }) } };
  if (!('name' in answer)) return undefined;
  return { d: { [answer.name]: wrapped(answer.value) } };
}

function verbose(entity: Entity): unknown {
  const { type, address, api, etag, values, deferred } = entity;
  const uri = `${api}${address}`;
  const links = deferred.map((name) => [name, { __deferred: { uri: `${uri}/${name}` } }]);
  return {
    __metadata: { id: uri, uri, ...(etag && { etag }), type },
    ...(Object.fromEntries(links) as Record<string, unknown>),
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, wrapped(value)])),
    ...expandedOf(entity, verbose, (all) => ({ results: all.map(verbose) })),
  };
}

/** A list of values is in an object of its own, and a complex value says its type. */
function wrapped(value: unknown): unknown {
  if (Array.isArray(value)) return { __metadata: { type: typeOfValue(value) }, results: value.map(wrapped) };
  const type = typeOfComplex(value);
  if (!isObject(value)) return value;
  const inside = Object.entries(value).map(([name, one]) => [name, wrapped(one)]);
  return { ...(type && { __metadata: { type } }), ...(Object.fromEntries(inside) as Record<string, unknown>) };
}
