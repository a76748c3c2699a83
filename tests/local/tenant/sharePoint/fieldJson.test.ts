import { ada, person, testTenant } from '../tenantForTests';
import { ask, makeList } from './asking';

const me = person(ada);
const list = "web/lists/getbytitle('Plain')";
const field = `${list}/fields/getbytitle('One')`;

async function read(path: string, odata: string): Promise<Record<string, unknown>> {
  const { tenant } = testTenant();
  await makeList(tenant, me);
  const SchemaXml = '<Field Type="Choice" DisplayName="One"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>';
  await ask(tenant, me, `${list}/fields/createfieldasxml`, { method: 'POST', body: { parameters: { SchemaXml } } });
  const { body } = await ask(tenant, me, path, { headers: { Accept: `application/json;odata=${odata}` } });
  return body;
}

describe('a column, a view and a list in JSON', () => {
  it('name their types and their addresses in minimal metadata', async () => {
    expect(await read(field, 'minimalmetadata')).toMatchObject({
      'odata.type': 'SP.FieldChoice',
      'odata.editLink': expect.stringMatching(/^Web\/Lists\(guid'[-0-9a-f]{36}'\)\/Fields\(guid'[-0-9a-f]{36}'\)$/),
      Choices: ['a'],
    });
    expect(await read(`${list}/defaultview`, 'minimalmetadata')).toMatchObject({
      'odata.type': 'SP.View',
      ServerRelativePath: { DecodedUrl: '/sites/Hub/Lists/Plain/AllItems.aspx' },
    });
  });

  it('have nothing around their values without metadata', async () => {
    const body = await read(field, 'nometadata');
    expect(Object.keys(body).filter((name) => name.includes('odata'))).toEqual([]);
    expect(body).toMatchObject({ Choices: ['a'], FillInChoice: false });
  });

  it('stand below "d" in verbose JSON, lists of values in objects of their own, links as such', async () => {
    expect(await read(field, 'verbose')).toMatchObject({
      d: {
        __metadata: { type: 'SP.FieldChoice' },
        Choices: { __metadata: { type: 'Collection(Edm.String)' }, results: ['a'] },
      },
    });
    expect(await read(`${list}/defaultview`, 'verbose')).toMatchObject({
      d: {
        __metadata: { type: 'SP.View' },
        ContentTypeId: { __metadata: { type: 'SP.ContentTypeId' }, StringValue: '0x' },
        ViewFields: { __deferred: { uri: expect.stringMatching(/\/ViewFields$/) } },
      },
    });
    expect(await read(list, 'verbose')).toMatchObject({
      d: {
        __metadata: { type: 'SP.List' },
        ImagePath: { __metadata: { type: 'SP.ResourcePath' } },
        Views: { __deferred: {} },
      },
    });
  });

  it("give the names of a view's columns", async () => {
    expect(await read(`${list}/defaultview/viewfields`, 'nometadata')).toEqual({
      SchemaXml: '<FieldRef Name="LinkTitle" />',
      Items: ['LinkTitle'],
    });
    expect(await read(`${list}/defaultview/viewfields`, 'verbose')).toMatchObject({
      d: { __metadata: { type: 'SP.ViewFieldCollection' }, Items: { results: ['LinkTitle'] } },
    });
  });
});
