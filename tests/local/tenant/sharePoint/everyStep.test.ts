import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/attachments';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/fields';
import '@pnp/sp/views';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/security';
import { type SPFI, spGet, spPost, SPQueryable } from '@pnp/sp';
import { pnp } from '../clients';
import { ada, hub, person } from '../tenantForTests';
import { documents, filesTenant, textOf } from './files/filesTenant';

/** What stands in the place of each name in braces, as it is in the made world. */
type Ids = Readonly<Record<string, string | number>>;

/** A library with a file of two versions, and a list with an item of two versions that has an attachment. */
async function world(): Promise<{ readonly sp: SPFI; readonly ids: Ids }> {
  const sp = pnp(filesTenant().tenant, hub, person(ada));
  const library = sp.web.getFolderByServerRelativePath(documents);
  await library.files.addUsingPath('one.txt', 'first');
  await library.files.addUsingPath('one.txt', 'second', { Overwrite: true });
  await sp.web.lists.add('Plain');
  const list = sp.web.lists.getByTitle('Plain');
  await list.items.add({ Title: 'One' });
  await list.items.getById(1).update({ Title: 'Two' });
  await list.items.getById(1).attachmentFiles.add('a.txt', 'attached');
  const group = await sp.web.siteGroups.add({ Title: 'Readers' });
  const { Id: list_ } = await list.select('Id')<{ Id: string }>();
  const { Id: field } = await list.fields.getByInternalNameOrTitle('Title').select('Id')<{ Id: string }>();
  const { Id: view } = await list.defaultView.select('Id')<{ Id: string }>();
  const { Id: user } = await sp.web.currentUser<{ Id: number }>();
  return { sp, ids: { list: list_, field, view, user, group: group.Id as number } };
}

const plain = "web/lists/getByTitle('Plain')";
const item = `${plain}/items(1)`;
const file = `web/getFileByServerRelativeUrl('${documents}/one.txt')`;

const filled = (path: string, ids: Ids): string => path.replace(/\{(\w+)\}/g, (_, name: string) => String(ids[name]));

const get = async (sp: SPFI, path: string): Promise<unknown> =>
  spGet(SPQueryable([sp.web, sp.web.toUrl().replace(/web$/, '') + path]));

describe('a step that finds a thing in a way of its own', () => {
  it.each([
    ["web/lists/getById('{list}')", { Title: 'Plain' }],
    [`${plain}/fields/getById('{field}')`, { InternalName: 'Title' }],
    [`${plain}/views/getById('{view}')`, { DefaultView: true }],
    ["web/contentTypes/getById('0x0120')", { Name: 'Folder' }],
    [`${plain}/getItemById(1)`, { Title: 'Two' }],
    [`${plain}/items/getById(1)`, { Title: 'Two' }],
    [`${plain}/items/getItemByStringId('1')`, { Title: 'Two' }],
    [`${item}/versions/getById(512)`, { VersionLabel: '1.0' }],
    [`${item}/attachmentFiles/getByFileName('a.txt')`, { FileName: 'a.txt' }],
    [`${item}/attachmentFiles/getByFileNameAsPath(decodedurl='a.txt')`, { FileName: 'a.txt' }],
    [`${item}/author`, { Id: '{user}' }],
    [`${item}/editor`, { Id: '{user}' }],
    [`${item}/contentType`, { Name: 'Item' }],
    [`${item}/parentList`, { Title: 'Plain' }],
    [`${item}/fieldValuesAsText`, { Title: 'Two' }],
    [`${item}/fieldValuesAsHtml`, { Title: 'Two' }],
    [`${item}/fieldValuesForEdit`, { Title: 'Two' }],
    [`${plain}/parentWeb`, { ServerRelativeUrl: hub }],
    [`${plain}/firstUniqueAncestorSecurableObject`, { ServerRelativeUrl: hub }],
    ['web/siteGroups/getById({group})', { Title: 'Readers' }],
    ['web/siteGroups/getById({group})/owner', { Id: '{user}' }],
    ['web/roleAssignments/getByPrincipalId({user})/member', { Id: '{user}' }],
    ["web/siteUsers/getByLoginName('i:0%23.f|membership|ada.armstrong@r0b.example')", { Id: '{user}' }],
    [`${file}/author`, { Id: '{user}' }],
    [`${file}/modifiedBy`, { Id: '{user}' }],
    [`${file}/versions/getById(512)`, { VersionLabel: '1.0' }],
    [`${file}/versions/getById(512)/createdBy`, { Id: '{user}' }],
    [`web/getFolderByServerRelativeUrl('${documents}')/files/getByUrl('one.txt')`, { Name: 'one.txt' }],
    [`web/getFolderByServerRelativeUrl('${documents}')/files/getByPath(decodedurl='one.txt')`, { Name: 'one.txt' }],
  ] as [string, Record<string, unknown>][])('%s', async (path, expected) => {
    const { sp, ids } = await world();
    const wanted = Object.entries(expected).map(([name, value]) => [name, value === '{user}' ? ids['user'] : value]);
    expect(await get(sp, filled(path, ids))).toMatchObject(Object.fromEntries(wanted) as object);
  });
});

describe('an operation of an older client', () => {
  const post = async (sp: SPFI, path: string, body?: object): Promise<unknown> =>
    spPost(SPQueryable([sp.web, sp.web.toUrl().replace(/web$/, '') + path]), {
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
  const host = (sp: SPFI): string => new URL(sp.web.toUrl()).origin;

  it('copies and moves a file by its address', async () => {
    const { sp } = await world();
    const [srcUrl, destUrl] = [`${host(sp)}${documents}/one.txt`, `${host(sp)}${documents}/two.txt`];
    await post(sp, 'SP.MoveCopyUtil.CopyFile()', { srcUrl, destUrl, overwrite: false });
    expect(await textOf(sp, 'two.txt')).toBe('second');
    await post(sp, 'SP.MoveCopyUtil.MoveFile()', { srcUrl: destUrl, destUrl: `${host(sp)}${documents}/three.txt` });
    expect(await textOf(sp, 'three.txt')).toBe('second');
    await expect(textOf(sp, 'two.txt')).rejects.toMatchObject({ status: 404 });
  });

  it('copies and moves a folder by its address', async () => {
    const { sp } = await world();
    await sp.web.folders.addUsingPath(`${documents}/from`);
    await sp.web.getFolderByServerRelativePath(`${documents}/from`).files.addUsingPath('x.txt', 'in it');
    const at = (name: string): string => `${host(sp)}${documents}/${name}`;
    await post(sp, 'SP.MoveCopyUtil.CopyFolder()', { srcUrl: at('from'), destUrl: at('copied') });
    await post(sp, 'SP.MoveCopyUtil.MoveFolder()', { srcUrl: at('from'), destUrl: at('moved') });
    expect(await textOf(sp, 'copied/x.txt')).toBe('in it');
    expect(await textOf(sp, 'moved/x.txt')).toBe('in it');
    await expect(textOf(sp, 'from/x.txt')).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    ['a file', `${file}/deleteObject`, file],
    ['a list', `${plain}/deleteObject`, plain],
    ['a version', `${item}/versions/deleteById(512)`, `${item}/versions(512)`],
  ])('deletes %s', async (_, path, gone) => {
    const { sp } = await world();
    await sp.web.folders.addUsingPath(`${documents}/from`);
    await get(sp, gone);
    await post(sp, path);
    await expect(get(sp, gone)).rejects.toMatchObject({ status: expect.any(Number) as number });
  });
});
