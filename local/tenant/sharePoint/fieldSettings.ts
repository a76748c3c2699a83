import { type FieldType, fieldKinds } from '../rules/fieldKinds';

/** A property of a column that is an attribute of its XML: how it is read from there and written there. */
export interface Setting {
  readonly attribute: string;
  /** @param text the attribute, or `undefined` where the XML has none */
  readonly read: (text: string | undefined) => unknown;
  /** @returns the attribute, or `undefined` where the value is none that the property can have */
  readonly write: (value: unknown) => string | undefined;
}

type Settings = Readonly<Record<string, Setting>>;

const yes = /^(true|1)$/i;

const flag = (attribute: string, otherwise = false): Setting => ({
  attribute,
  read: (text) => (text === undefined ? otherwise : yes.test(text)),
  write: (value) => (typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : undefined),
});

const text = (attribute: string, otherwise: string | null): Setting => ({
  attribute,
  read: (written) => (otherwise === null && written === '' ? null : (written ?? otherwise)),
  write: (value) => (value === null ? '' : typeof value === 'string' ? value : undefined),
});

const number = (attribute: string, otherwise: number): Setting => ({
  attribute,
  read: (written) => (written === undefined || written === '' ? otherwise : Number(written)),
  write: (value) => (typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined),
});

/** A number in REST that stands for a word in the XML. */
const oneOf = (attribute: string, words: readonly string[], otherwise: number): Setting => ({
  attribute,
  read: (written) => {
    const at = words.findIndex((word) => word.toLowerCase() === written?.toLowerCase());
    return at < 0 ? otherwise : at;
  },
  write: (value) => (typeof value === 'number' ? words[value] : undefined),
});

/** The kind of what a formula gives: a number in REST, a word in the XML. */
const kindOf = (attribute: string, otherwise: FieldType): Setting => ({
  attribute,
  read: (written) => fieldKinds[(written ?? otherwise) as FieldType]?.number ?? fieldKinds[otherwise].number,
  write: (value) => Object.entries(fieldKinds).find(([, { number: of }]) => of === value)?.[0],
});

/** An identifier of a list or a column: REST has it with braces, as the XML. */
const list = text('List', '');

/** The largest and the smallest number of JavaScript and of .NET alike. */
const most = Number.MAX_VALUE;

const noComponent = '00000000-0000-0000-0000-000000000000';

/** What every column has. */
export const everyField: Settings = {
  ClientSideComponentId: text('ClientSideComponentId', noComponent),
  ClientSideComponentProperties: text('ClientSideComponentProperties', null),
  CustomFormatter: text('CustomFormatter', null),
  Direction: text('Direction', 'none'),
  Group: text('Group', 'Custom Columns'),
  Hidden: flag('Hidden'),
  JSLink: text('JSLink', 'clienttemplates.js'),
  PinnedToFiltersPane: flag('PinnedToFiltersPane'),
  ReadOnlyField: flag('ReadOnly'),
  ShowInFiltersPane: oneOf('ShowInFiltersPane', ['Auto', 'Pinned', 'Removed'], 0),
};

/** A second name, which is the internal one unless it is changed. */
export const staticName = text('StaticName', null);

/** What is read of every column, and changed by nobody: these follow from its kind. */
export const fixedSettings: Settings = {
  FromBaseType: flag('FromBaseType'),
  Sealed: flag('Sealed'),
};

const numbers: Settings = {
  CommaSeparator: flag('CommaSeparator', true),
  CustomUnitName: text('CustomUnitName', null),
  CustomUnitOnRight: flag('CustomUnitOnRight', true),
  DisplayFormat: number('Decimals', -1),
  MaximumValue: number('Max', most),
  MinimumValue: number('Min', -most),
  ShowAsPercentage: flag('Percentage'),
  Unit: text('Unit', ''),
};

const choices: Settings = { FillInChoice: flag('FillInChoice') };

const lookups: Settings = {
  IsRelationship: flag('IsRelationship'),
  LookupField: text('ShowField', ''),
  LookupList: list,
  LookupWebId: text('WebId', noComponent),
  PrimaryFieldId: text('FieldRef', null),
  RelationshipDeleteBehavior: oneOf('RelationshipDeleteBehavior', ['None', 'Cascade', 'Restrict'], 0),
  UnlimitedLengthInDocumentLibrary: flag('UnlimitedLengthInDocumentLibrary'),
};

const users: Settings = {
  ...lookups,
  AllowDisplay: flag('AllowDisplay', true),
  Presence: flag('Presence', true),
  SelectionGroup: number('UserSelectionScope', 0),
  SelectionMode: oneOf('UserSelectionMode', ['PeopleOnly', 'PeopleAndGroups'], 0),
};

/** Currencies are known by the number of a place; without one it is that of the United States. */
const placeOf = number('LCID', 1033);

/** What columns of each kind have besides, by the name of the property. */
export const settingsOf: Readonly<Record<FieldType, Settings>> = {
  Text: { MaxLength: number('MaxLength', 255) },
  Note: {
    AllowHyperlink: flag('AllowHyperlink'),
    AppendOnly: flag('AppendOnly'),
    IsLongHyperlink: flag('IsLongHyperlink'),
    NumberOfLines: number('NumLines', 6),
    RestrictedMode: flag('RestrictedMode'),
    RichText: flag('RichText'),
    UnlimitedLengthInDocumentLibrary: flag('UnlimitedLengthInDocumentLibrary'),
    WikiLinking: flag('WikiLinking'),
  },
  Choice: { ...choices, EditFormat: oneOf('Format', ['Dropdown', 'RadioButtons'], 0) },
  MultiChoice: choices,
  Integer: numbers,
  Number: numbers,
  Currency: { ...numbers, CurrencyLocaleId: placeOf },
  Boolean: {},
  DateTime: {
    DateTimeCalendarType: number('CalType', 0),
    DisplayFormat: oneOf('Format', ['DateOnly', 'DateTime'], 1),
    FriendlyDisplayFormat: oneOf('FriendlyDisplayFormat', ['Unspecified', 'Disabled', 'Relative'], 0),
  },
  User: users,
  UserMulti: users,
  Lookup: lookups,
  LookupMulti: lookups,
  URL: { DisplayFormat: oneOf('Format', ['Hyperlink', 'Image'], 0) },
  Guid: {},
  Location: {},
  Thumbnail: {},
  Calculated: {
    CurrencyLocaleId: placeOf,
    DateFormat: oneOf('Format', ['DateOnly', 'DateTime'], 0),
    DisplayFormat: number('Decimals', -1),
    OutputType: kindOf('ResultType', 'Text'),
    ShowAsPercentage: flag('Percentage'),
  },
  Computed: { EnableLookup: flag('EnableLookup') },
  Counter: {},
  File: {},
  Attachments: {},
  ModStat: { ...choices, EditFormat: oneOf('Format', ['Dropdown', 'RadioButtons'], 0) },
  ContentTypeId: {},
};
