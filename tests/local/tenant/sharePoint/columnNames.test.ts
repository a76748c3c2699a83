import { DatabaseSync } from 'node:sqlite';
import { ownFolder } from '../../../made/command';
import { ada, person, testTenant } from '../tenantForTests';
import { ask, type Answered, type Asking, makeList } from './asking';

const list = "web/lists/getbytitle('Plain')";
const me = person(ada);

async function tenantWithList(file = ':memory:') {
  const { tenant } = testTenant(file);
  await makeList(tenant, me);
  const post = (path: string, body: unknown, asking: Asking = {}): Promise<Answered> =>
    ask(tenant, me, `${list}${path}`, { method: 'POST', body, ...asking });
  return {
    tenant,
    post,
    merge: (path: string, body: unknown) => post(path, body, { headers: { 'X-HTTP-Method': 'MERGE' } }),
    add: (name: string) =>
      post('/fields/createfieldasxml', {
        parameters: { SchemaXml: `<Field Type="Text" Name="${name}" DisplayName="Line" />`, Options: 8 },
      }),
    called: (title: string) =>
      post('/fields/createfieldasxml', {
        parameters: { SchemaXml: `<Field Type="Text" DisplayName="${title}" />` },
      }),
  };
}

describe('the internal name of a column', () => {
  it.each([
    ['SQL', "x&quot;') IS NULL AND (SELECT 1 FROM setting) --"],
    ['a quotation mark', 'a&quot;b'],
    ['a space', 'a b'],
    ['a letter of another alphabet', 'ż'],
    ['a digit at its beginning', '1a'],
    ['more than 32 characters', 'x'.repeat(33)],
    ['what every object of the program has', '__proto__'],
    ['what every object of the program has, too', 'constructor'],
  ])('is not taken with %s', async (_, name) => {
    const { tenant, add } = await tenantWithList();
    expect(await add(name)).toMatchObject({ status: 501, code: 'LocalTenant' });
    const { body } = await ask(tenant, me, `${list}/fields?$select=InternalName&$filter=CanBeDeleted eq true`);
    expect(body['value']).toEqual([]);
  });

  it.each(['Id', 'ID', 'Modified', 'AuthorId', 'GUID', 'contentType', 'Attachments'])(
    'gets a number where every list has such a column: %s',
    async (name) => {
      const { add } = await tenantWithList();
      expect((await add(name)).body).toMatchObject({ InternalName: `${name}0` });
    },
  );

  it('stays within 32 characters with its number', async () => {
    const { add } = await tenantWithList();
    await add('x'.repeat(32));
    expect((await add('x'.repeat(32))).body).toMatchObject({ InternalName: `${'x'.repeat(31)}0` });
  });

  it.each([
    ['2nd line', '_x0032_nd_x0020_line'],
    ['Id', 'Id0'],
  ])('made of the title %s is one too', async (title, name) => {
    const { called } = await tenantWithList();
    expect((await called(title)).body).toMatchObject({ InternalName: name });
  });
});

describe('the database', () => {
  const folder = ownFolder();

  it('knows columns by their numbers: no name stands in an index or in an item', async () => {
    const file = `${folder()}/tenant.sqlite`;
    const { tenant, add, merge, post } = await tenantWithList(file);
    await add('someName');
    await merge("/fields/getbyinternalnameortitle('someName')", { Indexed: true, EnforceUniqueValues: true });
    await post('/items', { someName: 'a' });
    expect(await post('/items', { someName: 'A' })).toMatchObject({ status: 500, code: '-2130575169' });
    tenant.close();
    const database = new DatabaseSync(file);
    const kept = [
      ...database.prepare('SELECT name, sql FROM sqlite_schema').all(),
      ...database.prepare('SELECT fields FROM item').all(),
    ];
    database.close();
    expect(JSON.stringify(kept)).not.toContain('someName');
  });
});
