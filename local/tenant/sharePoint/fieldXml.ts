import { type FieldType, fieldTypeNamed, keepingOf } from '../rules/fieldKinds';
import { defaultFormulaOf, validationOf } from '../rules/formula';
import { nameOutOf } from '../rules/internalName';
import { NotImitated, Refused } from '../rules/refused';
import type { NewField, Validation } from '../storage/fields';
import { Failed } from './failed';
import { noSuchFieldType } from './fieldFailures';
import { type Element, elementIn } from './xmlElement';

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

/** How many characters the XML may have; SharePoint's own limit was not looked up. */
const longest = 1_000_000;

/**
 * Reads a column out of the XML that it is made from.
 * @param options SharePoint's bits
 */
export function fieldFromXml(xml: string, options: number): NewField {
  const { attributes, choices, texts } = parts(fieldIn(xml));
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

/** The one element that there may be. */
function fieldIn(xml: string): Element {
  const field = elementIn(xml, longest);
  if (field?.name !== 'Field') throw new Refused('queryNotUnderstood');
  return field;
}

/** What a column's XML may have within it. Which columns a formula names (`FieldRefs`) is read from the formula itself. */
const elements = new Set(['CHOICES', 'Default', 'DefaultFormula', 'FieldRefs', 'Formula', 'Validation']);

function parts(field: Element) {
  refuseText(field);
  const other = field.children.find(({ name }) => !elements.has(name));
  if (other) throw new NotImitated(`The element ${other.name} of a column`);
  return {
    attributes: Object.fromEntries(field.attributes) as Record<string, string>,
    choices: choicesIn(only(field, 'CHOICES')),
    texts: {
      Default: textIn(only(field, 'Default')),
      DefaultFormula: textIn(only(field, 'DefaultFormula')) || null,
      Formula: textIn(only(field, 'Formula')),
      validation: validationIn(only(field, 'Validation')),
    },
  };
}

/** The one child of a name that there may be. */
function only({ children }: Element, wanted: string): Element | undefined {
  const [one, ...others] = children.filter(({ name }) => name === wanted);
  if (others.length > 0) throw new Refused('queryNotUnderstood');
  return one;
}

function textIn(element: Element | undefined): string | undefined {
  if (element && (element.children.length > 0 || element.attributes.size > 0)) throw new Refused('queryNotUnderstood');
  return element?.text;
}

/** A formula, with what is said where it does not hold. */
function validationIn(element: Element | undefined): Validation | null {
  if (!element) return null;
  const { Message: message = '', ...others } = Object.fromEntries(element.attributes) as Record<string, string>;
  if (element.children.length > 0 || Object.keys(others).length > 0) throw new Refused('queryNotUnderstood');
  return element.text.trim() === '' ? null : { formula: element.text, message };
}

function choicesIn(element: Element | undefined): readonly string[] {
  if (!element) return [];
  refuseText(element);
  if (element.attributes.size > 0 || element.children.some(({ name }) => name !== 'CHOICE'))
    throw new Refused('queryNotUnderstood');
  return element.children.map((choice) => textIn(choice) ?? '');
}

/** Between elements there is nothing but blanks. */
function refuseText({ text }: Element): void {
  if (text.trim() !== '') throw new Refused('queryNotUnderstood');
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
