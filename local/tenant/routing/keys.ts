/**
 * A path with its keys as segments: Graph takes "users('a')" wherever it takes "users/a", and "delta()" wherever it takes
 * "delta". What stands between colons is a path of files, and nothing in it is a key.
 * @param path decoded
 */
export const withKeysAsSegments = (path: string): string =>
  path
    .split(':')
    .map((piece, at) => (at % 2 === 0 ? plain(piece) : piece))
    .join(':');

const plain = (piece: string): string =>
  piece
    .replace(
      /(?<=^|\/)([A-Za-z]+)\('((?:[^']|'')+)'\)(?=\/|$)/g,
      (_, set: string, key: string) => `${set}/${key.replaceAll("''", "'")}`,
    )
    .replace(/(?<=\w)\(\)(?=\/|$)/g, '');
