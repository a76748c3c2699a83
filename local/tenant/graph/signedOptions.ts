/**
 * The options of a call with the sign "$" before the names of those that OData has. Graph takes them without it too:
 * https://learn.microsoft.com/en-us/graph/query-parameters
 * @param taken the options of the call: what is one without the sign, as "search" for sites is, stays as it is
 */
export function signedOptions(query: URLSearchParams, taken: readonly string[] = []): URLSearchParams {
  const pairs = [...query].map(([name, value]) => {
    const signed = `$${name}`;
    return [!taken.includes(name) && taken.includes(signed) ? signed : name, value];
  });
  return new URLSearchParams(pairs as [string, string][]);
}
