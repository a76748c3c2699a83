import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import { pnp } from '../clients';
import { ada, hub, person, testTenant } from '../tenantForTests';
import { ask, type Asking, makeList } from './asking';

const list = "web/lists/getbytitle('Plain')";
const me = person(ada);

async function tenantWithList() {
  const { tenant } = testTenant();
  await makeList(tenant, me);
  const text = '<Field Type="Text" Name="line" DisplayName="Line" />';
  const body = { parameters: { SchemaXml: text, Options: 8 } };
  await ask(tenant, me, `${list}/fields/createfieldasxml`, { method: 'POST', body });
  return tenant;
}

describe('the items of a list', () => {
  it.each([
    ['application/json', ['odata.metadata', 'value'], 'odata.type'],
    ['application/json;odata=nometadata', ['value'], 'Title'],
  ])('come in light JSON with as much of OData as is asked for: %s', async (Accept, outside, first) => {
    const { body } = await ask(await tenantWithList(), me, `${list}/items?$select=Title`, { headers: { Accept } });
    expect(Object.keys(body)).toEqual(outside);
    expect(Object.keys((body['value'] as object[])[0] ?? {})[0]).toBe(first);
  });

  it('come in verbose JSON below "d"', async () => {
    const headers = { Accept: 'application/json;odata=verbose' };
    const { body } = await ask(await tenantWithList(), me, `${list}/items?$select=Id,Title`, { headers });
    expect(body).toEqual({
      d: { results: [{ __metadata: expect.objectContaining({ etag: '"1"' }), Id: 1, Title: "It's one" }] },
    });
  });

  it('answer "ID" under the name of "Id"', async () => {
    const { body } = await ask(await tenantWithList(), me, `${list}/items(1)?$select=ID`);
    expect(body).toMatchObject({ Id: 1 });
    expect(body).not.toHaveProperty('ID');
  });

  it('come a hundred at a time, with a link to the next ones that PnPjs follows', async () => {
    const tenant = await tenantWithList();
    for (let at = 2; at <= 205; at += 1)
      await ask(tenant, me, `${list}/items`, { method: 'POST', body: { Title: `${at}` } });
    const pages: number[] = [];
    for await (const page of pnp(tenant, hub, me).web.lists.getByTitle('Plain').items) pages.push(page.length);
    expect(pages).toEqual([100, 100, 5]);
  });

  it('come page by page in another order too, without gaps', async () => {
    const tenant = await tenantWithList();
    for (const Title of ['b', 'a', 'c', 'A'])
      await ask(tenant, me, `${list}/items`, { method: 'POST', body: { Title } });
    const query = pnp(tenant, hub, me).web.lists.getByTitle('Plain').items.select('Id').orderBy('Title', false).top(2);
    const pages: number[][] = [];
    for await (const page of query) pages.push((page as { Id: number }[]).map(({ Id }) => Id));
    expect(pages).toEqual([[1, 4], [2, 3], [5]]);
  });
});

describe('SharePoint refuses', () => {
  const refusals: readonly (readonly [string, string, Asking, number, string])[] = [
    ['a list that is not there', "web/lists/getbytitle('None')", {}, 404, '-1'],
    ['a list by an id that is not there', "web/lists('00000000-0000-4000-8000-000000000000')", {}, 404, '-2147024809'],
    ['a list by an address that is not there', "web/getlist('/sites/Hub/Lists/None')", {}, 404, '-2147024894'],
    ['an item that is not there', `${list}/items(9)`, {}, 404, '-2130575338'],
    ['to select a column that is not there', `${list}/items?$select=none`, {}, 400, '-1'],
    ['to filter on a column that is not there', `${list}/items?$filter=none eq 1`, {}, 400, '-2147024809'],
    ['an address with a "%" that begins nothing', 'web/lists%zz', {}, 400, '-1'],
    ['a filter that is none', `${list}/items?$filter=Title eq`, {}, 400, '-1'],
    ['a filter that goes on', `${list}/items?$filter=Id eq 1)`, {}, 400, '-1'],
    ['more than 5,000 items at once', `${list}/items?$top=5001`, {}, 500, '-2147024860'],
    ['to write a column that is not there', `${list}/items`, { method: 'POST', body: { none: 1 } }, 400, '-1'],
    ['256 characters', `${list}/items`, { method: 'POST', body: { Title: 'x'.repeat(256) } }, 500, '-2130575336'],
    ['a number for a text', `${list}/items`, { method: 'POST', body: { line: 1 } }, 400, '-1'],
    ['a change without a version', `${list}/items(1)`, merge({ line: 'x' }), 412, '-1'],
    ['a change of another version', `${list}/items(1)`, merge({ line: 'x' }, '"7"'), 412, '-1'],
    [
      'a second list of a title',
      'web/lists',
      { method: 'POST', body: { Title: 'plain', BaseTemplate: 100 } },
      500,
      '-2130575342',
    ],
  ];

  it.each(refusals)('%s', async (_, path, asking, status, code) => {
    expect(await ask(await tenantWithList(), me, path, asking)).toMatchObject({ status, code });
  });

  it('in verbose JSON to who asked for that', async () => {
    const headers = { Accept: 'application/json;odata=verbose' };
    const { body } = await ask(await tenantWithList(), me, `${list}/items(9)`, { headers });
    expect(body).toMatchObject({ error: { message: { lang: 'en-US' } } });
  });
});

describe('what a client says of the type of what it writes', () => {
  const verbose = { 'Content-Type': 'application/json;odata=verbose' };
  const light = { 'Content-Type': 'application/json;odata=nometadata' };
  const typed = (type: string, more: object = { Title: 'x' }) => ({ __metadata: { type }, ...more });
  const merging = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };

  it.each<[string, string, Readonly<Record<string, string>>, unknown, RegExp]>([
    ['not at all in verbose JSON', `${list}/items`, verbose, { Title: 'x' }, /^An entry without a type name was found/],
    ['not at all of a change', list, { ...verbose, ...merging }, { Title: 'x' }, /^An entry without a type name/],
    ['by the type of another list', `${list}/items`, verbose, typed('SP.Data.NoneListItem'), /could not be resolved/],
    [
      'the same in a change',
      `${list}/items(1)`,
      { ...verbose, ...merging },
      typed('SP.Data.NoneListItem'),
      /^A type named 'SP\.Data\.NoneListItem' could not be resolved by the model/,
    ],
    [
      'in the way of verbose JSON in another',
      `${list}/items`,
      light,
      typed('SP.Data.PlainListItem'),
      /^The property '__metadata' does not exist on type 'SP\.Data\.PlainListItem'/,
    ],
    [
      'the same of a value in it',
      `${list}/fields/createfieldasxml`,
      { 'Content-Type': 'application/json' },
      { parameters: typed('SP.XmlSchemaFieldCreationInformation', {}) },
      /^The property '__metadata' does not exist on type 'SP\.XmlSchemaFieldCreationInformation'/,
    ],
  ])('is refused: %s', async (_, path, headers, body, words) => {
    const answer = await ask(await tenantWithList(), me, path, { method: 'POST', body, headers });
    expect(answer).toMatchObject({ status: 400, code: '-1' });
    expect(answer.body).toMatchObject({ 'odata.error': { message: { value: expect.stringMatching(words) } } });
  });

  it.each(['SP.Data.PlainListItem', 'SP.ListItem'])('is taken: %s', async (type) => {
    const asking = { method: 'POST', body: typed(type), headers: verbose };
    expect(await ask(await tenantWithList(), me, `${list}/items`, asking)).toMatchObject({ status: 201 });
  });
});

function merge(body: unknown, ifMatch?: string): Asking {
  return { method: 'POST', body, headers: { 'X-HTTP-Method': 'MERGE', ...(ifMatch && { 'If-Match': ifMatch }) } };
}

describe('a list', () => {
  it.each([
    ['MERGE', { Description: 'x' }, 204],
    ['DELETE', undefined, 200],
  ])('is changed and removed in no other version than it says: %s', async (method, body, done) => {
    const tenant = await tenantWithList();
    const asking = (ifMatch?: string): Asking => ({
      method: 'POST',
      ...(body && { body }),
      headers: { 'X-HTTP-Method': method, ...(ifMatch !== undefined && { 'If-Match': ifMatch }) },
    });
    expect(await ask(tenant, me, list, asking('"99"'))).toMatchObject({ status: 412, code: '-1' });
    const { headers } = await ask(tenant, me, list);
    expect(await ask(tenant, me, list, asking(headers.get('ETag') ?? ''))).toMatchObject({ status: done });
  });
});

describe('an item', () => {
  it('is said to be where it is once it was added', async () => {
    const tenant = await tenantWithList();
    const { headers } = await ask(tenant, me, `${list}/items`, { method: 'POST', body: { Title: 'ż' } });
    const address = headers.get('Location') ?? '';
    expect(address).toMatch(/^https:\/\/raw\.example\/sites\/Hub\/_api\/Web\/Lists\(guid'[\w-]{36}'\)\/Items\(2\)$/);
    expect((await ask(tenant, me, address.split('_api/')[1] ?? '')).body).toMatchObject({ Title: 'ż' });
    const folder = await ask(tenant, me, 'web/folders', {
      method: 'POST',
      body: { ServerRelativeUrl: `${hub}/Lists/Plain/ż ó` },
    });
    expect([folder.status, decodeURIComponent(folder.headers.get('Location') ?? '')]).toEqual([
      201,
      expect.stringContaining('Plain/ż ó'),
    ]);
  });

  it('is changed whatever its version with a star, and says its new version', async () => {
    const tenant = await tenantWithList();
    const { status, headers } = await ask(tenant, me, `${list}/items(1)`, merge({ line: 'x' }, '*'));
    expect([status, headers.get('ETag'), headers.get('Content-Type')]).toEqual([204, '"2"', null]);
  });

  it.each([
    ["startswith(Title,'it')", [1]],
    ["substringof('S O',Title)", [1]],
    ["Title eq 'IT''S ONE'", [1]],
    ['line eq null', [1]],
    ['line ne null', []],
    ["Id ge 1 and (Title eq 'x' or Title ne 'x')", [1]],
    ["Created gt datetime'2026-01-01T00:00:00Z'", [1]],
    ["Title eq 'x' or Id eq 1 and Id lt 1", []],
  ])('is found by the filter %s', async (filter, found) => {
    const { body } = await ask(await tenantWithList(), me, `${list}/items?$select=Id&$filter=${filter}`);
    expect((body['value'] as { Id: number }[]).map(({ Id }) => Id)).toEqual(found);
  });
});
