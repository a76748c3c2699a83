import { badRequest, notImitated, notValid } from './failures';

const place = /\(\(([^()]+)\)\)/g;

/** The names of the places in a template, in the order in which they come first. */
export function placesIn(body: string): string[] {
  return [...new Set([...body.matchAll(place)].map(([, name = '']) => name))];
}

/**
 * The words of a template with its places filled. A place is found whatever the case of its name and the blanks in it;
 * what the template has no place for is let be.
 * @param personalisation what came under this name in a request
 * @throws Refused where a value is missing, or is none that is imitated: texts and numbers are
 */
export function filled(body: string, personalisation: unknown): string {
  const values = valuesIn(personalisation);
  const missing = placesIn(body).filter((name) => !values.has(sameName(name)));
  if (missing.length > 0) throw badRequest(`Missing personalisation: ${missing.join(', ')}`);
  return body.replace(place, (_, name: string) => values.get(sameName(name)) as string);
}

function valuesIn(personalisation: unknown): Map<string, string> {
  if (personalisation === undefined) return new Map();
  if (typeof personalisation !== 'object' || personalisation === null || Array.isArray(personalisation)) {
    throw notValid('personalisation is not of type object');
  }
  const given = Object.entries(personalisation).filter(([, value]) => value !== null);
  return new Map(given.map(([name, value]) => [sameName(name), written(value)]));
}

function written(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw notImitated('personalisation other than texts and numbers');
}

const sameName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');
