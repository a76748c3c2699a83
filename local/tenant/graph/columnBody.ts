import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import type { Field, FieldType } from '../storage/fields';

/** The facet of a line of text, as every column of such has it. */
export const lineOfText: ColumnDefinition = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
};

/** Graph says of what type a column is by the name of a facet. */
const facets: Readonly<Record<FieldType, (field: Field) => ColumnDefinition>> = {
  Text: () => lineOfText,
  Note: () => ({
    text: { allowMultipleLines: true, appendChangesToExistingText: false, linesForEditing: 6, textType: 'plain' },
  }),
  Choice: ({ choices }) => ({ choice: { allowTextEntry: false, choices: [...choices], displayAs: 'dropDownMenu' } }),
  MultiChoice: ({ choices }) => ({ choice: { allowTextEntry: false, choices: [...choices], displayAs: 'checkBoxes' } }),
  Number: () => ({ number: { decimalPlaces: 'automatic', displayAs: 'number' } }),
  Boolean: () => ({ boolean: {} }),
};

/** A column of a list as Graph shows it. */
export const columnBody = (field: Field): ColumnDefinition => ({
  columnGroup: 'Custom Columns',
  description: field.description,
  displayName: field.title,
  enforceUniqueValues: field.unique,
  hidden: false,
  id: field.id,
  indexed: field.indexed,
  name: field.name,
  readOnly: false,
  required: field.required,
  ...facets[field.type](field),
});
