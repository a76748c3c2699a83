/** What a client wants of a thing: which properties, and which of the things that hang on it along with it. */
export interface Shape {
  /** The names that "$select" gives here; none means all that are given without being asked for. */
  readonly select: readonly string[];
  /** What "$expand" names here, each with what is wanted of it. */
  readonly expand: ReadonlyMap<string, Shape>;
}

/** What is answered when nothing is asked for in particular. */
export const wholeShape: Shape = { select: [], expand: new Map() };

/** Reads "$select" and "$expand", whose names go deeper with a "/". */
export function shapeOf(query: URLSearchParams): Shape {
  const paths = (option: string): string[][] =>
    (query.get(option) ?? '')
      .split(',')
      .map((path) => path.trim())
      .filter((path) => path !== '')
      .map((path) => path.split('/'));
  return shapeFrom(paths('$select'), paths('$expand'));
}

function shapeFrom(select: readonly string[][], expand: readonly string[][]): Shape {
  const names = new Set(expand.map(([first = '']) => first));
  const below = (paths: readonly string[][], name: string): string[][] =>
    paths.filter(([first, ...rest]) => first === name && rest.length > 0).map(([, ...rest]) => rest);
  return {
    select: [...new Set(select.map(([first = '']) => first))],
    expand: new Map([...names].map((name) => [name, shapeFrom(below(select, name), below(expand, name))])),
  };
}
