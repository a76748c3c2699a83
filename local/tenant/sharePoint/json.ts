import type { Answer, Entity, Failure } from './answer';

/** How much of OData a client wants around the values. */
export type Detail = 'none' | 'minimal' | 'verbose';

/** Reads how much the client asks for; `application/json` alone is "minimal". */
export function detailOf(accept: string | null): Detail {
  if (/odata=verbose/i.test(accept ?? '')) return 'verbose';
  return /odata=nometadata/i.test(accept ?? '') ? 'none' : 'minimal';
}

/**
 * Puts an answer into the JSON that the client asked for.
 * @param api the address of the site's API, like "https://…/sites/X/_api/"
 * @returns the body, or `undefined` where there is none
 */
export function jsonOf(answer: Answer, detail: Detail, api: string): unknown {
  if ('error' in answer) return errorOf(answer, detail);
  if ('entity' in answer)
    return detail === 'verbose' ? { d: verbose(answer.entity, api) } : light(answer.entity, detail, api, true);
  if ('collection' in answer) return collection(answer.collection, answer.next, detail, api);
  if (!('name' in answer)) return undefined;
  if (detail === 'verbose') return { d: { [answer.name]: answer.values } };
  return { ...context(answer.name, detail, api), ...answer.values };
}

function errorOf({ error }: Failure, detail: Detail): unknown {
  const said = { code: error.code, message: { lang: 'en-US', value: error.message } };
  return detail === 'verbose' ? { error: said } : { 'odata.error': said };
}

function collection(entities: readonly Entity[], next: string | undefined, detail: Detail, api: string): unknown {
  if (detail === 'verbose')
    return { d: { results: entities.map((entity) => verbose(entity, api)), ...(next && { __next: next }) } };
  return {
    ...context(entities[0]?.type ?? '', detail, api),
    ...(next && { 'odata.nextLink': next }),
    value: entities.map((entity) => light(entity, detail, api, false)),
  };
}

const context = (of: string, detail: Detail, api: string): Record<string, unknown> =>
  detail === 'minimal' ? { 'odata.metadata': `${api}$metadata#${of}` } : {};

function light({ type, address, etag, values }: Entity, detail: Detail, api: string, alone: boolean): unknown {
  if (detail === 'none') return values;
  return {
    ...(alone && context(type, detail, api)),
    'odata.type': type,
    'odata.id': `${api}${address}`,
    ...(etag && { 'odata.etag': etag }),
    'odata.editLink': address,
    ...values,
  };
}

/** Verbose JSON puts a list of values into an object of its own. */
function verbose({ type, address, etag, values }: Entity, api: string): unknown {
  const wrapped = Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? { results: value as unknown[] } : value]);
  const uri = `${api}${address}`;
  return { __metadata: { id: uri, uri, ...(etag && { etag }), type }, ...Object.fromEntries(wrapped) };
}
