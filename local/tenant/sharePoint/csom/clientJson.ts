/** A value whose type its text says, like a date: JSON has no other way to tell it from a text. */
class Typed {
  constructor(readonly text: string) {}
}

/** A date, as the client object model writes it: by its parts, with months from 0 on. */
export function dateValue(instant: string): unknown {
  const at = new Date(/(Z|[+-]\d\d:\d\d)$/.test(instant) ? instant : `${instant}Z`);
  const parts = [
    ...[at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()],
    ...[at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds(), at.getUTCMilliseconds()],
  ];
  return new Typed(`Date(${parts.join(',')})`);
}

/** An identifier. */
export const guidValue = (guid: string): unknown => new Typed(`Guid(${guid.replace(/[{}]/g, '').toLowerCase()})`);

/** Signs that SharePoint writes by their numbers, so that no text looks like a typed value or like HTML. */
const escaped = (text: string): string =>
  JSON.stringify(text).replace(
    /[/<>&'\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** JSON as the client object model writes it: a typed value stands between slashes that are escaped. */
export function clientJson(value: unknown): string {
  if (value instanceof Typed) return `"\\/${value.text}\\/"`;
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return `[${value.map(clientJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, one]) => one !== undefined);
    return `{${pairs.map(([name, one]) => `${escaped(name)}:${clientJson(one)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
