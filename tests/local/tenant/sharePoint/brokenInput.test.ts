import { ada, person, testTenant } from '../tenantForTests';
import { ask, type Asking, makeList } from './asking';

const list = "web/lists/getbytitle('Plain')";
const title = `${list}/fields/getbytitle('Title')`;
const post = (body: unknown): Asking => ({ method: 'POST', body });
const merge = (body: unknown): Asking => ({ ...post(body), headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' } });
const fromXml = (SchemaXml: unknown, Options: unknown = 8): Asking => post({ parameters: { SchemaXml, Options } });
const orTerms = (count: number): string => Array<string>(count).fill('Id+eq+1').join('+or+');
const brackets = (depth: number): string => `${'(Id+eq+1+or+'.repeat(depth)}Id+eq+1${')'.repeat(depth)}`;

async function tenantWithList() {
  const { tenant } = testTenant();
  await makeList(tenant, person(ada));
  return tenant;
}

describe('what is broken is the fault of who sent it', () => {
  const broken: readonly (readonly [string, string, Asking])[] = [
    ['a "%" that begins nothing in the path', 'web/lists%zz', {}],
    ['bytes that are no character in the path', 'web/lists%c3', {}],
    ['a "%" that begins nothing in the query', `${list}/items?$filter=Title eq '%zz'`, {}],
    ['a very long address', `web/getlist('/sites/Hub/Lists/${'x'.repeat(20_000)}')`, {}],
    ['a filter with 1,500 nested brackets', `${list}/items?$filter=${'('.repeat(1500)}Id eq 1${')'.repeat(1500)}`, {}],
    ['a filter with 300 nested conditions', `${list}/items?$filter=${brackets(300)}`, {}],
    ['a filter with 1,300 conditions', `${list}/items?$filter=${orTerms(1300)}`, {}],
    ['an order by very many columns', `${list}/items?$orderby=${'Id,'.repeat(2500)}Id`, {}],
    ['a page from far away', `${list}/items?$skiptoken=Paged%3DTRUE%26p_ID%3D${'9'.repeat(20)}`, {}],
    ['an ordered page from far away', `${list}/items?$orderby=Title&$skiptoken=p_ID%3D${'9'.repeat(20)}`, {}],
    ['an option twice', `${list}/items?$top=1&$top=2`, {}],
    ['a body that is no JSON', `${list}/items`, post('Title=x')],
    ['a body that goes 4,000 levels deep', `${list}/items`, post(`${'{"a":'.repeat(4000)}1${'}'.repeat(4000)}`)],
    ['a body that is a list', `${list}/items`, post([])],
    ['a title of a list that is no text', 'web/lists', post({ Title: 1, BaseTemplate: 100 })],
    ['a description that is no text', 'web/lists', post({ Title: 'A', Description: {}, BaseTemplate: 100 })],
    ['a new title of a list that is no text', list, merge({ Title: {} })],
    ['a new description of a list that is no text', list, merge({ Description: 1 })],
    ['a new title of a column that is no text', title, merge({ Title: {} })],
    ['a requirement that is neither yes nor no', title, merge({ Required: 'perhaps' })],
    ['an index that is neither yes nor no', title, merge({ Indexed: 1 })],
    ['choices that are no list of texts', title, merge({ Choices: [1] })],
    ['a new column without parameters', `${list}/fields/createfieldasxml`, post({ parameters: null })],
    ['XML that is no text', `${list}/fields/createfieldasxml`, fromXml(7)],
    ['options that are no number', `${list}/fields/createfieldasxml`, fromXml('<Field/>', '8')],
  ];

  it.each(broken)('%s', async (_, path, asking) => {
    expect(await ask(await tenantWithList(), person(ada), path, asking)).toMatchObject({ status: 400, code: '-1' });
  });

  it.each([
    ['nothing', ''],
    ['no XML', 'Field'],
    ['another element', '<Fields Type="Text" Name="a" DisplayName="A" />'],
    ['an element that does not end', '<Field Type="Text" Name="a" DisplayName="A">'],
    ['an attribute without a value', '<Field Type="Text" Name DisplayName="A" />'],
    ['two elements', '<Field Type="Text" Name="a" DisplayName="A" /><Field />'],
    ['text in place of attributes', '<Field Type="Text" Name="a" DisplayName="A">text</Field>'],
    ['choices that are none', '<Field Type="Choice" Name="a" DisplayName="A"><CHOICES>a</CHOICES></Field>'],
    ['a document type', '<!DOCTYPE Field><Field Type="Text" Name="a" DisplayName="A" />'],
    [
      'a document type among comments',
      '<!-- <![CDATA[ --><!DOCTYPE Field><!-- ]]> --><Field Type="Text" Name="a" DisplayName="A" />',
    ],
    ['entities', '<!DOCTYPE f [<!ENTITY e "x">]><Field Type="Text" Name="a" DisplayName="&e;" />'],
    ['an entity that nobody described', '<Field Type="Text" Name="a" DisplayName="&e;" />'],
    ['no name', '<Field Type="Text" DisplayName="A" />'],
    ['no title', '<Field Type="Text" Name="a" />'],
    ['very many elements in one another', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`],
  ])('the XML of a column with %s', async (_, xml) => {
    const tenant = await tenantWithList();
    const made = await ask(tenant, person(ada), `${list}/fields/createfieldasxml`, fromXml(xml));
    expect(made).toMatchObject({ status: 400, code: '-1' });
  });
});

describe('what is merely large', () => {
  it.each([
    ['four hundred conditions', orTerms(400)],
    ['forty brackets', brackets(40)],
  ])('is answered: %s', async (_, filter) => {
    const { body } = await ask(await tenantWithList(), person(ada), `${list}/items?$select=Id&$filter=${filter}`);
    expect(body['value']).toMatchObject([{ Id: 1 }]);
  });
});

it('a list does not get the title of another one', async () => {
  const tenant = await tenantWithList();
  await ask(tenant, person(ada), 'web/lists', post({ Title: 'Other', BaseTemplate: 100 }));
  const renamed = await ask(tenant, person(ada), list, merge({ Title: 'OTHER' }));
  expect(renamed).toMatchObject({ status: 500, code: '-2130575342' });
  expect(await ask(tenant, person(ada), list, merge({ Title: 'PLAIN' }))).toMatchObject({ status: 204 });
});
