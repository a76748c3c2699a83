import type { GraphError } from '@microsoft/microsoft-graph-client';
import { graph } from '../../clients';
import { app, ben, cora, person } from '../../tenantForTests';
import { type Item, libraryTenant } from './libraries';

async function withFile() {
  const made = await libraryTenant();
  const { id } = await made.put('a.txt', 'abc', person(ben));
  const file = `${made.drive}/items/${id}`;
  const does = async (doing: string, by = person(ben), body: unknown = {}): Promise<unknown> =>
    graph(made.tenant, by)
      .api(`${file}/${doing}`)
      .post(body)
      .catch(({ statusCode, code }: GraphError) => ({ statusCode, code }));
  const versions = async (): Promise<unknown> => {
    const { value } = (await graph(made.tenant, app).api(`${file}/versions`).get()) as { value: Item[] };
    return value.map(({ id: label }) => label);
  };
  return { ...made, file, does, versions };
}

describe('a file that is checked out through Graph', () => {
  it('is kept from others until it is checked in', async () => {
    const { does, put, versions } = await withFile();
    expect(await does('checkin')).toMatchObject({ statusCode: 400 });
    expect(await does('checkout', person(cora))).toMatchObject({ statusCode: 403 });
    await does('checkout');
    await expect(put('a.txt', 'one')).rejects.toMatchObject({ statusCode: 423 });
    expect(await does('checkin', app)).toMatchObject({ statusCode: 423 });
    await put('a.txt', 'one', person(ben));
    await put('a.txt', 'two', person(ben));
    expect(await does('checkin', person(ben), { comment: 1 })).toMatchObject({ statusCode: 400 });
    await does('checkin', person(ben), { comment: 'Done', checkInAs: 'published' });
    expect(await versions()).toEqual(['2.0', '1.0']);
    await put('a.txt', 'three');
  });

  it('is what it was before where the check-out is discarded', async () => {
    const { tenant, does, put, file, versions } = await withFile();
    const before = (await graph(tenant, app).api(file).get()) as Item;
    await does('checkout');
    await put('a.txt', 'longer', person(ben));
    await does('discardCheckout');
    const after = (await graph(tenant, app).api(file).get()) as Item;
    expect(after).toMatchObject({ size: before.size, name: 'a.txt' });
    expect(after.eTag).not.toBe(before.eTag);
    expect(await versions()).toEqual(['1.0']);
  });

  it('is no folder', async () => {
    const { tenant, drive } = await withFile();
    const folder = graph(tenant, app).api(`${drive}/root/checkout`).post({});
    await expect(folder).rejects.toMatchObject({ statusCode: 400 });
  });
});
