/** Reads the headers of a part of a batch. @returns `undefined` where one is no header */
export function readHeaders(pairs: readonly (readonly [name: string, value: unknown])[]): Headers | undefined {
  const headers = new Headers();
  for (const [name, value] of pairs) {
    if (typeof value !== 'string') return undefined;
    try {
      headers.append(name, value);
    } catch {
      return undefined;
    }
  }
  return headers;
}
