import { type Registered, triggerOf } from './bindings';

/** A function and the address that it answers. */
export interface Route {
  readonly registered: Registered;
  /** Capitals, as Azure compares them. */
  readonly methods: readonly string[];
  /** What is between braces in the route, or `undefined` where the path is another. */
  match(path: string): Record<string, string> | undefined;
  /** How many parts are fixed: a route that says more goes before one that says less. */
  readonly fixed: number;
}

/** The routes of an app's functions, the more exact ones first. */
export function routesOf(functions: Iterable<Registered>, prefix: string): Route[] {
  return [...functions].map((registered) => routeOf(registered, prefix)).sort((a, b) => b.fixed - a.fixed);
}

function routeOf(registered: Registered, prefix: string): Route {
  const trigger = triggerOf(registered).binding;
  // A key is asked for in the cloud and would not be here.
  if (trigger.authLevel !== 'anonymous') throw new Error(`The local host keeps no keys: "${registered.name}".`);
  const template = [prefix, trigger.route ?? registered.name].filter((part) => part !== '').join('/');
  const parts = template.split('/').map((part) => partOf(part, registered.name));
  const pattern = new RegExp(`^${parts.map(({ source }) => source).join('')}/?$`, 'i');
  return {
    registered,
    methods: (trigger.methods ?? ['GET', 'POST']).map((method) => method.toUpperCase()),
    fixed: parts.filter(({ name }) => name === undefined).length,
    match: (path) => {
      const found = pattern.exec(path);
      if (!found) return undefined;
      const values = parts.flatMap(({ name }) => name ?? []).map((name, at) => [name, found[at + 1]] as const);
      return Object.fromEntries(values.flatMap(([name, value]) => (value ? [[name, decodeURIComponent(value)]] : [])));
    },
  };
}

/** A part of a route: fixed, `{name}`, or `{*name}` for all that is left, nothing too. */
function partOf(part: string, functionName: string): { readonly source: string; readonly name?: string } {
  if (!/[{}]/.test(part)) return { source: `/${part.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}` };
  const [, star, name] = /^\{(\*?)(\w+)\}$/.exec(part) ?? [];
  if (name === undefined) throw new Error(`The local host does not know the route part "${part}": "${functionName}".`);
  return { name, source: star ? '(?:/(.*))?' : '/([^/]+)' };
}
