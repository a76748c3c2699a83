import { contacts } from '../../../config/lists/contacts';
import { droppedAddresses } from '../../../config/lists/droppedAddresses';
import { workingCalendar } from '../../../core/calendar/workingDays';
import { addressHash } from '../../../functions/addresses/addressHash';
import { droppedAddressesIn } from '../../../functions/addresses/droppedAddresses';
import { type RecallDeps, dropAndRecall } from '../../../functions/addresses/recall';
import { ledger } from '../../../functions/ledger/ledger';
import type { ContactState } from '../../../core/contacts/contact';
import { type ServiceWorld, serviceWorld } from '../../made/serviceWorld';

jest.setTimeout(60_000);
let world: ServiceWorld;
let deps: RecallDeps;
let revoked: string[];
beforeAll(async () => void (world = await serviceWorld('2026-03-25T10:00:00Z')));
beforeEach(() => {
  revoked = [];
  deps = {
    dropped: droppedAddressesIn(world.store(droppedAddresses), addressHash(world.edges.secrets), world.edges.now),
    ledger: ledger(world.store(contacts)),
    links: { revoke: (contactId) => Promise.resolve(void revoked.push(contactId)) },
    calendar: workingCalendar([]),
    now: world.edges.now,
  };
});
afterAll(() => world.end());

let last = 0;
async function sentTo(hash: string, state: ContactState = 'sent'): Promise<string> {
  const contactId = (last += 1).toString(16).padStart(32, '0');
  await deps.ledger.reserve(
    {
      ...{ contactId, person: `U${String(last)}`, trust: 'R0B', state, rule: 'day28', addressHash: hash },
      ...{ spellStart: '2026-02-25', day28Key: contactId, stressKey: contactId },
      ...{ firstSeenOn: '2026-03-24', notBefore: '2026-03-25' },
    },
    { at: '2026-03-24T05:00:00Z', what: 'reserved' },
  );
  return contactId;
}
const rowOf = async (contactId: string) => (await deps.ledger.byContact(contactId))?.row;

describe('a number that turned out to be somebody else’s', () => {
  it('ends what was sent to it for others: their links, and somebody rings them', async () => {
    const [own, other] = [await sentTo('one'), await sentTo('one')];
    const elsewhere = await sentTo('another');
    const answered = await sentTo('one', 'answered');
    await dropAndRecall(deps, ['newer', 'one'], own);
    expect(await rowOf(other)).toMatchObject({ state: 'notReached', why: 'wrong-person', actBy: '2026-03-26' });
    expect(revoked).toEqual([other]);
    expect((await rowOf(own))?.state).toBe('sent');
    expect((await rowOf(elsewhere))?.state).toBe('sent');
    expect((await rowOf(answered))?.state).toBe('answered');
    const dropped = await world.store(droppedAddresses).find();
    expect(dropped.map((row) => row.addressHash)).toEqual(['newer']);
  });

  it('ends them once, however often it is said', async () => {
    const other = await sentTo('two');
    for (let twice = 0; twice < 2; twice += 1) await dropAndRecall(deps, ['two'], 'nobody');
    expect((await rowOf(other))?.history?.split('\n')).toHaveLength(2);
  });
});
