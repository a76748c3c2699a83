import '@pnp/sp/fields';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { spPost } from '@pnp/sp';
import { pnp } from '../clients';
import { ada, hub, person, testTenant } from '../tenantForTests';

async function listOfOne() {
  const sp = pnp(testTenant().tenant, hub, person(ada), 'session');
  await sp.web.lists.add('Visits');
  const list = sp.web.lists.getByTitle('Visits');
  await list.items.add({ Title: 'First' });
  return { sp, list };
}

describe('an item', () => {
  it('comes with its content type', async () => {
    const { list } = await listOfOne();
    const items = await list.items.select('Title', 'ContentType/Name').expand('ContentType')();
    expect(items).toMatchObject([{ Title: 'First', ContentType: { Name: 'Item' } }]);
  });

  it('is made and changed with the content type that it has anyhow', async () => {
    const { list } = await listOfOne();
    const { ContentTypeId } = await list.items.getById(1)();
    await list.items.add({ Title: 'Second', ContentTypeId });
    await list.items.getById(1).update({ Title: 'Changed', ContentTypeId });
    expect((await list.items.select('Title')()).map(({ Title }) => Title)).toEqual(['Changed', 'Second']);
  });

  it.each([
    ['of another content type', { ContentTypeId: '0x0108' }],
    ['that is a folder', { FileSystemObjectType: 1 }],
  ])('is not made as one %s', async (_, written) => {
    const { list } = await listOfOne();
    await expect(list.items.add({ Title: 'Second', ...written })).rejects.toMatchObject({ status: 501 });
    expect(await list.items()).toHaveLength(1);
  });

  it('says its address, and how the name of its file ends', async () => {
    const { sp } = await listOfOne();
    await sp.web.lists.add('Papers', '', 101);
    await sp.web.lists.getByTitle('Papers').rootFolder.files.addUsingPath("Ada's 1 %#.TXT", 'text');
    const [paper] = await sp.web.lists.getByTitle('Papers').items.select('EncodedAbsUrl', 'File_x0020_Type')();
    expect(paper).toMatchObject({
      EncodedAbsUrl: expect.stringMatching(/^https:\/\/[^/]+\/sites\/Hub\/Papers\/Ada's%201%20%25%23\.TXT$/),
      File_x0020_Type: 'txt',
    });
    expect(await sp.web.getFileByUrl(paper.EncodedAbsUrl)()).toMatchObject({ Name: "Ada's 1 %#.TXT" });
  });

  it.each(['ComplianceInfo', 'OData__CopySource'])('says loudly that its %s is not imitated', async (name) => {
    const { list } = await listOfOne();
    await expect(list.items.select(name)()).rejects.toMatchObject({ status: 501 });
    await expect(list.items.select('NoSuch')()).rejects.toMatchObject({ status: 400 });
  });

  it.each(['getSharingInformation', 'getChanges', 'systemUpdate'])(
    'says the same of %s, which can be called',
    async (name) => {
      const { list } = await listOfOne();
      await expect(spPost(list.items.getById(1).concat(`/${name}`))).rejects.toMatchObject({ status: 501 });
    },
  );

  it('is selected by its address alone', async () => {
    const { list } = await listOfOne();
    expect(await list.items.select('odata.id')()).toHaveLength(1);
  });
});

it('gives a web the column of titles, by its id too', async () => {
  const { sp } = await listOfOne();
  const id = 'fa564e0f-0c70-4ab9-b863-0177e6ddd247';
  expect(await sp.web.fields.getById(id)()).toMatchObject({ InternalName: 'Title' });
  expect(await sp.web.fields.getByTitle('Title')()).toMatchObject({ Id: id });
});
