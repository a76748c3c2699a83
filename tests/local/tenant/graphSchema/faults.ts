import { capital } from './addressed';
import { type DeclaredType, declarationOf } from './declarations';

/** Types that may have more than is declared: the columns of a list are its own, and identities come with addresses. */
const open = ['FieldValueSet', 'Identity', 'IdentitySet'];

/** What the service's page has of a type, and the declarations do not: https://learn.microsoft.com/en-us/graph/api/resources/listitem */
const undeclared = ['ListItem.deleted'];

/** What is wrong with a value of JSON that ought to be of a type: nothing, or a line for each fault with its place. */
export function faultsOf(value: unknown, type: DeclaredType, place: string): string[] {
  if (value === null) return type.nullable ? [] : [`${place} is null, which ${type.name} cannot be`];
  if (!type.many) return faultsOfOne(value, type.name, place);
  if (!Array.isArray(value)) return [`${place} is no list`];
  return value.flatMap((one, at) => faultsOfOne(one, type.name, `${place}[${String(at)}]`));
}

function faultsOfOne(value: unknown, name: string, place: string): string[] {
  if (name === 'any') return [];
  if (['string', 'number', 'boolean'].includes(name)) return primitive(value, name, place);
  const typed = isObject(value) ? value['@odata.type'] : undefined;
  const actual = typeof typed === 'string' ? capital(typed.replace(/^#?microsoft\.graph\./, '')) : name;
  const declaration = declarationOf(actual);
  if (!declaration) return [`${place} is of a type that nobody declared: ${actual}`];
  if (declaration.kind === 'values')
    return declaration.values.includes(value as string)
      ? []
      : [`${place} is none of ${actual}: ${JSON.stringify(value)}`];
  if (!isObject(value)) return [`${place} is no object, as ${actual} is`];
  return Object.entries(value).flatMap(([key, one]) => {
    if (key.includes('@')) return [];
    const declared = declaration.properties.get(key);
    if (!declared && (open.includes(actual) || undeclared.includes(`${actual}.${key}`))) return [];
    return declared ? faultsOf(one, declared, `${place}.${key}`) : [`${place}.${key} is not declared by ${actual}`];
  });
}

function primitive(value: unknown, name: string, place: string): string[] {
  if (typeof value !== name) return [`${place} is a ${typeof value}, no ${name}`];
  const instant = place.endsWith('DateTime');
  return instant && !isInstant(value) ? [`${place} is no instant: ${JSON.stringify(value)}`] : [];
}

/** Edm.DateTimeOffset as Graph writes it. */
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/.test(value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
