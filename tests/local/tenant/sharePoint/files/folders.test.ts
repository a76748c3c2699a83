import '@pnp/sp/content-types';
import { ask, makeList } from '../asking';
import { ada, hub, person } from '../../tenantForTests';
import { documents, filesTenant, refusal } from './filesTenant';

describe('a folder of a library', () => {
  it('is added in the library, at an address, in a folder, and by the older call', async () => {
    const { tenant, as, folder } = filesTenant();
    const one = await folder().folders.addUsingPath('one');
    expect(one).toMatchObject({
      Name: 'one',
      Exists: true,
      IsWOPIEnabled: false,
      ItemCount: 0,
      ProgID: null,
      ServerRelativeUrl: `${documents}/one`,
      WelcomePage: '',
    });
    await as().web.folders.addUsingPath(`${documents}/one/two`);
    await as().web.folders.addUsingPath('Documents/one/three');
    await folder().folders.getByUrl('one').addSubFolderUsingPath('four');
    const post = { method: 'POST', body: { ServerRelativeUrl: `${documents}/one/five` } };
    expect((await ask(tenant, person(ada), 'web/folders', post)).status).toBe(201);
    const add = `web/getfolderbyserverrelativeurl('Documents/one')/folders/add('six')`;
    expect((await ask(tenant, person(ada), add, { method: 'POST' })).body).toMatchObject({ Name: 'six' });
    const names = await folder().folders.getByUrl('one').folders.select('Name')();
    expect(names.map(({ Name }) => Name)).toEqual(['five', 'four', 'six', 'three', 'two']);
    expect(await folder().folders.getByUrl('one')()).toMatchObject({ ItemCount: 5 });
  });

  it('is added only once, except by the older call, which gives the one that is there', async () => {
    const { tenant, folder } = filesTenant();
    const { UniqueId } = await folder().folders.addUsingPath('one');
    expect(await refusal(folder().folders.addUsingPath('ONE'))).toMatchObject({ status: 400, code: '-2130245363' });
    expect((await folder().folders.addUsingPath('one', true)).UniqueId).toBe(UniqueId);
    const add = `web/getfolderbyserverrelativeurl('${documents}')/folders/add('one')`;
    expect((await ask(tenant, person(ada), add, { method: 'POST' })).body).toMatchObject({ UniqueId });
  });

  it('that is not there can be asked whether it is, has nothing in it, and is not found otherwise', async () => {
    const { as, folder } = filesTenant();
    await folder().files.addUsingPath('a.txt', 'abc');
    const noFolder = as().web.getFolderByServerRelativePath(`${documents}/a.txt`);
    expect(await noFolder.select('Exists')()).toMatchObject({ Exists: false });
    const missing = () => as().web.getFolderByServerRelativePath(`${documents}/none`);
    expect(await missing().select('Exists')()).toMatchObject({ Exists: false });
    expect(await missing().files()).toEqual([]);
    expect(await missing().folders()).toEqual([]);
    expect(await refusal(missing()())).toMatchObject({ status: 404, code: '-2147024894', words: 'File Not Found.' });
    expect(await refusal(missing().files.addUsingPath('a.txt', 'abc'))).toMatchObject({ status: 404 });
    expect(await refusal(missing().delete())).toMatchObject({ status: 404 });
  });

  it('has files and folders, an item, properties and what it is in', async () => {
    const { as, folder } = filesTenant();
    await folder().folders.addUsingPath('one');
    const one = () => folder().folders.getByUrl('one');
    await one().files.addUsingPath('a.txt', 'abc');
    await one().folders.addUsingPath('two');
    const whole = await one().expand('Files', 'Folders', 'ParentFolder', 'Properties')();
    expect(whole).toMatchObject({
      Files: [{ Name: 'a.txt' }],
      Folders: [{ Name: 'two' }],
      ParentFolder: { Name: 'Documents' },
      Properties: { vti_x005f_folderitemcount: 1, vti_x005f_foldersubfolderitemcount: 1 },
    });
    const { UniqueId } = await one().select('UniqueId')();
    expect(await as().web.getFolderById(UniqueId)()).toMatchObject({ Name: 'one' });
    const item = await one().getItem<{ Id: number; FileSystemObjectType: number }>('Id', 'FileSystemObjectType');
    expect([item.Id, item.FileSystemObjectType]).toEqual([1, 1]);
    await expect(folder().getItem()).rejects.toThrow('It may be the root folder');
    expect(await one().getParentInfos()).toMatchObject({
      ParentList: { RootFolderServerRelativeUrl: documents },
      ParentWeb: { ServerRelativeUrl: hub },
    });
  });

  it('is removed with all that is in it, unless only an empty one was to be', async () => {
    const { folder } = filesTenant();
    await folder().folders.addUsingPath('one');
    const one = () => folder().folders.getByUrl('one');
    await one().files.addUsingPath('a.txt', 'abc');
    expect(await refusal(one().deleteWithParams({ DeleteIfEmpty: true }))).toMatchObject({ status: 400 });
    await one().delete();
    expect(await folder().folders()).toEqual([]);
    expect(await folder().select('ItemCount')()).toMatchObject({ ItemCount: 0 });
  });
});

describe('the folders above the lists', () => {
  it('are those of the libraries and one for the plain lists', async () => {
    const { tenant, as } = filesTenant();
    await makeList(tenant, person(ada));
    const root = () => as().web.rootFolder;
    expect((await root().folders.select('Name')()).map(({ Name }) => Name)).toEqual(['Documents', 'Lists']);
    expect(await root().folders.getByUrl('Lists').folders.getByUrl('Plain')()).toMatchObject({
      ServerRelativeUrl: `${hub}/Lists/Plain`,
    });
    expect(await root()()).toMatchObject({ ServerRelativeUrl: hub, Exists: true });
    const plain = as().web.lists.getByTitle('Plain').rootFolder;
    expect(await plain()).toMatchObject({ Name: 'Plain', ServerRelativeUrl: `${hub}/Lists/Plain` });
    expect(await plain.parentFolder()).toMatchObject({ ServerRelativeUrl: `${hub}/Lists` });
  });

  it('take no file and no folder, and the folder of a list cannot be removed', async () => {
    const { as, folder } = filesTenant();
    for (const doing of [
      as().web.rootFolder.files.addUsingPath('a.txt', 'abc'),
      as().web.folders.addUsingPath('loose'),
      folder().delete(),
      folder().recycle(),
    ])
      expect(await refusal(doing)).toMatchObject({ status: 501 });
  });

  it('are those of one web: an address of another is refused', async () => {
    const { as } = filesTenant();
    const other = as().web.getFolderByServerRelativePath('/sites/Closed/Documents');
    expect(await refusal(other())).toMatchObject({ status: 400, code: '-2147024809' });
  });
});

describe('what a folder holds', () => {
  it('is counted with all below it, and the contents that its files had', async () => {
    const { folder } = filesTenant();
    await folder().folders.addUsingPath('one');
    const { files } = folder().folders.getByUrl('one');
    await files.addUsingPath('a.txt', 'abc');
    await files.getByUrl('a.txt').setContent('abcdef');
    const counted = { TotalFileCount: '1', TotalFileStreamSize: '6', TotalSize: '9' };
    expect(await folder().storageMetrics()).toMatchObject(counted);
    expect(await folder().folders.getByUrl('one').storageMetrics()).toMatchObject(counted);
  });

  it('may be of the content types of its library', async () => {
    const { as, folder } = filesTenant();
    const [document] = await as().web.lists.getByTitle('Documents').contentTypes();
    expect(await folder().select('ContentTypeOrder')()).toMatchObject({ ContentTypeOrder: [document?.Id] });
  });

  it('is one for the forms of a library, of which nothing else is known', async () => {
    const { as } = filesTenant();
    const forms = () => as().web.getFolderByServerRelativePath(`${documents}/Forms`);
    expect(await forms().select('Exists')()).toMatchObject({ Exists: true });
    expect(await refusal(forms()())).toMatchObject({ status: 501 });
  });

  it('is nothing that has the name of the folder of its forms', async () => {
    const { folder } = filesTenant();
    expect(await refusal(folder().folders.addUsingPath('forms'))).toMatchObject({ code: '-2130245363' });
    expect(await refusal(folder().files.addUsingPath('Forms', 'abc'))).toMatchObject({ code: '-2130245363' });
    await folder().folders.addUsingPath('one');
    await folder().folders.getByUrl('one').folders.addUsingPath('Forms');
  });
});
