import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/related-items';
import '@pnp/sp/security';
import '@pnp/sp/webs';
import type { Account } from '../../../../local/identity/account';
import { pnp } from '../clients';
import { ada, ben, cora, hub, person, testTenant } from '../tenantForTests';
import { refusal } from './files/filesTenant';

interface Related {
  readonly Title: string;
  readonly Url: string;
  readonly ListId: string;
}

/** Two lists of tasks and a library. */
async function withTasks() {
  const { tenant } = testTenant();
  const web = (account: Account = ada) => pnp(tenant, hub, person(account)).web;
  const { Id: one } = (await web().lists.add('Ones', '', 107)) as { Id: string };
  const { Id: other } = (await web().lists.add('Others', '', 107)) as { Id: string };
  await web().lists.getById(one).items.add({ Title: 'From' });
  for (const Title of ['To', 'And to']) await web().lists.getById(other).items.add({ Title });
  await web().lists.add('Documents', '', 101);
  const related = async (account: Account = ada, list = one, id = 1): Promise<Related[]> =>
    (await web(account).relatedItems.getRelatedItems(list, id)) as unknown as Related[];
  return { web, one, other, related };
}

describe('what an item has to do with others', () => {
  it('is kept, in one direction or both, and taken away again', async () => {
    const { web, one, other, related } = await withTasks();
    await web().relatedItems.addSingleLink(one, 1, hub, other, 2, hub);
    await web().relatedItems.addSingleLink('Ones', 1, hub, 'Others', 1, hub, true);
    await web().relatedItems.addSingleLink(one, 1, hub, other, 1, hub);
    expect(await related()).toMatchObject([
      { Title: 'And to', ItemId: 2, ListId: other, Url: '/sites/Hub/Lists/Others/DispForm.aspx?ID=2' },
      { Title: 'To', ItemId: 1 },
    ]);
    expect(await web().relatedItems.getPageOneRelatedItems(one, 1)).toHaveLength(2);
    expect((await related(ada, other)).map(({ Title }) => Title)).toEqual(['From']);
    await web().relatedItems.deleteSingleLink(one, 1, hub, other, 1, hub, true);
    expect((await related()).map(({ Title }) => Title)).toEqual(['And to']);
    expect(await related(ada, other)).toEqual([]);
    await web().lists.getById(other).items.getById(2).delete();
    expect(await related()).toEqual([]);
  });

  it('may be files, by their addresses', async () => {
    const { web, one, related } = await withTasks();
    await web().getFolderByServerRelativePath(`${hub}/Documents`).files.addUsingPath('a.txt', 'abc');
    await web().relatedItems.addSingleLinkToUrl(one, 1, `${hub}/Documents/a.txt`);
    expect(await related()).toMatchObject([{ Title: 'a.txt', Url: '/sites/Hub/Documents/a.txt' }]);
  });

  it('is changed by those who may change the item, and hides what one may not read', async () => {
    const { web, one, other, related } = await withTasks();
    const link = (account: Account) => web(account).relatedItems.addSingleLink(one, 1, hub, other, 1, hub);
    expect(await refusal(link(cora))).toMatchObject({ status: 403 });
    await link(ben);
    expect(await related(cora)).toHaveLength(1);
    await web().lists.getById(other).breakRoleInheritance(false);
    expect(await related(cora)).toEqual([]);
    expect(await refusal(link(ben))).toMatchObject({ status: 404 });
    expect(await refusal(web(ben).relatedItems.getRelatedItems(other, 1))).toMatchObject({ status: 404 });
    expect(await refusal(web().relatedItems.getRelatedItems('None', 1))).toMatchObject({ status: 404 });
  });
});
