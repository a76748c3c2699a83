import { graph } from '../clients';
import { ada, app, ben, person } from '../tenantForTests';
import { ask, codeOf, graphTenant } from './asking';

type Column = Record<string, unknown>;

async function columnTenant() {
  const { tenant, siteId } = await graphTenant();
  const columns = `/sites/${siteId}/lists/Examples/columns`;
  const client = graph(tenant, person(ada));
  const add = async (body: object): Promise<Column> => (await client.api(columns).post(body)) as Column;
  return { tenant, siteId, columns, client, add };
}

describe('the columns of a list', () => {
  it('are those that every list has, Title and its own, without the hidden ones unless they are selected', async () => {
    const { client, columns } = await columnTenant();
    const names = async (select?: string): Promise<unknown[]> => {
      const request = client.api(columns);
      const { value } = (await (select ? request.select(select) : request).get()) as { value: Column[] };
      return value.map(({ name }) => name);
    };
    expect(await names()).toEqual(
      expect.arrayContaining(['Title', 'Created', 'Author', 'Attachments', 'LinkTitle', 'key']),
    );
    expect(await names()).not.toContain('ContentTypeId');
    expect(await names('name,hidden')).toContain('ContentTypeId');
  });

  it('say what they are', async () => {
    const { client, columns } = await columnTenant();
    expect(await client.api(`${columns}/Modified`).get()).toMatchObject({
      id: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f',
      readOnly: true,
      dateTime: { format: 'dateTime' },
    });
    expect(await client.api(`${columns}/fa564e0f-0c70-4ab9-b863-0177e6ddd247`).get()).toMatchObject({
      name: 'Title',
      columnGroup: 'Custom Columns',
      text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
    });
  });

  it.each([
    ['a line of text', { text: { maxLength: 20 } }],
    ['several lines', { text: { allowMultipleLines: true, linesForEditing: 3, textType: 'richText' } }],
    ['a choice', { choice: { choices: ['A', 'B'], displayAs: 'radioButtons', allowTextEntry: true } }],
    ['several choices', { choice: { choices: ['A'], displayAs: 'checkBoxes' } }],
    ['a number', { number: { decimalPlaces: 'two', minimum: 0, maximum: 10, displayAs: 'percentage' } }],
    ['money', { currency: { locale: 'en-GB' } }],
    ['yes or no', { boolean: {} }],
    ['a day', { dateTime: { format: 'dateOnly', displayAs: 'friendly' } }],
    ['a person', { personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly' } }],
    [
      'several people or groups',
      { personOrGroup: { allowMultipleSelection: true, chooseFromType: 'peopleAndGroups' } },
    ],
    ['an address', { hyperlinkOrPicture: { isPicture: true } }],
    ['a formula', { calculated: { formula: '=1+1', outputType: 'number' } }],
  ])('can be of a new kind: %s', async (_, facet) => {
    const { add, client, columns } = await columnTenant();
    const made = await add({ name: 'fresh', displayName: 'Fresh one', ...facet });
    expect(made).toMatchObject({ name: 'fresh', displayName: 'Fresh one', indexed: false, ...facet });
    expect(await client.api(`${columns}/fresh`).get()).toEqual(made);
  });

  it('can look items up in another list', async () => {
    const { add, client, siteId } = await columnTenant();
    const { id } = (await client.api(`/sites/${siteId}/lists/Schema`).select('id').get()) as { id: string };
    const lookup = { listId: id, columnName: 'Title', allowMultipleValues: true };
    expect(await add({ name: 'other', lookup })).toMatchObject({ lookup });
  });

  it('get settings at once and later, an index with uniqueness', async () => {
    const { add, client, columns } = await columnTenant();
    const settings = { required: true, description: 'd', defaultValue: { value: 'x' }, columnGroup: 'Ours' };
    expect(await add({ name: 'fresh', text: {}, enforceUniqueValues: true, ...settings })).toMatchObject({
      indexed: true,
      enforceUniqueValues: true,
      ...settings,
    });
    const changes = { displayName: 'Other', required: false, text: { maxLength: 9 } };
    expect(await client.api(`${columns}/fresh`).patch(changes)).toMatchObject({
      ...changes,
      name: 'fresh',
      description: 'd',
    });
    expect(await client.api(`${columns}/colour`).patch({ choice: { choices: ['Green'] } })).toMatchObject({
      choice: { choices: ['Green'] },
    });
  });

  it('can be removed', async () => {
    const { tenant, client, columns } = await columnTenant();
    await client.api(`${columns}/line`).delete();
    expect((await ask(tenant, app, `${columns}/line`)).status).toBe(404);
  });

  it.each([
    ['one that is not there', 'GET', '/none', undefined, 404, 'itemNotFound'],
    ['a new one without a name', 'POST', '', { text: {} }, 400, 'invalidRequest'],
    ['one of two kinds', 'POST', '', { name: 'a', text: {}, number: {} }, 400, 'invalidRequest'],
    ['a choice without choices', 'POST', '', { name: 'a', choice: {} }, 400, 'invalidRequest'],
    ['a setting of another type', 'POST', '', { name: 'a', indexed: 'yes' }, 400, 'invalidRequest'],
    ['a kind that is not imitated', 'POST', '', { name: 'a', term: {} }, 501, 'LocalTenantNotImitated'],
    ['another type for one that is there', 'PATCH', '/line', { number: {} }, 501, 'LocalTenantNotImitated'],
    ['to remove the title', 'DELETE', '/Title', undefined, 400, 'invalidRequest'],
    ['to remove a built-in one', 'DELETE', '/Created', undefined, 400, 'invalidRequest'],
  ] as const)('are refused: %s', async (_, method, path, body, status, code) => {
    const { tenant, columns } = await columnTenant();
    const answered = await ask(tenant, person(ada), `${columns}${path}`, { method, ...(body && { body }) });
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
  });

  it.each(['POST', 'PATCH', 'DELETE'])('are not for who may only add items: %s', async (method) => {
    const { tenant, columns } = await columnTenant();
    const path = method === 'POST' ? columns : `${columns}/line`;
    const answered = await ask(tenant, person(ben), path, { method, body: { name: 'a' } });
    expect([answered.status, codeOf(answered)]).toEqual([403, 'accessDenied']);
  });
});
