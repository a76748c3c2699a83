/**
 * Says in the browser's console what went wrong, for whoever supports the page: where and which kind of failure, never
 * its words, which can have values in them.
 */
export function report(where: string, failure: unknown): void {
  const kind = failure instanceof Error ? failure.name : typeof failure;
  // eslint-disable-next-line no-console -- where a browser says what went wrong
  console.warn(`Occupational health: ${where} failed (${kind}).`);
}
