import { XMLParser } from 'fast-xml-parser';
import { NotImitated, Refused } from '../rules/refused';
import { type FieldType, type NewField, fieldTypes } from '../storage/fields';

const known = new Set(
  'Type Name StaticName DisplayName Description Required MaxLength NumLines RichText AppendOnly Format FillInChoice'.split(' '),
);
/** Bits of the options that a column is added with. */
const internalNameHint = 8;
const addToDefaultView = 16;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'CHOICE',
});

/** Reads a column out of the XML that it is made from. Whether it is indexed or unique is set afterwards. */
export function fieldFromXml(xml: string, options: number): NewField {
  const read = parser.parse(xml) as { Field?: Record<string, unknown> };
  if (!read.Field) throw new Refused('queryNotUnderstood');
  const { CHOICES, ...written } = read.Field;
  const attributes = Object.fromEntries(
    Object.entries(written)
      .filter(([name]) => name.startsWith('@'))
      .map(([name, value]) => [name.slice(1), String(value)]),
  );
  const strange = Object.keys(attributes).find((name) => !known.has(name));
  if (strange) throw new NotImitated(`The attribute ${strange} of a column`);
  if (attributes['RichText'] === 'TRUE') throw new NotImitated('A column of formatted text');
  const title = attributes['DisplayName'] ?? '';
  return {
    // Without the hint SharePoint makes the internal name out of the title, whatever "Name" says.
    name: options & internalNameHint ? (attributes['Name'] ?? '') : encoded(title),
    title,
    type: typeOf(attributes['Type'] ?? ''),
    description: attributes['Description'] ?? '',
    required: attributes['Required'] === 'TRUE',
    choices: (CHOICES as { CHOICE?: string[] } | undefined)?.CHOICE?.map(String) ?? [],
    inView: (options & addToDefaultView) !== 0,
  };
}

function typeOf(type: string): FieldType {
  const found = fieldTypes.find((one) => one === type);
  if (!found) throw new NotImitated(`A column of type ${type}`);
  return found;
}

/** A title as an internal name, at most 32 characters: what is neither letter nor digit becomes "_x0020_" and the like. */
const encoded = (title: string): string =>
  title
    .replace(/[^A-Za-z0-9_]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .slice(0, 32);
