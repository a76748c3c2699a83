import { isObject } from '../../routing/jsonBody';
import type { Answer, Entity, Failure } from '../answer';
import { typeOfComplex, typeOfValue } from '../model/complex';
import { entitySetOf } from './entitySet';
import { expandedOf } from './expanded';
import type { Format } from './format';

/** What a version of OData calls the things that it says about values. */
interface Words {
  readonly sign: string;
  readonly context: string;
  readonly link: string;
  /** Before the name of a type. */
  readonly typeSign: string;
}

const words: Readonly<Record<Format['version'], Words>> = {
  3: { sign: 'odata.', context: 'odata.metadata', link: '@odata.navigationLinkUrl', typeSign: '' },
  4: { sign: '@odata.', context: '@odata.context', link: '@odata.navigationLink', typeSign: '#' },
};

/** An answer in JSON with little or nothing around the values, or `undefined` where it has no body. */
export function lightJson(answer: Answer, format: Format, api: string): unknown {
  const { sign } = words[format.version];
  if ('error' in answer) return errorOf(answer, format);
  if ('entity' in answer) return light(answer.entity, format, true);
  if ('collection' in answer)
    return {
      ...context(inSet(answer.of, '', format), format, api),
      ...(answer.next && { [`${sign}nextLink`]: answer.next }),
      value: answer.collection.map((entity) => light(entity, format, false)),
    };
  if (!('name' in answer)) return undefined;
  return valueOf(answer.name, answer.value, format, api);
}

/** In version 4 the message is a text, and has no language. */
function errorOf({ error: { code, message } }: Failure, { version }: Format): unknown {
  return version === 4
    ? { error: { code, message } }
    : { 'odata.error': { code, message: { lang: 'en-US', value: message } } };
}

/** A complex value gives its parts; any other stands under "value". */
function valueOf(name: string, value: unknown, format: Format, api: string): unknown {
  if (isObject(value)) return { ...context(typeOfComplex(value) ?? name, format, api), ...value };
  if (value === null) return { ...context('Edm.Null', format, api), [`${words[format.version].sign}null`]: true };
  return { ...context(typeOfValue(value), format, api), value };
}

const context = (of: string, { detail, version }: Format, api: string): Record<string, unknown> =>
  detail === 'none' ? {} : { [words[version].context]: `${api}$metadata#${of}` };

/** Version 4 has other words for it, which were not found. */
function inSet(type: string, suffix: string, { version }: Format): string {
  const set = version === 3 ? entitySetOf(type) : undefined;
  return set === undefined ? type : set + suffix;
}

function light(entity: Entity, format: Format, alone: boolean): unknown {
  const { type, address, api, etag, values, deferred } = entity;
  const given = { ...values, ...expandedOf(entity, (one) => light(one, format, false)) };
  if (format.detail === 'none') return given;
  const { sign, link, typeSign } = words[format.version];
  const links = deferred.map((name) => [`${name}${link}`, `${address}/${name}`]);
  return {
    ...(alone && context(inSet(type, '/@Element', format), format, api)),
    [`${sign}type`]: `${typeSign}${type}`,
    [`${sign}id`]: `${api}${address}`,
    ...(etag && { [`${sign}etag`]: etag }),
    [`${sign}editLink`]: address,
    ...(Object.fromEntries(links) as Record<string, string>),
    ...given,
  };
}
