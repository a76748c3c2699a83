/** Looks once, and again only as long as nothing was found. */
export function onceFound<T>(look: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= look().catch((failure: unknown) => {
      found = undefined;
      throw failure;
    });
    return found;
  };
}
