import type { Field } from '../storage/fields';

/**
 * The XML of a column, which SharePoint takes for all that it knows of one. The columns of SharePoint's own tables
 * ("ColName", "RowOrdinal") are left out: there are none here.
 * @param source the id of what the column was made in, which SharePoint's own columns do not have
 */
export function schemaXml(field: Field, source: string): string {
  const { attributes, choices, defaultFormula, defaultValue, formula, validation } = field;
  const all: Record<string, string> = {
    ID: `{${field.id}}`,
    Type: field.type,
    Name: field.name,
    DisplayName: field.title,
    ...(field.description !== '' && { Description: field.description }),
    Required: flag(field.required),
    EnforceUniqueValues: flag(field.unique),
    Indexed: flag(field.indexed),
    ...(several.has(field.type) && { Mult: 'TRUE' }),
    SourceID: `{${source}}`,
    StaticName: field.name,
    ...attributes,
  };
  const text = Object.entries(all)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  const inside = [
    element('Default', defaultValue),
    element('DefaultFormula', defaultFormula),
    element('Formula', formula),
    formula === null ? '' : `<FieldRefs>${referencesIn(formula).map(fieldRef).join('')}</FieldRefs>`,
    validation === null
      ? ''
      : `<Validation Message="${escaped(validation.message)}">${escaped(validation.formula)}</Validation>`,
    choices.length === 0 ? '' : `<CHOICES>${choices.map((choice) => element('CHOICE', choice)).join('')}</CHOICES>`,
  ].join('');
  return inside === '' ? `<Field${text} />` : `<Field${text}>${inside}</Field>`;
}

const several: ReadonlySet<string> = new Set(['UserMulti', 'LookupMulti']);

const flag = (yes: boolean): string => (yes ? 'TRUE' : 'FALSE');

const element = (name: string, text: string | null): string =>
  text === null ? '' : `<${name}>${escaped(text)}</${name}>`;

const fieldRef = (name: string): string => `<FieldRef Name="${escaped(name)}" />`;

/** The columns that a formula names, each once: "=[Start date]+1" names one. */
const referencesIn = (formula: string): string[] => [
  ...new Set([...formula.matchAll(/\[([^\]]+)\]/g)].map(([, name = '']) => name)),
];

/** A text as it stands in XML. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
