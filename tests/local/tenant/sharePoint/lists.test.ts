import '@pnp/sp/content-types';
import '@pnp/sp/fields';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/forms';
import '@pnp/sp/items';
import '@pnp/sp/views';
import { pnp } from '../clients';
import { ada, ben, hub, person, testTenant } from '../tenantForTests';
import { ask } from './asking';
import { plainList } from './plainList';

describe('a new list', () => {
  it('says of itself what SharePoint says', async () => {
    const { list } = await plainList();
    expect(await list()).toMatchObject({
      AllowContentTypes: true,
      BaseTemplate: 100,
      BaseType: 0,
      ContentTypesEnabled: false,
      Description: 'A description',
      DraftVersionVisibility: 0,
      EnableAttachments: true,
      EnableFolderCreation: false,
      EnableMinorVersions: false,
      EnableVersioning: true,
      EntityTypeName: 'PlainList',
      Hidden: false,
      ImageUrl: '/_layouts/15/images/itgen.png?rev=47',
      ItemCount: 0,
      LastItemModifiedDate: '2026-11-22T09:30:00Z',
      ListItemEntityTypeFullName: 'SP.Data.PlainListItem',
      MajorVersionLimit: 500,
      ParentWebPath: { DecodedUrl: hub },
      ParentWebUrl: hub,
      TemplateFeatureId: '00bfea71-de22-43b2-a848-c05709900100',
      Title: 'Plain',
    });
  });

  it.each([
    ['my list', 'My_x0020_listList'],
    ['2nd', 'OData__x0032_ndList'],
    ["It's (one)", 'It_x0027_s_x0020__x0028_one_x0029_List'],
  ])('has a name for OData that is made of its address: %s', async (title, name) => {
    const { sp } = await plainList();
    const made = await sp.web.lists.add(title);
    expect(made).toMatchObject({ EntityTypeName: name, ListItemEntityTypeFullName: `SP.Data.${name}Item` });
    await sp.web.lists.getById(made.Id).items.add({ Title: 'x' });
    const [item] = (await sp.web.lists.getById(made.Id).items()) as { 'odata.type': string }[];
    expect(item?.['odata.type']).toBe(`SP.Data.${name}Item`);
  });

  it('leads to what hangs on it, all at once if that is asked for', async () => {
    const { list } = await plainList();
    const names = ['ContentTypes', 'DefaultView', 'Fields', 'Forms', 'ParentWeb', 'RootFolder', 'Views'];
    const found = (await list.select('Title', 'DefaultViewUrl', 'DefaultNewFormUrl').expand(...names)()) as object;
    expect(found).toMatchObject({
      Title: 'Plain',
      DefaultViewUrl: `${hub}/Lists/Plain/AllItems.aspx`,
      DefaultNewFormUrl: `${hub}/Lists/Plain/NewForm.aspx`,
      ContentTypes: [{ Name: 'Item' }, { Name: 'Folder' }],
      Forms: [{ FormType: 4 }, { FormType: 6 }, { FormType: 8 }],
      ParentWeb: { ServerRelativeUrl: hub },
      Views: [{ Title: 'All Items' }],
    });
  });

  it.each([
    [101, 'All Documents', []],
    [103, 'All Links', ['URL', 'Comments']],
    [104, 'All items', ['Body', 'Expires']],
    [105, 'All contacts', ['FirstName', 'Email', 'WebPage']],
    [107, 'All Tasks', ['AssignedTo', 'DueDate', 'PercentComplete', 'Priority', 'Status']],
    [171, 'All Tasks', ['AssignedTo', 'DueDate', 'StartDate']],
  ])('of the template %d has its view and its columns', async (template, view, names) => {
    const { sp } = await plainList();
    const { Id, BaseTemplate } = await sp.web.lists.add('Other', '', template);
    const list = sp.web.lists.getById(Id);
    expect(BaseTemplate).toBe(template);
    expect(await list.defaultView()).toMatchObject({ Title: view });
    const found = (await list.fields.select('InternalName')()) as { InternalName: string }[];
    expect(found.map(({ InternalName }) => InternalName)).toEqual(expect.arrayContaining(names));
  });

  it('takes what its columns ask for', async () => {
    const { sp } = await plainList();
    await sp.web.lists.add('Tasks', '', 107);
    const { items } = sp.web.lists.getByTitle('Tasks');
    await items.add({ Title: 'One', AssignedToId: [1], DueDate: '2026-12-01', PercentComplete: 0.5 });
    expect(await items.getById(1)()).toMatchObject({
      AssignedToId: [1],
      Priority: '(2) Normal',
      Status: 'Not Started',
    });
  });

  it('is made with the settings that are given', async () => {
    const { sp } = await plainList();
    const settings = { Hidden: true, EnableVersioning: false, NoCrawl: true, OnQuickLaunch: true };
    await sp.web.lists.add('Other', 'D', 100, true, settings);
    const other = sp.web.lists.getByTitle('Other');
    expect(await other.select('*', 'OnQuickLaunch')()).toMatchObject({ ...settings, ContentTypesEnabled: true });
  });

  it('that is ensured is made once, and changed from then on', async () => {
    const { sp } = await plainList();
    expect(await sp.web.lists.ensure('Other', 'One')).toMatchObject({ created: true });
    expect(await sp.web.lists.ensure('Other', 'Two', 100, false, { EnableAttachments: false })).toMatchObject({
      created: false,
    });
    expect(await sp.web.lists.getByTitle('Other')()).toMatchObject({ Description: 'Two', EnableAttachments: false });
  });
});

describe('a list', () => {
  it('is changed in all that can be set', async () => {
    const { list } = await plainList();
    const changes = {
      Description: 'Other',
      EnableModeration: true,
      EnableFolderCreation: true,
      ListExperienceOptions: 1,
      MajorVersionLimit: 100,
    };
    await list.update(changes);
    expect(await list()).toMatchObject({ ...changes, Title: 'Plain' });
  });

  it('knows when an item was last changed, and when one was last deleted', async () => {
    const { tenant, wait } = testTenant();
    const { web } = pnp(tenant, hub, person(ada));
    await web.lists.add('Plain');
    const list = web.lists.getByTitle('Plain');
    const dates = () => list.select('LastItemModifiedDate', 'LastItemDeletedDate')();
    wait(60);
    await list.items.add({ Title: 'x' });
    expect(await dates()).toMatchObject({
      LastItemModifiedDate: '2026-11-22T09:31:00Z',
      LastItemDeletedDate: '2026-11-22T09:30:00Z',
    });
    wait(60);
    await list.items.getById(1).update({ Title: 'y' });
    expect(await dates()).toMatchObject({ LastItemModifiedDate: '2026-11-22T09:32:00Z' });
    wait(60);
    await list.items.getById(1).delete();
    expect(await dates()).toMatchObject({
      LastItemModifiedDate: '2026-11-22T09:32:00Z',
      LastItemDeletedDate: '2026-11-22T09:33:00Z',
    });
  });

  it('is deleted with all that is in it, and leaves its title and address to another', async () => {
    const { list, sp } = await plainList();
    const { Id } = await list.select('Id')();
    await list.fields.addText('one');
    await list.items.add({ Title: 'x' });
    await list.delete();
    await expect(list()).rejects.toMatchObject({ status: 404 });
    await expect(sp.web.lists.getById(Id)()).rejects.toMatchObject({ status: 404 });
    await sp.web.lists.add('Plain');
    expect(await sp.web.getList(`${hub}/Lists/Plain`)()).toMatchObject({ ItemCount: 0 });
    await expect(list.fields.getByTitle('one')()).rejects.toMatchObject({ status: 400 });
  });

  it('gives ids away before there are items, and gives none twice', async () => {
    const { list } = await plainList();
    expect(await list.reserveListItemId()).toBe(1);
    await list.items.add({ Title: 'x' });
    expect(await list.items.select('Id')()).toMatchObject([{ Id: 2 }]);
  });

  it.each([4, 6, 8])('has the same form of the type %d under the same id', async (type) => {
    const { list } = await plainList();
    const forms = (await list.forms()) as unknown as { Id: string; FormType: number }[];
    const form = forms.find(({ FormType }) => FormType === type);
    expect(await list.forms.getById(form?.Id ?? '')()).toMatchObject({ FormType: type });
  });

  it("has content types of its own, which are made from the web's", async () => {
    const { list } = await plainList();
    const [first] = (await list.contentTypes()) as unknown as { StringId: string }[];
    expect(first?.StringId).toMatch(/^0x0100[0-9A-F]{32}$/);
    const type = list.contentTypes.getById(first?.StringId ?? '');
    expect(await type()).toMatchObject({ Name: 'Item', Id: { StringValue: first?.StringId } });
    expect(await type.parent()).toMatchObject({ StringId: '0x01' });
    expect(await type.fields.select('InternalName')()).toMatchObject([
      { InternalName: 'Title' },
      { InternalName: 'ContentType' },
    ]);
  });
});

describe('a list of a template', () => {
  it.each([
    [102, 4, 'Item', { Title: 'Yes' }],
    [103, 0, 'Link', { URL: { Url: 'https://a.example', Description: 'A' } }],
    [104, 0, 'Announcement', { Title: 'x', Body: 'y' }],
    [105, 0, 'Contact', { Title: 'Armstrong', FirstName: 'Ada' }],
    [
      106,
      0,
      'Event',
      { Title: 'x', EventDate: '2026-12-01T09:00:00Z', EndDate: '2026-12-01T10:00:00Z', Location: 'y' },
    ],
    [107, 0, 'Task', { Title: 'x', Status: 'Completed' }],
    [108, 0, 'Message', { Title: 'x', Body: 'y' }],
    [120, 0, 'Item', { Title: 'x' }],
    [150, 0, 'Task', { Title: 'x', StartDate: '2026-12-01T00:00:00Z' }],
    [171, 0, 'Task', { Title: 'x', PercentComplete: 0.5 }],
    [1100, 5, 'Issue', { Title: 'x', Status: 'Active' }],
  ])(
    '%d has the columns that programs write, and the content type of its items',
    async (template, base, type, values) => {
      const { sp } = await plainList();
      await sp.web.lists.add('Made', '', template);
      const list = sp.web.lists.getByTitle('Made');
      expect(await list()).toMatchObject({ BaseTemplate: template, BaseType: base });
      await list.items.add(values);
      expect(await list.items.getById(1).select('ContentType/Name').expand('ContentType')()).toMatchObject({
        ContentType: { Name: type },
      });
      expect(await list.items.getById(1)()).toMatchObject(values);
    },
  );

  it.each([
    [109, 'Picture'],
    [115, 'Form'],
    [119, 'Wiki Page'],
    [130, 'Document'],
    [851, 'Document'],
  ])('%d is a library, in which files are', async (template, type) => {
    const { sp } = await plainList();
    await sp.web.lists.add('Made', '', template);
    const list = sp.web.lists.getByTitle('Made');
    expect(await list()).toMatchObject({ BaseTemplate: template, BaseType: 1, EntityTypeName: 'Made' });
    await list.rootFolder.files.addUsingPath('a.txt', 'text');
    expect(await sp.web.getFileByServerRelativePath(`${hub}/Made/a.txt`).getText()).toBe('text');
    expect(await list.items.select('ContentType/Name').expand('ContentType')()).toMatchObject([
      { ContentType: { Name: type } },
    ]);
  });
});

describe('the library of pages', () => {
  it('is made when it is first asked for, and once', async () => {
    const { sp } = await plainList();
    await sp.web.lists.ensureSitePagesLibrary();
    const pages = await (await sp.web.lists.ensureSitePagesLibrary())();
    expect(pages).toMatchObject({ Title: 'Site Pages', BaseTemplate: 119, EntityTypeName: 'SitePages' });
    expect(await sp.web.lists.filter('BaseTemplate eq 119')()).toHaveLength(1);
  });
});

describe('the library for the pictures of pages', () => {
  it('is made when it is first asked for, and once', async () => {
    const { sp } = await plainList();
    await sp.web.lists.ensureSiteAssetsLibrary();
    const assets = await (await sp.web.lists.ensureSiteAssetsLibrary())();
    expect(assets).toMatchObject({ Title: 'Site Assets', BaseTemplate: 101, EntityTypeName: 'SiteAssets' });
    expect(await sp.web.lists.filter('BaseTemplate eq 101')()).toHaveLength(1);
  });
});

describe('the library for pages', () => {
  it('is made when it is first asked for, and once, and has files in it as other libraries have', async () => {
    const { sp } = await plainList();
    await sp.web.lists.ensureSitePagesLibrary();
    const pages = await (await sp.web.lists.ensureSitePagesLibrary())();
    expect(pages).toMatchObject({ Title: 'Site Pages', BaseTemplate: 119, BaseType: 1, EntityTypeName: 'SitePages' });
    const folder = sp.web.folders.getByUrl('SitePages');
    await folder.files.addUsingPath('Home.aspx', 'Home');
    expect(await sp.web.lists.getByTitle('Site Pages').items.select('FileRef')()).toMatchObject([
      { FileRef: `${hub}/SitePages/Home.aspx` },
    ]);
    await expect(sp.web.lists.getByTitle('Site Pages').items.add({})).rejects.toMatchObject({ status: 500 });
    expect(await sp.web.defaultDocumentLibrary()).not.toMatchObject({ Title: 'Site Pages' });
  });
});

describe('what metadata say', () => {
  it('is the set of things that an answer is of', async () => {
    const { sp, list } = await plainList();
    await list.items.add({ Title: 'One' });
    const said = async (asked: Promise<object>) => (await asked) as { 'odata.metadata': string };
    expect((await said(sp.web()))['odata.metadata']).toMatch(/#SP\.ApiData\.Webs\/@Element$/);
    expect((await said(list()))['odata.metadata']).toMatch(/#SP\.ApiData\.Lists\/@Element$/);
    expect((await said(list.items.getById(1)()))['odata.metadata']).toMatch(/#SP\.ListData\.PlainListItems\/@Element$/);
  });
});

describe('SharePoint refuses', () => {
  it.each([
    ['a change of what no list has', { Other: 1 }, 400],
    ['a wrong kind of value', { Hidden: 'yes' }, 400],
    ['no title', { Title: '' }, 400],
    ['a title that is too long', { Title: 'x'.repeat(256) }, 400],
    ['a number that stands for nothing', { DraftVersionVisibility: 3 }, 400],
    ['a formula that names no column', { ValidationFormula: '=[None]' }, 500],
    ['or does not know: a function in a formula', { ValidationFormula: '=PMT(1)' }, 501],
  ])('%s', async (_, changes, status) => {
    const { list } = await plainList();
    const before = await list();
    await expect(list.update(changes as never)).rejects.toMatchObject({ status });
    expect(await list()).toEqual(before);
  });

  it('a new list with too long a title, and makes none', async () => {
    const { sp } = await plainList();
    await expect(sp.web.lists.ensure('x'.repeat(256))).rejects.toMatchObject({ status: 400 });
    await sp.web.lists.add('y'.repeat(255));
    expect(await sp.web.lists()).toHaveLength(2);
  });

  it.each([110, 600, 850])('or does not know: a list of the template %d', async (template) => {
    const { sp } = await plainList();
    await expect(sp.web.lists.add('Other', '', template)).rejects.toMatchObject({ status: 501 });
    expect(await sp.web.lists()).toHaveLength(1);
  });

  it('a form and a content type that are not there', async () => {
    const { list } = await plainList();
    await expect(list.forms.getById('00000000-0000-4000-8000-000000000000')()).rejects.toMatchObject({ status: 404 });
    await expect(list.contentTypes.getById('0x0101')()).rejects.toMatchObject({ status: 404 });
  });

  it('what only the owner may do', async () => {
    const { as } = await plainList();
    const { lists } = as(ben).web;
    await expect(lists.add('Other')).rejects.toMatchObject({ status: 403 });
    await expect(lists.getByTitle('Plain').update({ Hidden: true })).rejects.toMatchObject({ status: 403 });
    await expect(lists.getByTitle('Plain').delete()).rejects.toMatchObject({ status: 403 });
    await expect(lists.ensureSiteAssetsLibrary()).rejects.toMatchObject({ status: 403 });
  });

  it('or does not know: SaveAsTemplate', async () => {
    const { tenant } = testTenant();
    await ask(tenant, person(ada), 'web/lists', { method: 'POST', body: { Title: 'Plain', BaseTemplate: 100 } });
    const asked = await ask(tenant, person(ada), "web/lists/getbytitle('Plain')/SaveAsTemplate", {
      method: 'POST',
      body: {},
    });
    expect(asked).toMatchObject({ status: 501 });
  });
});
