/** Decodes the path of an address. @returns `undefined` where a "%" in it stands before no code of a character */
export function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
