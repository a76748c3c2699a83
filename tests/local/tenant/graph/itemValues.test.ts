import { graph } from '../clients';
import { ada, app, ben, hub, person } from '../tenantForTests';
import { ask, codeOf, graphTenant } from './asking';

interface Shown {
  readonly id: string;
  readonly fields: Record<string, unknown>;
}

const path = '/sites/tenant.example:/sites/Hub:/lists/Visits';

/** A list with a column of each kind of value, which looks items up in the list of examples. */
async function visits() {
  const { tenant, siteId, wait } = await graphTenant();
  const client = graph(tenant, person(ada));
  const { id: listId } = (await client.api(`/sites/${siteId}/lists/Examples`).get()) as { id: string };
  await client.api(`/sites/${siteId}/lists`).post({
    displayName: 'Visits',
    columns: [
      { name: 'when', dateTime: {}, indexed: true },
      { name: 'day', dateTime: { format: 'dateOnly' } },
      { name: 'who', personOrGroup: {}, indexed: true },
      { name: 'guests', personOrGroup: { allowMultipleSelection: true } },
      { name: 'what', lookup: { listId, columnName: 'Title' } },
      { name: 'which', lookup: { listId, columnName: 'Title', allowMultipleValues: true } },
      { name: 'link', hyperlinkOrPicture: {} },
      { name: 'cost', currency: { locale: 'en-GB' } },
    ],
  });
  const add = async (fields: object): Promise<Shown> =>
    (await client.api(`${path}/items`).post({ fields: { Title: 'One', ...fields } })) as Shown;
  const { fields } = await add({});
  return { tenant, client, add, wait, adaId: Number(fields['AuthorLookupId']) };
}

describe('the values of an item', () => {
  it('are instants, days, money and links as they were written', async () => {
    const { add } = await visits();
    const link = { Url: 'https://r0b.example', Description: 'Us' };
    const written = { when: '2026-11-22T10:00:00+01:00', day: '2026-11-22', cost: 2.5, link };
    expect((await add(written)).fields).toMatchObject({
      when: '2026-11-22T09:00:00Z',
      day: '2026-11-22T00:00:00Z',
      cost: 2.5,
      link,
    });
  });

  it('name a person or an item by its number, and what it is called only where that is selected', async () => {
    const { add, client, adaId } = await visits();
    const { id, fields } = await add({ whoLookupId: adaId, whatLookupId: '1' });
    expect(fields).toMatchObject({ whoLookupId: String(adaId), whatLookupId: '1' });
    expect(fields).not.toHaveProperty('who');
    const selected = client.api(`${path}/items/${id}`).expand('fields($select=who,what,Author)');
    expect(await selected.get()).toMatchObject({
      fields: { who: 'Ada Armstrong', what: 'One', Author: 'Ada Armstrong' },
    });
  });

  it('name several with what they are called', async () => {
    const { add, adaId } = await visits();
    const several = 'Collection(Edm.Int32)';
    const { fields } = await add({
      'guestsLookupId@odata.type': several,
      guestsLookupId: [adaId],
      'whichLookupId@odata.type': several,
      whichLookupId: [1],
    });
    expect(fields).toMatchObject({
      guests: [{ LookupId: adaId, LookupValue: 'Ada Armstrong', Email: ada.mail }],
      which: [{ LookupId: 1, LookupValue: 'One' }],
    });
  });

  it.each([
    ['a person without a number', { who: 1 }, 'invalidRequest'],
    ['several people without their type', { guestsLookupId: [1] }, 'invalidRequest'],
    ['no instant', { when: 'soon' }, 'invalidRequest'],
    ['a column that there is not', { none: 1 }, 'invalidRequest'],
  ])('are refused: %s', async (_, fields, code) => {
    const { tenant } = await visits();
    const answered = await ask(tenant, person(ada), `${path}/items`, { method: 'POST', body: { fields } });
    expect([answered.status, codeOf(answered)]).toEqual([400, code]);
  });

  it.each([
    ["fields/when ge '2026-11-22T00:00:00Z'", ['2', '3']],
    ["fields/when lt '2026-11-23'", ['2']],
    ['fields/whoLookupId eq 1', []],
    ["fields/Created ge '2026-01-01T00:00:00+00:00' and fields/Title eq 'One'", ['1', '2', '3']],
  ])('are found by %s', async (filter, ids) => {
    const { add, client } = await visits();
    await add({ when: '2026-11-22T09:00:00Z' });
    await add({ when: '2026-11-23T09:00:00Z' });
    const found = client
      .api(`${path}/items`)
      .filter(filter)
      .header('Prefer', 'HonorNonIndexedQueriesWarningMayFailRandomly');
    const { value } = (await found.get()) as { value: { id: string }[] };
    expect(value.map(({ id }) => id)).toEqual(ids);
  });

  it('are found by the number of a person', async () => {
    const { add, client, adaId } = await visits();
    await add({ whoLookupId: adaId });
    for (const number of [String(adaId), `'${adaId}'`]) {
      const found = client.api(`${path}/items`).filter(`fields/whoLookupId eq ${number}`);
      expect(await found.get()).toMatchObject({ value: [{ id: '2' }] });
    }
  });
});

describe('an item', () => {
  it('says who made it, where it is and what it is', async () => {
    const { tenant, siteId, items } = await graphTenant();
    const client = graph(tenant, app);
    const [, site, web] = siteId.split(',');
    expect(await client.api(`${items}/1`).get()).toMatchObject({
      id: '1',
      webUrl: `https://tenant.example${hub}/Lists/Examples/1_.000`,
      createdBy: { user: { id: ada.oid, displayName: 'Ada Armstrong', email: ada.mail } },
      contentType: { name: 'Item' },
      parentReference: { siteId },
    });
    const selected = client.api(`${items}/1`).select('sharepointIds');
    expect(await selected.get()).toMatchObject({ sharepointIds: { listItemId: '1', siteId: site, webId: web } });
  });

  it('that an application made says so', async () => {
    const { tenant, items } = await graphTenant();
    const made = await graph(tenant, app)
      .api(items)
      .post({ fields: { Title: 'x' } });
    expect(made).toMatchObject({ createdBy: { user: { displayName: 'SharePoint App' } } });
  });

  it('is changed as a whole and by its fields, and its fields are read alone', async () => {
    const { tenant, items } = await graphTenant();
    const client = graph(tenant, person(ben));
    await client.api(`${items}/1`).patch({ fields: { line: 'b' } });
    expect(await client.api(`${items}/1/fields`).select('line').get()).toMatchObject({ line: 'b' });
    const { '@odata.etag': etag } = (await client.api(`${items}/1`).get()) as { '@odata.etag': string };
    await client.api(`${items}/1/fields`).header('If-Match', etag).patch({ line: 'c' });
    const again = client
      .api(`${items}/1`)
      .header('If-Match', etag)
      .patch({ fields: { line: 'd' } });
    await expect(again).rejects.toMatchObject({ statusCode: 412 });
  });

  it('is found with options that lack their sign', async () => {
    const { tenant, items } = await graphTenant();
    const { body } = await ask(tenant, app, `${items}?expand=fields(select=Title)&top=1`);
    expect(body).toMatchObject({ value: [{ fields: { Title: 'One' } }] });
  });

  it("has the place of the next page in SharePoint's own words", async () => {
    const { tenant, items } = await graphTenant();
    const client = graph(tenant, person(ben));
    await client.api(items).post({ fields: { Title: 'Two' } });
    const page = (await client.api(items).top(1).get()) as { '@odata.nextLink': string };
    const token = new URL(page['@odata.nextLink']).searchParams.get('$skiptoken') ?? '';
    expect(Buffer.from(token, 'base64').toString()).toBe('Paged=TRUE&p_ID=1');
  });
});

describe('the versions of an item', () => {
  it('are the item as it is and as it was, with what it had then', async () => {
    const { tenant, items, wait } = await graphTenant();
    const client = graph(tenant, person(ben));
    wait(60);
    await client.api(`${items}/1/fields`).patch({ line: 'b' });
    const { value } = (await client.api(`${items}/1/versions`).expand('fields').get()) as { value: unknown[] };
    expect(value).toMatchObject([
      { id: '2.0', lastModifiedBy: { user: { displayName: 'Ben Bell' } }, fields: { line: 'b' } },
      { id: '1.0', lastModifiedBy: { user: { displayName: 'Ada Armstrong' } }, fields: { line: 'a' } },
    ]);
    expect(await client.api(`${items}/1/versions/1.0`).get()).toMatchObject({ id: '1.0' });
  });

  it.each([
    ['/1/versions/9.0', 404, 'itemNotFound'],
    ['/9/versions', 404, 'itemNotFound'],
    ['/1/versions?$expand=publication', 501, 'LocalTenantNotImitated'],
  ])('are refused: %s', async (address, status, code) => {
    const { tenant, items } = await graphTenant();
    const answered = await ask(tenant, app, `${items}${address}`);
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
  });
});
