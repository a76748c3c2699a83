import '@pnp/sp/files';
import '@pnp/sp/security';
import type { IListItemFormUpdateValue } from '@pnp/sp/lists';
import { pnp } from '../clients';
import { ada, cora, hub, person } from '../tenantForTests';
import { ask } from './asking';
import { ids, type PlainList, plainList } from './richList';

interface Row {
  readonly line: string;
}

const root = '/sites/Hub/Lists/Rows';
const title = (FieldValue: string): IListItemFormUpdateValue[] =>
  [{ FieldName: 'Title', FieldValue }] as IListItemFormUpdateValue[];

/** A folder "2026" (1) with a folder "June" (2) in it, and an item in each: 3 at the top, 4 and 5 below. */
async function withFolders(): Promise<PlainList<Row>> {
  const list = await plainList<Row>(['line'], []);
  const add = async (name: string, folder: string, objectType: 0 | 1): Promise<void> => {
    const props = { objectType, ...(objectType === 1 && { leafName: name }) };
    await list.rows().addValidateUpdateItemUsingPath(title(name), folder, false, undefined, props);
  };
  await add('2026', root, 1);
  await add('June', `${root}/2026`, 1);
  await add('Top', root, 0);
  await add('In 2026', `${root}/2026`, 0);
  await add('In June', `${root}/2026/June`, 0);
  return list;
}

describe('an item that is moved to another folder', () => {
  const fileOf = (list: PlainList<Row>, address: string) =>
    pnp(list.tenant, hub, person(ada)).web.getFileByServerRelativePath(address);
  const move = async (list: PlainList<Row>, from: string, to: string, who = ada) =>
    ask(list.tenant, person(who), `web/getfilebyserverrelativeurl('${from}')/moveto(newurl='${to}',flags=1)`, {
      method: 'POST',
    });

  it('stays the item that it was, and is found where it is by then', async () => {
    const list = await withFolders();
    const item = () => list.rows().items.getById(3);
    await item().update({ Title: 'Moved' });
    const before = (await item()()) as Record<string, unknown>;
    expect(await fileOf(list, `${root}/3_.000`)()).toMatchObject({ Name: '3_.000', Title: 'Moved', Exists: true });
    expect(await move(list, `${root}/3_.000`, `${root}/2026/June/3_.000`)).toMatchObject({ status: 200 });
    expect(await item()()).toEqual(before);
    expect(ids(await list.rows().items.select('Id').filter(`FileDirRef eq '${root}/2026/June'`)())).toEqual([3, 5]);
    expect(await (await fileOf(list, `${root}/2026/June/3_.000`).getItem())()).toMatchObject({ Title: 'Moved' });
    expect(await move(list, `${root}/3_.000`, `${root}/2026/3_.000`)).toMatchObject({ status: 404 });
    expect(await move(list, `${root}/2026/June/3_.000`, `${root}/3_.000`)).toMatchObject({ status: 200 });
    expect(await item().select('FileDirRef')()).toMatchObject({ FileDirRef: root });
  });

  it('goes to no folder that is not there, under no other name, and for nobody who may only read', async () => {
    const list = await withFolders();
    expect(await move(list, `${root}/3_.000`, `${root}/None/3_.000`)).toMatchObject({ status: 404 });
    expect(await move(list, `${root}/3_.000`, `${root}/2026/9_.000`)).toMatchObject({ status: 501 });
    expect(await move(list, `${root}/3_.000`, `${root}/2026/3_.000`, cora)).toMatchObject({ status: 403 });
    expect(await list.rows().items.getById(3).select('FileDirRef')()).toMatchObject({ FileDirRef: root });
  });

  it('is not there for those who may not read it', async () => {
    const list = await withFolders();
    await list.rows().items.getById(3).breakRoleInheritance(false);
    const read = (address: string) => ask(list.tenant, person(cora), `web/getfilebyserverrelativeurl('${address}')`);
    const hidden = await read(`${root}/3_.000`);
    expect(hidden.status).toBe(404);
    const none = await read(`${root}/33_.000`);
    expect(JSON.stringify(hidden.body).replaceAll('3_', '33_')).toBe(JSON.stringify(none.body));
  });
});

describe('a folder that a form adds', () => {
  const form = (values: Readonly<Record<string, string>>): IListItemFormUpdateValue[] =>
    Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })) as IListItemFormUpdateValue[];

  it.each([
    ['by its column, with or without another title', { FileLeafRef: 'May', Title: 'Whole May' }, 'May', 'Whole May'],
    ['by the column alone', { FileLeafRef: 'May', ContentTypeId: '0x0120' }, 'May', 'May'],
    ['by its title', { Title: 'May' }, 'May', 'May'],
  ])('is named %s', async (_, values, FileLeafRef, Title) => {
    const list = await plainList<Row>(['line'], []);
    await list.rows().addValidateUpdateItemUsingPath(form(values), root, false, undefined, { objectType: 1 } as never);
    expect(await list.rows().items.getById(1).select('FileLeafRef', 'FSObjType', 'Title')()).toMatchObject({
      FileLeafRef,
      Title,
    });
  });
});

describe('folders of a list', () => {
  let list: PlainList<Row>;
  beforeAll(async () => {
    list = await withFolders();
  });

  it('are items, and items say where they are', async () => {
    const names = ['Id', 'Title', 'FSObjType', 'FileLeafRef', 'FileDirRef', 'FileRef', 'ContentTypeId'] as const;
    const items = (await list.rows().items.select(...names)()) as Record<string, unknown>[];
    expect(items.map((item) => [item['Title'], item['FSObjType'], item['FileDirRef'], item['FileLeafRef']])).toEqual([
      ['2026', 1, root, '2026'],
      ['June', 1, `${root}/2026`, 'June'],
      ['Top', 0, root, '3_.000'],
      ['In 2026', 0, `${root}/2026`, '4_.000'],
      ['In June', 0, `${root}/2026/June`, '5_.000'],
    ]);
    expect(items[4]).toMatchObject({ FileRef: `${root}/2026/June/5_.000` });
    expect(String(items[0]?.['ContentTypeId'])).toMatch(/^0x0120/);
  });

  it.each([
    ['FSObjType eq 1', [1, 2]],
    [`FileDirRef eq '${root}/2026'`, [2, 4]],
    [`startswith(FileRef,'${root}/2026/')`, [2, 4, 5]],
    [`FileRef eq '${root}/2026/june'`, [2]],
    ["startswith(ContentTypeId,'0x0120')", [1, 2]],
    ["ContentType eq 'folder'", [1, 2]],
    ["ContentType ne 'Folder' and ContentType eq 'Item'", [3, 4, 5]],
  ])('are found by the filter %s', async (filter, found) => {
    expect(ids(await list.rows().items.select('Id').filter(filter)())).toEqual(found);
  });

  it.each<[string, string, number[]]>([
    ['', '', [1, 3]],
    ['', `${root}/2026`, [2, 4]],
    ['FilesOnly', `${root}/2026`, [4]],
    ['Recursive', '', [3, 4, 5]],
    ['Recursive', `${root}/2026`, [4, 5]],
    ['RecursiveAll', '', [1, 2, 3, 4, 5]],
    ['RecursiveAll', `${root}/2026/June`, [5]],
  ])('are gone through by CAML, scope "%s" of "%s"', async (scope, FolderServerRelativeUrl, found) => {
    const ViewXml = `<View Scope="${scope}"></View>`;
    expect(ids(await list.rows().getItemsByCAMLQuery({ ViewXml, FolderServerRelativeUrl }))).toEqual(found);
  });

  it('are refused where there is one of the name', async () => {
    const again = list
      .rows()
      .addValidateUpdateItemUsingPath(title('x'), root, false, undefined, { leafName: '2026', objectType: 1 });
    await expect(again).rejects.toMatchObject({ status: 400 });
  });
});
