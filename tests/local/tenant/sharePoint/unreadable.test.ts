import type { Tenant } from '../../../../local/tenant/tenant';
import { ada, ben, hub, person, testTenant } from '../tenantForTests';
import { ask, type Asking } from './asking';

/** A list of three items, of which Ben may not read the second; another list looks each of them up. */
async function guarded(): Promise<Tenant> {
  const { tenant } = testTenant();
  const post = (path: string, body: Asking['body']) =>
    ask(tenant, person(ada), `web/lists${path}`, { method: 'POST', body });
  await post('', { Title: 'Guarded', BaseTemplate: 100 });
  for (const Title of ['a', 'hidden', 'z']) await post("/getbytitle('Guarded')/items", { Title });
  await post("/getbytitle('Guarded')/items(2)/breakroleinheritance(copyroleassignments=false)", {});
  await post('', { Title: 'Leading', BaseTemplate: 100 });
  const { body } = await ask(tenant, person(ada), "web/lists/getbytitle('Guarded')");
  const parameters = { Title: 'Which', FieldTypeKind: 7, LookupListId: body['Id'], LookupFieldName: 'Title' };
  await post("/getbytitle('Leading')/fields/addfield", { parameters });
  for (const WhichId of [1, 2, 3]) await post("/getbytitle('Leading')/items", { Title: `to ${WhichId}`, WhichId });
  return tenant;
}

const titlesOf = ({ body }: { readonly body: Record<string, unknown> }): unknown[] =>
  (body['value'] as { readonly Title: string }[]).map(({ Title }) => Title);

describe('an item that somebody may not read', () => {
  let tenant: Tenant;
  beforeAll(async () => (tenant = await guarded()));

  const asBen = (list: string, query: string) =>
    ask(tenant, person(ben), `web/lists/getbytitle('${list}')/items?${query}`);

  it('leaves no gap in a page', async () => {
    expect(titlesOf(await asBen('Guarded', '$top=2&$orderby=Title'))).toEqual(['a', 'z']);
  });

  it('is not where the next page begins, in whose words its values would stand', async () => {
    const { body } = await asBen('Guarded', '$top=2&$orderby=Title');
    expect(JSON.stringify(body)).not.toContain('hidden');
  });

  it('makes no next page', async () => {
    const { body } = await asBen('Guarded', "$top=1&$filter=Id eq 1 or startswith(Title,'hid')");
    expect(body).not.toHaveProperty(['odata.nextLink']);
  });

  it.each(["Which/Title eq 'hidden'", "startswith(Which/Title,'h')", 'Which/Id eq 2'])(
    'is not found by what it is to others: %s',
    async (filter) => {
      expect(titlesOf(await asBen('Leading', `$select=Title,Which/Title&$expand=Which&$filter=${filter}`))).toEqual([]);
    },
  );

  it('does not say where it stands in the order of what leads to it', async () => {
    const titles = titlesOf(
      await asBen('Leading', '$select=Title,Which/Title&$expand=Which&$orderby=Which/Title desc'),
    );
    expect(titles).toEqual(['to 3', 'to 1', 'to 2']);
  });

  it('is found by whoever may read it', async () => {
    const query = "$select=Title,Which/Title&$expand=Which&$filter=Which/Title eq 'hidden'";
    expect(titlesOf(await ask(tenant, person(ada), `web/lists/getbytitle('Leading')/items?${query}`))).toEqual([
      'to 2',
    ]);
  });

  it('is not found by that once its whole list is closed', async () => {
    tenant.sites.grantList(hub, 'Guarded', [{ to: { oid: ada.oid }, level: 'full' }]);
    const query = "$select=Title,Which/Title&$expand=Which&$filter=Which/Title eq 'a'";
    expect(titlesOf(await asBen('Leading', query))).toEqual([]);
  });
});
