import { ada, ben, cora, person, testTenant, type TestTenant } from '../tenantForTests';
import { ask, makeList } from './asking';

const list = "web/lists/getbytitle('Plain')";

async function plainList(): Promise<TestTenant> {
  const world = testTenant();
  await makeList(world.tenant, person(ada));
  return world;
}

describe('a path goes from thing to thing, as far as there are things', () => {
  it.each([
    ['a property of a list', `${list}/Title`, 'Plain'],
    ['a property of an item', `${list}/items(1)/Title`, "It's one"],
    ['a property of a column', `${list}/fields/getbytitle('Title')/InternalName`, 'Title'],
    ['names whatever their case', `WEB/LISTS/GETBYTITLE('Plain')/TITLE`, 'Plain'],
    ['a list by its address', "web/getlist('/sites/Hub/Lists/Plain')/Title", 'Plain'],
    [
      'a folder by an address with two slashes',
      "web/getfolderbyserverrelativeurl('//sites/Hub/Lists/Plain')/name",
      'Plain',
    ],
    ['through several', `${list}/rootfolder/name`, 'Plain'],
  ])('%s', async (_, path, value) => {
    const { tenant } = await plainList();
    const { status, body } = await ask(tenant, person(ben), path);
    expect(status).toBe(200);
    expect(body).toMatchObject({ value });
  });

  it('gives the value itself, where that is asked for', async () => {
    const { tenant } = await plainList();
    const request = new Request(`https://raw.example/sites/Hub/_api/${list}/title/$value`, {
      headers: { 'X-Test-Who': JSON.stringify({ caller: person(ben), by: 'token' }) },
    });
    const response = await tenant.sharePoint(request);
    expect([response.headers.get('Content-Type'), await response.text()]).toEqual(['text/plain', 'Plain']);
  });

  it('carries nothing out that is asked for by a GET', async () => {
    const { tenant } = await plainList();
    const path = `${list}/fields/createfieldasxml(parameters='x')`;
    expect(await ask(tenant, person(ada), path)).toMatchObject({ status: 405, code: '-1' });
  });

  it('counts', async () => {
    const { tenant } = await plainList();
    expect((await ask(tenant, person(ada), 'web/lists/$count')).body).toMatchObject({ value: 1 });
  });

  it('asks at each thing what the caller may do', async () => {
    const { tenant } = await plainList();
    tenant.sites.grantList('/sites/Hub', 'Plain', [{ to: { oid: ada.oid }, level: 'full' }]);
    for (const path of [`${list}/title`, `${list}/items(1)/title`, `${list}/rootfolder/name`])
      expect(await ask(tenant, person(cora), path)).toMatchObject({ status: 404 });
  });
});

describe('what hangs on a thing', () => {
  it('is an address at first, and there when it is asked for', async () => {
    const { tenant } = await plainList();
    const verbose = { headers: { Accept: 'application/json;odata=verbose' } };
    const { body } = await ask(
      tenant,
      person(ben),
      `${list}?$select=Title,Fields,RootFolder/Name&$expand=RootFolder`,
      verbose,
    );
    expect(body['d']).toMatchObject({
      Title: 'Plain',
      RootFolder: { __metadata: { type: 'SP.Folder' }, Name: 'Plain' },
      Fields: {
        __deferred: { uri: expect.stringMatching(/^https:\/\/raw\.example\/sites\/Hub\/_api\/.+\/Fields$/) as string },
      },
    });
  });

  it('goes as deep as it is asked for', async () => {
    const { tenant } = await plainList();
    const path = 'web?$select=Title,Lists/Title,Lists/Fields/InternalName&$expand=Lists,Lists/Fields';
    const { body } = await ask(tenant, person(ben), path, { headers: { Accept: 'application/json;odata=nometadata' } });
    expect(body['Lists']).toEqual([
      { Title: 'Plain', Fields: expect.arrayContaining([{ InternalName: 'Title' }]) as unknown[] },
    ]);
  });

  it('is refused where there is no such thing', async () => {
    const { tenant } = await plainList();
    for (const option of ['$expand=Nothing', '$select=Nothing', '$select=Nothing/Title'])
      expect(await ask(tenant, person(ben), `${list}?${option}`)).toMatchObject({ status: 400, code: '-1' });
  });
});

describe('several things', () => {
  it.each([
    ['those that meet a filter', "$filter=Title eq 'b' or startswith(Title,'C')", ['b', 'C']],
    ['in an order', '$orderby=Title desc', ['Plain', 'C', 'b', 'a']],
    ['some of them', '$orderby=Title&$skip=1&$top=2', ['b', 'C']],
  ])('%s', async (_, query, titles) => {
    const { tenant } = await plainList();
    for (const Title of ['a', 'b', 'C'])
      await ask(tenant, person(ada), 'web/lists', { method: 'POST', body: { Title, BaseTemplate: 100 } });
    const { body } = await ask(tenant, person(ben), `web/lists?$select=Title&${query}`);
    expect((body['value'] as { Title: string }[]).map(({ Title }) => Title)).toEqual(titles);
  });
});
