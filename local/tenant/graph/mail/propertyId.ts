import { propertyIdNotUnderstood } from './mailFailures';

/** The kinds of MAPI that a property has one value of. */
const single = [
  ...['ApplicationTime', 'Binary', 'Boolean', 'CLSID', 'Currency', 'Double', 'Float', 'Integer', 'Long'],
  ...['Null', 'Object', 'Short', 'String', 'SystemTime'],
];

const forms =
  /^(\w+) (?:(0x[0-9a-f]{1,8})|\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}? (?:Name (.+)|Id (0x[0-9a-f]{1,8}|\d+)))$/i;

/** The id of an extended property, read. */
export interface PropertyId {
  /** As Exchange gives it back: the GUID and hexadecimal numbers in small letters, without noughts before them. */
  readonly id: string;
  readonly kind: string;
  readonly isMany: boolean;
}

/**
 * Reads the id of an extended property: a kind with a GUID and a name or number, or with a property's tag.
 * https://learn.microsoft.com/en-us/graph/api/resources/extended-properties-overview
 */
export function propertyId(written: string): PropertyId {
  const [, named = '', tag, guid = '', name, number = ''] = forms.exec(written.trim()) ?? [];
  const isMany = /Array$/i.test(named);
  const kind = single.find((one) => one.toLowerCase() === named.replace(/Array$/i, '').toLowerCase());
  if (kind === undefined) throw propertyIdNotUnderstood();
  const type = isMany ? `${kind}Array` : kind;
  if (tag !== undefined) return { id: `${type} ${hexadecimal(tag)}`, kind, isMany };
  const last = name === undefined ? `Id ${hexadecimal(number)}` : `Name ${name}`;
  return { id: `${type} {${guid.toLowerCase()}} ${last}`, kind, isMany };
}

const hexadecimal = (number: string): string => `0x${Number(number).toString(16)}`;

/** How a value of a kind is written; kinds that are not here are texts. */
const written: Readonly<Record<string, RegExp>> = {
  Boolean: /^(?:true|false)$/i,
  CLSID: /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i,
  Binary: /^[A-Za-z0-9+/_-]*={0,2}$/,
  Currency: /^-?\d+(?:\.\d+)?$/,
  Double: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  Float: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  Integer: /^-?\d{1,10}$/,
  Long: /^-?\d{1,19}$/,
  Short: /^-?\d{1,5}$/,
};

const times = ['ApplicationTime', 'SystemTime'];

/** Whether a value can be one of a property's. */
export const isValueOf = ({ kind }: PropertyId, value: string): boolean =>
  times.includes(kind)
    ? /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value))
    : (written[kind]?.test(value) ?? true);

/** A value as Exchange gives it back. */
export function valueOf({ kind }: PropertyId, value: string): string {
  if (kind === 'SystemTime') return `${new Date(value).toISOString().slice(0, 19)}Z`;
  return kind === 'Boolean' ? value.toLowerCase() : value;
}
