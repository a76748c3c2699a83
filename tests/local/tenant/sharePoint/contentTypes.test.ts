import '@pnp/sp/content-types';
import '@pnp/sp/fields';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { spPost } from '@pnp/sp';
import { body } from '@pnp/queryable';
import type { IContentTypes } from '@pnp/sp/content-types';
import type { IList } from '@pnp/sp/lists';
import { ada, ben, hub, person, testTenant } from '../tenantForTests';
import { graph, pnp } from '../clients';
import { plainList } from './plainList';

const idIn = (data: unknown): string => (data as { readonly Id: { readonly StringValue: string } }).Id.StringValue;

const made = async (types: IContentTypes, name: string): Promise<string> =>
  idIn((await types.add('0x01', name, 'What we visit', 'Ours')).data);

const added = async (list: IList, id: string): Promise<string> =>
  idIn((await list.contentTypes.addAvailableContentType(id)).data);

const names = async (types: IContentTypes): Promise<string[]> =>
  ((await types.select('Name')()) as unknown as { Name: string }[]).map(({ Name }) => Name);

describe('a content type of a web', () => {
  it('is made from Item, whatever id the client names', async () => {
    const { sp } = await plainList();
    const id = idIn((await sp.web.contentTypes.add('0x010100A1B2C3D4E5F67890ABCDEF1234567890', 'Visit')).data);
    expect(id).toMatch(/^0x0100[0-9A-F]{32}$/);
    const type = sp.web.contentTypes.getById(id);
    expect(await type()).toMatchObject({ Name: 'Visit', Group: 'Custom Content Types', Hidden: false, Sealed: false });
    expect(await type.parent()).toMatchObject({ StringId: '0x01' });
    expect(await type.workflowAssociations()).toEqual([]);
    expect(await type.fieldLinks.select('Name', 'Required')()).toMatchObject([
      { Name: 'ContentType', Required: false },
      { Name: 'Title', Required: true },
    ]);
    expect(await type.fields.select('InternalName')()).toMatchObject([
      { InternalName: 'ContentType' },
      { InternalName: 'Title' },
    ]);
  });

  it('is changed and removed', async () => {
    const { sp } = await plainList();
    const type = sp.web.contentTypes.getById(await made(sp.web.contentTypes, 'Visit'));
    await type.update({ Name: 'Call', Description: 'By telephone', Hidden: true, NewFormUrl: '/new.aspx' } as never);
    expect(await type()).toMatchObject({ Name: 'Call', Description: 'By telephone', Hidden: true, Group: 'Ours' });
    await expect(type.update({ NoSuch: 1 } as never)).rejects.toMatchObject({ status: 400 });
    await expect(type.update({ Hidden: 'yes' } as never)).rejects.toMatchObject({ status: 400 });
    await type.delete();
    await expect(type()).rejects.toMatchObject({ status: 404 });
  });

  it("stands beside SharePoint's own, which stay as they are", async () => {
    const { sp } = await plainList();
    await made(sp.web.contentTypes, 'Visit');
    expect(await names(sp.web.contentTypes)).toEqual(expect.arrayContaining(['Item', 'Picture', 'Event', 'Visit']));
    await expect(sp.web.contentTypes.getById('0x0102').delete()).rejects.toMatchObject({ status: 500 });
    const update = sp.web.contentTypes.getById('0x0102').update({ Name: 'Other' });
    await expect(update).rejects.toMatchObject({ status: 501 });
  });

  it('is refused twice, and to whoever may not manage lists', async () => {
    const { sp, as } = await plainList();
    await made(sp.web.contentTypes, 'Visit');
    await expect(made(sp.web.contentTypes, 'visit')).rejects.toThrow('A duplicate content type \\"visit\\" was found.');
    await expect(made(as(ben).web.contentTypes, 'Other')).rejects.toMatchObject({ status: 403 });
  });

  it('is found from a web below, which has none of its own at first', async () => {
    const { tenant } = testTenant();
    const above = pnp(tenant, hub, person(ada));
    await above.web.webs.add('Below', 'below');
    const id = await made(above.web.contentTypes, 'Visit');
    const below = pnp(tenant, `${hub}/below`, person(ada));
    expect(await below.web.contentTypes()).toEqual([]);
    expect(await below.web.contentTypes.getById(id)()).toMatchObject({ Name: 'Visit' });
    await below.web.lists.add('Visits');
    expect(await added(below.web.lists.getByTitle('Visits'), id)).toMatch(new RegExp(`^${id}00`));
  });
});

describe('a content type of a list', () => {
  it('comes from the web, with the columns that the list has not', async () => {
    const { sp, list } = await plainList();
    const id = await added(list, '0x0102');
    expect(id).toMatch(/^0x010200[0-9A-F]{32}$/);
    expect(await names(list.contentTypes)).toEqual(['Item', 'Folder', 'Event']);
    await list.items.add({ Title: 'A talk', ContentTypeId: id, Location: 'Hexham' });
    expect(await list.items.select('Location')()).toMatchObject([{ Location: 'Hexham' }]);
    expect(await list.contentTypes.getById(id).parent()).toMatchObject({ Name: 'Event' });
    await expect(added(list, '0x0102')).rejects.toMatchObject({ status: 500 });
    await expect(added(list, '0x0999')).rejects.toMatchObject({ status: 404 });
    await sp.web.lists.add('Papers', '', 101);
    expect(await added(sp.web.lists.getByTitle('Papers'), '0x010102')).toMatch(/^0x01010200/);
  });

  it('is what items are of, found by it and told by Graph too', async () => {
    const { tenant } = testTenant();
    const sp = pnp(tenant, hub, person(ada));
    await sp.web.lists.add('Visits');
    const list = sp.web.lists.getByTitle('Visits');
    const type = await made(sp.web.contentTypes, 'Visit');
    const id = await added(list, type);
    await list.items.add({ Title: 'Plain' });
    await list.items.add({ Title: 'By its id', ContentTypeId: id });
    await list.items.add({ Title: 'By the id of the web' });
    await list.items.getById(3).update({ ContentTypeId: type });
    const found = await list.items
      .filter(`ContentTypeId eq '${id}'`)
      .select('Id', 'ContentType/Name')
      .expand('ContentType')();
    expect(found).toMatchObject([
      { Id: 2, ContentType: { Name: 'Visit' } },
      { Id: 3, ContentType: { Name: 'Visit' } },
    ]);
    expect(await list.items.filter("ContentType eq 'visit'")()).toHaveLength(2);
    const viewXml =
      "<View><ViewFields><FieldRef Name='ContentType'/></ViewFields><Query><Where><Eq><FieldRef Name='ContentType'/><Value Type='Computed'>Visit</Value></Eq></Where></Query><RowLimit>5</RowLimit></View>";
    expect((await list.renderListDataAsStream({ ViewXml: viewXml })).Row).toMatchObject([
      { ContentType: 'Visit', ContentTypeId: id },
      { ContentType: 'Visit' },
    ]);
    const { Id } = await list.select('Id')<{ Id: string }>();
    const { id: site } = (await graph(tenant, person(ada)).api(`/sites/root:${hub}`).get()) as { id: string };
    const item: unknown = await graph(tenant, person(ada)).api(`/sites/${site}/lists/${Id}/items/2`).get();
    expect(item).toMatchObject({ contentType: { id, name: 'Visit' } });
  });

  it('is named by forms, by its name or its id', async () => {
    const { list } = await plainList();
    await added(list, '0x0104');
    const texts = (name: string) => [{ FieldName: 'ContentType', FieldValue: name }];
    await list.addValidateUpdateItemUsingPath([...texts('Announcement'), { FieldName: 'Title', FieldValue: 'x' }], '');
    const one = () => list.items.getById(1).select('ContentType/Name').expand('ContentType')();
    expect(await one()).toMatchObject({ ContentType: { Name: 'Announcement' } });
    await list.items.getById(1).validateUpdateListItem(texts('Item'));
    expect(await one()).toMatchObject({ ContentType: { Name: 'Item' } });
  });

  it('stays while something is of it, and then goes; a list keeps one for its items', async () => {
    const { list, sp } = await plainList();
    const type = await made(sp.web.contentTypes, 'Visit');
    const id = await added(list, type);
    const item = list.items.getById(1);
    await list.items.add({ Title: 'x', ContentTypeId: id });
    await expect(list.contentTypes.getById(id).delete()).rejects.toThrow('The content type is in use.');
    await expect(sp.web.contentTypes.getById(type).delete()).rejects.toMatchObject({ status: 500 });
    const [first] = (await list.contentTypes()) as unknown as { StringId: string }[];
    await list.contentTypes.getById(first?.StringId ?? '').delete();
    await list.items.add({ Title: 'y' });
    expect(await list.items.select('ContentTypeId')()).toMatchObject([{ ContentTypeId: id }, { ContentTypeId: id }]);
    await expect(item.update({ ContentTypeId: '0x0108' })).rejects.toMatchObject({ status: 501 });
    await item.delete();
    await list.items.getById(2).delete();
    await expect(list.contentTypes.getById(id).delete()).rejects.toMatchObject({ status: 501 });
  });

  it('gets columns of the list, and no others', async () => {
    const { list } = await plainList();
    const type = list.contentTypes.getById(await added(list, '0x0104'));
    await list.fields.addText('Place');
    const add = (FieldInternalName: string) => spPost(type.fieldLinks, body({ FieldInternalName, Required: true }));
    expect(await add('Place')).toMatchObject({ Name: 'Place', Required: true });
    const links = (await type.fieldLinks()) as unknown as { Id: string; Name: string }[];
    expect(links.map(({ Name }) => Name)).toEqual(['ContentType', 'Title', 'Body', 'Expires', 'Place']);
    expect(await type.fieldLinks.getById(links[4]?.Id ?? '')()).toMatchObject({ FieldInternalName: 'Place' });
    expect(await type.fields.select('InternalName')()).toHaveLength(5);
    await expect(add('NoSuch')).rejects.toThrow("Column 'NoSuch' does not exist.");
  });
});
