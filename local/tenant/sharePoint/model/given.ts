import { jsonBody, isObject } from '../../routing/jsonBody';
import { Refused } from '../../rules/refused';
import { Failed } from '../failed';
import { bodyNotUnderstood, noPropertyOfType } from '../failures';
import type { BodyForm } from '../json/format';
import type { Argument, Value } from './segments';

type Body = Readonly<Record<string, unknown>>;

/** What an operation is given: in the brackets of the path, and in the body. */
export interface Given {
  /** A value by its name, whatever the case; `undefined` where it is not given. The path comes before the body. */
  arg(name: string): unknown;
  /** The JSON of the body, without what OData says about itself; `{}` where there is none. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The type that the body says it is of, like "SP.FieldText". */
  readonly typeName: string | undefined;
  /** The body as it came. */
  readonly content: Uint8Array;
}

/** Nothing in the brackets, and no body. */
export const nothingGiven: Given = {
  arg: () => undefined,
  body: {},
  typeName: undefined,
  content: new Uint8Array(),
};

/**
 * @param takes the names of values that come without one, in their order
 * @param content the body; a step that others follow has none
 * @param isFile whether the body is the content of a file, and no JSON
 * @param form the form of JSON that the body says it is in
 */
export function givenBy(
  path: readonly Argument[],
  takes: readonly string[],
  content: Uint8Array,
  isFile: boolean,
  form: BodyForm,
): Given {
  const named = new Map<string, Value>();
  let unnamed = 0;
  for (const { name, value } of path) {
    const meant = name ?? takes[unnamed];
    if (meant === undefined) throw new Refused('queryNotUnderstood');
    if (name === undefined) unnamed += 1;
    named.set(meant.toLowerCase(), value);
  }
  let read: Body | undefined;
  const said = (): Body => (read ??= isFile ? {} : bodyIn(content, form));
  let meant: Body | undefined;
  const body = (): Body => (meant ??= plain(said()) as Body);
  return {
    arg: (name) => (named.has(name.toLowerCase()) ? named.get(name.toLowerCase()) : found(body(), name)),
    get body() {
      return body();
    },
    get typeName() {
      return typeNameIn(said());
    },
    content,
  };
}

function found(body: Body, name: string): unknown {
  const wanted = name.toLowerCase();
  return Object.entries(body).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** Only verbose JSON has "__metadata": in any other it is one more property, which nothing has. */
function bodyIn(content: Uint8Array, form: BodyForm): Body {
  const read = jsonBody(new TextDecoder().decode(content));
  if (!read) throw new Failed(bodyNotUnderstood());
  const named = form === 'light' ? verboseTypeIn(read) : undefined;
  if (named !== undefined) throw new Failed(noPropertyOfType('__metadata', named));
  return read;
}

/** The type that "__metadata" anywhere in a value names; "" where it names none, `undefined` where there is no such thing. */
function verboseTypeIn(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(verboseTypeIn).find((one) => one !== undefined);
  if (!isObject(value)) return undefined;
  return '__metadata' in value ? (typeNameIn(value) ?? '') : verboseTypeIn(Object.values(value));
}

/** Each kind of JSON has a word of its own for it. */
function typeNameIn({ __metadata: verbose, 'odata.type': third, '@odata.type': fourth }: Body): string | undefined {
  const name = (isObject(verbose) ? verbose['type'] : undefined) ?? third ?? fourth;
  return typeof name === 'string' ? name.replace(/^#/, '') : undefined;
}

/** Verbose JSON wraps lists and names the types of everything; what is meant is the same. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  if (Array.isArray(value['results'])) return value['results'].map(plain);
  const meant = Object.entries(value).filter(([name]) => !/^__metadata$|(^|@)odata\./.test(name));
  return Object.fromEntries(meant.map(([name, one]) => [name, plain(one)]));
}

/** A text that must be given. */
export function textArg(given: Given, name: string): string {
  const value = given.arg(name);
  if (typeof value !== 'string') throw new Refused('wrongKindOfValue');
  return value;
}

/** A text that need not be given. */
export const optionalText = (given: Given, name: string): string | undefined =>
  given.arg(name) === undefined || given.arg(name) === null ? undefined : textArg(given, name);

/** A whole number that must be given. */
export function numberArg(given: Given, name: string): number {
  const value = given.arg(name);
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new Refused('wrongKindOfValue');
  return value;
}

/** The same, where clients write it as a text as well. */
export function wholeArg(given: Given, name: string): number {
  const value = given.arg(name);
  return typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : numberArg(given, name);
}

/** Yes or no; no where it is not given. */
export function yesArg(given: Given, name: string): boolean {
  const value = given.arg(name) ?? false;
  if (typeof value !== 'boolean') throw new Refused('wrongKindOfValue');
  return value;
}
