import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isObject, isTexts } from '../routing/jsonBody';
import { nameOutOf } from '../rules/internalName';
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

/**
 * Reads a column out of the XML that it is made from. Whether it is indexed or unique is set afterwards.
 * @param options SharePoint's bits
 */
export function fieldFromXml(xml: string, options: number): NewField {
  const { attributes, choices } = parts(read(xml));
  const strange = Object.keys(attributes).find((name) => !known.has(name));
  if (strange) throw new NotImitated(`The attribute ${strange} of a column`);
  if (attributes['RichText'] === 'TRUE') throw new NotImitated('A column of formatted text');
  const title = attributes['DisplayName'] ?? '';
  // Without the hint SharePoint makes the internal name out of the title, whatever "Name" says.
  const name = options & internalNameHint ? (attributes['Name'] ?? '') : nameOutOf(title);
  if (title === '' || name === '') throw new Refused('queryNotUnderstood');
  return {
    name,
    title,
    type: typeOf(attributes['Type'] ?? ''),
    description: attributes['Description'] ?? '',
    required: attributes['Required'] === 'TRUE',
    choices,
    inView: (options & addToDefaultView) !== 0,
  };
}

/** Reads the one element that there may be. XML that describes entities of its own is refused. */
function read(xml: string): Record<string, unknown> {
  if (/<!DOCTYPE|<!ENTITY|&(?!(?:amp|lt|gt|quot|apos|#\w+);)/i.test(xml)) throw new Refused('queryNotUnderstood');
  if (XMLValidator.validate(xml) !== true) throw new Refused('queryNotUnderstood');
  if (/<[!?]|&#/.test(xml)) throw new NotImitated("A column's XML with comments, instructions or numbers of characters");
  const { Field: field } = parsed(xml);
  if (!isObject(field)) throw new Refused('queryNotUnderstood');
  return field;
}

/** The parser throws at elements that stand too deep in one another. */
function parsed(xml: string): Record<string, unknown> {
  try {
    return parser.parse(xml) as Record<string, unknown>;
  } catch {
    throw new Refused('queryNotUnderstood');
  }
}

function parts({ CHOICES, '#text': between, ...others }: Record<string, unknown>) {
  refuseText(between);
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(others)) {
    if (!name.startsWith('@')) throw new NotImitated(`The element ${name} of a column`);
    attributes[name.slice(1)] = String(value);
  }
  return { attributes, choices: CHOICES === undefined ? [] : choicesIn(CHOICES) };
}

function choicesIn(read: unknown): readonly string[] {
  const { CHOICE = [], '#text': between, ...others } = isObject(read) ? read : { '#text': read };
  refuseText(between);
  if (!isTexts(CHOICE) || Object.keys(others).length > 0) throw new Refused('queryNotUnderstood');
  return CHOICE;
}

/** Between elements there is nothing but blanks. */
function refuseText(between: unknown = ''): void {
  if (typeof between !== 'string' || between.trim() !== '') throw new Refused('queryNotUnderstood');
}

function typeOf(type: string): FieldType {
  const found = fieldTypes.find((one) => one === type);
  if (!found) throw new NotImitated(`A column of type ${type}`);
  return found;
}
