import { Conflict, NotFound } from '../../config/lists/storeFailures';
import { ada, app, ben, cora, person } from '../local/tenant/tenantForTests';
import { full } from './examples';
import { clientNames, contract } from './stores';

const nobodysApp = { kind: 'app', appId: 'ff000000-0000-4000-8000-000000000000' } as const;

describe.each(clientNames)('through %s', (client) => {
  it('a change to what somebody else changed is a conflict, and changes nothing', async () => {
    const { stores } = await contract();
    const store = stores[client];
    const { id } = await store.add(full);
    const { version } = await store.get(id);
    const newer = await store.change(id, { line: 'Mine' }, version);
    await expect(store.change(id, { line: 'Theirs' }, version)).rejects.toBeInstanceOf(Conflict);
    await expect(store.remove(id, version)).rejects.toBeInstanceOf(Conflict);
    expect(await store.get(id)).toEqual({ row: { ...full, id, line: 'Mine' }, version: newer });
  });

  it('a value that must be unique is a conflict when it comes twice, whatever its case', async () => {
    const { stores } = await contract();
    const store = stores[client];
    await store.add({ title: 'One', key: 'abc' });
    await expect(store.add({ title: 'Two', key: 'ABC' })).rejects.toBeInstanceOf(Conflict);
    const { id } = await store.add({ title: 'Three', key: 'xyz' });
    const { version } = await store.get(id);
    await expect(store.change(id, { key: 'abc' }, version)).rejects.toBeInstanceOf(Conflict);
    await store.change(id, { key: 'xyz', line: 'its own value' }, version);
  });

  it('any number of rows may have no value where values must be unique', async () => {
    const { stores } = await contract();
    await stores[client].add({ title: 'One' });
    await stores[client].add({ title: 'Two' });
    expect(await stores[client].find()).toHaveLength(2);
  });

  it('an item that is not there is not found', async () => {
    const { stores } = await contract();
    const store = stores[client];
    const { id } = await store.add({ title: 'One' });
    const { version } = await store.get(id);
    await store.remove(id, version);
    await expect(store.get(id)).rejects.toBeInstanceOf(NotFound);
    await expect(store.change(id, { line: 'x' }, version)).rejects.toBeInstanceOf(NotFound);
    await expect(store.remove(id, version)).rejects.toBeInstanceOf(NotFound);
    await expect(store.get(99)).rejects.toBeInstanceOf(NotFound);
  });

  const hidden = client === 'PnPjs' ? person(cora) : nobodysApp;

  it('what one has no right to is not found, in the very words of what is not there', async () => {
    const { tenant, stores, storeFor } = await contract();
    const { id } = await stores[client].add(full);
    const missing = await stores[client].get(99).catch((failure: unknown) => failure);
    tenant.sites.grantList('/sites/Hub', 'Examples', [
      { to: { oid: ben.oid }, level: 'contribute' },
      { to: { appId: app.kind === 'app' ? app.appId : '' }, level: 'contribute' },
    ]);
    const store = storeFor(client, hidden);
    for (const attempt of [store.get(id), store.find(), store.add({ title: 'x' }), store.remove(id, '"1"')]) {
      const failure = await attempt.catch((reason: unknown) => reason);
      expect(failure).toBeInstanceOf(NotFound);
      expect(failure).toEqual(missing);
    }
    expect(await stores[client].find()).toHaveLength(1);
  });

  it('who may only read is refused to write', async () => {
    const { storeFor, stores, tenant } = await contract();
    const { id } = await stores[client].add(full);
    tenant.sites.grant('/sites/Hub', { appId: nobodysApp.appId }, 'read');
    const store = storeFor(client, hidden);
    const { row, version } = await store.get(id);
    expect(row).toEqual({ ...full, id });
    await expect(store.change(id, { line: 'x' }, version)).rejects.toBeInstanceOf(NotFound);
    await expect(store.add({ title: 'x' })).rejects.toBeInstanceOf(NotFound);
    await expect(store.remove(id, version)).rejects.toBeInstanceOf(NotFound);
    expect((await stores[client].get(id)).version).toBe(version);
  });

  it('a refusal says nothing of the values', async () => {
    const { stores } = await contract();
    const store = stores[client];
    await store.add({ title: 'One', key: 'a secret' });
    const failure = await store.add({ title: 'Two', key: 'a secret' }).catch((reason: unknown) => reason);
    expect(String(failure)).not.toContain('secret');
  });

  it('a row that does not fit its declaration is a fault of the program, and never sent', async () => {
    const { stores } = await contract();
    await expect(stores[client].add({ title: 'T', line: 'x'.repeat(256) })).rejects.toBeInstanceOf(TypeError);
    expect(await stores[client].find()).toEqual([]);
  });
});

it('the owner of a site is not let in to a list that has permissions of its own without them', async () => {
  const { tenant, storeFor } = await contract();
  tenant.sites.grantList('/sites/Hub', 'Examples', []);
  await expect(storeFor('PnPjs', person(ada)).find()).rejects.toBeInstanceOf(NotFound);
});
