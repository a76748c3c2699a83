/** Keeps what "$select" names. What does not exist is left out without a word, as Graph does. */
export function selected(values: Record<string, unknown>, query: URLSearchParams): Record<string, unknown> {
  const select = query.get('$select');
  return select ? picked(values, select) : values;
}

/** @param names with commas between */
export function picked(values: Record<string, unknown>, names: string): Record<string, unknown> {
  const wanted = names.split(',').map((name) => name.trim().toLowerCase());
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => name.startsWith('@odata.') || wanted.includes(name.toLowerCase())),
  );
}
