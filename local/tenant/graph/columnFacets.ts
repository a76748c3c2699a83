import { isTexts } from '../routing/jsonBody';
import type { FieldType } from '../rules/fieldKinds';
import { NotImitated } from '../rules/refused';
import type { Field } from '../storage/fields';
import { decimals, resultTypes } from './columnBody';
import { columnNotUnderstood } from './failures';
import { localeNumber } from './locales';

type Body = Readonly<Record<string, unknown>>;

/** What a facet makes of a column. Attributes are written as SharePoint writes them in the column's XML. */
export interface Kind extends Partial<Pick<Field, 'choices' | 'formula'>> {
  readonly type: FieldType;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The attributes that are given: those without a value are left out. */
function kind(type: FieldType, attributes: Readonly<Record<string, string | undefined>> = {}): Kind {
  const given = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { type, attributes: Object.fromEntries(given) };
}

const on = (value: unknown): string | undefined => (value === true ? 'TRUE' : undefined);
const digits = (value: unknown): string | undefined => (typeof value === 'number' ? String(value) : undefined);
const word = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** How each facet is read. */
export const facetReaders: Readonly<Record<string, (facet: Body) => Kind>> = {
  text: (facet) =>
    facet['allowMultipleLines'] === true
      ? kind('Note', {
          NumLines: digits(facet['linesForEditing']),
          AppendOnly: on(facet['appendChangesToExistingText']),
          RichText: facet['textType'] === 'richText' ? 'TRUE' : 'FALSE',
        })
      : kind('Text', { MaxLength: digits(facet['maxLength']) }),
  choice: ({ choices, displayAs, allowTextEntry }) => {
    if (!isTexts(choices)) throw columnNotUnderstood();
    const type = displayAs === 'checkBoxes' ? 'MultiChoice' : 'Choice';
    const Format = displayAs === 'radioButtons' ? 'RadioButtons' : undefined;
    return { ...kind(type, { FillInChoice: on(allowTextEntry), Format }), choices };
  },
  number: ({ decimalPlaces, displayAs, maximum, minimum }) => {
    const places = decimals.indexOf(String(decimalPlaces));
    return kind('Number', {
      Decimals: places < 0 ? undefined : String(places),
      Percentage: on(displayAs === 'percentage'),
      Max: digits(maximum),
      Min: digits(minimum),
    });
  },
  currency: ({ locale = 'en-US' }) => {
    const number = localeNumber(String(locale));
    if (number === undefined) throw new NotImitated('A column of money of another locale');
    return kind('Currency', { LCID: String(number) });
  },
  boolean: () => kind('Boolean'),
  dateTime: ({ format, displayAs }) =>
    kind('DateTime', {
      Format: format === 'dateOnly' ? 'DateOnly' : 'DateTime',
      FriendlyDisplayFormat: { friendly: 'Relative', standard: 'Disabled' }[String(displayAs)],
    }),
  personOrGroup: ({ allowMultipleSelection, chooseFromType }) =>
    kind(allowMultipleSelection === true ? 'UserMulti' : 'User', {
      UserSelectionMode: chooseFromType === 'peopleOnly' ? 'PeopleOnly' : 'PeopleAndGroups',
    }),
  lookup: ({ allowMultipleValues, columnName, listId, primaryLookupColumnId }) => {
    if (primaryLookupColumnId !== undefined && primaryLookupColumnId !== '')
      throw new NotImitated('A column that shows more of what another one looks up');
    const List = word(listId);
    if (List === undefined) throw columnNotUnderstood();
    return kind(allowMultipleValues === true ? 'LookupMulti' : 'Lookup', {
      List: `{${List}}`,
      ShowField: word(columnName) ?? 'Title',
    });
  },
  hyperlinkOrPicture: ({ isPicture }) => kind('URL', { Format: isPicture === true ? 'Image' : 'Hyperlink' }),
  calculated: ({ formula, outputType, format }) => {
    const written = word(formula);
    if (written === undefined) throw columnNotUnderstood();
    const result = Object.entries(resultTypes).find(([, name]) => name === outputType)?.[0] ?? 'Text';
    const Format = format === 'dateOnly' ? 'DateOnly' : undefined;
    return { ...kind('Calculated', { ResultType: result, Format }), formula: written };
  },
};
