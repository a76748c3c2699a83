import { ask } from './asking';
import { ben, person } from '../tenantForTests';
import { ids, type RichList, richList } from './richList';

async function oneRow(): Promise<RichList> {
  const list = await richList();
  const { adaId, benId } = list;
  await list.rows().items.add({ Title: 'One', whoId: benId, whosId: [adaId, benId], placeId: 2, placesId: [3, 1] });
  await list.rows().items.add({ Title: 'Two' });
  return list;
}

describe('people and items that an item names', () => {
  it('come by their numbers', async () => {
    const { rows, adaId, benId } = await oneRow();
    expect(await rows().items.getById(1)()).toMatchObject({
      AuthorId: adaId,
      EditorId: adaId,
      whoId: benId,
      whoStringId: String(benId),
      whosId: [adaId, benId],
      placeId: 2,
      placesId: [3, 1],
    });
  });

  it('are written by their numbers, which may be texts where they come as texts', async () => {
    const { rows, adaId, benId } = await oneRow();
    await rows()
      .items.getById(2)
      .update({ whoStringId: String(adaId), whosStringId: [String(benId)] });
    expect(await rows().items.getById(2)()).toMatchObject({ whoId: adaId, whosId: [benId] });
    await rows().items.getById(2).update({ whoStringId: null, whosStringId: [] });
    expect(await rows().items.getById(2)()).toMatchObject({ whoId: null, whosId: null });
  });

  it('come as numbers in verbose JSON as well, and one by one', async () => {
    const { tenant } = await oneRow();
    const headers = { Accept: 'application/json;odata=verbose' };
    const { body } = await ask(tenant, person(ben), "web/lists/getbytitle('Rows')/items(1)", { headers });
    expect(body['d']).toMatchObject({
      whosId: { __metadata: { type: 'Collection(Edm.Int32)' } },
      whosStringId: { __metadata: { type: 'Collection(Edm.String)' } },
      kinds: null,
    });
    const { body: alone } = await ask(tenant, person(ben), "web/lists/getbytitle('Rows')/items(1)/placeId");
    expect(alone).toMatchObject({ 'odata.metadata': expect.stringMatching(/#Edm\.Int32$/), value: 2 });
  });

  it('come with what is asked of them, on one item and on all', async () => {
    const { rows } = await oneRow();
    const wanted = ['Author/Title', 'who/EMail', 'who/Title', 'whos/Title', 'place/Title', 'place/Id', 'places/Title'];
    const expanded = ['Author', 'who', 'whos', 'place', 'places'];
    const one = {
      Author: { Title: 'Ada Armstrong' },
      who: { EMail: 'ben.bell@r0b.example', Title: 'Ben Bell' },
      whos: [{ Title: 'Ada Armstrong' }, { Title: 'Ben Bell' }],
      place: { Title: 'South', Id: 2 },
      places: [{ Title: 'East' }, { Title: 'North' }],
    };
    expect(
      await rows()
        .items.getById(1)
        .select(...wanted)
        .expand(...expanded)(),
    ).toMatchObject(one);
    const [first, second] = (await rows()
      .items.select(...wanted)
      .expand(...expanded)()) as Record<string, unknown>[];
    expect(first).toMatchObject(one);
    expect(second).not.toHaveProperty('who.Title');
  });

  it.each([
    ['selected as they are', ['who'], []],
    ['selected deeper and not expanded', ['Id', 'who/Title'], []],
    ['expanded, and nothing of them selected', ['Id'], ['who']],
    ['expanded, and nothing selected at all', [], ['Editor']],
  ])('are refused where they are %s', async (_, selected, expanded) => {
    const { rows } = await richList();
    const refused = rows()
      .items.select(...selected)
      .expand(...expanded)();
    await expect(refused).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(/The \$select query string must specify the target fields/),
    });
  });

  it('put items in order, where they are expanded', async () => {
    const { rows } = await oneRow();
    await rows().items.add({ Title: 'Three', placeId: 1 });
    const query = rows().items.select('Id', 'place/Title').expand('place').orderBy('place/Title', false);
    expect(ids(await query())).toEqual([1, 3, 2]);
  });

  it('are refused where there are more than twelve in a query', async () => {
    const { rows } = await richList();
    for (let at = 1; at <= 6; at += 1)
      await rows().fields.createFieldAsXml(`<Field Type="User" Name="p${at}" DisplayName="p${at}" />`);
    expect(await rows().items()).toEqual([]);
    for (let at = 7; at <= 8; at += 1)
      await rows().fields.createFieldAsXml(`<Field Type="User" Name="p${at}" DisplayName="p${at}" />`);
    const tooMany = expect.objectContaining({
      status: 500,
      message: expect.stringMatching(/-2147024749, .*lookup column threshold/),
    });
    await expect(rows().items()).rejects.toEqual(tooMany);
    await expect(rows().items.select('*', 'Title')()).rejects.toEqual(tooMany);
    expect(await rows().items.select('Title', 'whoId')()).toEqual([]);
  });

  it('are none where they may not be read', async () => {
    const { tenant } = await oneRow();
    tenant.sites.grantList('/sites/Hub', 'Places', []);
    const path = "web/lists/getbytitle('Rows')/items(1)?$select=place/Title&$expand=place";
    expect((await ask(tenant, person(ben), path)).body).toMatchObject({ place: null });
  });

  it('are found by what they are called, but for those that may not be read', async () => {
    const { tenant } = await oneRow();
    const query = "$select=Id,place/Title&$expand=place&$filter=place/Title eq 'South'";
    const found = async () => (await ask(tenant, person(ben), `web/lists/getbytitle('Rows')/items?${query}`)).body;
    expect(await found()).toMatchObject({ value: [{ Id: 1 }] });
    tenant.sites.grantList('/sites/Hub', 'Places', []);
    expect(await found()).toMatchObject({ value: [] });
  });

  it('are not found by what they were called once they are in the recycle bin', async () => {
    const { rows, places } = await oneRow();
    const found = () => rows().items.select('Id', 'place/Title').expand('place').filter("place/Title eq 'South'")();
    expect(ids(await found())).toEqual([1]);
    await places().items.getById(2).recycle();
    expect(await found()).toEqual([]);
  });
});

describe('a list without items refuses', () => {
  it.each(['$select=none', '$expand=none', '$orderby=none', "$filter=none eq 'x'"])('%s', async (query) => {
    const { tenant } = await richList();
    const path = `web/lists/getbytitle('Rows')/items?${query}`;
    expect((await ask(tenant, person(ben), path)).status).toBe(400);
  });
});
