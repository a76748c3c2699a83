/** How a value of a column is kept. "nothing" is kept nowhere: it is worked out, or every list has it anyhow. */
export type Keeping =
  'text' | 'number' | 'yesNo' | 'instant' | 'texts' | 'reference' | 'references' | 'link' | 'nothing';

interface FieldKind {
  /** SharePoint's number of it: SP.FieldType. */
  readonly number: number;
  /** The type of the thing in REST, like "SP.FieldText". */
  readonly object: string;
  /** What people call it. */
  readonly display: string;
  readonly keeps: Keeping;
}

const kind = (number: number, object: string, display: string, keeps: Keeping): FieldKind => ({
  number,
  object,
  display,
  keeps,
});

/**
 * The kinds of columns by their names, as in "TypeAsString" and in the XML of a column.
 * https://learn.microsoft.com/en-us/previous-versions/office/sharepoint-csom/ee540543(v=office.15)
 */
export const fieldKinds = {
  Text: kind(2, 'SP.FieldText', 'Single line of text', 'text'),
  Note: kind(3, 'SP.FieldMultiLineText', 'Multiple lines of text', 'text'),
  Choice: kind(6, 'SP.FieldChoice', 'Choice', 'text'),
  MultiChoice: kind(15, 'SP.FieldMultiChoice', 'Choice', 'texts'),
  Integer: kind(1, 'SP.FieldNumber', 'Integer', 'number'),
  Number: kind(9, 'SP.FieldNumber', 'Number', 'number'),
  Currency: kind(10, 'SP.FieldCurrency', 'Currency', 'number'),
  Boolean: kind(8, 'SP.Field', 'Yes/No', 'yesNo'),
  DateTime: kind(4, 'SP.FieldDateTime', 'Date and Time', 'instant'),
  User: kind(20, 'SP.FieldUser', 'Person or Group', 'reference'),
  UserMulti: kind(20, 'SP.FieldUser', 'Person or Group', 'references'),
  Lookup: kind(7, 'SP.FieldLookup', 'Lookup', 'reference'),
  LookupMulti: kind(7, 'SP.FieldLookup', 'Lookup', 'references'),
  URL: kind(11, 'SP.FieldUrl', 'Hyperlink or Picture', 'link'),
  Guid: kind(14, 'SP.FieldGuid', 'Guid', 'text'),
  Location: kind(33, 'SP.FieldLocation', 'Location', 'text'),
  Thumbnail: kind(34, 'SP.FieldThumbnail', 'Image', 'text'),
  Calculated: kind(17, 'SP.FieldCalculated', 'Calculated', 'nothing'),
  Computed: kind(12, 'SP.FieldComputed', 'Computed', 'nothing'),
  Counter: kind(5, 'SP.Field', 'Counter', 'nothing'),
  File: kind(18, 'SP.Field', 'File', 'nothing'),
  Attachments: kind(19, 'SP.Field', 'Attachments', 'nothing'),
  ModStat: kind(23, 'SP.FieldChoice', 'Moderation Status', 'nothing'),
  ContentTypeId: kind(25, 'SP.Field', 'Content Type Id', 'nothing'),
} as const satisfies Readonly<Record<string, FieldKind>>;

export type FieldType = keyof typeof fieldKinds;

/** How values of such a column are kept. */
export const keepingOf = (type: FieldType): Keeping => fieldKinds[type].keeps;

/** The kind of a name in a column's XML, or `undefined` where SharePoint has none of that name. */
export const fieldTypeNamed = (name: string): FieldType | undefined =>
  Object.hasOwn(fieldKinds, name) ? (name as FieldType) : undefined;

/** Whether the column names people, groups or items, whose numbers are its values. */
export const isReference = (type: FieldType): boolean =>
  keepingOf(type) === 'reference' || keepingOf(type) === 'references';
