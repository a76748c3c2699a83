import '@pnp/sp/fields';
import '@pnp/sp/items';
import { ben } from '../tenantForTests';
import { plainList } from './plainList';

async function withColumn(attributes = 'Type="Text"') {
  const { list, sp, as } = await plainList();
  await list.fields.createFieldAsXml({ SchemaXml: `<Field Name="one" DisplayName="One" ${attributes} />`, Options: 8 });
  return { list, sp, as, field: list.fields.getByInternalNameOrTitle('one') };
}

describe('a column is changed', () => {
  it('in what every column has, and keeps its name', async () => {
    const { field, list } = await withColumn();
    const changes = {
      Title: 'Two',
      Description: 'D',
      Group: 'G',
      Hidden: true,
      ReadOnlyField: true,
      DefaultValue: 'x',
    };
    await field.update(changes, 'SP.Field');
    expect(await list.fields.getByInternalNameOrTitle('one')()).toMatchObject({ ...changes, InternalName: 'one' });
  });

  it('without a word of what it is, as PnPjs looks that up', async () => {
    const { field } = await withColumn('Type="Choice"');
    await field.update({ Choices: ['a', 'b'] } as never);
    expect(await field()).toMatchObject({ Choices: ['a', 'b'] });
  });

  it('as its new XML says', async () => {
    const { field } = await withColumn('Type="Number" Min="1"');
    const SchemaXml =
      '<Field Type="Number" Name="other" DisplayName="Two" Max="9" Required="TRUE"><Default>3</Default></Field>';
    await field.update({ SchemaXml }, 'SP.FieldNumber');
    const { MinimumValue, ...changed } = (await field()) as unknown as Record<string, unknown>;
    expect(changed).toMatchObject({
      InternalName: 'one',
      Title: 'Two',
      MaximumValue: 9,
      Required: true,
      DefaultValue: '3',
    });
    expect(MinimumValue).toBe(-Number.MAX_VALUE);
  });

  it.each(['DisplayForm', 'EditForm', 'NewForm'] as const)('in whether the %s shows it', async (form) => {
    const { field } = await withColumn();
    await field[`setShowIn${form}`](false);
    expect((await field()).SchemaXml).toContain(`ShowIn${form}="FALSE"`);
  });

  it('also where it is one of those that every list has', async () => {
    const { list } = await withColumn();
    await list.fields.getByInternalNameOrTitle('Created').update({ Title: 'Made', Indexed: true }, 'SP.Field');
    expect(await list.fields.getByTitle('Made')()).toMatchObject({ InternalName: 'Created', Indexed: true });
    await list.items.add({ Title: 'x' });
    expect(await list.items.getById(1)()).toHaveProperty('Created', '2026-11-22T09:30:00Z');
  });
});

describe('a column is not changed', () => {
  it.each([
    ['to hidden, where it cannot be hidden', 'Title', { Hidden: true }, 500],
    ['to another kind', 'one', { SchemaXml: '<Field Type="Number" DisplayName="One" />' }, 400],
    ['to what is no XML', 'one', { SchemaXml: '<Field' }, 400],
    ['to no title', 'one', { Title: '' }, 400],
    ['in what its kind does not have', 'one', { Choices: ['a'] }, 400],
  ])('%s', async (_, name, changes, status) => {
    const { list } = await withColumn();
    const before = await list.fields();
    const change = list.fields.getByInternalNameOrTitle(name).update(changes as never, 'SP.Field');
    await expect(change).rejects.toMatchObject({ status });
    expect(await list.fields()).toEqual(before);
  });

  it('by somebody who may only add items', async () => {
    const { as } = await withColumn();
    const field = as(ben).web.lists.getByTitle('Plain').fields.getByInternalNameOrTitle('one');
    await expect(field.update({ Title: 'Two' }, 'SP.Field')).rejects.toMatchObject({ status: 403 });
    await expect(field.delete()).rejects.toMatchObject({ status: 403 });
  });
});

describe('an index', () => {
  it.each(['Note', 'MultiChoice', 'URL', 'UserMulti'])('is refused for a column of the kind %s', async (type) => {
    const { field } = await withColumn(`Type="${type}"`);
    await expect(field.update({ Indexed: true }, 'SP.Field')).rejects.toMatchObject({ status: 500 });
    expect(await field.select('Indexed')()).toMatchObject({ Indexed: false });
  });

  it.each(['Number', 'Currency', 'DateTime', 'Choice', 'Boolean', 'User'])('is made for the kind %s', async (type) => {
    const { field } = await withColumn(`Type="${type}"`);
    await field.update({ Indexed: true }, 'SP.Field');
    expect(await field.select('Indexed')()).toMatchObject({ Indexed: true });
  });
});

describe('a column is deleted', () => {
  it('with its values, which a new column of its name does not have', async () => {
    const { field, list } = await withColumn();
    await list.items.add({ one: 'x' });
    await field.update({ Indexed: true }, 'SP.Field');
    await field.delete();
    expect(await list.items.getById(1)()).not.toHaveProperty('one');
    await list.fields.createFieldAsXml({ SchemaXml: '<Field Type="Text" Name="one" DisplayName="One" />', Options: 8 });
    expect(await list.items.getById(1)()).toHaveProperty('one', null);
  });

  it.each(['Title', 'Created', 'ContentTypeId'])('unless it is one that every list has: %s', async (name) => {
    const { list } = await withColumn();
    await expect(list.fields.getByInternalNameOrTitle(name).delete()).rejects.toMatchObject({ status: 500 });
  });

  it('unless its XML says that it may not be', async () => {
    const { field } = await withColumn('Type="Text" AllowDeletion="FALSE"');
    expect(await field.select('CanBeDeleted')()).toMatchObject({ CanBeDeleted: false });
    await expect(field.delete()).rejects.toMatchObject({ status: 500 });
  });
});

describe('the columns of a list', () => {
  it('are those that every list has, too, under their own names and ids', async () => {
    const { list } = await withColumn();
    const fields = (await list.fields()) as { InternalName: string; Id: string }[];
    expect(fields.map(({ InternalName }) => InternalName).slice(0, 7)).toEqual([
      ...['ContentTypeId', 'Title', '_ModerationComments', 'File_x0020_Type', 'ComplianceAssetId', 'one', 'ID'],
    ]);
    expect(new Set(fields.map(({ Id }) => Id)).size).toBe(fields.length);
    expect(new Set(fields.map(({ InternalName }) => InternalName)).size).toBe(fields.length);
    expect(await list.fields.getById('1d22ea11-1e32-424e-89ab-9fedbadb6ce1')()).toMatchObject({
      ...{ InternalName: 'ID', TypeAsString: 'Counter', ReadOnlyField: true, FromBaseType: true, CanBeDeleted: false },
    });
  });

  it.each([
    ['Hidden eq false and ReadOnlyField eq false', ['Title', 'one', 'ContentType', 'Attachments']],
    ["TypeAsString eq 'User'", ['Author', 'Editor']],
    ["startswith(EntityPropertyName,'OData__UI')", ['_UIVersion', '_UIVersionString']],
  ])('are found by %s', async (filter, names) => {
    const { list } = await withColumn();
    const found = (await list.fields.filter(filter).select('InternalName')()) as { InternalName: string }[];
    expect(found.map(({ InternalName }) => InternalName)).toEqual(names);
  });

  it('give what only some of them have to who selects it, and leave it out of the others', async () => {
    const { list } = await withColumn('Type="Choice"');
    const fields = (await list.fields
      .select('InternalName', 'Choices')
      .filter("InternalName eq 'one' or InternalName eq 'Title'")()) as object[];
    expect(fields.map((field) => 'Choices' in field)).toEqual([false, true]);
  });
});

describe('the columns of a web', () => {
  it("can be added to, and are no list's", async () => {
    const { sp, list } = await withColumn();
    await sp.web.fields.addText('Ours', { Group: 'G' });
    expect(await sp.web.fields.getByTitle('Ours')()).toMatchObject({ InternalName: 'Ours', Scope: '/sites/Hub' });
    expect(await sp.web.availablefields.getByTitle('Ours')()).toMatchObject({ InternalName: 'Ours' });
    await expect(list.fields.getByTitle('Ours')()).rejects.toMatchObject({ status: 400 });
    await sp.web.fields.getByTitle('Ours').delete();
    await expect(sp.web.fields.getByTitle('Ours')()).rejects.toMatchObject({ status: 400 });
  });
});
