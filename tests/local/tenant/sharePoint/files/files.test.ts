import { ask } from '../asking';
import { ada, app, ben, cora, hub, person } from '../../tenantForTests';
import { documents, filesTenant, refusal, textOf } from './filesTenant';

describe('a file of a library', () => {
  it('is added, found by name, by address and by identifier, and says what it is', async () => {
    const { as, folder } = filesTenant();
    const added = await folder().files.addUsingPath('a.txt', 'abc');
    expect(added).toMatchObject({
      Name: 'a.txt',
      Exists: true,
      Length: '3',
      ServerRelativeUrl: `${documents}/a.txt`,
      CheckOutType: 2,
      Level: 1,
      UIVersion: 512,
      UIVersionLabel: '1.0',
      ETag: `"{${added.UniqueId.toUpperCase()}},1"`,
      TimeCreated: '2026-11-22T09:30:00Z',
    });
    const sp = as();
    for (const file of [
      folder().files.getByUrl('a.txt'),
      sp.web.getFileByServerRelativePath(`${documents}/a.txt`),
      sp.web.getFileById(added.UniqueId),
      sp.web.getFileByUrl(`https://tenant.example${documents}/a.txt`),
    ])
      expect((await file.select('UniqueId')()).UniqueId).toBe(added.UniqueId);
  });

  it.each(["It's one.txt", '50% #1.txt', 'a & b = c + d.txt'])('may be called %s', async (name) => {
    const { as, folder } = filesTenant();
    await folder().files.addUsingPath(name, 'abc');
    expect(await textOf(as(), name)).toBe('abc');
    expect(await folder().files.filter(`Name eq '${name.replaceAll("'", "''")}'`)()).toHaveLength(1);
  });

  it.each(['a:b.txt', 'a|b.txt', 'a\\b.txt', ' a.txt', 'CON', '~$a.docx', 'a_vti_b.txt'])(
    'may not be called "%s"',
    async (name) => {
      const { folder } = filesTenant();
      expect(await refusal(folder().files.addUsingPath(name, 'abc'))).toMatchObject({
        status: 400,
        code: '-2130575245',
      });
    },
  );

  it('may not be more than 400 characters from the root of the server', async () => {
    const { folder } = filesTenant();
    const long = 'x'.repeat(400 - documents.length - 1);
    expect(await folder().files.addUsingPath(long, 'abc')).toMatchObject({ Name: long });
    expect(await refusal(folder().files.addUsingPath(`${long}x`, 'abc'))).toMatchObject({ code: '-2147024690' });
  });

  it('is not replaced unless that is asked for, and keeps its identifier then', async () => {
    const { as, folder } = filesTenant();
    const { UniqueId } = await folder().files.addUsingPath('a.txt', 'abc');
    expect(await refusal(folder().files.addUsingPath('a.txt', 'other'))).toEqual({
      status: 400,
      code: '-2130575257',
      words:
        'A file with the name Documents/a.txt already exists. It was last modified by i:0#.f|membership|ada.armstrong@r0b.example on 22 Nov 2026 09:30:00 -0000.',
    });
    const replaced = await folder().files.addUsingPath('a.txt', 'other', { Overwrite: true });
    expect(replaced).toMatchObject({ UniqueId, UIVersionLabel: '2.0', Length: '5' });
    expect(await textOf(as(), 'a.txt')).toBe('other');
    expect((await folder().files.addUsingPath('a.txt', 'third', { EnsureUniqueFileName: true })).Name).toBe('a1.txt');
  });

  it('takes new content, tied to a version where one is named', async () => {
    const { tenant, as, folder } = filesTenant();
    const { ETag } = await folder().files.addUsingPath('a.txt', 'abc');
    const sp = as();
    await sp.web.getFileByServerRelativePath(`${documents}/a.txt`).setContent('different');
    expect(await textOf(sp, 'a.txt')).toBe('different');
    const value = `web/getfilebyserverrelativeurl('${documents}/a.txt')/$value`;
    const tied = { method: 'PUT', body: 'late', headers: { 'If-Match': ETag } };
    expect(await ask(tenant, person(ada), value, tied)).toMatchObject({ status: 412 });
    expect((await ask(tenant, person(ada), value, { method: 'PUT', body: 'late' })).status).toBe(204);
  });

  it('is downloaded byte by byte, as nothing that a browser would show', async () => {
    const { tenant, folder } = filesTenant();
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
    await folder().files.addUsingPath('a.html', new Blob([bytes]));
    expect(new Uint8Array(await folder().files.getByUrl('a.html').getBuffer())).toEqual(bytes);
    for (const content of ['$value', 'openbinarystream']) {
      const path = `web/getfilebyserverrelativepath(decodedurl='${documents}/a.html')/${content}`;
      const { headers } = await raw(tenant, path);
      expect(headers.get('Content-Type')).toBe('application/octet-stream');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Disposition')).toBe('attachment');
    }
  });

  it('tells who made it and who changed it last', async () => {
    const { as, folder } = filesTenant();
    await folder(ada).files.addUsingPath('a.txt', 'abc');
    await folder(ben).files.addUsingPath('a.txt', 'other', { Overwrite: true });
    const file = await folder()
      .files.getByUrl('a.txt')
      .select('Name', 'Author/Title', 'ModifiedBy/Title')
      .expand('Author', 'ModifiedBy')();
    expect(file).toMatchObject({ Author: { Title: 'Ada Armstrong' }, ModifiedBy: { Title: 'Ben Bell' } });
    expect(await as().web.getFileByServerRelativePath(`${documents}/a.txt`).getLockedByUser()).toBeNull();
  });

  it('is not there where it was never put, by name, address and identifier', async () => {
    const { as, folder } = filesTenant();
    expect(await folder().files.getByUrl('none.txt').exists()).toBe(false);
    const missing = as().web.getFileByServerRelativePath(`${documents}/none.txt`);
    expect(await refusal(missing())).toEqual({
      status: 404,
      code: '-2130575338',
      words: `The file ${documents}/none.txt does not exist.`,
    });
    const byId = as().web.getFileById('00000000-0000-4000-8000-000000000000');
    expect(await refusal(byId())).toMatchObject({ status: 404, code: '-2147024894' });
  });

  it('is removed for good, unless another version of it is meant', async () => {
    const { tenant, as, folder } = filesTenant();
    const { ETag } = await folder().files.addUsingPath('a.txt', 'abc');
    await folder().files.addUsingPath('a.txt', 'other', { Overwrite: true });
    expect(await refusal(folder().files.getByUrl('a.txt').delete(ETag))).toMatchObject({ status: 412 });
    await folder().files.getByUrl('a.txt').delete();
    expect(await folder().files()).toEqual([]);
    expect(tenant.sites.recycleBin(hub, 'Documents')).toEqual([]);
    await folder().files.addUsingPath('b.txt', 'abc');
    await folder().files.getByUrl('b.txt').deleteWithParams({ BypassSharedLock: true });
    expect(await as().web.lists.getByTitle('Documents').items()).toEqual([]);
  });
});

describe('what somebody may do with files', () => {
  it('is what the library lets them do', async () => {
    const { tenant, folder, as } = filesTenant();
    await folder().files.addUsingPath('a.txt', 'abc');
    expect(await textOf(as(cora), 'a.txt')).toBe('abc');
    const denied = { status: 403, code: '-2147024891' };
    for (const doing of [
      folder(cora).files.addUsingPath('b.txt', 'abc'),
      folder(cora).files.addUsingPath('a.txt', 'abc', { Overwrite: true }),
      folder(cora).files.getByUrl('a.txt').setContent('abc'),
      folder(cora).files.getByUrl('a.txt').delete(),
      folder(cora).files.getByUrl('a.txt').recycle(),
      folder(cora).files.getByUrl('a.txt').checkout(),
      folder(cora).folders.addUsingPath('sub'),
    ])
      expect(await refusal(doing)).toMatchObject(denied);
    tenant.sites.grantLibrary(hub, 'Documents', []);
    expect(await refusal(folder(cora)())).toMatchObject(denied);
    expect(await refusal(textOf(as(cora), 'a.txt'))).toMatchObject(denied);
    expect((await ask(tenant, app, `web/getfolderbyserverrelativeurl('/sites/Closed')`)).status).toBe(400);
  });
});

describe('a folder with permissions of its own', () => {
  it('keeps what is in it from those whom it was not given to', async () => {
    const { tenant, folder, as } = filesTenant();
    await folder().folders.addUsingPath('one');
    await folder().folders.getByUrl('one').folders.addUsingPath('two');
    await folder().folders.getByUrl('one').folders.getByUrl('two').files.addUsingPath('a.txt', 'abc');
    const items = "web/lists/getbytitle('Documents')/items(1)/breakroleinheritance(copyroleassignments=false)";
    expect((await ask(tenant, person(ada), items, { method: 'POST' })).status).toBe(200);
    expect(await textOf(as(ada), 'one/two/a.txt')).toBe('abc');
    expect(await refusal(textOf(as(cora), 'one/two/a.txt'))).toMatchObject({ status: 403, code: '-2147024891' });
    expect(await folder(cora).folders()).toEqual([]);
    expect(await refusal(folder(cora).folders.getByUrl('one')())).toMatchObject({ status: 403 });
    const { UniqueId } = await folder().folders.getByUrl('one').select('UniqueId')();
    const [hidden, missing] = [UniqueId, '00000000-0000-4000-8000-000000000000'].map((id) =>
      refusal(as(cora).web.getFolderById(id)()),
    );
    expect(await hidden).toEqual(await missing);
  });
});

function raw(tenant: ReturnType<typeof filesTenant>['tenant'], path: string): Promise<Response> {
  return tenant.sharePoint(new Request(`https://raw.example${hub}/_api/${path}`, { headers: asAda }));
}

const asAda = { 'X-Test-Who': JSON.stringify({ caller: person(ada), by: 'token' }) };
