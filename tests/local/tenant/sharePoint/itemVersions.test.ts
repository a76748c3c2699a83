import { ask } from './asking';
import { ada, ben, cora, hub, person } from '../tenantForTests';
import { pnp } from '../clients';
import { richList } from './richList';

async function changedTwice() {
  const list = await richList();
  await list.rows().items.add({ Title: 'One', whoId: list.benId, placeId: 2 });
  list.wait(60);
  await pnp(list.tenant, hub, person(ben)).web.lists.getByTitle('Rows').items.getById(1).update({ Title: 'Two' });
  list.wait(60);
  await list.rows().items.getById(1).update({ size: 3 });
  return list;
}

const labels = (versions: unknown): string[] =>
  (versions as { VersionLabel: string }[]).map(({ VersionLabel }) => VersionLabel);

describe('the versions of an item', () => {
  it('give it its values again, as a version of its own', async () => {
    const { tenant, rows, benId } = await changedTwice();
    const path = "web/lists/getbytitle('Rows')/items(1)/versions/restorebylabel";
    const restore = async (label: string, who = ada) =>
      ask(tenant, person(who), `${path}('${label}')`, { method: 'POST' });
    expect(await restore('9.0')).toMatchObject({ status: 404 });
    expect(await restore('1.0', cora)).toMatchObject({ status: 403 });
    expect(await restore('1.0')).toMatchObject({ status: 200 });
    expect(await rows().items.getById(1)()).toMatchObject({
      Title: 'One',
      size: null,
      whoId: benId,
      placeId: 2,
      OData__UIVersionString: '4.0',
    });
    expect(labels(await rows().items.getById(1).versions())).toEqual(['4.0', '3.0', '2.0', '1.0']);
  });

  it('are what it was, the newest first', async () => {
    const { rows, adaId, benId } = await changedTwice();
    const versions = await rows().items.getById(1).versions();
    const of = (LookupId: number, LookupValue: string) => ({ LookupId, LookupValue });
    expect(versions).toMatchObject([
      { VersionId: 1536, VersionLabel: '3.0', IsCurrentVersion: true, Title: 'Two', size: 3 },
      {
        VersionId: 1024,
        VersionLabel: '2.0',
        IsCurrentVersion: false,
        Title: 'Two',
        size: null,
        Created: '2026-11-22T09:31:00Z',
        Author: of(adaId, 'Ada Armstrong'),
        Editor: { ...of(benId, 'Ben Bell'), Email: 'ben.bell@r0b.example' },
        who: of(benId, 'Ben Bell'),
        place: of(2, 'South'),
      },
      { VersionId: 512, VersionLabel: '1.0', Title: 'One' },
    ]);
  });

  it('are found by their ids, come along with the item, and can be counted on', async () => {
    const { rows } = await changedTwice();
    expect(await rows().items.getById(1).versions.getById(512)()).toMatchObject({ Title: 'One' });
    const item = await rows().items.getById(1).select('Versions').expand('Versions')();
    expect(labels((item as { Versions: unknown }).Versions)).toEqual(['3.0', '2.0', '1.0']);
    expect(labels(await rows().items.getById(1).versions.filter("VersionLabel ne '2.0'")())).toEqual(['3.0', '1.0']);
    await expect(rows().items.getById(1).versions.getById(7)()).rejects.toMatchObject({ status: 404 });
  });

  it('can be removed one by one or all together, but for the item as it is', async () => {
    const { rows, tenant } = await changedTwice();
    await rows().items.getById(1).versions.getById(512).delete();
    expect(labels(await rows().items.getById(1).versions())).toEqual(['3.0', '2.0']);
    await expect(rows().items.getById(1).versions.getById(1536).delete()).rejects.toMatchObject({ status: 501 });
    const path = "web/lists/getbytitle('Rows')/items(1)/versions";
    await ask(tenant, person(ada), `${path}/deletebylabel('2.0')`, { method: 'POST' });
    expect(labels(await rows().items.getById(1).versions())).toEqual(['3.0']);
    await rows().items.getById(1).update({ size: 4 });
    await ask(tenant, person(ada), `${path}/deleteall`, { method: 'POST' });
    expect(labels(await rows().items.getById(1).versions())).toEqual(['4.0']);
  });

  it('are removed by nobody who may not', async () => {
    const { tenant } = await changedTwice();
    const versions = pnp(tenant, hub, person(cora)).web.lists.getByTitle('Rows').items.getById(1).versions;
    await expect(versions.getById(512).delete()).rejects.toMatchObject({ status: 403 });
  });
});
