import '@pnp/sp/attachments';
import '@pnp/sp/fields';
import '@pnp/sp/recycle-bin';
import '@pnp/sp/sites';
import type { SPFI } from '@pnp/sp';
import { Web } from '@pnp/sp/webs';
import { ask, makeList } from './asking';
import { documents, filesTenant, refusal } from './files/filesTenant';
import { ada, ben, cora, hub, person } from '../tenantForTests';

/** Where a client thinks that the hub is. */
const hubAddress = (sp: SPFI): string => sp.web.toUrl().replace(/\/_api.*$/, '');

interface Recycled {
  readonly Id: string;
  readonly LeafName: string;
}

async function withThings() {
  const made = filesTenant();
  await makeList(made.tenant, person(ada));
  await made.folder().folders.addUsingPath('one');
  await made.folder().folders.getByUrl('one').files.addUsingPath('in.txt', 'inside');
  await made.folder().files.addUsingPath('a.txt', 'abc');
  const bin = async (sp: SPFI = made.as()): Promise<Recycled[]> => sp.web.recycleBin<Recycled[]>();
  const names = async (sp?: SPFI): Promise<string[]> => (await bin(sp)).map(({ LeafName }) => LeafName);
  const restore = async (): Promise<void> => {
    const [first] = await bin();
    await made
      .as()
      .web.recycleBin.getById(first?.Id ?? '')
      .restore();
  };
  return { ...made, bin, names, restore, plain: () => made.as().web.lists.getByTitle('Plain') };
}

describe('the recycle bin', () => {
  it('has what was put there, from where and by whom', async () => {
    const { as, folder, bin } = await withThings();
    const id = await folder(ben).files.getByUrl('a.txt').recycle();
    expect(await bin()).toMatchObject([
      {
        Id: id,
        Title: 'a.txt',
        LeafName: 'a.txt',
        DirName: documents.slice(1),
        ItemType: 1,
        ItemState: 1,
        Size: '3',
        AuthorName: 'Ada Armstrong',
        AuthorEmail: 'ada.armstrong@r0b.example',
        DeletedByName: 'Ben Bell',
        DeletedDate: '2026-11-22T09:30:00Z',
      },
    ]);
    expect(await as().site.recycleBin.filter('ItemType eq 1')()).toHaveLength(1);
  });

  it('gives a file back with its identifier, its content, its columns and its versions', async () => {
    const { as, folder, restore, names } = await withThings();
    const file = () => folder().files.getByUrl('a.txt');
    await (await file().getItem()).update({ Title: 'Kept' });
    await file().setContent('second');
    const before = await file()();
    await file().recycle();
    expect(await file().exists()).toBe(false);
    expect(await as().web.lists.getByTitle('Documents').items()).toHaveLength(2);
    await restore();
    expect(await file()()).toEqual(before);
    expect(await file().getText()).toBe('second');
    expect(await file().versions.getById(1024).getText()).toBe('abc');
    expect(await as().web.lists.getByTitle('Documents').items.getById(3)()).toMatchObject({ Title: 'Kept' });
    expect(await names()).toEqual([]);
  });

  it('gives a folder back with all that was in it when it was put there', async () => {
    const { folder, names, restore } = await withThings();
    const one = () => folder().folders.getByUrl('one');
    await one().files.addUsingPath('earlier.txt', 'abc');
    await one().files.getByUrl('earlier.txt').recycle();
    await one().recycle();
    expect(await names()).toEqual(['one', 'earlier.txt']);
    await restore();
    expect((await one().files()).map(({ Name }) => Name)).toEqual(['in.txt']);
    expect(await names()).toEqual(['earlier.txt']);
  });

  it('makes the folder anew that files were in, once for all of them', async () => {
    const { as, folder } = await withThings();
    const one = () => folder().folders.getByUrl('one');
    await one().files.addUsingPath('other.txt', 'other');
    const recycled = [
      await one().files.getByUrl('in.txt').recycle(),
      await one().files.getByUrl('other.txt').recycle(),
    ];
    await one().delete();
    for (const id of recycled) await as().web.recycleBin.getById(String(id)).restore();
    expect((await one().files()).map(({ Name }) => Name)).toEqual(['in.txt', 'other.txt']);
    expect(await one().files.getByUrl('in.txt').getText()).toBe('inside');
  });

  it('keeps what it has where the name is taken meanwhile', async () => {
    const { folder, restore, names } = await withThings();
    await folder().files.getByUrl('a.txt').recycle();
    await folder().files.addUsingPath('A.TXT', 'other');
    expect(await refusal(restore())).toMatchObject({ status: 400, code: '-2147024816' });
    expect(await names()).toEqual(['a.txt']);
  });

  it('takes items of plain lists, and gives them back with their ids', async () => {
    const { plain, bin, restore } = await withThings();
    const before = await plain().items.getById(1)();
    const id = await plain().items.getById(1).recycle();
    expect(await plain().items()).toEqual([]);
    expect(await refusal(plain().items.getById(1)())).toMatchObject({ status: 404 });
    expect((await plain().select('ItemCount')()).ItemCount).toBe(0);
    expect(await bin()).toMatchObject([
      { Id: id, Title: "It's one", LeafName: '1_.000', ItemType: 3, DirName: 'sites/Hub/Lists/Plain' },
    ]);
    await restore();
    expect(await plain().items.getById(1)()).toEqual(before);
  });

  it('keeps an item whose unique value is another one’s by now, until that is free', async () => {
    const { plain, names, restore } = await withThings();
    await plain().fields.getByTitle('Title').update({ Indexed: true, EnforceUniqueValues: true });
    await plain().items.getById(1).recycle();
    const { Id } = (await plain().items.add({ Title: "IT'S ONE" })) as { Id: number };
    expect(await refusal(restore())).toMatchObject({ status: 500, code: '-2130575169' });
    expect(await names()).toEqual(['1_.000']);
    expect(await plain().items()).toHaveLength(1);
    await plain().items.getById(Id).update({ Title: 'Two' });
    await restore();
    expect(await plain().items()).toHaveLength(2);
  });

  it('keeps a folder with a file whose unique value is another one’s by now', async () => {
    const { as, folder, restore } = await withThings();
    const list = () => as().web.lists.getByTitle('Documents');
    await list().fields.getByTitle('Title').update({ Indexed: true, EnforceUniqueValues: true });
    const titled = async (file: string): Promise<void> => {
      const item = await folder().files.getByUrl(file).getItem();
      await item.update({ Title: 'Same' });
    };
    await folder().folders.getByUrl('one').files.addUsingPath('other.txt', 'abc');
    const item = await folder().folders.getByUrl('one').files.getByUrl('other.txt').getItem();
    await item.update({ Title: 'Same' });
    await folder().folders.getByUrl('one').recycle();
    await titled('a.txt');
    expect(await refusal(restore())).toMatchObject({ status: 500, code: '-2130575169' });
    expect(await folder().folders()).toEqual([]);
  });

  it('takes lists with all that is in them, whose titles are free then', async () => {
    const { tenant, as, plain, bin, restore } = await withThings();
    const { Id } = await plain()();
    await plain().recycle();
    expect(await bin()).toMatchObject([{ ItemType: 4, Title: 'Plain' }]);
    expect(await refusal(as().web.lists.getById(Id)())).toMatchObject({ status: 404 });
    await makeList(tenant, person(ada));
    expect(await refusal(restore())).toMatchObject({ status: 400 });
    await plain().recycle();
    const [, first] = await bin();
    await as()
      .web.recycleBin.getById(first?.Id ?? '')
      .restore();
    expect(await plain()()).toMatchObject({ Id });
    expect(await plain().items()).toHaveLength(1);
  });

  it('refuses to give an item back whose list is gone itself', async () => {
    const { as, plain, bin } = await withThings();
    await plain().items.getById(1).recycle();
    const [item] = await bin();
    await plain().recycle();
    const restoring = as()
      .web.recycleBin.getById(item?.Id ?? '')
      .restore();
    expect(await refusal(restoring)).toMatchObject({ status: 400, code: '-2147024894' });
  });

  it('takes attachments, and gives them back to their items', async () => {
    const { as, plain, bin, restore } = await withThings();
    const files = () => plain().items.getById(1).attachmentFiles;
    await files().add('a.txt', 'attached');
    const id = await files().getByName('a.txt').recycle();
    expect(await files()()).toEqual([]);
    expect(await bin()).toMatchObject([
      { ItemType: 7, LeafName: 'a.txt', DirName: 'sites/Hub/Lists/Plain/Attachments/1', Size: '8' },
    ]);
    expect(id).toBe((await bin())[0]?.Id);
    await restore();
    expect(await files().getByName('a.txt').getText()).toBe('attached');
    await files().getByName('a.txt').recycle();
    await files().add('A.TXT', 'other');
    expect(await refusal(restore())).toMatchObject({ code: '-2147024816' });
    await plain().items.getById(1).delete();
    expect(await refusal(restore())).toMatchObject({ code: '-2147024894' });
    await as().web.recycleBin.deleteAll();
    expect(await bin()).toEqual([]);
  });

  it('removes for good, item by item or all at once', async () => {
    const { tenant, as, folder, plain, bin, names } = await withThings();
    await folder().files.getByUrl('a.txt').recycle();
    expect(tenant.sites.recycleBin(hub, 'Documents')).toEqual(['a.txt']);
    const [file] = await bin();
    await as()
      .web.recycleBin.getById(file?.Id ?? '')
      .delete();
    expect(tenant.sites.recycleBin(hub, 'Documents')).toEqual([]);
    await folder().folders.getByUrl('one').recycle();
    await plain().items.getById(1).recycle();
    await plain().recycle();
    await as().web.recycleBin.deleteAll();
    expect(await names()).toEqual([]);
    expect(await as().site.recycleBin()).toEqual([]);
    expect(
      await refusal(
        as()
          .web.recycleBin.getById(file?.Id ?? '')
          .restore(),
      ),
    ).toMatchObject({ status: 404 });
  });

  it('gives all back', async () => {
    const { as, folder, plain, names } = await withThings();
    await folder().files.getByUrl('a.txt').recycle();
    await folder().folders.getByUrl('one').recycle();
    await plain().items.getById(1).recycle();
    await as().web.recycleBin.restoreAll();
    expect(await names()).toEqual([]);
    expect(await folder()()).toMatchObject({ ItemCount: 2 });
    expect(await plain().items()).toHaveLength(1);
  });

  it('restores and removes by lists of identifiers', async () => {
    const { tenant, as, folder, bin, names } = await withThings();
    for (const name of ['a.txt', 'b.txt', 'c.txt']) {
      await folder().files.addUsingPath(name, 'abc', { Overwrite: true });
      await folder().files.getByUrl(name).recycle();
    }
    const [c, b, a] = await bin();
    const by = (call: string, ids: unknown) =>
      ask(tenant, person(ada), `site/recyclebin/${call}`, { method: 'POST', body: { ids } });
    expect((await by('RestoreByIds', [a?.Id])).status).toBe(200);
    expect((await by('MoveToSecondStageByIds', [b?.Id])).status).toBe(200);
    expect((await by('DeleteByIds', [c?.Id])).status).toBe(200);
    expect((await by('DeleteByIds', 'all')).status).toBe(400);
    expect(await names()).toEqual([]);
    expect(await as().site.recycleBin()).toMatchObject([{ LeafName: 'b.txt', ItemState: 2 }]);
    expect(await folder().files.getByUrl('a.txt').exists()).toBe(true);
  });
});

describe('the second stage', () => {
  it('is emptied and restored from by those who manage the site', async () => {
    const { as, folder, bin } = await withThings();
    await folder().files.getByUrl('a.txt').recycle();
    const [recycled] = await bin();
    await as()
      .web.recycleBin.getById(recycled?.Id ?? '')
      .moveToSecondStage();
    expect(await bin()).toEqual([]);
    expect(await as().site.recycleBin()).toMatchObject([{ ItemState: 2 }]);
    await as()
      .site.recycleBin.getById(recycled?.Id ?? '')
      .restore();
    await folder().files.getByUrl('a.txt').recycle();
    await as().site.recycleBin.moveAllToSecondStage();
    expect(await refusal(as(ben).site.recycleBin.deleteAllSecondStageItems())).toMatchObject({ status: 403 });
    await as().site.recycleBin.deleteAllSecondStageItems();
    expect(await as().site.recycleBin()).toEqual([]);
  });
});

describe('the recycle bin of a site', () => {
  it('has what was deleted on all its webs, and that of a web its own', async () => {
    const { as, plain, names } = await withThings();
    await as().web.webs.add('Below', 'below');
    const below = Web([as().web, `${hubAddress(as())}/below`]);
    await below.lists.add('Deep');
    await below.lists.getByTitle('Deep').recycle();
    await plain().items.getById(1).recycle();
    expect(await names()).toEqual(['1_.000']);
    const site = await as().site.recycleBin<Recycled[]>();
    expect(site.map(({ LeafName }) => LeafName)).toEqual(['1_.000', 'Deep']);
    await as().site.recycleBin.restoreAll();
    expect(await below.lists.getByTitle('Deep').select('Title')()).toMatchObject({ Title: 'Deep' });
  });
});

describe('who sees what in the recycle bin', () => {
  it('is themselves what they deleted, and all of it for those who manage the web', async () => {
    const { as, folder, names, bin } = await withThings();
    await folder(ada).files.getByUrl('a.txt').recycle();
    await folder(ben).folders.getByUrl('one').recycle();
    expect(await names(as(ada))).toEqual(['one', 'a.txt']);
    expect(await names(as(ben))).toEqual(['one']);
    expect(await names(as(cora))).toEqual([]);
    const [, file] = await bin();
    expect(
      await refusal(
        as(ben)
          .web.recycleBin.getById(file?.Id ?? '')
          .restore(),
      ),
    ).toMatchObject({ status: 404 });
  });
});
