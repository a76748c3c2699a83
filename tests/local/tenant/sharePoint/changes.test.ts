import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/recycle-bin';
import '@pnp/sp/security';
import '@pnp/sp/sites';
import '@pnp/sp/webs';
import type { IList } from '@pnp/sp/lists';
import { Web } from '@pnp/sp/webs';
import { ben } from '../tenantForTests';
import { plainList } from './plainList';

interface Change {
  readonly ChangeType: number;
  readonly ItemId: number;
  readonly Time: string;
  readonly ChangeToken: { readonly StringValue: string };
}

const everything = { Item: true, Add: true, Update: true, DeleteObject: true, Restore: true };

const changes = async (list: IList, query = {}): Promise<Change[]> =>
  (await list.getChanges({ ...everything, ...query })) as unknown as Change[];

const told = (all: readonly Change[]): string[] => all.map(({ ChangeType, ItemId }) => `${ChangeType} of ${ItemId}`);

describe('the changes of a list', () => {
  it('are those of its items, in their order', async () => {
    const { list, sp } = await plainList();
    await list.items.add({ Title: 'One' });
    await list.items.add({ Title: 'Two' });
    await list.items.getById(1).update({ Title: 'Changed' });
    await list.items.getById(2).delete();
    const bin = await list.items.getById(1).recycle();
    await sp.web.recycleBin.getById(bin).restore();
    const all = await changes(list);
    expect(told(all)).toEqual(['1 of 1', '1 of 2', '2 of 1', '3 of 2', '3 of 1', '7 of 1']);
    const { Id } = await list.select('Id')<{ Id: string }>();
    expect(all[0]).toMatchObject({
      ListId: Id,
      Time: '2026-11-22T09:30:00Z',
      ChangeToken: { StringValue: `1;3;${Id};639309366000000000;1` },
    });
  });

  it('are found behind a token and up to another, of the kinds that are asked for', async () => {
    const { list } = await plainList();
    await list.items.add({ Title: 'One' });
    const { CurrentChangeToken } = await list.select('CurrentChangeToken')<{ CurrentChangeToken: object }>();
    await list.items.add({ Title: 'Two' });
    await list.items.getById(1).update({ Title: 'Changed' });
    expect(told(await changes(list, { ChangeTokenStart: CurrentChangeToken }))).toEqual(['1 of 2', '2 of 1']);
    expect(told(await changes(list, { ChangeTokenEnd: CurrentChangeToken }))).toEqual(['1 of 1']);
    expect(told(await changes(list, { Update: false }))).toEqual(['1 of 1', '1 of 2']);
    expect(told(await changes(list, { LatestFirst: true, FetchLimit: 1 }))).toEqual(['2 of 1']);
    expect(await changes(list, { Item: false })).toEqual([]);
    const wrong = { ChangeTokenStart: { StringValue: '1;3;00000000-0000-4000-8000-000000000000;1;1' } };
    await expect(changes(list, wrong)).rejects.toMatchObject({ status: 400 });
    await expect(changes(list, { FetchLimit: 1.5 })).rejects.toMatchObject({ status: 400 });
  });

  it('are those of files and folders too', async () => {
    const { sp } = await plainList();
    await sp.web.lists.add('Papers', '', 101);
    const list = sp.web.lists.getByTitle('Papers');
    const folder = sp.web.getFolderByServerRelativePath('Papers');
    await folder.files.addUsingPath('a.txt', 'text');
    await folder.files.addUsingPath('a.txt', 'other', { Overwrite: true });
    await folder.files.getByUrl('a.txt').delete();
    await folder.addSubFolderUsingPath('one');
    expect(told(await changes(list))).toEqual(['1 of 1', '2 of 1', '3 of 1', '1 of 2']);
  });

  it('tell nothing of what somebody may not read', async () => {
    const { list, as } = await plainList();
    await list.items.add({ Title: 'One' });
    await list.items.add({ Title: 'Two' });
    await list.items.getById(1).breakRoleInheritance(false);
    expect(told(await changes(as(ben).web.lists.getByTitle('Plain')))).toEqual(['1 of 2']);
  });
});

describe('the changes of a web and of a site collection', () => {
  const of = async (place: { getChanges(query: object): Promise<unknown> }, query = {}): Promise<string[]> =>
    told((await place.getChanges({ ...everything, ...query })) as Change[]);

  it('are those of the items of all their lists, behind a token of their own', async () => {
    const { list, sp } = await plainList();
    await list.items.add({ Title: 'One' });
    await sp.web.webs.add('Below', 'below');
    const { CurrentChangeToken: ofWeb } = await sp.web<{ CurrentChangeToken: { StringValue: string } }>();
    const { CurrentChangeToken: ofSite } = await sp.site<{ CurrentChangeToken: { StringValue: string } }>();
    expect(ofWeb.StringValue).toMatch(/^1;2;/);
    expect(ofSite.StringValue).toMatch(/^1;1;/);
    await sp.web.lists.add('Papers', '', 101);
    await sp.web.getFolderByServerRelativePath('Papers').files.addUsingPath('a.txt', 'text');
    const below = Web([sp.web, `${sp.web.toUrl().replace('/_api/web', '')}/below`]);
    await below.lists.add('Deep');
    await below.lists.getByTitle('Deep').items.add({ Title: 'Deep' });
    await list.items.getById(1).update({ Title: 'Changed' });
    expect(await of(sp.web)).toEqual(['1 of 1', '1 of 1', '2 of 1']);
    expect(await of(sp.web, { ChangeTokenStart: ofWeb })).toEqual(['1 of 1', '2 of 1']);
    expect(await of(sp.site, { ChangeTokenStart: ofSite })).toEqual(['1 of 1', '1 of 1', '2 of 1']);
    expect(await sp.web.getChanges({ Add: true })).toEqual([]);
    await expect(of(sp.web, { ChangeTokenStart: ofSite })).rejects.toMatchObject({ status: 400 });
  });

  it('tell nothing of lists and items that somebody may not read, not even that they are gone', async () => {
    const { list, sp, as } = await plainList();
    await list.breakRoleInheritance(false);
    await list.items.add({ Title: 'One' });
    await list.items.getById(1).delete();
    await sp.web.lists.add('Papers', '', 101);
    await sp.web.getFolderByServerRelativePath('Papers').files.addUsingPath('a.txt', 'text');
    expect(await of(sp.web)).toEqual(['1 of 1', '3 of 1', '1 of 1']);
    expect(await of(as(ben).web)).toEqual(['1 of 1']);
    expect(await of(as(ben).site)).toEqual(['1 of 1']);
  });
});
