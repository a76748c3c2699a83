import { ada, ben, cora, hub, person, testTenant, type TestTenant } from '../../tenantForTests';
import { ask, makeList } from '../asking';
import { askClient, identityOf, plain, web } from './askingClient';

interface World extends TestTenant {
  /** The identity of an item. */
  readonly item: (id: number) => string;
  read(id?: number): Promise<Record<string, unknown>>;
}

const list = "web/lists/getbytitle('Plain')";

async function world(): Promise<World> {
  const made = testTenant();
  const { tenant } = made;
  await makeList(tenant, person(ada));
  const field = (SchemaXml: string) =>
    ask(tenant, person(ada), `${list}/fields/createfieldasxml`, {
      method: 'POST',
      body: { parameters: { SchemaXml, Options: 8 } },
    });
  await field('<Field Type="Number" Name="Count" DisplayName="Count" />');
  await field('<Field Type="User" Name="Who" DisplayName="Who" />');
  await field('<Field Type="UserMulti" Name="All" DisplayName="All" Mult="TRUE" />');
  await field('<Field Type="Lookup" Name="Other" DisplayName="Other" List="Self" ShowField="Title" />');
  await field('<Field Type="Choice" Name="State" DisplayName="State"><CHOICES><CHOICE>Open</CHOICE></CHOICES></Field>');
  await field('<Field Type="DateTime" Name="Due" DisplayName="Due" />');
  await field('<Field Type="URL" Name="Page" DisplayName="Page" />');
  const identity = await identityOf(tenant, person(ada), 4, plain);
  return {
    ...made,
    item: (id) => `<Identity Id="1" Name="${identity}:item:${id},1" />`,
    read: async (id = 1) => (await ask(tenant, person(ada), `${list}/items(${id})`)).body,
  };
}

const parsed = (id: number, name: string, text: string): string =>
  `<Method Name="ParseAndSetFieldValue" Id="${id}" ObjectPathId="1"><Parameters><Parameter Type="String">${name}</Parameter><Parameter Type="String">${text}</Parameter></Parameters></Method>`;
const set = (id: number, name: string, value: string): string =>
  `<Method Name="SetFieldValue" Id="${id}" ObjectPathId="1"><Parameters><Parameter Type="String">${name}</Parameter>${value}</Parameters></Method>`;
const number = (type: string, value: number): string => `<Parameter Type="${type}">${value}</Parameter>`;
const save = (name = 'Update'): string => `<Method Name="${name}" Id="90" ObjectPathId="1" />`;

describe('an item is changed by the client object model', () => {
  it.each([
    ['nobody', number('Int32', 99_999)],
    ['no number of a person', number('Double', 1.5)],
  ])('and is never the work of %s', async (_, who) => {
    const { tenant, item, read } = await world();
    const before = await read();
    for (const name of ['Author', 'Editor']) {
      const { status, error } = await askClient(tenant, person(ben), set(10, name, who) + save(), item(1));
      expect([status, error?.ErrorCode]).toEqual([200, -1]);
    }
    expect(await read()).toEqual(before);
  });

  it('by texts that its columns read', async () => {
    const { tenant, item, read } = await world();
    const { id: who } = await ensured(tenant, 'ben.bell@r0b.example');
    const actions = [
      parsed(10, 'Title', 'a &lt; b'),
      parsed(11, 'Count', '1,200.5'),
      parsed(12, 'Who', String(who)),
      parsed(13, 'Other', '1;#One'),
      parsed(14, 'State', 'None of the choices'),
      parsed(15, 'Due', '22/11/2026 10:15'),
    ].join('');
    const { error } = await askClient(tenant, person(ben), actions + save(), item(1));
    expect(error).toBeNull();
    expect(await read()).toMatchObject({
      Title: 'a < b',
      Count: 1200.5,
      WhoId: who,
      OtherId: 1,
      State: 'None of the choices',
      Due: '2026-11-22T10:15:00Z',
      OData__UIVersionString: '2.0',
    });
  });

  it('by values with their types', async () => {
    const { tenant, item, read } = await world();
    const { id: who } = await ensured(tenant, 'ben.bell@r0b.example');
    const user = `TypeId="{c956ab54-16bd-4c18-89d2-996f57282a6f}"><Property Name="Email" Type="Null" /><Property Name="LookupId" Type="Int32">${who}</Property><Property Name="LookupValue" Type="Null" />`;
    const actions = [
      set(10, 'Count', '<Parameter Type="Double">7.25</Parameter>'),
      set(11, 'Who', `<Parameter ${user}</Parameter>`),
      set(12, 'All', `<Parameter Type="Array"><Object ${user}</Object></Parameter>`),
      set(13, 'Due', '<Parameter Type="DateTime">2026-11-23T00:00:00.0000000Z</Parameter>'),
      set(
        14,
        'Page',
        '<Parameter TypeId="{fa8b44af-7b43-43f2-904a-bd319497011e}"><Property Name="Description" Type="String">Home</Property><Property Name="Url" Type="String">https://x.example/</Property></Parameter>',
      ),
      set(15, 'Title', '<Parameter Type="Null" />'),
    ].join('');
    expect((await askClient(tenant, person(ben), actions + save(), item(1))).error).toBeNull();
    expect(await read()).toMatchObject({
      Count: 7.25,
      WhoId: who,
      AllId: [who],
      Due: '2026-11-23T00:00:00Z',
      Page: { Url: 'https://x.example/', Description: 'Home' },
      Title: null,
    });
  });

  it.each([
    ['SystemUpdate', { Modified: '2026-11-22T09:30:00Z', OData__UIVersionString: '1.0' }],
    ['UpdateOverwriteVersion', { Modified: '2026-11-22T10:30:00Z', OData__UIVersionString: '1.0' }],
    ['Update', { Modified: '2026-11-22T10:30:00Z', OData__UIVersionString: '2.0' }],
  ])('%s', async (name, after) => {
    const { tenant, wait, item, read } = await world();
    const before = await read();
    wait(3600);
    const { error } = await askClient(tenant, person(ben), parsed(10, 'Title', 'New') + save(name), item(1));
    expect(error).toBeNull();
    const now = await read();
    expect(now).toMatchObject({ Title: 'New', ...after });
    expect(now['EditorId'] === before['EditorId']).toBe(name === 'SystemUpdate');
    const versions = await ask(tenant, person(ada), `${list}/items(1)/versions`);
    expect(versions.body['value']).toHaveLength(name === 'Update' ? 2 : 1);
  });

  it.each(['Update', 'SystemUpdate', 'UpdateOverwriteVersion'])('and waits for approval again by %s', async (name) => {
    const { tenant, item } = await world();
    const merge = (path: string, body: object) =>
      ask(tenant, person(ada), path, { method: 'POST', body, headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' } });
    await merge(list, { EnableModeration: true });
    await merge(`${list}/items(1)`, { OData__ModerationStatus: 0 });
    const status = async () =>
      (await ask(tenant, person(ada), `${list}/items(1)?$select=OData__ModerationStatus`)).body[
        'OData__ModerationStatus'
      ];
    expect(await status()).toBe(0);
    const count = set(10, 'Count', number('Number', 3));
    const { error } = await askClient(tenant, person(ada), count + save(name), item(1));
    expect([error, await status()]).toEqual([null, 2]);
  });

  it('with another author and time, which REST does not let anybody set', async () => {
    const { tenant, item, read } = await world();
    const { id: who } = await ensured(tenant, 'ben.bell@r0b.example');
    const actions =
      parsed(10, 'Author', 'ben.bell@r0b.example') +
      set(11, 'Created', '<Parameter Type="DateTime">2020-01-02T03:04:05Z</Parameter>');
    expect((await askClient(tenant, person(ada), actions + save(), item(1))).error).toBeNull();
    expect(await read()).toMatchObject({ AuthorId: who, Created: '2020-01-02T03:04:05Z' });
  });

  it('only once it is saved', async () => {
    const { tenant, item, read } = await world();
    await askClient(tenant, person(ben), parsed(10, 'Title', 'New'), item(1));
    expect(await read()).toMatchObject({ Title: "It's one" });
  });

  it('is as it was saved to the rest of the request', async () => {
    const { tenant, item } = await world();
    const query = '<Query Id="91" ObjectPathId="1"><Query SelectAllProperties="true"><Properties /></Query></Query>';
    const { result } = await askClient(tenant, person(ben), parsed(10, 'Title', 'New') + save() + query, item(1));
    expect(result(91)).toMatchObject({ Title: 'New', _ObjectVersion_: '2' });
  });

  it('is added, recycled and deleted', async () => {
    const { tenant, item, read } = await world();
    const adding =
      `${plain.replaceAll('Id="1"', 'Id="100"').replaceAll('ParentId="1"', 'ParentId="100"')}<Method Id="1" ParentId="4" Name="AddItem"><Parameters><Parameter TypeId="{54cdbee5-0897-44ac-829f-411557fa11be}"><Property Name="FolderUrl" Type="Null" /><Property Name="LeafName" Type="Null" /><Property Name="UnderlyingObjectType" Type="Number">0</Property></Parameter></Parameters></Method>`.replace(
        'Type="Number"',
        'Type="Int32"',
      );
    const query = '<Query Id="91" ObjectPathId="1"><Query SelectAllProperties="true"><Properties /></Query></Query>';
    const added = await askClient(
      tenant,
      person(ben),
      `<ObjectPath Id="9" ObjectPathId="1" />${set(10, 'Title', '<Parameter Type="String">Two</Parameter>')}${save()}${query}`,
      adding,
    );
    expect(added.result(91)).toMatchObject({ Id: 2, Title: 'Two' });
    const recycled = await askClient(tenant, person(ben), save('Recycle'), item(2));
    expect(recycled.result(90)).toMatch(/^[\da-f-]{36}$/);
    expect((await askClient(tenant, person(ben), save('DeleteObject'), item(1))).error).toBeNull();
    expect(await read(1)).toHaveProperty(['odata.error']);
  });
});

describe('an item is not changed', () => {
  it.each([
    ['in a column that is not there', parsed(10, 'Nowhere', 'x'), -2147024809],
    ['with a number that is none', parsed(10, 'Count', 'many'), -1],
    ['with a date that is none', parsed(10, 'Due', 'soon'), -1],
    ['with somebody who is not known', parsed(10, 'Who', 'nobody@x.example'), -1],
  ])('%s', async (_, action, code) => {
    const { tenant, item, read } = await world();
    const { status, error } = await askClient(tenant, person(ben), action + save(), item(1));
    expect([status, error?.ErrorCode]).toEqual([200, code]);
    expect(await read()).toMatchObject({ OData__UIVersionString: '1.0' });
  });

  it('by somebody who may only read', async () => {
    const { tenant, item } = await world();
    for (const name of ['Update', 'SystemUpdate', 'UpdateOverwriteVersion', 'DeleteObject', 'Recycle']) {
      const { error } = await askClient(tenant, person(cora), save(name), item(1));
      expect(error).toMatchObject({
        ErrorCode: -2147024891,
        ErrorTypeName: 'System.UnauthorizedAccessException',
      });
    }
  });

  it('by somebody who may not see its list: it is not there', async () => {
    const { tenant, item } = await world();
    tenant.sites.grantList('/sites/Hub', 'Plain', [{ to: { oid: ada.oid }, level: 'full' }]);
    const hidden = await askClient(tenant, person(cora), save(), item(1));
    const missing = await askClient(
      tenant,
      person(cora),
      save(),
      item(1).replace(/:list:[\da-f-]{36}/, ':list:00000000-0000-4000-8000-000000000000'),
    );
    expect(hidden.error?.ErrorCode).toBe(-2147024809);
    expect({ ...missing.error, TraceCorrelationId: '' }).toEqual({ ...hidden.error, TraceCorrelationId: '' });
  });

  it('to a value that another item has where each may have one', async () => {
    const { tenant, item } = await world();
    await ask(tenant, person(ada), `${list}/items`, { method: 'POST', body: { Title: 'Two' } });
    await ask(tenant, person(ada), `${list}/fields/getbytitle('Title')`, {
      method: 'POST',
      body: { Indexed: true, EnforceUniqueValues: true },
      headers: { 'X-HTTP-Method': 'MERGE' },
    });
    const { error } = await askClient(tenant, person(ben), parsed(10, 'Title', 'Two') + save('SystemUpdate'), item(1));
    expect(error).toMatchObject({
      ErrorCode: -2130575169,
      ErrorTypeName: 'Microsoft.SharePoint.SPDuplicateValuesFoundException',
    });
  });

  it('into another content type', async () => {
    const { tenant, item } = await world();
    expect(await askClient(tenant, person(ben), parsed(10, 'ContentType', 'Event') + save(), item(1))).toMatchObject({
      status: 501,
    });
    const same = await askClient(tenant, person(ben), parsed(10, 'ContentType', 'Item') + save(), item(1));
    expect(same.error).toBeNull();
  });
});

async function ensured(tenant: TestTenant['tenant'], login: string): Promise<{ readonly id: number }> {
  const { body } = await ask(tenant, person(ada), 'web/ensureuser', { method: 'POST', body: { logonName: login } });
  return { id: Number(body['Id']) };
}

describe('the item of a file', () => {
  it.each(['Update', 'SystemUpdate', 'UpdateOverwriteVersion'])(
    'is not changed by %s while somebody else has the file checked out',
    async (update) => {
      const { tenant } = await world();
      tenant.sites.createLibrary(hub, 'Documents');
      const files = "web/getfolderbyserverrelativeurl('/sites/Hub/Documents')/files";
      await ask(tenant, person(ada), `${files}/add(url='a.txt')`, { method: 'POST', body: 'one' });
      const item = `${files}/getbyurl('a.txt')/listitemallfields`;
      const paths = `${web}<Method Id="5" ParentId="2" Name="GetFileByServerRelativeUrl"><Parameters><Parameter Type="String">/sites/Hub/Documents/a.txt</Parameter></Parameters></Method><Property Id="7" ParentId="5" Name="ListItemAllFields" />`;
      const change = (title: string): string =>
        `${set(90, 'Title', `<Parameter Type="String">${title}</Parameter>`)}<Method Name="${update}" Id="91" ObjectPathId="1" />`.replaceAll(
          'ObjectPathId="1"',
          'ObjectPathId="7"',
        );
      expect((await askClient(tenant, person(ada), change('Before'), paths)).error).toBeNull();
      await ask(tenant, person(ben), `${files}/getbyurl('a.txt')/checkout`, { method: 'POST' });
      const { error } = await askClient(tenant, person(ada), change('While'), paths);
      expect(error).toMatchObject({ ErrorCode: -2130575306 });
      expect((await askClient(tenant, person(ben), change('Mine'), paths)).error).toBeNull();
      expect((await ask(tenant, person(ada), item)).body).toMatchObject({ Title: 'Mine' });
    },
  );
});
