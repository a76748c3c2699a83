import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/subscriptions';
import '@pnp/sp/webs';
import { body } from '@pnp/queryable';
import { SPCollection, SPInstance, spDelete, spPost } from '@pnp/sp';
import { ben } from '../tenantForTests';
import { plainList } from './plainList';

const inDays = (days: number): string => new Date(Date.UTC(2026, 10, 22 + days, 9, 30)).toISOString();

interface Subscribed {
  readonly id: string;
}

describe('the webhooks of a list', () => {
  const url = 'https://receiver.example/hook';

  it('are added, changed and removed', async () => {
    const { list } = await plainList();
    const made = (await list.subscriptions.add(url, inDays(120), 'state')) as unknown as Subscribed;
    const { Id } = await list.select('Id')<{ Id: string }>();
    const one = list.subscriptions.getById(made.id);
    expect(await one()).toMatchObject({
      clientState: 'state',
      expirationDateTime: '2027-03-22T09:30:00Z',
      notificationUrl: url,
      resource: Id,
    });
    await list.update({ Description: 'Another' });
    await one.update(inDays(170));
    expect(await list.subscriptions()).toMatchObject([{ id: made.id, expirationDateTime: '2027-05-11T09:30:00Z' }]);
    await one.delete();
    expect(await list.subscriptions()).toEqual([]);
    await expect(one()).rejects.toMatchObject({ status: 404 });
  });

  it('last half a year at most, and are for those who manage lists', async () => {
    const { list, as } = await plainList();
    await expect(list.subscriptions.add(url, inDays(181))).rejects.toMatchObject({ status: 400 });
    await expect(list.subscriptions.add(url, inDays(-1))).rejects.toMatchObject({ status: 400 });
    await expect(list.subscriptions.add(url, 'soon')).rejects.toMatchObject({ status: 400 });
    const bens = as(ben).web.lists.getByTitle('Plain').subscriptions;
    await expect(bens()).rejects.toMatchObject({ status: 403 });
    await expect(bens.add(url, inDays(1))).rejects.toMatchObject({ status: 403 });
    const { id } = (await list.subscriptions.add(url, inDays(1), 'secret')) as unknown as Subscribed;
    for (const key of [id, '00000000-0000-4000-8000-000000000000'])
      await expect(SPInstance(bens).concat(`('${key}')`)()).rejects.toMatchObject({ status: 403 });
  });
});

describe('the event receivers of a list', () => {
  const receiver = { EventType: 10001, ReceiverName: 'Ours', ReceiverClass: 'A.B', Synchronization: 1 };
  const added = (eventReceiverCreationInformation: object) => body({ eventReceiverCreationInformation });

  it('are added, found and removed', async () => {
    const { list } = await plainList();
    expect(await list.eventReceivers()).toEqual([]);
    const made = await spPost(SPCollection(list.eventReceivers, 'add'), added(receiver));
    expect(made).toMatchObject({ ...receiver, SequenceNumber: 10000, ReceiverUrl: '' });
    const { ReceiverId } = made as { ReceiverId: string };
    expect(await list.eventReceivers.filter("ReceiverName eq 'Ours'").select('ReceiverId')()).toMatchObject([
      { ReceiverId },
    ]);
    const one = SPInstance(list.eventReceivers, `getById('${ReceiverId}')`);
    expect(await one()).toMatchObject(receiver);
    await spDelete(one);
    expect(await list.eventReceivers()).toEqual([]);
    await expect(one()).rejects.toMatchObject({ status: 404 });
  });

  it('have no other properties than those of SharePoint', async () => {
    const { list } = await plainList();
    const add = spPost(SPCollection(list.eventReceivers, 'add'), added({ NoSuch: 1 }));
    await expect(add).rejects.toMatchObject({ status: 400 });
  });
});

it('a list tells which columns of other lists lead to it', async () => {
  const { sp, list } = await plainList();
  const { Id } = await list.select('Id')<{ Id: string }>();
  await sp.web.lists.add('Other');
  const other = sp.web.lists.getByTitle('Other');
  const field = (await other.fields.addLookup('Plain one', {
    LookupListId: Id,
    LookupFieldName: 'Title',
  })) as unknown as {
    Id: string;
  };
  const { Id: ListId } = await other.select('Id')<{ Id: string }>();
  expect(await list.relatedFields()).toMatchObject([{ FieldId: field.Id, ListId, RelationshipDeleteBehavior: 0 }]);
  expect(await other.relatedFields()).toEqual([]);
});

it('a list has no rights management', async () => {
  const { list } = await plainList();
  expect(await list.informationRightsManagementSettings()).toMatchObject({ AllowPrint: false, PolicyTitle: null });
});
