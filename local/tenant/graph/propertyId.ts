import { NotImitated } from '../rules/refused';

/**
 * Reads the id of an extended property: "String {GUID} Name NAME". Exchange gives it back with the GUID in small
 * letters.
 */
export function propertyId(written: string): string {
  const [, guid = '', name = ''] = /^String \{([0-9a-f-]{36})\} Name (\w+)$/i.exec(written) ?? [];
  if (guid === '') throw new NotImitated('An extended property that is no text with a name');
  return `String {${guid.toLowerCase()}} Name ${name}`;
}
