import { ada, ben, person, testTenant, type TestTenant } from '../../tenantForTests';
import { ask, makeList } from '../asking';
import { all, askClient, children, context, identityOf, lists, plain, values, web } from './askingClient';

async function world(): Promise<TestTenant> {
  const made = testTenant();
  await makeList(made.tenant, person(ada));
  return made;
}

const guid = '[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}';

describe('the client object model answers a query', () => {
  it('with what is asked for, what kind of thing it is, and what it is known by', async () => {
    const { tenant } = await world();
    const { status, error, text, result } = await askClient(
      tenant,
      person(ben),
      `<ObjectPath Id="10" ObjectPathId="2" /><Query Id="11" ObjectPathId="2">${values('Title', 'ServerRelativeUrl', 'Id', 'Created')}</Query>`,
      web,
    );
    expect({ status, error }).toEqual({ status: 200, error: null });
    expect(result(10)).toEqual({ IsNull: false });
    expect(result(11)).toEqual({
      _ObjectType_: 'SP.Web',
      _ObjectIdentity_: expect.stringMatching(
        new RegExp(`^${guid}\\|740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:${guid}:web:${guid}$`),
      ) as string,
      Title: 'Occupational health',
      ServerRelativeUrl: '/sites/Hub',
      Id: expect.stringMatching(new RegExp(`^/Guid\\(${guid}\\)/$`)) as string,
      Created: '/Date(2026,10,22,9,30,0,0)/',
    });
    // Slashes tell a value with a type from a text that looks like one.
    expect(text).toContain('"\\u002fsites\\u002fHub"');
    expect(text).toContain('"\\/Date(2026,10,22,9,30,0,0)\\/"');
  });

  it('with all that REST gives without being asked, rights as numbers', async () => {
    const { tenant } = await world();
    const query = `<Query Id="11" ObjectPathId="4">${all}</Query><Query Id="12" ObjectPathId="2">${values('EffectiveBasePermissions')}</Query>`;
    const { result } = await askClient(tenant, person(ada), query, plain);
    expect(result(11)).toMatchObject({ _ObjectType_: 'SP.List', Title: 'Plain', BaseTemplate: 100, ItemCount: 1 });
    expect(result(12)['EffectiveBasePermissions']).toEqual({
      _ObjectType_: 'SP.BasePermissions',
      High: expect.any(Number) as number,
      Low: expect.any(Number) as number,
    });
  });

  it('with several things, and with what hangs on each', async () => {
    const { tenant } = await world();
    const fields = `<Property Name="Fields">${values()}${children('InternalName')}</Property>`;
    const each = `<ChildItemQuery SelectAllProperties="false"><Properties><Property Name="Title" ScalarProperty="true" />${fields}</Properties></ChildItemQuery>`;
    const { result } = await askClient(
      tenant,
      person(ben),
      `<Query Id="11" ObjectPathId="3">${values()}${each}</Query>`,
      lists,
    );
    expect(result(11)).toMatchObject({
      _ObjectType_: 'SP.ListCollection',
      _Child_Items_: [
        {
          Title: 'Plain',
          Fields: {
            _ObjectType_: 'SP.FieldCollection',
            _Child_Items_: expect.arrayContaining([
              expect.objectContaining({ _ObjectType_: 'SP.FieldText', InternalName: 'Title' }) as unknown,
            ]) as unknown[],
          },
        },
      ],
    });
  });

  it('with a collection alone where nobody asks for what is in it', async () => {
    const { tenant } = await world();
    const { result } = await askClient(tenant, person(ben), `<Query Id="11" ObjectPathId="3">${all}</Query>`, lists);
    expect(result(11)).toEqual({ _ObjectType_: 'SP.ListCollection' });
  });

  it('with items by CAML: columns by their internal names, with their types', async () => {
    const { tenant } = await world();
    const items = `${plain}<Method Id="5" ParentId="4" Name="GetItems"><Parameters><Parameter TypeId="{3d248d7b-fc86-40a3-aa97-02a75d69fb8a}"><Property Name="ViewXml" Type="String">&lt;View&gt;&lt;Query&gt;&lt;Where&gt;&lt;Eq&gt;&lt;FieldRef Name="ID"/&gt;&lt;Value Type="Number"&gt;1&lt;/Value&gt;&lt;/Eq&gt;&lt;/Where&gt;&lt;/Query&gt;&lt;/View&gt;</Property></Parameter></Parameters></Method>`;
    const { result } = await askClient(
      tenant,
      person(ben),
      `<Query Id="11" ObjectPathId="5">${values()}${children('Id', 'Title', 'ID', 'Created', 'Author', 'GUID', '_UIVersionString')}</Query>`,
      items,
    );
    expect(result(11)).toEqual({
      _ObjectType_: 'SP.ListItemCollection',
      _Child_Items_: [
        {
          _ObjectType_: 'SP.ListItem',
          _ObjectIdentity_: expect.stringMatching(/:list:[\da-f-]{36}:item:1,1$/) as string,
          _ObjectVersion_: '1',
          Id: 1,
          Title: "It's one",
          'ID$  Int32': 1,
          Created: '/Date(2026,10,22,9,30,0,0)/',
          Author: {
            _ObjectType_: 'SP.FieldUserValue',
            LookupId: expect.any(Number) as number,
            LookupValue: 'Ada Armstrong',
            IsSecretFieldValue: false,
            Email: 'ada.armstrong@r0b.example',
          },
          GUID: expect.stringMatching(/^\/Guid\(/) as string,
          _UIVersionString: '1.0',
        },
      ],
    });
  });
});

describe('pages of items', () => {
  const asking = (position: string): string =>
    `${plain}<Method Id="5" ParentId="4" Name="GetItems"><Parameters><Parameter TypeId="{3d248d7b-fc86-40a3-aa97-02a75d69fb8a}">${position}<Property Name="ViewXml" Type="String">&lt;View&gt;&lt;RowLimit Paged="TRUE"&gt;2&lt;/RowLimit&gt;&lt;/View&gt;</Property></Parameter></Parameters></Method>`;
  const query = `<Query Id="11" ObjectPathId="5">${all}${children('Title')}</Query>`;

  it('say where the next one begins, and the last one that there is none', async () => {
    const { tenant } = await world();
    for (const Title of ['Two', 'Three'])
      await ask(tenant, person(ada), "web/lists/getbytitle('Plain')/items", { method: 'POST', body: { Title } });
    const first = (await askClient(tenant, person(ben), query, asking(''))).result(11);
    expect(first).toMatchObject({
      ListItemCollectionPosition: { _ObjectType_: 'SP.ListItemCollectionPosition', PagingInfo: 'Paged=TRUE&p_ID=2' },
      _Child_Items_: [{ Title: "It's one" }, { Title: 'Two' }],
    });
    const next =
      '<Property Name="ListItemCollectionPosition" TypeId="{922354eb-c56a-4d88-ad59-67496854efe1}"><Property Name="PagingInfo" Type="String">Paged=TRUE&amp;p_ID=2</Property></Property>';
    const last = (await askClient(tenant, person(ben), query, asking(next))).result(11);
    expect(last).toMatchObject({ ListItemCollectionPosition: null, _Child_Items_: [{ Title: 'Three' }] });
  });
});

describe('an identity leads back to what it was given for', () => {
  it.each([
    ['the web', 2, web, 'SP.Web'],
    ['the collection', 2, `${context}<Property Id="2" ParentId="1" Name="Site" />`, 'SP.Site'],
    ['a list', 4, plain, 'SP.List'],
    ['an item', 5, `${plain}${method(5, 4, 'GetItemById', 'Int32', '1')}`, 'SP.ListItem'],
    [
      'a column',
      6,
      `${plain}<Property Id="5" ParentId="4" Name="Fields" />${method(6, 5, 'GetByInternalNameOrTitle', 'String', 'Title')}`,
      'SP.FieldText',
    ],
    ['a view', 5, `${plain}<Property Id="5" ParentId="4" Name="DefaultView" />`, 'SP.View'],
    ['a folder', 5, `${plain}<Property Id="5" ParentId="4" Name="RootFolder" />`, 'SP.Folder'],
    ['somebody', 5, `${web}<Property Id="5" ParentId="2" Name="CurrentUser" />`, 'SP.User'],
    [
      'a group',
      6,
      `${web}<Property Id="5" ParentId="2" Name="SiteGroups" />${method(6, 5, 'GetById', 'Int32', '3')}`,
      'SP.Group',
    ],
    [
      'a permission level',
      6,
      `${web}<Property Id="5" ParentId="2" Name="RoleDefinitions" />${method(6, 5, 'GetById', 'Int32', '1073741826')}`,
      'SP.RoleDefinition',
    ],
  ])('%s', async (_, id, paths, type) => {
    const { tenant } = await world();
    const identity = await identityOf(tenant, person(ada), id, paths);
    for (const name of [identity, identity.replace(/^[^|]*\|/, '')]) {
      const query = `<Query Id="11" ObjectPathId="1">${values()}</Query>`;
      const { result } = await askClient(tenant, person(ada), query, `<Identity Id="1" Name="${name}" />`);
      expect(result(11)['_ObjectType_']).toBe(type);
      expect(String(result(11)['_ObjectIdentity_']).replace(/^[^|]*/, '')).toBe(identity.replace(/^[^|]*/, ''));
    }
  });
});

describe('REST has the older address as well', () => {
  it('with the same answers', async () => {
    const { tenant } = await world();
    const { status, body } = await ask(tenant, person(ben), 'web/title');
    const older = new Request('https://raw.example/sites/Hub/_vti_bin/client.svc/web/title', {
      headers: { 'X-Test-Who': JSON.stringify({ caller: person(ben), by: 'token' }) },
    });
    const answered = await tenant.sharePoint(older);
    expect([answered.status, await answered.json()]).toEqual([status, body]);
  });
});

function method(id: number, parent: number, name: string, type: string, value: string): string {
  return `<Method Id="${id}" ParentId="${parent}" Name="${name}"><Parameters><Parameter Type="${type}">${value}</Parameter></Parameters></Method>`;
}
