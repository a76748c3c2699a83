/** A call that the tenant knows. It knows nothing of how the call came in. */
export interface Route<Call, Answer> {
  readonly method: string;
  /** The path, with `{name}` for what differs from call to call. */
  readonly path: string;
  readonly answer: (call: Call, captured: Captured) => Answer;
}

/** What stood in the place of each `{name}` of the path. */
export type Captured = Readonly<Record<string, string>>;

/** How what stands in the place of a `{name}` may look, as the text of a regular expression without groups. */
export type Places = Readonly<Record<string, string>>;

export type Router<Call, Answer> = (
  method: string,
  path: string,
) => { readonly route: Route<Call, Answer>; readonly captured: Captured } | undefined;

/** Makes what finds the route of a call. Paths are compared whatever their case, as both services do. */
export function routerOf<Call, Answer>(routes: readonly Route<Call, Answer>[], places: Places): Router<Call, Answer> {
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
