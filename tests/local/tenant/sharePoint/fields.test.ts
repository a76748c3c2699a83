import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import type { IList } from '@pnp/sp/lists';
import { pnp } from '../clients';
import { ada, hub, person, testTenant } from '../tenantForTests';

async function plainList(): Promise<IList> {
  const { web } = pnp(testTenant().tenant, hub, person(ada));
  await web.lists.add('Plain', 'A description');
  return web.lists.getByTitle('Plain');
}

const choices = `<Field Type="Choice" Name="kind" DisplayName="Kind of &quot;thing&quot;" Required="TRUE">
  <CHOICES><CHOICE>1</CHOICE><CHOICE>A &amp; B</CHOICE></CHOICES></Field>`;

describe('a column made from XML', () => {
  it('has what the XML says', async () => {
    const list = await plainList();
    await list.fields.createFieldAsXml({ SchemaXml: choices, Options: 8 });
    expect(await list.fields.getByInternalNameOrTitle('kind')()).toMatchObject({
      InternalName: 'kind',
      Title: 'Kind of "thing"',
      TypeAsString: 'Choice',
      Required: true,
      Indexed: false,
      Choices: ['1', 'A & B'],
    });
  });

  it('is read as XML is: without its comments, and with characters by their numbers', async () => {
    const list = await plainList();
    const { Title } = await list.fields.createFieldAsXml(
      '<?xml version="1.0"?><!-- one & only --><Field Type="Choice" DisplayName="A&#38;B" ShowField="c"><CHOICES><!-- two --><CHOICE><![CDATA[1 & 2]]></CHOICE></CHOICES></Field>',
    );
    expect(Title).toBe('A&B');
    const read = (await list.fields.getByTitle('A&B')()) as { Choices?: string[]; SchemaXml: string };
    expect(read.Choices).toEqual(['1 & 2']);
    expect(read.SchemaXml).toContain(' ShowField="c"');
  });

  it('gets its internal name out of its title unless the name is asked to be kept', async () => {
    const list = await plainList();
    const { InternalName } = await list.fields.createFieldAsXml(
      '<Field Type="Text" Name="a" DisplayName="Who it is" />',
    );
    expect(InternalName).toBe('Who_x0020_it_x0020_is');
  });

  it('has a type that columns have', async () => {
    const list = await plainList();
    const made = (type: string) => list.fields.createFieldAsXml(`<Field Type="${type}" DisplayName="One" />`);
    await expect(made('None')).rejects.toMatchObject({
      status: 500,
      message: expect.stringContaining('Field type None is not installed properly.'),
    });
    await expect(made('TaxonomyFieldType')).rejects.toMatchObject({ status: 501 });
  });

  it('gets a number behind its name where that is taken', async () => {
    const list = await plainList();
    const { InternalName } = await list.fields.createFieldAsXml({
      SchemaXml: '<Field Type="Text" Name="Title" DisplayName="T" />',
      Options: 8,
    });
    expect(InternalName).toBe('Title0');
  });
});

describe('a column', () => {
  const add = async (list: IList, name: string) => {
    const SchemaXml = `<Field Type="Text" Name="${name}" DisplayName="${name}" />`;
    await list.fields.createFieldAsXml({ SchemaXml, Options: 8 });
    return list.fields.getByInternalNameOrTitle(name);
  };

  it('is unique only with an index', async () => {
    const field = await add(await plainList(), 'key');
    await expect(field.update({ EnforceUniqueValues: true }, 'SP.Field')).rejects.toMatchObject({ status: 500 });
    await field.update({ Indexed: true, EnforceUniqueValues: true }, 'SP.Field');
    expect(await field()).toMatchObject({ Indexed: true, EnforceUniqueValues: true });
  });

  it('is not made unique over values that are there twice', async () => {
    const list = await plainList();
    const field = await add(list, 'key');
    await list.items.add({ Title: 'One', key: 'a' });
    await list.items.add({ Title: 'Two', key: 'A' });
    const unique = { Indexed: true, EnforceUniqueValues: true };
    await expect(field.update(unique, 'SP.Field')).rejects.toMatchObject({ status: 500 });
    expect(await field()).toMatchObject({ Indexed: false, EnforceUniqueValues: false });
  });

  it('has an index unless twenty others have', async () => {
    const list = await plainList();
    for (let at = 0; at < 20; at += 1) await (await add(list, `f${at}`)).update({ Indexed: true }, 'SP.Field');
    await expect((await add(list, 'f20')).update({ Indexed: true }, 'SP.Field')).rejects.toMatchObject({ status: 500 });
  });

  it('is not there under a name or an id that no column has', async () => {
    const list = await plainList();
    const id = '0a000000-0000-4000-8000-000000000009';
    const { fields } = pnp(testTenant().tenant, hub, person(ada)).web;
    const gone = "Column 'none' does not exist. It may have been deleted by another user.";
    for (const [asked, said] of [
      [list.fields.getByInternalNameOrTitle('none'), `${gone}  /sites/Hub/Lists/Plain`],
      [list.fields.getByTitle('none'), `${gone}  /sites/Hub/Lists/Plain`],
      [list.fields.getById(id), `Invalid field name. {${id}}  /sites/Hub/Lists/Plain`],
      [fields.getByTitle('none'), `${gone} https://tenant`],
      [fields.getById(id), `Invalid field name. {${id}} https://tenant`],
    ] as const)
      await expect(asked()).rejects.toMatchObject({ status: 400, message: expect.stringContaining(said) });
  });
});

describe('a list', () => {
  it('keeps its address when its title changes', async () => {
    const { web } = pnp(testTenant().tenant, hub, person(ada));
    await web.lists.add('Plain');
    await web.lists.getByTitle('Plain').update({ Title: "People's list", Description: 'New' });
    const info = await web
      .getList(`${hub}/Lists/Plain`)
      .select('Title', 'Description', 'RootFolder/Name')
      .expand('RootFolder')();
    expect(info).toMatchObject({ Title: "People's list", Description: 'New', RootFolder: { Name: 'Plain' } });
    expect(await web.lists.getByTitle("People's list").select('ItemCount')()).toMatchObject({ ItemCount: 0 });
  });

  it('gets an address of its own where another list had the title before', async () => {
    const { web } = pnp(testTenant().tenant, hub, person(ada));
    await web.lists.add('Plain');
    await web.lists.getByTitle('Plain').update({ Title: 'Renamed' });
    await web.lists.add('Plain');
    expect(await web.getList(`${hub}/Lists/Plain1`).select('Title')()).toMatchObject({ Title: 'Plain' });
  });
});
