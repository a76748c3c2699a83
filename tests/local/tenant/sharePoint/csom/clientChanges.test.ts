import { ada, ben, hub, person, testTenant, type TestTenant } from '../../tenantForTests';
import { ask, makeList } from '../asking';
import { all, askClient, context, identityOf, lists, plain, values, web } from './askingClient';

async function world(): Promise<TestTenant> {
  const made = testTenant();
  await makeList(made.tenant, person(ada));
  return made;
}

const property = (id: number, path: number, name: string, type: string, value: string): string =>
  `<SetProperty Id="${id}" ObjectPathId="${path}" Name="${name}"><Parameter Type="${type}">${value}</Parameter></SetProperty>`;
const call = (id: number, path: number, name: string, ...parameters: readonly (readonly [string, string])[]): string =>
  `<Method Name="${name}" Id="${id}" ObjectPathId="${path}"><Parameters>${parameters.map(([type, value]) => `<Parameter Type="${type}">${value}</Parameter>`).join('')}</Parameters></Method>`;
const method = (
  id: number,
  parent: number,
  name: string,
  ...parameters: readonly (readonly [string, string])[]
): string =>
  `<Method Id="${id}" ParentId="${parent}" Name="${name}"><Parameters>${parameters.map(([type, value]) => `<Parameter Type="${type}">${value}</Parameter>`).join('')}</Parameters></Method>`;

describe('what is set is saved by an update', () => {
  it('of a web and of a list', async () => {
    const { tenant } = await world();
    const actions = `${property(10, 2, 'Title', 'String', 'New')}${property(11, 2, 'QuickLaunchEnabled', 'Boolean', 'false')}${call(12, 2, 'Update')}
      ${property(13, 4, 'Description', 'String', 'Of tests')}${property(14, 4, 'Hidden', 'String', 'true')}${call(15, 4, 'Update')}
      <Query Id="16" ObjectPathId="2">${values('Title')}</Query>`;
    const { error, result } = await askClient(tenant, person(ada), actions, plain);
    expect(error).toBeNull();
    expect(result(16)).toMatchObject({ Title: 'New' });
    expect((await ask(tenant, person(ada), 'web')).body).toMatchObject({ Title: 'New', QuickLaunchEnabled: false });
    expect((await ask(tenant, person(ada), "web/lists/getbytitle('Plain')")).body).toMatchObject({
      Description: 'Of tests',
      Hidden: true,
    });
  });

  it('of a column of a web, in the lists too where that is asked for', async () => {
    const { tenant } = await world();
    const xml =
      '<Field ID="{11111111-2222-4333-8444-555555555555}" Type="Text" Name="Ward" DisplayName="Ward" Required="FALSE" />';
    for (const owner of ['web', "web/lists/getbytitle('Plain')"])
      await ask(tenant, person(ada), `${owner}/fields/createfieldasxml`, {
        method: 'POST',
        body: { parameters: { SchemaXml: xml, Options: 8 } },
      });
    const field = `${web}<Property Id="5" ParentId="2" Name="Fields" />${method(6, 5, 'GetById', ['Guid', '{11111111-2222-4333-8444-555555555555}'])}`;
    const push = async (title: string, pushes: boolean): Promise<unknown> => {
      const actions = `${property(10, 6, 'Title', 'String', title)}${property(11, 6, 'Required', 'String', 'true')}${call(12, 6, 'UpdateAndPushChanges', ['Boolean', String(pushes)])}`;
      const { error } = await askClient(tenant, person(ada), actions, field);
      return error;
    };
    const read = async (of: string): Promise<unknown> =>
      (await ask(tenant, person(ada), `${of}/fields/getbyinternalnameortitle('Ward')`)).body;
    expect(await push('One', false)).toBeNull();
    expect(await read('web')).toMatchObject({ Title: 'One', Required: true });
    expect(await read("web/lists/getbytitle('Plain')")).toMatchObject({ Title: 'Ward', Required: false });
    expect(await push('Two', true)).toBeNull();
    expect(await read("web/lists/getbytitle('Plain')")).toMatchObject({ Title: 'Two', Required: true });
  });

  it('by those alone who may', async () => {
    const { tenant } = await world();
    const actions = `${property(10, 4, 'Description', 'String', 'No')}${call(11, 4, 'Update')}`;
    expect((await askClient(tenant, person(ben), actions, plain)).error).toMatchObject({ ErrorCode: -2147024891 });
  });
});

describe('what is made', () => {
  it('is a list with an address of its own, with a column', async () => {
    const { tenant } = await world();
    const list = `<Method Id="5" ParentId="3" Name="Add"><Parameters><Parameter TypeId="{e247b7fc-095e-4ea4-a4c9-c5d373723d8c}"><Property Name="Description" Type="String">Of tests</Property><Property Name="Title" Type="String">My list</Property><Property Name="TemplateType" Type="Int32">100</Property><Property Name="Url" Type="String">Lists/mine</Property></Parameter></Parameters></Method>`;
    const field = `<Property Id="6" ParentId="5" Name="Fields" />${method(7, 6, 'AddFieldAsXml', ['String', '&lt;Field Type="Text" Name="Ward" DisplayName="Ward" /&gt;'], ['Boolean', 'true'], ['Int32', '8'])}`;
    const { error, result } = await askClient(
      tenant,
      person(ada),
      `<ObjectPath Id="8" ObjectPathId="5" /><Query Id="9" ObjectPathId="7">${values('InternalName', 'Id')}</Query>`,
      lists + list + field,
    );
    expect(error).toBeNull();
    expect(result(9)).toMatchObject({ _ObjectType_: 'SP.FieldText', InternalName: 'Ward' });
    const { body } = await ask(
      tenant,
      person(ada),
      "web/getlist('/sites/Hub/Lists/mine')?$expand=DefaultView/ViewFields",
    );
    expect(body).toMatchObject({ Title: 'My list', Description: 'Of tests' });
    expect(JSON.stringify(body)).toContain('Ward');
  });

  it('is a content type of the id that is named, made from the type that the id begins with', async () => {
    const { tenant } = await world();
    const id = '0x010100558D85B7216F6A489A499DB361E1AE2F';
    const add = (named: string, [owner, at] = [web, 2]): string =>
      `${owner}<Property Id="5" ParentId="${at}" Name="ContentTypes" /><Method Id="6" ParentId="5" Name="Add"><Parameters><Parameter TypeId="{168f3091-4554-4f14-8866-b20d48e45b54}"><Property Name="Description" Type="Null" /><Property Name="Group" Type="Null" /><Property Name="Id" Type="String">${named}</Property><Property Name="Name" Type="String">Report</Property><Property Name="ParentContentType" Type="Null" /></Parameter></Parameters></Method>`;
    const adding = '<ObjectIdentityQuery Id="9" ObjectPathId="6" />';
    const { error, result } = await askClient(tenant, person(ada), adding, add(id));
    expect(error).toBeNull();
    expect(result(9)).toMatchObject({ _ObjectIdentity_: expect.stringContaining(`contenttype:${id}`) as string });
    const { body } = await ask(tenant, person(ada), `web/contenttypes('${id}')?$expand=Parent`);
    const given = { Name: 'Report', Description: '', Group: 'Custom Content Types', StringId: id };
    expect(body).toMatchObject({ ...given, Parent: { StringId: '0x0101' } });
    const ofList = await askClient(
      tenant,
      person(ada),
      adding,
      add('0x0100558D85B7216F6A489A499DB361E1AE30', [plain, 4]),
    );
    expect(ofList.error).toBeNull();
    expect((await askClient(tenant, person(ben), adding, add(`${id}01`))).error).toMatchObject({
      ErrorTypeName: 'System.UnauthorizedAccessException',
    });
    for (const none of [id, '0x010', '0x02', `${id}00`])
      expect((await askClient(tenant, person(ada), adding, add(none))).status).toBe(501);
  });

  it('is made once, however often its path is needed', async () => {
    const { tenant } = await world();
    const group = `${web}<Property Id="5" ParentId="2" Name="SiteGroups" /><Method Id="6" ParentId="5" Name="Add"><Parameters><Parameter TypeId="{9b2e2ed2-4d8a-4e8c-a3f0-e9ac15cc3b8e}"><Property Name="Title" Type="String">Helpers</Property></Parameter></Parameters></Method>`;
    const query = (id: number): string => `<Query Id="${id}" ObjectPathId="6">${all}</Query>`;
    const { error, result } = await askClient(tenant, person(ada), query(10) + query(11), group);
    expect(error).toBeNull();
    expect(result(11)).toEqual(result(10));
  });
});

describe('a property bag', () => {
  const put = (paths: string, owner: number, name: string, value: string): readonly [string, string] => [
    `<Method Name="SetFieldValue" Id="10" ObjectPathId="50"><Parameters><Parameter Type="String">${name}</Parameter>${value}</Parameters></Method>${call(11, owner, 'Update')}`,
    paths,
  ];
  const bag = `${web}<Property Id="50" ParentId="2" Name="AllProperties" />`;
  const asked = `<Query Id="12" ObjectPathId="2"><Query SelectAllProperties="false"><Properties><Property Name="AllProperties" SelectAll="true"><Query SelectAllProperties="false"><Properties /></Query></Property></Properties></Query></Query>`;

  it('of a web keeps what is put into it, under the name that it was given', async () => {
    const { tenant } = await world();
    const text = '<Parameter Type="String">a &amp; b</Parameter>';
    expect((await askClient(tenant, person(ada), ...put(bag, 2, '_my key.x', text))).error).toBeNull();
    const { result } = await askClient(tenant, person(ben), asked, web);
    expect(result(12)['AllProperties']).toMatchObject({
      _ObjectType_: 'SP.PropertyValues',
      vti_defaultlanguage: 'en-gb',
      '_my key.x': 'a & b',
    });
    const rest = await ask(tenant, person(ben), 'web/allproperties');
    expect(rest.body).toMatchObject({ OData__x005f_my_x0020_key_x002e_x: 'a & b' });
    expect(
      (await askClient(tenant, person(ada), ...put(bag, 2, '_my key.x', '<Parameter Type="Null" />'))).error,
    ).toBeNull();
    expect((await askClient(tenant, person(ben), asked, web)).result(12)['AllProperties']).not.toHaveProperty([
      '_my key.x',
    ]);
  });

  it('of a folder has its counts, whose names say that they are numbers', async () => {
    const { tenant } = await world();
    tenant.sites.createLibrary(hub, 'Documents');
    const folder = `${web}${method(5, 2, 'GetFolderByServerRelativeUrl', ['String', '/sites/Hub/Documents'])}`;
    const identity = await identityOf(tenant, person(ada), 5, folder);
    const paths = `<Identity Id="5" Name="${identity}" /><Property Id="50" ParentId="5" Name="Properties" />`;
    const number = '<Parameter Type="Int32">7</Parameter>';
    expect((await askClient(tenant, person(ada), ...put(paths, 5, 'seven', number))).error).toBeNull();
    const { result } = await askClient(tenant, person(ada), `<Query Id="12" ObjectPathId="50">${all}</Query>`, paths);
    expect(result(12)).toMatchObject({ 'vti_folderitemcount$  Int32': 0, 'seven$  Int32': 7 });
  });

  it('keeps what an update before put there, in the same request too', async () => {
    const { tenant } = await world();
    const [one, paths] = put(bag, 2, 'one', '<Parameter Type="String">1</Parameter>');
    const [two] = put(bag, 2, 'two', '<Parameter Type="String">2</Parameter>');
    expect((await askClient(tenant, person(ada), one + two, paths)).error).toBeNull();
    expect((await ask(tenant, person(ada), 'web/allproperties')).body).toMatchObject({ one: '1', two: '2' });
  });

  it('of a web is for who may manage it, by the folder of the web too', async () => {
    const { tenant } = await world();
    const root = `${web}<Property Id="5" ParentId="2" Name="RootFolder" /><Property Id="50" ParentId="5" Name="Properties" />`;
    const action = put(root, 5, 'k', '<Parameter Type="String">v</Parameter>');
    expect((await askClient(tenant, person(ben), ...action)).error).toMatchObject({ ErrorCode: -2147024891 });
    expect((await askClient(tenant, person(ada), ...action)).error).toBeNull();
    expect((await ask(tenant, person(ada), 'web/allproperties')).body).toMatchObject({ k: 'v' });
  });

  it('is not changed without an update, nor by who may not', async () => {
    const { tenant } = await world();
    const [action] = put(bag, 2, 'k', '<Parameter Type="String">v</Parameter>');
    await askClient(tenant, person(ada), action.slice(0, action.indexOf('<Method Name="Update"')), bag);
    expect((await askClient(tenant, person(ben), action, bag)).error).toMatchObject({ ErrorCode: -2147024891 });
    expect((await ask(tenant, person(ada), 'web/allproperties')).body).not.toHaveProperty(['k']);
  });

  it("keeps SharePoint's own properties as they are", async () => {
    const { tenant } = await world();
    const own = put(bag, 2, 'vti_associategroups', '<Parameter Type="String">v</Parameter>');
    expect(await askClient(tenant, person(ada), ...own)).toMatchObject({ status: 501 });
  });
});

describe('what administers the tenant', () => {
  const tenantPath = '<Constructor Id="1" TypeId="{268004ae-ef6b-4e9b-8425-127220d84719}" />';
  const filtered = (filter: string, template: string): string =>
    `${tenantPath}<Method Id="3" ParentId="1" Name="GetSitePropertiesFromSharePointByFilters"><Parameters><Parameter TypeId="{b92aeee2-c92c-4b67-abcc-024e471bc140}"><Property Name="Filter" Type="String">${filter}</Property><Property Name="IncludeDetail" Type="Boolean">false</Property><Property Name="IncludePersonalSite" Type="Enum">0</Property><Property Name="StartIndex" Type="String">0</Property><Property Name="Template" Type="String">${template}</Property></Parameter></Parameters></Method>`;
  const query = `<ObjectPath Id="10" ObjectPathId="3" /><Query Id="11" ObjectPathId="3">${all}<ChildItemQuery SelectAllProperties="true"><Properties /></ChildItemQuery></Query>`;

  async function administered(): Promise<TestTenant> {
    const made = testTenant();
    made.tenant.sites.create('/', 'Root');
    made.tenant.sites.administrators('/', [{ oid: ada.oid }]);
    return made;
  }

  it('lists the site collections, all of them or those of a template', async () => {
    const { tenant } = await administered();
    const { result } = await askClient(tenant, person(ada), query, filtered('', ''));
    expect(result(11)['_Child_Items_']).toMatchObject([
      { Title: 'Occupational health', Url: 'https://raw.example/sites/Hub', Template: 'SITEPAGEPUBLISHING#0' },
      { Title: 'Closed', WebsCount: 1 },
      { Title: 'Root', Url: 'https://raw.example' },
    ]);
    const none = await askClient(tenant, person(ada), query, filtered('', 'STS#3'));
    expect(none.result(11)['_Child_Items_']).toEqual([]);
  });

  it('finds one by its address', async () => {
    const { tenant } = await administered();
    const paths = (url: string): string =>
      tenantPath + method(3, 1, 'GetSitePropertiesByUrl', ['String', url], ['Boolean', 'false']);
    const one = `<Query Id="11" ObjectPathId="3">${values('Title', 'SiteId')}</Query>`;
    const found = await askClient(tenant, person(ada), one, paths('https://raw.example/sites/hub/'));
    expect(found.result(11)).toMatchObject({ Title: 'Occupational health' });
    const missing = await askClient(tenant, person(ada), one, paths('https://raw.example/sites/None'));
    expect(missing.error).toMatchObject({ ErrorCode: -2147024894 });
  });

  it('is for administrators of the site at the root', async () => {
    const { tenant } = await administered();
    expect((await askClient(tenant, person(ben), query, filtered('', ''))).error).toMatchObject({
      ErrorCode: -2147024891,
      ErrorMessage: 'Attempted to perform an unauthorized operation.',
    });
  });

  it.each([
    ['a filter', query, filtered("Url -like 'x'", '')],
    ['its settings', `<Query Id="11" ObjectPathId="1">${all}</Query>`, tenantPath],
    ['all else', query, tenantPath + method(3, 1, 'CreateSite')],
  ])('is a 501 with %s', async (_, actions, paths) => {
    const { tenant } = await administered();
    expect(await askClient(tenant, person(ada), actions, paths)).toMatchObject({ status: 501 });
  });
});

describe('an item is no record', () => {
  const records = '{ea8e1356-5910-4e69-bc05-d0c30ed657fc}';
  const asked = (name: string): string =>
    `<StaticMethod TypeId="${records}" Name="${name}" Id="10"><Parameters><Parameter ObjectPathId="5" /></Parameters></StaticMethod>`;
  const item = `${plain}${method(5, 4, 'GetItemById', ['Int32', '1'])}`;

  it('and cannot be made one', async () => {
    const { tenant } = await world();
    expect((await askClient(tenant, person(ben), asked('IsRecord'), item)).result(10)).toBe(false);
    expect(await askClient(tenant, person(ada), asked('DeclareItemAsRecord'), item)).toMatchObject({ status: 501 });
    expect((await askClient(tenant, person(ben), asked('IsRecord'), context.replace('1', '5'))).error).not.toBeNull();
  });
});
