import '@pnp/sp/attachments';
import '@pnp/sp/files';
import '@pnp/sp/security';
import { ask } from './asking';
import { ada, ben, cora, hub, person } from '../tenantForTests';
import { pnp } from '../clients';
import { type PlainList, plainList } from './richList';

interface Row {
  readonly line: string;
}

const listOf = async (): Promise<PlainList<Row>> => plainList<Row>(['line'], [{ line: 'a' }]);
const attachments = "web/lists/getbytitle('Rows')/items(1)/AttachmentFiles";

describe('a file attached to an item', () => {
  it('is added, found, read, replaced and removed', async () => {
    const { rows } = await listOf();
    const files = () => rows().items.getById(1).attachmentFiles;
    const { data } = await files().add("It's 1.txt", 'first');
    expect(data).toMatchObject({
      FileName: "It's 1.txt",
      ServerRelativeUrl: "/sites/Hub/Lists/Rows/Attachments/1/It's 1.txt",
      ServerRelativePath: { DecodedUrl: "/sites/Hub/Lists/Rows/Attachments/1/It's 1.txt" },
    });
    expect(await files().getByName("it's 1.TXT").getText()).toBe('first');
    await files().getByName("It's 1.txt").setContent('second');
    expect(await files().getByName("It's 1.txt").getText()).toBe('second');
    expect(await files()()).toMatchObject([{ FileName: "It's 1.txt" }]);
    await files().getByName("It's 1.txt").delete();
    await files().add('b.txt', 'x');
    await files().getByName('b.txt').recycle();
    expect(await files()()).toEqual([]);
  });

  it('keeps its bytes as they are', async () => {
    const { rows } = await listOf();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256);
    const files = () => rows().items.getById(1).attachmentFiles;
    await files().add('a.bin', bytes.buffer);
    expect(new Uint8Array(await files().getByName('a.bin').getBuffer())).toEqual(bytes);
  });

  it('may be empty, and become so', async () => {
    const { rows } = await listOf();
    const files = () => rows().items.getById(1).attachmentFiles;
    await files().add('empty.txt', '');
    expect(await files().getByName('empty.txt').getText()).toBe('');
    await files().add('full.txt', 'x');
    await files().getByName('full.txt').setContent('');
    expect(await files().getByName('full.txt').getText()).toBe('');
  });

  it('is read as a file at its address too, by those who may read the item', async () => {
    const { tenant, rows } = await listOf();
    const address = '/sites/Hub/Lists/Rows/Attachments/1/a b.txt';
    await rows().items.getById(1).attachmentFiles.add('a b.txt', 'text');
    const file = (account = cora) => pnp(tenant, hub, person(account)).web.getFileByServerRelativePath(address);
    expect(await file().getText()).toBe('text');
    expect(await file()()).toMatchObject({ Exists: true, Length: '4', Name: 'a b.txt', ServerRelativeUrl: address });
    await expect(file().select('CheckOutType')()).rejects.toMatchObject({ status: 501 });
    await rows().items.getById(1).breakRoleInheritance(false);
    await expect(file().getText()).rejects.toMatchObject({ status: 404 });
    expect(await file(ada).getText()).toBe('text');
  });

  it('makes a new version of the item, which says that it has one, and comes along where it is asked for', async () => {
    const { rows } = await listOf();
    await rows().items.getById(1).attachmentFiles.add('a.txt', 'x');
    const item = rows().items.getById(1).select('Attachments', 'OData__UIVersionString', 'AttachmentFiles');
    expect(await item.expand('AttachmentFiles')()).toMatchObject({
      Attachments: true,
      OData__UIVersionString: '2.0',
      AttachmentFiles: [{ FileName: 'a.txt' }],
    });
    expect(await rows().items.filter('Attachments eq 1')()).toHaveLength(1);
    await expect(rows().items.getById(1).update({ Title: 'x' }, '"1"')).rejects.toMatchObject({ status: 412 });
  });

  it('goes with its item, and is not the next one’s', async () => {
    const { rows, add } = await listOf();
    await rows().items.getById(1).attachmentFiles.add('a.txt', 'x');
    await rows().items.getById(1).delete();
    await add([{ line: 'b' }]);
    expect(await rows().items.getById(2).attachmentFiles()).toEqual([]);
  });

  it.each([
    ['of a name that is there, whatever its case', 'A.TXT', 400, '-2130575257'],
    ['of a name that no file has', 'a?.txt', 400, '-2130575245'],
    ['without a name', '', 400, '-2130575245'],
  ])('is refused %s', async (_, name, status, code) => {
    const { rows, tenant } = await listOf();
    await rows().items.getById(1).attachmentFiles.add('a.txt', 'x');
    const path = `${attachments}/add(FileName='${encodeURIComponent(name)}')`;
    expect(await ask(tenant, person(ada), path, { method: 'POST', body: 'x' })).toMatchObject({ status, code });
  });

  it('is not found where there is none', async () => {
    const { rows } = await listOf();
    const missing = rows().items.getById(1).attachmentFiles.getByName('none.txt');
    await expect(missing()).rejects.toMatchObject({ status: 404 });
    await expect(missing.getText()).rejects.toMatchObject({ status: 404 });
  });

  it('is read by whoever may read the item, and written by whoever may change it', async () => {
    const { tenant } = await listOf();
    const of = (account: typeof ada) =>
      pnp(tenant, hub, person(account)).web.lists.getByTitle('Rows').items.getById(1).attachmentFiles;
    await of(ben).add('a.txt', 'x');
    expect(await of(cora).getByName('a.txt').getText()).toBe('x');
    await expect(of(cora).add('b.txt', 'x')).rejects.toMatchObject({ status: 403 });
    await expect(of(cora).getByName('a.txt').setContent('y')).rejects.toMatchObject({ status: 403 });
    await expect(of(cora).getByName('a.txt').delete()).rejects.toMatchObject({ status: 403 });
  });
});
