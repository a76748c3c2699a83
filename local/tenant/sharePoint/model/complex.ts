import { isObject } from '../../routing/jsonBody';

const typeName = Symbol('type');

/** A value that has parts and is no thing of its own, like somebody's permissions: verbose JSON names its type. */
export const complex = <T extends Readonly<Record<string, unknown>>>(type: string, values: T): T =>
  Object.defineProperty({ ...values }, typeName, { value: type });

/** The type of such a value. */
export const typeOfComplex = (value: unknown): string | undefined =>
  isObject(value) ? (value as { readonly [typeName]?: string })[typeName] : undefined;

/** The type that SharePoint names of any value, like "Edm.Int32". */
export function typeOfValue(value: unknown): string {
  if (Array.isArray(value)) return `Collection(${value.length > 0 ? typeOfValue(value[0]) : 'Edm.String'})`;
  if (typeof value === 'boolean') return 'Edm.Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Edm.Int32' : 'Edm.Double';
  return typeOfComplex(value) ?? 'Edm.String';
}
