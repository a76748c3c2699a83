/** Reads the body of a request: nothing is an empty object. @returns `undefined` where it is no JSON object */
export function jsonBody(text: string): Record<string, unknown> | undefined {
  if (text === '') return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
