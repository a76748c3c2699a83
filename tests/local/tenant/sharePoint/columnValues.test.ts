import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import type { IList } from '@pnp/sp/lists';
import { pnp } from '../clients';
import { ada, hub, person, testTenant } from '../tenantForTests';

/** A list with one column, made from XML; attributes and elements are those of the column. */
async function listWith(attributes: string, inside = ''): Promise<IList> {
  const { web } = pnp(testTenant().tenant, hub, person(ada));
  await web.lists.add('Plain');
  const list = web.lists.getByTitle('Plain');
  const SchemaXml = `<Field Name="kind" DisplayName="Kind" ${attributes}>${inside}</Field>`;
  await list.fields.createFieldAsXml({ SchemaXml, Options: 8 });
  return list;
}

const link = { Description: 'Home', Url: 'https://home.example' };
const other = 'List="Self" ShowField="Title"';

describe('a value', () => {
  it.each([
    ['of a line of text', 'Type="Text"', 'kind', 'x', 'x'],
    ['that is no text', 'Type="Text"', 'kind', '', null],
    ['of several lines', 'Type="Note"', 'kind', 'x\ny', 'x\ny'],
    ['of formatted text', 'Type="Note" RichText="TRUE"', 'kind', '<b>x</b>', '<b>x</b>'],
    ['of a choice that the column does not have', 'Type="Choice"', 'kind', 'x', 'x'],
    ['of several choices', 'Type="MultiChoice"', 'kind', ['x', 'y'], ['x', 'y']],
    ['of several choices as verbose JSON has them', 'Type="MultiChoice"', 'kind', { results: ['x'] }, ['x']],
    ['of no choice', 'Type="MultiChoice"', 'kind', [], null],
    ['of a number', 'Type="Number" Min="0" Max="1"', 'kind', 1.5, 1.5],
    ['of a number in a text', 'Type="Number"', 'kind', '1.5', 1.5],
    ['of money', 'Type="Currency"', 'kind', 12.5, 12.5],
    ['of a whole number', 'Type="Integer"', 'kind', 7, 7],
    ['of no', 'Type="Boolean"', 'kind', false, false],
    ['of a moment', 'Type="DateTime"', 'kind', '2026-11-22T10:30:15.123+01:00', '2026-11-22T09:30:15Z'],
    ['of a day', 'Type="DateTime" Format="DateOnly"', 'kind', '2026-11-22T09:30:00Z', '2026-11-22T00:00:00Z'],
    ['of a day without a time', 'Type="DateTime"', 'kind', '2026-11-22', '2026-11-22T00:00:00Z'],
    ['of a person', 'Type="User"', 'kindId', 3, 3],
    ['of nobody', 'Type="User"', 'kindId', 0, null],
    ['of people', 'Type="UserMulti" Mult="TRUE"', 'kindId', [3, 1, 3], [3, 1]],
    ['of people in the other way to say it', 'Type="User" Mult="TRUE"', 'kindId', { results: [3] }, [3]],
    ['of an item of another list', `Type="Lookup" ${other}`, 'kindId', '7', 7],
    ['of items of another list', `Type="LookupMulti" Mult="TRUE" ${other}`, 'kindId', [7, 8], [7, 8]],
    ['of a hyperlink', 'Type="URL" Format="Hyperlink"', 'kind', link, link],
    [
      'of a hyperlink without a description',
      'Type="URL"',
      'kind',
      { Url: 'https://a.example' },
      { Description: 'https://a.example', Url: 'https://a.example' },
    ],
    [
      'of an identifier',
      'Type="Guid"',
      'kind',
      '0a000000-0000-4000-8000-000000000001',
      '0a000000-0000-4000-8000-000000000001',
    ],
    ['of a picture', 'Type="Thumbnail"', 'kind', '{"fileName":"a.png"}', '{"fileName":"a.png"}'],
  ])('%s is written and read', async (_, attributes, property, written, read) => {
    const list = await listWith(attributes);
    await list.items.add({ [property]: written });
    expect(await list.items.getById(1).select(property)()).toMatchObject({ [property]: read });
    await list.items.getById(1).update({ [property]: null });
    expect(await list.items.getById(1)()).toMatchObject({ [property]: null });
  });

  it('of people is read as texts, too', async () => {
    const list = await listWith('Type="UserMulti" Mult="TRUE"');
    await list.items.add({ kindId: [3, 1] });
    expect(await list.items.getById(1)()).toMatchObject({ kindId: [3, 1], kindStringId: ['3', '1'] });
  });

  it.each([
    ['a number in a column of text', 'Type="Text"', { kind: 1 }],
    ['a text in a column of numbers', 'Type="Number"', { kind: 'x' }],
    ['an empty text in a column of numbers', 'Type="Number"', { kind: '' }],
    ['a part of a whole number', 'Type="Integer"', { kind: 1.5 }],
    ['a number in a column of yes and no', 'Type="Boolean"', { kind: 1 }],
    ['a day that there is not', 'Type="DateTime"', { kind: '2026-02-30' }],
    ['a date of another country', 'Type="DateTime"', { kind: '22/11/2026' }],
    ['a year that SharePoint does not have', 'Type="DateTime"', { kind: '1899-12-31T00:00:00Z' }],
    ['one choice where there are several', 'Type="MultiChoice"', { kind: 'x' }],
    ['one person where there are several', 'Type="UserMulti"', { kindId: 3 }],
    ['a person by name', 'Type="User"', { kindId: 'Ada' }],
    ['a person under the name of the column', 'Type="User"', { kind: 3 }],
    ['an address by itself', 'Type="URL"', { kind: 'https://a.example' }],
  ])('is refused: %s', async (_, attributes, written) => {
    const list = await listWith(attributes);
    await expect(list.items.add(written)).rejects.toMatchObject({ status: 400 });
    expect(await list.items()).toEqual([]);
  });

  it.each([
    ['Type="Text"', 1, 'Edm.String'],
    ['Type="Number"', 'many', 'Edm.Double'],
    ['Type="Integer"', 1.5, 'Edm.Int32'],
    ['Type="Boolean"', 1, 'Edm.Boolean'],
    ['Type="DateTime"', 'soon', 'Edm.DateTime'],
  ])('is refused with the type that a column of %s takes', async (attributes, kind, type) => {
    const list = await listWith(attributes);
    const message = expect.stringContaining(`Cannot convert a primitive value to the expected type '${type}'.`);
    await expect(list.items.add({ kind })).rejects.toMatchObject({ status: 400, message });
  });

  it.each([
    ['than the column takes', 'Type="Text" MaxLength="10"', 'x'.repeat(11)],
    ['than a hyperlink can have', 'Type="URL"', { Url: `https://${'x'.repeat(248)}` }],
  ])('is refused where it is longer %s', async (_, attributes, kind) => {
    const list = await listWith(attributes);
    await expect(list.items.add({ kind })).rejects.toMatchObject({ status: 500 });
  });
});

describe('what is not written', () => {
  it.each([
    ['text', 'Type="Text"', 'x', 'x'],
    ['a number', 'Type="Number"', '1.5', 1.5],
    ['yes', 'Type="Boolean"', '1', true],
    ['no', 'Type="Boolean"', '0', false],
    ['choices', 'Type="MultiChoice"', ';#x;#y;#', ['x', 'y']],
    ['the day of today', 'Type="DateTime" Format="DateOnly"', '[today]', '2026-11-22T00:00:00Z'],
    ['the moment', 'Type="DateTime"', '[today]', '2026-11-22T09:30:00Z'],
  ])('is the default of the column: %s', async (_, attributes, text, value) => {
    const list = await listWith(attributes, `<Default>${text}</Default>`);
    await list.items.add({ Title: 'One' });
    await list.items.add({ Title: 'Two', kind: null });
    const items = (await list.items.select('kind')()) as { kind: unknown }[];
    expect(items.map(({ kind }) => kind)).toEqual([value, null]);
  });
});

describe('a column whose name begins with a line', () => {
  it('has another name in REST', async () => {
    const { web } = pnp(testTenant().tenant, hub, person(ada));
    await web.lists.add('Plain');
    const { fields, items } = web.lists.getByTitle('Plain');
    const field = await fields.createFieldAsXml('<Field Type="Text" DisplayName="2nd" />');
    expect(field).toMatchObject({ InternalName: '_x0032_nd', EntityPropertyName: 'OData__x0032_nd' });
    await items.add({ OData__x0032_nd: 'x' });
    expect(await items.getById(1)()).toMatchObject({ OData__x0032_nd: 'x' });
  });
});

describe('a calculated column', () => {
  const withFormula = async (formula: string, attributes = ''): Promise<IList> => {
    const list = await listWith(`Type="Calculated" ${attributes}`, `<Formula>${formula}</Formula>`);
    await list.fields.addNumber('How many');
    await list.items.add({ Title: 'One', How_x0020_many: 2 });
    return list;
  };

  it.each([
    ['=[Title]&amp;" of "&amp;[How many]', 'One of 2'],
    ['=Title&amp;1.50', 'One1.5'],
    ['="a ""b"""', 'a "b"'],
    ['=[How many]+1', '3'],
    ['=IF([How many]&gt;1,UPPER([Title]),"none")', 'ONE'],
    ['=(1+2)*3^2-50%', '26.5'],
    ['=[Title]+1', '#VALUE!'],
  ])('is worked out of texts, numbers and columns: %s', async (formula, value) => {
    const list = await withFormula(formula);
    expect(await list.items.getById(1)()).toMatchObject({ kind: value });
  });

  it.each([
    ['a function that is not known', '=PMT(1)', ''],
    ['what cannot be read', '=1+', ''],
    ['a column of dates', '=[Created]', ''],
    ['a number', '=[How many]', 'ResultType="Number"'],
  ])('is not worked out where it is anything else: %s', async (_, formula, attributes) => {
    const list = await withFormula(formula, attributes);
    await expect(list.items.getById(1).select('kind')()).rejects.toMatchObject({ status: 501 });
    expect(await list.items.getById(1)()).not.toHaveProperty('kind');
  });

  it('is not written', async () => {
    const list = await withFormula('=[Title]');
    await expect(list.items.add({ kind: 'x' })).rejects.toMatchObject({ status: 400 });
  });
});
