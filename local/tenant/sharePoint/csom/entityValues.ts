import { isObject } from '../../routing/jsonBody';
import type { Entity } from '../answer';
import { typeOfComplex } from '../model/complex';
import { dateValue, guidValue } from './clientJson';

/** What the kind of a thing is called: lists have no kinds of items of their own here. */
export const clientType = (type: string): string => (type.startsWith('SP.Data.') ? 'SP.ListItem' : type);

export const propertyValues = 'SP.PropertyValues';

/**
 * The values of a thing as the client object model has them. A value that may be anything, as those of a property bag,
 * says its type in its name where the client asks for that.
 */
export function entityValues({ type, values }: Entity, namesTypes: boolean): Record<string, unknown> {
  const pairs = Object.entries(values);
  if (type !== propertyValues)
    return Object.fromEntries(pairs.map(([name, value]) => [name, propertyValue(name, value)]));
  return Object.fromEntries(
    pairs.map(([name, value]) => {
      const instant = typeof value === 'string' && /time(created|lastmodified)$/.test(name) && isInstant(value);
      return [openName(plainName(name), value, namesTypes), instant ? dateValue(value) : value];
    }),
  );
}

/** REST writes the names of a property bag as XML does those of elements. */
const plainName = (name: string): string =>
  name
    .replace(/^OData_(?=_x)/, '')
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The name of a value that may be of any type: JSON knows one kind of numbers, and .NET many. */
export const openName = (name: string, value: unknown, namesTypes: boolean, kind = 'Int32'): string =>
  namesTypes && typeof value === 'number' ? `${name}$  ${kind}` : name;

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?$/.test(text);
const isGuid = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

/** Dates and identifiers are told by the name of their property, as any text may look like one. */
function propertyValue(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => complexValue(one));
  if (isObject(value)) return complexValue(value);
  if (typeof value !== 'string') return value ?? null;
  if (/(Created|Modified|Date)$/.test(name) && isInstant(value)) return dateValue(value);
  if (/(Id|GUID)$/.test(name) && isGuid(value)) return guidValue(value);
  return value;
}

function complexValue(value: unknown): unknown {
  if (!isObject(value)) return value;
  const type = typeOfComplex(value);
  const values = Object.entries(value).map(([name, one]) => [name, part(type, one)]);
  return { ...(type && { _ObjectType_: type }), ...(Object.fromEntries(values) as Record<string, unknown>) };
}

/** REST has the halves of rights as texts. */
const part = (type: string | undefined, value: unknown): unknown =>
  type === 'SP.BasePermissions' ? Number(value) : complexValue(value);
