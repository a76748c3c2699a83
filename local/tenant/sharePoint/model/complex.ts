import { isObject } from '../../routing/jsonBody';

const typeName = Symbol('type');

/** A value that has parts and is no thing of its own, like somebody's permissions: verbose JSON names its type. */
export const complex = <T extends Readonly<Record<string, unknown>>>(type: string, values: T): T =>
  Object.defineProperty({ ...values }, typeName, { value: type });

/** The type of such a value. */
export const typeOfComplex = (value: unknown): string | undefined =>
  isObject(value) ? (value as { readonly [typeName]?: string })[typeName] : undefined;
