import { graph } from '../../clients';
import { ask } from '../asking';
import { ada, app, ben, hub, person } from '../../tenantForTests';
import { documents, filesTenant, refusal } from './filesTenant';

async function withFiles() {
  const made = filesTenant();
  await made.folder().folders.addUsingPath('one');
  await made.folder().folders.getByUrl('one').files.addUsingPath('a.txt', 'abc');
  const items = () => made.as().web.lists.getByTitle('Documents').items;
  return { ...made, items, file: () => made.folder().folders.getByUrl('one').files.getByUrl('a.txt') };
}

describe('the files and folders of a library', () => {
  it('are items of its list, in one sequence of ids, with their names and places', async () => {
    const { items } = await withFiles();
    const found = await items().select(
      'Id',
      'FileLeafRef',
      'FileRef',
      'FileDirRef',
      'FSObjType',
      'FileSystemObjectType',
    )();
    expect(found).toMatchObject([
      {
        Id: 1,
        FileLeafRef: 'one',
        FileRef: `${documents}/one`,
        FileDirRef: documents,
        FSObjType: 1,
        FileSystemObjectType: 1,
      },
      {
        Id: 2,
        FileLeafRef: 'a.txt',
        FileRef: `${documents}/one/a.txt`,
        FileDirRef: `${documents}/one`,
        FSObjType: 0,
        FileSystemObjectType: 0,
      },
    ]);
  });

  it('are called something else by the texts of a form, which says what is wrong with a name', async () => {
    const { tenant, file, folder } = await withFiles();
    await folder().folders.getByUrl('one').files.addUsingPath('taken.txt', 'x');
    const byForm = async (name: string, item: string) => {
      const formValues = [{ FieldName: 'FileLeafRef', FieldValue: name }];
      const path = `web/getfilebyserverrelativepath(decodedurl='${documents}/one/${item}')/listitemallfields/validateupdatelistitem`;
      const { body } = await ask(tenant, person(ada), path, { method: 'POST', body: { formValues } });
      return (body as { value: [{ FieldName: string; HasException: boolean; ErrorMessage: string | null }] }).value[0];
    };
    const { UniqueId } = await file().select('UniqueId')();
    for (const name of ['taken.txt', 'a:b.txt'])
      expect(await byForm(name, 'a.txt')).toMatchObject({
        HasException: true,
        ErrorMessage: expect.stringContaining(name),
      });
    expect(await byForm('b.txt', 'a.txt')).toMatchObject({ FieldName: 'FileLeafRef', HasException: false });
    const renamed = folder().folders.getByUrl('one').files.getByUrl('b.txt');
    expect(await renamed.select('UniqueId')()).toMatchObject({ UniqueId });
  });

  it('lead to their items, and items to them', async () => {
    const { items, file } = await withFiles();
    expect(await file().listItemAllFields()).toMatchObject({ Id: 2, 'odata.type': 'SP.Data.DocumentsItem' });
    expect(await items().getById(2).file()).toMatchObject({ Name: 'a.txt' });
    expect(await items().getById(1).folder()).toMatchObject({ Name: 'one' });
    expect(await items().getById(1).file()).toMatchObject({ 'odata.null': true });
    const expanded = await items()
      .getById(2)
      .select('Id', 'File/Name', 'ParentList/Title')
      .expand('File', 'ParentList')();
    expect(expanded).toMatchObject({ Id: 2, File: { Name: 'a.txt' }, ParentList: { Title: 'Documents' } });
  });

  it('have columns, whose change is one of the file', async () => {
    const { file, wait } = await withFiles();
    const { ETag } = await file()();
    wait(60);
    const item = await file().getItem();
    await item.update({ Title: 'A title' });
    const changed = await file()();
    expect(changed).toMatchObject({
      Title: 'A title',
      TimeLastModified: '2026-11-22T09:31:00Z',
      UIVersionLabel: '2.0',
    });
    expect(await file().versions()).toMatchObject([{ VersionLabel: '1.0', Size: 3 }]);
    expect(changed.ETag).not.toBe(ETag);
  });

  it('keep their item when they are renamed and get new content', async () => {
    const { items, file, folder } = await withFiles();
    await (await file().getItem()).update({ Title: 'Kept' });
    await file().setContent('longer');
    await file().moveByPath(`${documents}/b.txt`, false);
    expect(await items().getById(2).select('Title', 'FileRef')()).toMatchObject({
      Title: 'Kept',
      FileRef: `${documents}/b.txt`,
    });
    await folder().folders.getByUrl('one').delete();
    expect(await items().select('Id')()).toHaveLength(1);
    await items().getById(2).delete();
    expect(await folder().files()).toEqual([]);
  });

  it('are renamed through their items, which is one version with what is written along with it', async () => {
    const { items, file, folder } = await withFiles();
    await items().getById(2).update({ FileLeafRef: 'renamed.txt', Title: 'New' });
    await items().getById(1).update({ FileLeafRef: 'two' });
    const renamed = folder().folders.getByUrl('two').files.getByUrl('renamed.txt');
    expect(await renamed()).toMatchObject({ Title: 'New', UIVersionLabel: '2.0' });
    expect(await items().getById(2).select('FileRef')()).toMatchObject({ FileRef: `${documents}/two/renamed.txt` });
    expect(await file().exists()).toBe(false);
    await folder().folders.getByUrl('two').files.addUsingPath('taken.txt', 'abc');
    const again = items().getById(2).update({ FileLeafRef: 'taken.txt' });
    expect(await refusal(again)).toMatchObject({ status: 400, code: '-2130575257' });
    expect(await refusal(items().getById(2).update({ FileLeafRef: 'a:b' }))).toMatchObject({ code: '-2130575245' });
  });

  it('never get an id again', async () => {
    const { items, file, folder } = await withFiles();
    await file().delete();
    await folder().files.addUsingPath('b.txt', 'abc');
    expect((await items().select('Id')()).map(({ Id }: { Id: number }) => Id)).toEqual([1, 3]);
  });

  it('are those that came through Graph, with who made them', async () => {
    const { tenant, items, folder } = await withFiles();
    const { id } = (await graph(tenant, app).api(`/sites/tenant.example:${hub}`).get()) as { id: string };
    const client = graph(tenant, person(ben));
    const { value } = (await client.api(`/sites/${id}/drives`).get()) as { value: { id: string }[] };
    await client.api(`/drives/${value[0]?.id}/root:/g.txt:/content`).put('abc');
    const file = await folder().files.getByUrl('g.txt').expand('Author')();
    expect(file).toMatchObject({ Length: '3', Author: { Title: 'Ben Bell' } });
    expect(await items().getById(3).select('FileLeafRef')()).toMatchObject({ FileLeafRef: 'g.txt' });
  });

  it('are added as files and folders, not as items', async () => {
    const { tenant } = await withFiles();
    const post = { method: 'POST', body: { Title: 'None' } };
    const refused = await ask(tenant, person(ada), "web/lists/getbytitle('Documents')/items", post);
    expect(refused).toMatchObject({ status: 500, code: '-2130575298' });
  });

  it('are changed only as the caller knows them, and by whoever may', async () => {
    const { items } = await withFiles();
    expect(await refusal(items().getById(2).update({ Title: 'Late' }, '"99"'))).toMatchObject({ status: 412 });
  });
});
