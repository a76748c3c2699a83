import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isObject, isTexts } from '../routing/jsonBody';
import { type FieldType, fieldTypeNamed, keepingOf } from '../rules/fieldKinds';
import { defaultFormulaOf, validationOf } from '../rules/formula';
import { nameOutOf } from '../rules/internalName';
import { NotImitated, Refused } from '../rules/refused';
import type { NewField, Validation } from '../storage/fields';
import { Failed } from './failed';
import { noSuchFieldType } from './fieldFailures';

/** Bits of the options that a column is added with: SP.AddFieldOptions. */
const internalNameHint = 8;
export const addToDefaultView = 16;

/** Attributes that are properties of a column by themselves; all others are kept as they are given. */
const ownAttributes = new Set(
  'Type Name StaticName DisplayName Description Required ID Indexed EnforceUniqueValues SourceID Mult'.split(' '),
);

/** Types that SharePoint has besides. */
const typesNotImitated = new Set(
  [
    'AllDayEvent AverageRating BusinessData CallTo CrossProjectLink Facilities FreeBusy Geolocation GridChoice HTML',
    'Image Likes Link MaxItems MediaFieldType OutcomeChoice Overbook PageSeparator PublishingScheduleEndDateFieldType',
    'PublishingScheduleStartDateFieldType RatingCount Recurrence RelatedItems SummaryLinks TargetTo TaxonomyFieldType',
    'TaxonomyFieldTypeMulti ThreadIndex Threading WorkflowEventType WorkflowStatus',
  ].flatMap((line) => line.split(' ')),
);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'CHOICE',
});

/**
 * Reads a column out of the XML that it is made from.
 * @param options SharePoint's bits
 */
export function fieldFromXml(xml: string, options: number): NewField {
  const { attributes, choices, texts } = parts(read(xml));
  const title = attributes['DisplayName'] ?? '';
  // Without the hint SharePoint makes the internal name out of the title, whatever "Name" says.
  const name = options & internalNameHint ? (attributes['Name'] ?? '') : nameOutOf(title);
  if (title === '' || name === '') throw new Refused('queryNotUnderstood');
  const id = attributes['ID']?.replace(/[{}]/g, '').toLowerCase();
  const type = typeOf(attributes);
  if (texts.DefaultFormula !== null) defaultFormulaOf(texts.DefaultFormula);
  if (texts.validation) validationOf({ name, title, type }, texts.validation.formula);
  return {
    ...(id && { id }),
    name,
    title,
    type,
    description: attributes['Description'] ?? '',
    required: isTrue(attributes['Required']),
    indexed: isTrue(attributes['Indexed']),
    unique: isTrue(attributes['EnforceUniqueValues']),
    choices,
    defaultValue: texts.Default ?? null,
    defaultFormula: texts.DefaultFormula,
    formula: texts.Formula ?? null,
    validation: texts.validation,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([known]) => !ownAttributes.has(known))),
  };
}

const isTrue = (text: string | undefined): boolean => /^true$/i.test(text ?? '');

/** Reads the one element that there may be. XML that describes entities of its own is refused. */
function read(xml: string): Record<string, unknown> {
  if (/<!DOCTYPE|<!ENTITY|&(?!(?:amp|lt|gt|quot|apos|#\w+);)/i.test(xml)) throw new Refused('queryNotUnderstood');
  if (XMLValidator.validate(xml) !== true) throw new Refused('queryNotUnderstood');
  if (/<[!?]|&#/.test(xml))
    throw new NotImitated("A column's XML with comments, instructions or numbers of characters");
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

function parts({
  CHOICES,
  Default,
  DefaultFormula,
  Formula,
  Validation,
  '#text': between,
  ...others
}: Record<string, unknown>) {
  refuseText(between);
  // Which columns a formula names is read from the formula itself.
  delete others['FieldRefs'];
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(others)) {
    if (!name.startsWith('@')) throw new NotImitated(`The element ${name} of a column`);
    attributes[name.slice(1)] = String(value);
  }
  return {
    attributes,
    choices: CHOICES === undefined ? [] : choicesIn(CHOICES),
    texts: {
      Default: textIn(Default),
      DefaultFormula: textIn(DefaultFormula) || null,
      Formula: textIn(Formula),
      validation: validationIn(Validation),
    },
  };
}

function textIn(read: unknown): string | undefined {
  if (read !== undefined && typeof read !== 'string') throw new Refused('queryNotUnderstood');
  return read;
}

/** A formula, with what is said where it does not hold. */
function validationIn(read: unknown): Validation | null {
  if (read === undefined) return null;
  const { '@Message': message = '', '#text': formula = '', ...others } = isObject(read) ? read : { '#text': read };
  if (typeof message !== 'string' || typeof formula !== 'string' || Object.keys(others).length > 0)
    throw new Refused('queryNotUnderstood');
  return formula.trim() === '' ? null : { formula, message };
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

/** A column of people or items has another type where it takes several of them. */
function typeOf({ Type = '', Mult }: Readonly<Record<string, string>>): FieldType {
  const several = isTrue(Mult) && (Type === 'User' || Type === 'Lookup');
  const found = fieldTypeNamed(several ? `${Type}Multi` : Type);
  if (!found && !typesNotImitated.has(Type)) throw new Failed(noSuchFieldType(Type));
  if (!found || (keepingOf(found) === 'nothing' && found !== 'Calculated'))
    throw new NotImitated(`A column of type ${Type}`);
  return found;
}
