import { readFileSync } from 'node:fs';

/** A type as Graph's published declarations write it. */
export interface DeclaredType {
  /** "string", "number", "boolean", "any" or the name of a declaration. */
  readonly name: string;
  readonly many: boolean;
  readonly nullable: boolean;
}

/** A declaration: an object with its properties, or an enumeration with its members. */
export type Declaration =
  | { readonly kind: 'object'; readonly properties: ReadonlyMap<string, DeclaredType> }
  | { readonly kind: 'values'; readonly values: readonly string[] };

/*
 * Graph's schema (CSDL) as Microsoft publishes it for TypeScript. It is a file that a program wrote, always in the same
 * form, so that a few patterns read it: the compiler itself would take seconds in every test file.
 */
const text = readFileSync(require.resolve('@microsoft/microsoft-graph-types/microsoft-graph.d.ts'), 'utf8');

const read = new Map<string, Declaration | undefined>();

/** The declaration of a name, with the properties of what it extends; `undefined` where there is none. */
export function declarationOf(name: string): Declaration | undefined {
  if (!read.has(name)) read.set(name, enumeration(name) ?? object(name));
  return read.get(name);
}

function enumeration(name: string): Declaration | undefined {
  const [, members] = new RegExp(`^ *export type ${plain(name)} =([^;]*);`, 'm').exec(text) ?? [];
  if (members === undefined) return undefined;
  return { kind: 'values', values: [...members.matchAll(/"([^"]+)"/g)].map(([, value = '']) => value) };
}

function object(name: string): Declaration | undefined {
  const head = new RegExp(`^( *)export interface ${plain(name)}(?: extends ([\\w.]+))? \\{`, 'm').exec(text);
  if (!head) return undefined;
  const [all, indent = '', base] = head;
  const from = head.index + all.length;
  const body = text.slice(from, text.startsWith('}', from) ? from : text.indexOf(`\n${indent}}`, from));
  const inherited = base === undefined ? undefined : declarationOf(withoutNamespace(base));
  const properties = new Map(inherited?.kind === 'object' ? inherited.properties : []);
  for (const [, property = '', type = ''] of withoutComments(body).matchAll(/(\w+)\?:\s*([^;]+);/g))
    properties.set(property, declared(type));
  return { kind: 'object', properties };
}

/** "NullableOption<Thing[]>" and the like. */
function declared(type: string): DeclaredType {
  const flat = type.replace(/\s+/g, '');
  const [, inner = flat] = /^NullableOption<(.*)>$/.exec(flat) ?? [];
  const many = inner.endsWith('[]');
  return { name: withoutNamespace(many ? inner.slice(0, -2) : inner), many, nullable: inner !== flat };
}

/** The few namespaces of the file have no two names in common that the tenant answers with. */
const withoutNamespace = (name: string): string => name.split('.').pop() ?? name;

const plain = (name: string): string => name.replace(/\W/g, '');

const withoutComments = (body: string): string => body.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
