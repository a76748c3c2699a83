import '@pnp/sp/fields';
import '@pnp/sp/items';
import { FieldTypes, type IFields } from '@pnp/sp/fields';
import { ben } from '../tenantForTests';
import { plainList } from './plainList';

const formula = '=[Modified]+1';

/** What PnPjs adds, and what a column of the kind says of itself. */
const kinds: readonly (readonly [string, (fields: IFields) => Promise<unknown>, Record<string, unknown>])[] = [
  [
    'a line of text',
    (fields) => fields.addText('New one', { MaxLength: 100, Group: 'Ours' }),
    { 'odata.type': 'SP.FieldText', FieldTypeKind: 2, TypeAsString: 'Text', MaxLength: 100, Group: 'Ours' },
  ],
  [
    'several lines',
    (fields) => fields.addMultilineText('New one', { NumberOfLines: 9, RichText: true, AppendOnly: true }),
    {
      'odata.type': 'SP.FieldMultiLineText',
      FieldTypeKind: 3,
      NumberOfLines: 9,
      RichText: true,
      AppendOnly: true,
      Sortable: false,
    },
  ],
  [
    'a number',
    (fields) => fields.addNumber('New one', { MinimumValue: 1, MaximumValue: 9.5 }),
    { 'odata.type': 'SP.FieldNumber', FieldTypeKind: 9, MinimumValue: 1, MaximumValue: 9.5, ShowAsPercentage: false },
  ],
  [
    'money',
    (fields) => fields.addCurrency('New one', { CurrencyLocaleId: 2057 }),
    { 'odata.type': 'SP.FieldCurrency', FieldTypeKind: 10, CurrencyLocaleId: 2057, MaximumValue: Number.MAX_VALUE },
  ],
  [
    'a day',
    (fields) => fields.addDateTime('New one', { DisplayFormat: 0, DateTimeCalendarType: 1, FriendlyDisplayFormat: 2 }),
    {
      'odata.type': 'SP.FieldDateTime',
      FieldTypeKind: 4,
      DisplayFormat: 0,
      DateTimeCalendarType: 1,
      FriendlyDisplayFormat: 2,
    },
  ],
  [
    'a choice',
    (fields) => fields.addChoice('New one', { Choices: ['a', 'b'], EditFormat: 1, FillInChoice: true }),
    { 'odata.type': 'SP.FieldChoice', FieldTypeKind: 6, Choices: ['a', 'b'], EditFormat: 1, FillInChoice: true },
  ],
  [
    'several choices',
    (fields) => fields.addMultiChoice('New one', { Choices: ['a', 'b'] }),
    {
      'odata.type': 'SP.FieldMultiChoice',
      FieldTypeKind: 15,
      Choices: ['a', 'b'],
      FillInChoice: false,
      Sortable: false,
    },
  ],
  [
    'yes or no',
    (fields) => fields.addBoolean('New one', { DefaultValue: '1' } as never),
    { 'odata.type': 'SP.Field', FieldTypeKind: 8, TypeDisplayName: 'Yes/No', DefaultValue: '1' },
  ],
  [
    'a person',
    (fields) => fields.addUser('New one', { SelectionMode: 1 }),
    {
      'odata.type': 'SP.FieldUser',
      FieldTypeKind: 20,
      TypeAsString: 'User',
      SelectionMode: 1,
      AllowMultipleValues: false,
    },
  ],
  [
    'people',
    (fields) => fields.add('New one', FieldTypes.User, { AllowMultipleValues: true } as never),
    { TypeAsString: 'UserMulti', AllowMultipleValues: true, SelectionMode: 0 },
  ],
  [
    'a hyperlink',
    (fields) => fields.addUrl('New one', { DisplayFormat: 1 }),
    { 'odata.type': 'SP.FieldUrl', FieldTypeKind: 11, DisplayFormat: 1 },
  ],
  [
    'a formula',
    (fields) => fields.addCalculated('New one', { Formula: formula, OutputType: FieldTypes.DateTime }),
    { 'odata.type': 'SP.FieldCalculated', FieldTypeKind: 17, Formula: formula, OutputType: 4 },
  ],
  [
    'a formula, said to be of the kind that it gives',
    (fields) => fields.addCalculated('New one', { Formula: formula, FieldTypeKind: FieldTypes.DateTime } as never),
    { 'odata.type': 'SP.FieldCalculated', FieldTypeKind: 17, Formula: formula },
  ],
  ['a place', (fields) => fields.addLocation('New one', {}), { FieldTypeKind: 33, TypeAsString: 'Location' }],
  ['an image', (fields) => fields.addImageField('New one', {}), { FieldTypeKind: 34, TypeAsString: 'Thumbnail' }],
];

describe('a column that PnPjs adds', () => {
  it.each(kinds)('is of its kind: %s', async (_, add, said) => {
    const { list } = await plainList();
    expect(await add(list.fields)).toMatchObject({ InternalName: 'New_x0020_one', Title: 'New one' });
    const field = list.fields.getByInternalNameOrTitle('New_x0020_one');
    expect(await field()).toMatchObject({
      ...said,
      CanBeDeleted: true,
      FromBaseType: false,
      Scope: '/sites/Hub/Lists/Plain',
    });
  });

  it.each(kinds)('can be made again from its own XML: %s', async (_, add, said) => {
    const { list, sp } = await plainList();
    await add(list.fields);
    const { SchemaXml } = await list.fields.getByTitle('New one').select('SchemaXml')();
    await sp.web.lists.add('Copy');
    const { fields } = sp.web.lists.getByTitle('Copy');
    await fields.createFieldAsXml({ SchemaXml, Options: 8 });
    const copy = await fields.getByTitle('New one')();
    expect(copy).toMatchObject({ ...said, InternalName: 'New_x0020_one' });
    expect(copy.SchemaXml.replace(/SourceID="[^"]*"/, '')).toBe(SchemaXml.replace(/SourceID="[^"]*"/, ''));
  });
});

describe('a column that leads to another list', () => {
  const lookup = async () => {
    const { list, sp } = await plainList();
    const { Id } = await sp.web.lists.add('Other');
    await list.fields.addLookup('One', { LookupListId: Id, LookupFieldName: 'Title' } as never);
    return { list, sp, Id };
  };

  it('says which list and which column', async () => {
    const { list, Id } = await lookup();
    expect(await list.fields.getByTitle('One')()).toMatchObject({
      'odata.type': 'SP.FieldLookup',
      LookupList: `{${Id}}`,
      LookupField: 'Title',
      AllowMultipleValues: false,
      IsDependentLookup: false,
      RelationshipDeleteBehavior: 0,
    });
  });

  it('has others that show more of the same item', async () => {
    const { list, Id } = await lookup();
    const primary = await list.fields.getByTitle('One')();
    await list.fields.addDependentLookupField('One:ID', primary.Id, 'ID');
    const dependent = await list.fields.getByTitle('One:ID')();
    expect(dependent).toMatchObject({
      InternalName: 'One_x003a_ID',
      LookupList: `{${Id}}`,
      LookupField: 'ID',
      PrimaryFieldId: primary.Id,
      IsDependentLookup: true,
      ReadOnlyField: true,
    });
    expect(await list.fields.getByTitle('One')()).toMatchObject({ DependentLookupInternalNames: ['One_x003a_ID'] });
  });

  it('takes several items from the moment on that it is said to, and keeps the one that it had', async () => {
    const { list } = await lookup();
    await list.items.add({ OneId: 7 });
    await list.fields.getByTitle('One').update({ AllowMultipleValues: true } as never, 'SP.FieldLookup');
    expect(await list.fields.getByTitle('One')()).toMatchObject({ TypeAsString: 'LookupMulti', Sortable: false });
    expect(await list.items.getById(1)()).toMatchObject({ OneId: [7] });
    await list.fields.getByTitle('One').update({ AllowMultipleValues: false } as never, 'SP.FieldLookup');
    expect(await list.items.getById(1)()).toMatchObject({ OneId: 7 });
  });

  it('leads to a list that is there', async () => {
    const { list } = await plainList();
    const nowhere = { LookupListId: '00000000-0000-4000-8000-000000000000', LookupFieldName: 'Title' };
    await expect(list.fields.addLookup('One', nowhere as never)).rejects.toMatchObject({ status: 404 });
  });
});

describe('an item that others lead to', () => {
  const related = async (behavior: 0 | 1 | 2) => {
    const { list, sp } = await plainList();
    const { Id } = await sp.web.lists.add('Other');
    await list.fields.addLookup('One', { LookupListId: Id, LookupFieldName: 'Title' } as never);
    await list.fields
      .getByTitle('One')
      .update({ RelationshipDeleteBehavior: behavior, Indexed: true } as never, 'SP.FieldLookup');
    const other = sp.web.lists.getById(Id);
    await other.items.add({ Title: 'a' });
    await other.items.add({ Title: 'b' });
    for (const OneId of [1, 2, 1]) await list.items.add({ OneId });
    return {
      list,
      other,
      idsIn: async () => ((await list.items.select('Id')()) as { Id: number }[]).map(({ Id: id }) => id),
    };
  };

  it.each([
    ['leaves them', 0 as const, [1, 2, 3]],
    ['takes them along', 1 as const, [2]],
  ])('%s when it is deleted, where their column says so', async (_, behavior, left) => {
    const { other, idsIn } = await related(behavior);
    await other.items.getById(1).delete();
    expect(await idsIn()).toEqual(left);
  });

  it.each([
    ['leaves them', 0 as const, [1, 2, 3]],
    ['takes them along', 1 as const, [2]],
  ])('%s when it goes into the recycle bin, where their column says so', async (_, behavior, left) => {
    const { other, idsIn } = await related(behavior);
    await other.items.getById(1).recycle();
    expect(await idsIn()).toEqual(left);
  });

  it('cannot be deleted where their column says so, and can once they are gone', async () => {
    const { list, other, idsIn } = await related(2);
    await expect(other.items.getById(1).delete()).rejects.toMatchObject({ status: 500 });
    await expect(other.items.getById(1).recycle()).rejects.toMatchObject({ status: 500 });
    expect(await other.items.getById(1)()).toMatchObject({ Title: 'a' });
    for (const id of [1, 3]) await list.items.getById(id).delete();
    await other.items.getById(1).delete();
    expect(await idsIn()).toEqual([2]);
  });
});

describe('a column whose texts have signs of XML in them', () => {
  it('can be made again from its own XML', async () => {
    const { list, sp } = await plainList();
    const texts = { Title: 'R&D <"1">', Description: "a 'b' & c", DefaultValue: '<&>' };
    await list.fields.addChoice(texts.Title, { Description: texts.Description, Choices: ['a & b', '<c>'] });
    await list.fields.getByTitle(texts.Title).update({ DefaultValue: texts.DefaultValue }, 'SP.FieldChoice');
    const { SchemaXml } = await list.fields.getByTitle(texts.Title).select('SchemaXml')();
    await sp.web.lists.add('Copy');
    const { fields } = sp.web.lists.getByTitle('Copy');
    await fields.createFieldAsXml({ SchemaXml, Options: 8 });
    expect(await fields.getByTitle(texts.Title)()).toMatchObject({ ...texts, Choices: ['a & b', '<c>'] });
  });
});

describe('a column is not added', () => {
  it.each([
    ['without a title', { FieldTypeKind: 2 }, 400],
    ['without a kind', { Title: 'New one' }, 400],
    ['with what no column of its kind has', { Title: 'New one', FieldTypeKind: 2, Choices: ['a'] }, 400],
    ['with what no column has', { Title: 'New one', FieldTypeKind: 2, Other: 1 }, 400],
    ['with a wrong kind of value', { Title: 'New one', FieldTypeKind: 2, Required: 'yes' }, 400],
    ['with a word that is none', { Title: 'New one', FieldTypeKind: 11, DisplayFormat: 7 }, 400],
    ['of a kind of which SharePoint makes all', { Title: 'New one', FieldTypeKind: 12 }, 501],
    ['with a formula that is not known', { Title: 'New one', FieldTypeKind: 2, ValidationFormula: '=PMT(1)' }, 501],
    ['with a formula that names another', { Title: 'New one', FieldTypeKind: 2, ValidationFormula: '=[Title]' }, 500],
    [
      'of what is worked out, as of another kind',
      { Title: 'New one', FieldTypeKind: 4, OutputType: 2, Formula: '=1' },
      400,
    ],
  ])('%s', async (_, { FieldTypeKind, Title, ...properties }: Record<string, unknown>, status) => {
    const { list } = await plainList();
    const added = list.fields.add(Title as string, FieldTypeKind as number, properties as never);
    await expect(added).rejects.toMatchObject({ status });
    expect(await list.fields.filter('CanBeDeleted eq true')()).toEqual([]);
  });

  it('by somebody who may not manage the list', async () => {
    const { as } = await plainList();
    const { fields } = as(ben).web.lists.getByTitle('Plain');
    await expect(fields.addText('New one')).rejects.toMatchObject({ status: 403 });
  });

  it('a second time with the same id, nor with the same title where that is asked for', async () => {
    const { list } = await plainList();
    const { Id } = await list.fields.createFieldAsXml('<Field Type="Text" DisplayName="New one" />');
    const again = (attributes: string, Options: number) =>
      list.fields.createFieldAsXml({ SchemaXml: `<Field Type="Text" ${attributes} />`, Options });
    await expect(again(`DisplayName="Other" ID="{${Id?.toUpperCase()}}"`, 0)).rejects.toMatchObject({ status: 500 });
    await expect(again('DisplayName="New one"', 32)).rejects.toMatchObject({ status: 500 });
    await again('DisplayName="New one"', 0);
  });
});
