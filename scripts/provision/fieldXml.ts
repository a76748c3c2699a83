import type { Column } from '../../config/lists/defineList';

/** SharePoint's type of each kind of column, and what else it wants to know of it. */
const types: Readonly<Record<Column['kind'], string>> = {
  text: 'Type="Text" MaxLength="255"',
  day: 'Type="Text" MaxLength="255"',
  link: 'Type="Text" MaxLength="255"',
  lines: 'Type="Note" NumLines="6" RichText="FALSE" AppendOnly="FALSE"',
  number: 'Type="Number"',
  yesNo: 'Type="Boolean"',
  choice: 'Type="Choice" Format="Dropdown" FillInChoice="FALSE"',
  choices: 'Type="MultiChoice" FillInChoice="FALSE"',
};

/** What SharePoint's form says beneath a column whose text has a form of its own. */
const hints: Partial<Readonly<Record<Column['kind'], string>>> = {
  day: 'Year, month and day, like 2026-03-12.',
  link: 'An address that begins with https:, tel: or sms:.',
};

/** The XML that SharePoint makes a column from. Index and uniqueness are set on the column once it is there. */
export function fieldXml(name: string, column: Column): string {
  const attributes = [
    types[column.kind],
    `Name="${escaped(name)}" StaticName="${escaped(name)}" DisplayName="${escaped(column.title)}"`,
    `Description="${escaped(hints[column.kind] ?? '')}"`,
    `Required="${column.required ? 'TRUE' : 'FALSE'}"`,
  ].join(' ');
  if (!('choices' in column)) return `<Field ${attributes} />`;
  const choices = column.choices.map((choice) => `<CHOICE>${escaped(choice)}</CHOICE>`).join('');
  return `<Field ${attributes}><CHOICES>${choices}</CHOICES></Field>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
