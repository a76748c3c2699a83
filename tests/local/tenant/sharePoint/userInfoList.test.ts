import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import { SPCollection, spGet } from '@pnp/sp';
import { ben } from '../tenantForTests';
import { plainList } from './plainList';

describe("SharePoint's own list of the people of a site", () => {
  it('says of itself what a list says, and has them as its items', async () => {
    const { sp } = await plainList();
    const me = await sp.web.currentUser();
    const { siteUserInfoList } = sp.web;
    const items = SPCollection(siteUserInfoList, 'items');
    const all = (await items()) as { Id: number }[];
    expect(await siteUserInfoList()).toMatchObject({
      BaseTemplate: 112,
      Hidden: true,
      ItemCount: all.length,
      Title: 'User Information List',
    });
    expect(await items.filter(`EMail eq '${me.Email}'`)()).toMatchObject([{ Id: me.Id, Title: me.Title }]);
    expect(await spGet(SPCollection(siteUserInfoList, `items(${me.Id})`))).toMatchObject({ EMail: me.Email });
    expect(await spGet(SPCollection(siteUserInfoList, `items/getById(${me.Id})`))).toMatchObject({ Id: me.Id });
    await expect(spGet(SPCollection(siteUserInfoList, 'items(9999)'))).rejects.toMatchObject({ status: 404 });
  });

  it('is no list among the others, and what else lists have is a 501', async () => {
    const { sp } = await plainList();
    expect(await sp.web.lists.filter('BaseTemplate eq 112')()).toEqual([]);
    await expect(sp.web.siteUserInfoList.select('NoCrawl')()).rejects.toMatchObject({ status: 501 });
    await expect(sp.web.siteUserInfoList.select('Nothing')()).rejects.toMatchObject({ status: 400 });
  });
});

describe('what hangs on a web and is made nowhere', () => {
  it.each(['alerts', 'customListTemplates', 'getCustomListTemplates', 'workflowAssociations', 'workflowTemplates'])(
    '%s',
    async (name) => {
      const { sp, as } = await plainList();
      expect(await SPCollection(sp.web, name)()).toEqual([]);
      expect(await SPCollection(as(ben).web, name)()).toEqual([]);
    },
  );
});
