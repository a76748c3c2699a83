import { contacts } from '../../config/lists/contacts';
import { listsFor } from '../../config/lists/schema';
import { type ServiceWorld, serviceWorld } from '../made/serviceWorld';

let world: ServiceWorld;
beforeAll(async () => void (world = await serviceWorld('2026-03-25T09:00:00Z')), 60_000);
afterAll(() => world.end());

it('has every list of the service, for the service alone', async () => {
  for (const list of listsFor('service')) expect(await world.store(list).find()).toEqual([]);
});

it('keeps a contact, and no second one with its key', async () => {
  const row = {
    title: 'Contact',
    contactId: 'a'.repeat(32),
    person: 'U00000001',
    trust: 'R0B',
    state: 'due',
    rule: 'day28',
    spellStart: '2026-02-26',
    day28Key: 'U00000001|day28|2026-02-26',
    stressKey: 'a'.repeat(32),
    firstSeenOn: '2026-03-25',
    notBefore: '2026-03-26',
  } as const;
  const store = world.store(contacts);
  await store.add(row);
  await expect(store.add({ ...row, contactId: 'b'.repeat(32), stressKey: 'b'.repeat(32) })).rejects.toMatchObject({
    name: 'Conflict',
  });
});
