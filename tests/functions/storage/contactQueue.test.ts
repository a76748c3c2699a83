import { contactIn, contactQueueIn } from '../../../functions/storage/contactQueue';
import { contactQueue } from '../../../functions/storage/storageEdge';
import { type ServiceWorld, serviceWorld } from '../../made/serviceWorld';

const contactId = '0123456789abcdef0123456789abcdef';

describe('the contact of a message', () => {
  it.each<[string, unknown, string | undefined]>([
    ['ours', { contact: contactId }, contactId],
    ['ours with more in it', { contact: contactId, more: 1 }, contactId],
    ['empty', {}, undefined],
    ['nothing', undefined, undefined],
    ['null', null, undefined],
    ['a text', contactId, undefined],
    ['one with a number', { contact: 1 }, undefined],
    ['one with several', { contact: [contactId] }, undefined],
    ['one with too short an id', { contact: contactId.slice(1) }, undefined],
    ['one with too long an id', { contact: `${contactId}0` }, undefined],
    ['one with an id in capitals', { contact: contactId.toUpperCase() }, undefined],
    ['one with a line after its id', { contact: `${contactId}\n` }, undefined],
    ['one that would widen a search', { contact: "' or person ne '" }, undefined],
  ])('that is %s', (_, message, expected) => {
    expect(contactIn(message)).toBe(expected);
  });
});

describe('the queue', () => {
  let world: ServiceWorld;
  beforeAll(async () => void (world = await serviceWorld('2026-03-25T09:00:00Z')), 60_000);
  afterAll(() => world.end());
  const queue = () => world.edges.storage.queues.getQueueClient(contactQueue);

  it('has a contact’s id, as plain text, and nothing else', async () => {
    await contactQueueIn(world.edges.storage).send(contactId);
    const { peekedMessageItems } = await queue().peekMessages();
    expect(peekedMessageItems.map(({ messageText }) => messageText)).toEqual([`{"contact":"${contactId}"}`]);
  });

  it('is made when there is none', async () => {
    await queue().deleteIfExists();
    const contacts = contactQueueIn(world.edges.storage);
    await Promise.all([contacts.send(contactId), contacts.send(contactId)]);
    expect((await queue().getProperties()).approximateMessagesCount).toBe(2);
  });
});
