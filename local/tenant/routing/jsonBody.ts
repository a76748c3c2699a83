/** How deep a body may go, as OData's own reader has it: ODataMessageQuotas.MaxNestingDepth. */
const deepest = 100;

/**
 * Reads the body of a request: nothing is an empty object.
 * @returns `undefined` where it is no JSON object, and where it goes deeper than anything is meant to
 */
export function jsonBody(text: string): Record<string, unknown> | undefined {
  if (text === '') return {};
  try {
    const read: unknown = JSON.parse(text);
    return isObject(read) && isWithin(read, deepest) ? read : undefined;
  } catch {
    return undefined;
  }
}

const isWithin = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' || value === null
    ? true
    : levels > 0 && Object.values(value).every((one) => isWithin(one, levels - 1));

/** Whether a value of JSON is an object, and no list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value of JSON is a list of texts. */
export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
