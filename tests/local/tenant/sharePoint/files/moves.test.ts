import '@pnp/sp/fields';
import type { Tenant } from '../../../../../local/tenant/tenant';
import { ask } from '../asking';
import { ada, app, ben, closed, cora, hub, person } from '../../tenantForTests';
import { documents, filesTenant, refusal, textOf } from './filesTenant';

async function withFiles() {
  const made = filesTenant();
  await made.folder().files.addUsingPath('a.txt', 'abc');
  await made.folder().folders.addUsingPath('one');
  await made.folder().folders.getByUrl('one').files.addUsingPath('in.txt', 'inside');
  const file = (name = 'a.txt') => made.folder().files.getByUrl(name);
  const one = () => made.folder().folders.getByUrl('one');
  return { ...made, file, one };
}

describe('moving', () => {
  it('within a library leaves a file what it is', async () => {
    const { as, folder, file } = await withFiles();
    const { UniqueId } = await file()();
    await file().moveByPath(`${documents}/one/b.txt`, false);
    expect(await folder().files()).toEqual([]);
    const moved = await as().web.getFileByServerRelativePath(`${documents}/one/b.txt`)();
    expect(moved).toMatchObject({ UniqueId, Name: 'b.txt' });
    expect(await as().web.lists.getByTitle('Documents').items.getById(1).select('FileRef')()).toMatchObject({
      FileRef: `${documents}/one/b.txt`,
    });
  });

  it('takes all that is in a folder along', async () => {
    const { as, one } = await withFiles();
    await one().moveByPath(`${documents}/two`);
    expect(await textOf(as(), 'two/in.txt')).toBe('inside');
    expect(await one().select('Exists')()).toMatchObject({ Exists: false });
  });

  it('to a name that is taken is refused, unless it is to overwrite or to keep both', async () => {
    const { as, folder, file } = await withFiles();
    const inOne = `${documents}/one/in.txt`;
    expect(await refusal(file().moveByPath(inOne, false))).toMatchObject({ status: 400, code: '-2130575257' });
    await file().copyByPath(inOne, false, { KeepBoth: true });
    expect(await textOf(as(), 'one/in1.txt')).toBe('abc');
    await file().moveByPath(inOne, true);
    expect(await textOf(as(), 'one/in.txt')).toBe('abc');
    expect(await folder().files()).toEqual([]);
  });

  it('by the older calls of a file and a folder does the same', async () => {
    const { tenant, as } = await withFiles();
    const moveFile = `web/getfilebyserverrelativeurl('${documents}/a.txt')/moveto(newurl='${documents}/b.txt',flags=1)`;
    expect((await ask(tenant, person(ada), moveFile, { method: 'POST' })).status).toBe(200);
    const moveFolder = `web/getfolderbyserverrelativeurl('${documents}/one')/moveto(newurl='${documents}/two')`;
    expect((await ask(tenant, person(ada), moveFolder, { method: 'POST' })).status).toBe(200);
    expect([await textOf(as(), 'b.txt'), await textOf(as(), 'two/in.txt')]).toEqual(['abc', 'inside']);
  });

  it('of a folder into itself is not known', async () => {
    const { one } = await withFiles();
    expect(await refusal(one().moveByPath(`${documents}/one/one`))).toMatchObject({ status: 501 });
  });
});

describe('copying', () => {
  it('makes a file anew, with an identifier of its own', async () => {
    const { as, folder, file } = await withFiles();
    const { UniqueId } = await file()();
    await file().copyTo(`${documents}/copied.txt`);
    const copied = await folder().files.getByUrl('copied.txt')();
    expect(copied.UniqueId).not.toBe(UniqueId);
    expect([await textOf(as(), 'a.txt'), await textOf(as(), 'copied.txt')]).toEqual(['abc', 'abc']);
    expect(await refusal(file().copyTo(`${documents}/copied.txt`, false))).toMatchObject({ code: '-2130575257' });
  });

  it('copies a folder with all that is in it, and not to where there is one', async () => {
    const { as, one } = await withFiles();
    await one().copyByPath(`${documents}/two`);
    expect([await textOf(as(), 'one/in.txt'), await textOf(as(), 'two/in.txt')]).toEqual(['inside', 'inside']);
    expect(await refusal(one().copyByPath(`${documents}/two`))).toMatchObject({ code: '-2130245363' });
  });
});

describe('what a copy says', () => {
  /** Ada's file with values in columns, of another day. */
  async function withValues() {
    const made = await withFiles();
    const { as, file, tenant } = made;
    for (const library of ['Documents', 'Others']) {
      if (library === 'Others') tenant.sites.createLibrary(hub, library);
      await as().web.lists.getByTitle(library).fields.addText('Kind');
    }
    await (await file().getItem()).update({ Title: 'One', Kind: 'A' });
    made.wait(60);
    const copyAs = (path: string, ResetAuthorAndCreatedOnCopy: boolean) =>
      as(ben)
        .web.getFileByServerRelativePath(`${documents}/a.txt`)
        .copyByPath(path, false, { ResetAuthorAndCreatedOnCopy });
    const said = async (path: string) => {
      const copied = () => as().web.getFileByServerRelativePath(path);
      const { Author } = await copied().select('Author/Title').expand('Author')<{ Author: { Title: string } }>();
      const { TimeCreated } = await copied()();
      const { Kind, Title } = await copied().getItem<{ Kind: string; Title: string }>('Kind', 'Title');
      return [Kind, Title, Author.Title, TimeCreated];
    };
    return { ...made, copyAs, said };
  }

  it('in its columns is what the original says, in every list that has them', async () => {
    const { said, copyAs } = await withValues();
    for (const path of [`${documents}/b.txt`, `${hub}/Others/b.txt`]) {
      await copyAs(path, true);
      expect(await said(path)).toEqual(['A', 'One', ben.displayName, '2026-11-22T09:31:00Z']);
    }
  });

  it('of who made it may be who made the original', async () => {
    const { said, copyAs } = await withValues();
    await copyAs(`${documents}/b.txt`, false);
    expect(await said(`${documents}/b.txt`)).toEqual(['A', 'One', ada.displayName, '2026-11-22T09:30:00Z']);
  });

  it('of who changed it last stays, where it was moved and is to', async () => {
    const { as, said } = await withValues();
    const moved = async (from: string, to: string, RetainEditorAndModifiedOnMove: boolean) => {
      await as(ben)
        .web.getFileByServerRelativePath(from)
        .moveByPath(to, false, { RetainEditorAndModifiedOnMove, KeepBoth: false });
      const movedFile = () => as().web.getFileByServerRelativePath(to);
      const { ModifiedBy } = await movedFile().select('ModifiedBy/Title').expand('ModifiedBy')<{
        ModifiedBy: { Title: string };
      }>();
      return [ModifiedBy.Title, (await movedFile()()).TimeLastModified];
    };
    const kept = [ada.displayName, '2026-11-22T09:30:00Z'];
    expect(await moved(`${documents}/a.txt`, `${documents}/b.txt`, true)).toEqual(kept);
    expect(await moved(`${documents}/b.txt`, `${hub}/Others/b.txt`, true)).toEqual(kept);
    expect(await said(`${hub}/Others/b.txt`)).toEqual(['A', 'One', ...kept]);
    expect(await moved(`${hub}/Others/b.txt`, `${hub}/Others/c.txt`, false)).toEqual([
      ben.displayName,
      '2026-11-22T09:31:00Z',
    ]);
  });
});

describe('the address of a file or folder', () => {
  it('with its host is taken for where a copy goes, as PnPjs asks there which web it is on', async () => {
    const { tenant, as, file } = await withFiles();
    const { Url } = await as().web.select('Url')();
    const copied = await file().copyByPath(`${new URL(Url).origin}${documents}/one/b.txt`, false);
    expect(await copied()).toMatchObject({ Name: 'b.txt' });
    const nowhere = await ask(tenant, person(ada), 'contextinfo', { method: 'POST', site: '/sites/Nowhere/a.txt' });
    expect(nowhere.status).toBe(404);
  });
});

describe('between two sites', () => {
  const carry = (tenant: Tenant, what: string, from: string, to: string) =>
    ask(tenant, app, `SP.MoveCopyUtil.${what}(overwrite=@a1)?@a1=false`, {
      method: 'POST',
      body: { srcPath: { DecodedUrl: `https://x.example${from}` }, destPath: { DecodedUrl: `https://x.example${to}` } },
    });

  it('a file is copied and moved by whoever may, and what was moved is in the recycle bin', async () => {
    const { tenant, as, folder } = await withFiles();
    tenant.sites.createLibrary(closed, 'Kept');
    await folder().files.addUsingPath('b.txt', 'b');
    expect((await carry(tenant, 'CopyFileByPath', `${documents}/a.txt`, `${closed}/Kept/a.txt`)).status).toBe(200);
    expect((await carry(tenant, 'MoveFileByPath', `${documents}/b.txt`, `${closed}/Kept/b.txt`)).status).toBe(200);
    expect(await textOf(as(), 'a.txt')).toBe('abc');
    expect(tenant.sites.recycleBin(hub, 'Documents')).toEqual(['b.txt']);
    const files = `web/getfolderbyserverrelativeurl('${closed}/Kept')/files?$select=Name`;
    expect((await ask(tenant, app, files, { site: closed })).body['value']).toMatchObject([
      { Name: 'a.txt' },
      { Name: 'b.txt' },
    ]);
  });

  it('nobody takes what they may not read, or moves what they may not remove', async () => {
    const { folder } = await withFiles();
    const file = (who: typeof ben) => folder(who).files.getByUrl('a.txt');
    expect(await refusal(file(ben).copyByPath(`${closed}/Kept/a.txt`, false))).toMatchObject({ status: 403 });
    expect(await refusal(file(cora).moveByPath(`${documents}/b.txt`, false))).toMatchObject({ status: 403 });
    expect(await refusal(file(cora).copyByPath(`${documents}/b.txt`, false))).toMatchObject({ status: 403 });
  });
});
