/** A call that the tenant knows. It knows nothing of how the call came in. */
export interface Route<Call, Answer> {
  readonly method: string;
  /** The path, with `{name}` for what differs from call to call. */
  readonly path: string;
  /** The query options that it takes; none unless they stand here. */
  readonly options?: readonly string[];
  readonly answer: (call: Call, captured: Captured) => Answer;
}

/** What stood in the place of each `{name}` of the path. */
export type Captured = Readonly<Record<string, string>>;

/** How what stands in the place of a `{name}` may look, as the text of a regular expression without groups. */
export type Places = Readonly<Record<string, string>>;

/** What a route is found by. */
interface Addressed {
  readonly method: string;
  readonly path: string;
}

export type Router<R extends Addressed> = (
  method: string,
  path: string,
) => { readonly route: R; readonly captured: Captured } | undefined;

/** Makes what finds the route of a call. Paths are compared whatever their case, as both services do. */
export function routerOf<R extends Addressed>(routes: readonly R[], places: Places): Router<R> {
  const patterns = routes.map((route) => ({ route, pattern: patternOf(route.path, places) }));
  return (method, path) => {
    for (const { route, pattern } of patterns) {
      const match = route.method === method && pattern.exec(path);
      if (match) return { route, captured: { ...match.groups } };
    }
    return undefined;
  };
}

function patternOf(path: string, places: Places): RegExp {
  const source = path
    .split(/(\{\w+\})/)
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (name === undefined) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const place = places[name];
      if (place === undefined) throw new Error(`A path has a place {${name}} that nobody described.`);
      return `(?<${name}>${place})`;
    })
    .join('');
  return new RegExp(`^${source}$`, 'i');
}
