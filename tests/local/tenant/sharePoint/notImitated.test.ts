import { ada, ben, person, testTenant } from '../tenantForTests';
import { ask, type Asking, makeList } from './asking';

const list = "web/lists/getbytitle('Plain')";
const post = (body: unknown): Asking => ({ method: 'POST', body });
const field = (attributes: string, inside = ''): Asking =>
  post({ parameters: { SchemaXml: `<Field Name="a" DisplayName="A" ${attributes}>${inside}</Field>`, Options: 8 } });

describe('what the local tenant does not know is a loud 501', () => {
  it.each([
    ['a call', "web/folders('Secret')/activities", {}],
    ['a method', `${list}/items`, { method: 'PUT', body: {} }],
    ['an option that nobody knows', `${list}/items?$foo=1`, {}],
    ['a count', `${list}/items?$count=true`, {}],
    ['a count of the old kind', `${list}/items?$inlinecount=allpages`, {}],
    ['a template of a list', 'web/lists', post({ Title: 'Events', BaseTemplate: 600 })],
    ['a change of a list', list, { ...post({ IrmEnabled: true }), headers: { 'X-HTTP-Method': 'MERGE' } }],
    [
      'a change of a column',
      `${list}/fields/getbytitle('Title')`,
      { ...post({ TypeAsString: 'Note' }), headers: { 'X-HTTP-Method': 'MERGE' } },
    ],
    ['a type of column', `${list}/fields/createfieldasxml`, field('Type="TaxonomyFieldType"')],
    ['an element of a column', `${list}/fields/createfieldasxml`, field('Type="Text"', '<DisplayPattern />')],
    ['a list whose title leaves no address', 'web/lists', post({ Title: '???', BaseTemplate: 100 })],
  ])('%s', async (_, path, asking) => {
    const { tenant } = testTenant();
    await makeList(tenant, person(ada));
    const answer = await ask(tenant, person(ada), path, asking);
    expect(answer).toMatchObject({ status: 501, code: 'LocalTenant' });
    expect(JSON.stringify(answer.body)).toMatch(/this: (GET|POST|PUT|MERGE) _api\/web\/\w+/);
  });

  it('names the call, and none of the values in it', async () => {
    const { tenant } = testTenant();
    const { body } = await ask(tenant, person(ada), "web/folders('Secret')/items(17)?$filter=Name eq 'Secret'");
    const option = await ask(tenant, person(ada), 'web?$Secret17=Secret17');
    expect(option.status).toBe(501);
    expect(JSON.stringify(option.body)).not.toMatch(/Secret|17/);
    expect(JSON.stringify(body)).toContain('GET _api/web/folders(…)/items(…)');
    expect(JSON.stringify(body)).not.toMatch(/Secret|17/);
  });

  it('an answer in XML, which is what SharePoint gives to whoever asks for it', async () => {
    const { tenant } = testTenant();
    const headers = { Accept: 'application/atom+xml' };
    expect(await ask(tenant, person(ada), 'web', { headers })).toMatchObject({ status: 501, code: 'LocalTenant' });
    const either = { Accept: 'application/xml, */*' };
    expect(await ask(tenant, person(ada), 'web', { headers: either })).toMatchObject({ status: 200 });
  });

  it('also outside the sites', async () => {
    const { tenant } = testTenant();
    const request = new Request('https://raw.example/_layouts/15/x.aspx', { headers: { 'X-Test-Who': who } });
    expect((await tenant.sharePoint(request)).status).toBe(501);
  });
});

const who = JSON.stringify({ caller: person(ben), by: 'token' });
