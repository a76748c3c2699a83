import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import type { FieldType } from '../rules/fieldKinds';
import type { Field } from '../storage/fields';
import { localeOf } from './locales';

/** The facet of a line of text, as every column of such has it. */
const lineOfText: ColumnDefinition = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
};

/** How Graph writes the number of decimal places. */
export const decimals = ['none', 'one', 'two', 'three', 'four', 'five'];

type Facet = (field: Field) => ColumnDefinition;

const isOn = ({ attributes }: Field, name: string): boolean => /^true$/i.test(attributes[name] ?? '');

const choice =
  (displayAs: (field: Field) => string): Facet =>
  (field) => ({
    choice: {
      allowTextEntry: isOn(field, 'FillInChoice'),
      choices: [...field.choices],
      displayAs: displayAs(field),
    },
  });

/** Without limits of its own a column has those of its kind of number. */
const number: Facet = (field) => {
  const { Decimals, Max, Min } = field.attributes;
  return {
    number: {
      decimalPlaces: (Decimals !== undefined && decimals[Number(Decimals)]) || 'automatic',
      displayAs: isOn(field, 'Percentage') ? 'percentage' : 'number',
      maximum: Max === undefined ? Number.MAX_VALUE : Number(Max),
      minimum: Min === undefined ? -Number.MAX_VALUE : Number(Min),
    },
  };
};

const person =
  (allowMultipleSelection: boolean): Facet =>
  ({ attributes }) => ({
    personOrGroup: {
      allowMultipleSelection,
      displayAs: 'nameWithPresence',
      chooseFromType: /^(0|PeopleOnly)$/i.test(attributes['UserSelectionMode'] ?? '0')
        ? 'peopleOnly'
        : 'peopleAndGroups',
    },
  });

const lookup =
  (allowMultipleValues: boolean): Facet =>
  ({ attributes }) => ({
    lookup: {
      allowMultipleValues,
      allowUnlimitedLength: false,
      columnName: attributes['ShowField'] ?? 'Title',
      listId: (attributes['List'] ?? '').replace(/[{}]/g, ''),
    },
  });

/** How Graph writes the kinds of results of a formula. */
export const resultTypes: Readonly<Record<string, string>> = {
  Text: 'text',
  Number: 'number',
  Currency: 'currency',
  DateTime: 'dateTime',
  Boolean: 'boolean',
};

const dateFormat = ({ attributes }: Field): string => (attributes['Format'] === 'DateOnly' ? 'dateOnly' : 'dateTime');

/** Graph says of what type a column is by the name of a facet; what it has no facet for comes without one. */
const facets: Partial<Readonly<Record<FieldType, Facet>>> = {
  Text: ({ attributes }) => ({ text: { ...lineOfText.text, maxLength: Number(attributes['MaxLength'] ?? 255) } }),
  Note: (field) => ({
    text: {
      allowMultipleLines: true,
      appendChangesToExistingText: isOn(field, 'AppendOnly'),
      linesForEditing: Number(field.attributes['NumLines'] ?? 6),
      textType: isOn(field, 'RichText') ? 'richText' : 'plain',
    },
  }),
  Choice: choice(({ attributes }) => (attributes['Format'] === 'RadioButtons' ? 'radioButtons' : 'dropDownMenu')),
  MultiChoice: choice(() => 'checkBoxes'),
  Number: number,
  Integer: number,
  Currency: ({ attributes }) => ({ currency: { locale: localeOf(Number(attributes['LCID'] ?? 1033)) } }),
  Boolean: () => ({ boolean: {} }),
  DateTime: (field) => ({
    dateTime: {
      displayAs:
        { Relative: 'friendly', Disabled: 'standard' }[field.attributes['FriendlyDisplayFormat'] ?? ''] ?? 'default',
      format: dateFormat(field),
    },
  }),
  User: person(false),
  UserMulti: person(true),
  Lookup: lookup(false),
  LookupMulti: lookup(true),
  URL: ({ attributes }) => ({ hyperlinkOrPicture: { isPicture: attributes['Format'] === 'Image' } }),
  Calculated: (field) => ({
    calculated: {
      format: dateFormat(field),
      formula: field.formula ?? '',
      outputType: resultTypes[field.attributes['ResultType'] ?? 'Text'] ?? 'text',
    },
  }),
  Thumbnail: () => ({ thumbnail: {} }),
};

/** What a new item has in it, where nothing is written. */
function defaultBody({ defaultFormula, defaultValue }: Field): ColumnDefinition {
  if (defaultFormula !== null) return { defaultValue: { formula: defaultFormula } };
  return defaultValue === null ? {} : { defaultValue: { value: defaultValue } };
}

/** A column of a list as Graph shows it. */
export const columnBody = (field: Field): ColumnDefinition => ({
  columnGroup: field.attributes['Group'] ?? 'Custom Columns',
  description: field.description,
  displayName: field.title,
  enforceUniqueValues: field.unique,
  hidden: isOn(field, 'Hidden'),
  id: field.id,
  indexed: field.indexed,
  name: field.name,
  readOnly: isOn(field, 'ReadOnly') || field.type === 'Calculated',
  required: field.required,
  ...defaultBody(field),
  ...facets[field.type]?.(field),
});
