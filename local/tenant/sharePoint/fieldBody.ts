import { isTexts } from '../routing/jsonBody';
import { type FieldType, fieldKinds } from '../rules/fieldKinds';
import { defaultFormulaOf, validationOf } from '../rules/formula';
import { NotImitated, Refused } from '../rules/refused';
import { nameOutOf } from '../rules/internalName';
import type { Field, FieldChanges, NewField } from '../storage/fields';
import { Failed } from './failed';
import { noPropertyOfType } from './failures';
import { cannotChangeHidden } from './fieldFailures';
import { everyField, type Setting, settingsOf, staticName } from './fieldSettings';

type Body = Readonly<Record<string, unknown>>;

/** The kinds that a client may add, by their numbers; there are kinds of which SharePoint makes all columns itself. */
const addable: readonly FieldType[] = [
  'Text',
  'Note',
  'DateTime',
  'Choice',
  'Lookup',
  'Boolean',
  'Number',
  'Currency',
  'URL',
  'Guid',
  'MultiChoice',
  'Calculated',
  'User',
  'Integer',
  'Location',
  'Thumbnail',
];

/**
 * Reads a column out of the properties that a client posts. Its internal name comes out of its title.
 * @param typeName the type that the client says it is of
 */
export function newFieldFrom(body: Body, typeName?: string): NewField {
  const { FieldTypeKind, Title, ...others } = body;
  if (typeof Title !== 'string' || Title === '' || typeof FieldTypeKind !== 'number')
    throw new Refused('wrongKindOfValue');
  const kind = kindNumbered(FieldTypeKind, typeName);
  const type = severalIn(kind, others);
  const named = { name: nameOutOf(Title), title: Title, type };
  return { attributes: {}, ...changesIn(others, type, {}), ...formulasIn(others, named), ...named };
}

/**
 * PnPjs lets its callers say the kind of what a calculated column gives in place of the column's own, and adds one so in
 * its tests of fields. That SharePoint takes it is known from there; which column it makes was not found out.
 */
function kindNumbered(number: number, typeName: string | undefined): FieldType {
  if (typeName === fieldKinds.Calculated.object) return 'Calculated';
  const kind = addable.find((one) => fieldKinds[one].number === number);
  if (!kind) throw new NotImitated(`A column of the kind ${number}`);
  return kind;
}

/** The kind of a column of which it may be said that it takes several values. */
function severalIn(type: FieldType, { AllowMultipleValues: several }: Body): FieldType {
  if (several === undefined) return type;
  if (typeof several !== 'boolean') throw new Refused('wrongKindOfValue');
  const [one] = type.split('Multi');
  if (one !== 'User' && one !== 'Lookup') throw noProperty('AllowMultipleValues', type);
  return several ? `${one}Multi` : one;
}

/** Reads what is to be changed of a column. */
export const fieldChangesIn = (body: Body, field: Field): FieldChanges => {
  const type = severalIn(field.type, body);
  if (
    body['Hidden'] !== undefined &&
    field.attributes['FromBaseType'] === 'TRUE' &&
    field.attributes['CanToggleHidden'] !== 'TRUE'
  )
    throw new Failed(cannotChangeHidden());
  return { ...changesIn(body, type, field.attributes), ...formulasIn(body, { ...field, type }), type };
};

function changesIn(body: Body, type: FieldType, attributes: Field['attributes']): FieldChanges {
  const changes: Record<string, unknown> = {};
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    if (readByItself.has(name) || isNotSaid(name, value)) continue;
    const plain = Object.hasOwn(plainProperties, name) ? plainProperties[name] : undefined;
    if (plain && (plain.of === undefined || plain.of.includes(type))) {
      if (!plain.fits(value)) throw new Refused('wrongKindOfValue', name);
      changes[plain.to] = value;
    } else {
      const { attribute, write } = settingNamed(name, type);
      const text = write(value);
      if (text === undefined) throw new Refused('wrongKindOfValue', name);
      written[attribute] = text;
    }
  }
  return { ...changes, ...(Object.keys(written).length > 0 && { attributes: { ...attributes, ...written } }) };
}

/** What is read together with other properties, or before them. */
const readByItself = new Set(['AllowMultipleValues', 'DefaultFormula', 'ValidationFormula', 'ValidationMessage']);

/** The formulas of a column that are none of what it is. */
const formulasIn = (body: Body, field: Parameters<typeof validationIn>[1]): FieldChanges => ({
  ...validationIn(body, field),
  ...defaultFormulaIn(body),
});

function defaultFormulaIn({ DefaultFormula: formula }: Body): Pick<FieldChanges, 'defaultFormula'> {
  if (formula === undefined) return {};
  const defaultFormula = textOr(formula) || null;
  if (defaultFormula !== null) defaultFormulaOf(defaultFormula);
  return { defaultFormula };
}

/** What the column's values are held to from now on, where the body says so. */
function validationIn(
  { ValidationFormula: formula, ValidationMessage: message }: Body,
  field: Pick<Field, 'name' | 'title' | 'type'> & Partial<Pick<Field, 'validation'>>,
): Pick<FieldChanges, 'validation'> {
  if (formula === undefined && message === undefined) return {};
  const validation = {
    formula: textOr(formula, field.validation?.formula),
    message: textOr(message, field.validation?.message),
  };
  if (validation.formula === '') return { validation: null };
  validationOf(field, validation.formula);
  return { validation };
}

function textOr(value: unknown, otherwise = ''): string {
  if (value !== undefined && value !== null && typeof value !== 'string') throw new Refused('wrongKindOfValue');
  return value === undefined ? otherwise : (value ?? '');
}

function settingNamed(name: string, type: FieldType): Setting {
  const known: Readonly<Record<string, Setting>> = { ...everyField, StaticName: staticName, ...settingsOf[type] };
  const setting = Object.hasOwn(known, name) ? known[name] : undefined;
  if (setting) return setting;
  if (notImitated.has(name)) throw new NotImitated(`A column's ${name}`);
  throw noProperty(name, type);
}

const notImitated = new Set(['TypeAsString', 'Mappings']);

/** Clients send back what a column does not have, too. */
const isNotSaid = (name: string, value: unknown): boolean => notImitated.has(name) && (value === null || value === '');

const noProperty = (name: string, type: FieldType): Failed =>
  new Failed(noPropertyOfType(name, fieldKinds[type].object));

interface PlainProperty {
  readonly to: keyof FieldChanges;
  readonly fits: (value: unknown) => boolean;
  /** The kinds that have it, where not all have. */
  readonly of?: readonly FieldType[];
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isYesNo = (value: unknown): boolean => typeof value === 'boolean';

const plainProperties: Readonly<Record<string, PlainProperty>> = {
  Title: { to: 'title', fits: (value) => isText(value) && value !== '' },
  Description: { to: 'description', fits: isText },
  Required: { to: 'required', fits: isYesNo },
  Indexed: { to: 'indexed', fits: isYesNo },
  EnforceUniqueValues: { to: 'unique', fits: isYesNo },
  DefaultValue: { to: 'defaultValue', fits: (value) => value === null || isText(value) },
  Choices: { to: 'choices', fits: isTexts, of: ['Choice', 'MultiChoice'] },
  Formula: { to: 'formula', fits: isText, of: ['Calculated'] },
};
