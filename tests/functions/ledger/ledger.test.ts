import { contacts } from '../../../config/lists/contacts';
import { historyOf, type Ledger, ledger } from '../../../functions/ledger/ledger';
import { type ServiceWorld, serviceWorld } from '../../made/serviceWorld';

const at = '2026-03-25T09:00:00.000Z';
let world: ServiceWorld;
let book: Ledger;
beforeAll(async () => {
  world = await serviceWorld(at);
  book = ledger(world.store(contacts));
}, 60_000);
afterAll(() => world.end());

let last = 0;
async function reserved(changes: Partial<Parameters<Ledger['reserve']>[0]> = {}) {
  last += 1;
  const contactId = last.toString(16).padStart(32, '0');
  return book.reserve(
    {
      ...{ contactId, person: `U${last}`, trust: 'R0B', state: 'due', rule: 'day28', spellStart: '2026-02-25' },
      ...{ day28Key: `${contactId}|day28`, stressKey: contactId, firstSeenOn: '2026-03-24', notBefore: '2026-03-25' },
      ...changes,
    } as Parameters<Ledger['reserve']>[0],
    { at, what: 'reserved' },
  );
}
const stored = async (contactId = '') => {
  const found = await book.byContact(contactId);
  if (found === undefined) throw new Error('There is no such contact.');
  return found;
};

describe('the ledger', () => {
  it('has a contact by its id, with how it began', async () => {
    const { contactId = '' } = await reserved();
    const { row } = await stored(contactId);
    expect(historyOf(row)).toEqual([{ at, what: 'reserved' }]);
    expect(await book.byContact('f'.repeat(32))).toBeUndefined();
  });

  it.each(['day28Key', 'stressKey'] as const)('reserves a %s once', async (key) => {
    const one = await reserved();
    await expect(reserved({ [key]: one[key] })).rejects.toMatchObject({ name: 'Conflict' });
  });

  it('reserves once where two do at the same moment', async () => {
    const same = { day28Key: 'same' };
    const results = await Promise.allSettled([reserved(same), reserved(same)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('has the contacts of a person, and those in a state, of all or of one trust', async () => {
    await reserved({ person: 'U-one', state: 'held' });
    await reserved({ person: 'U-one', state: 'held', trust: 'RXP' });
    expect(await book.ofPerson('U-one')).toHaveLength(2);
    expect(await book.inState('held')).toHaveLength(2);
    expect(await book.inState('held', 'RXP')).toMatchObject([{ trust: 'RXP' }]);
    expect((await book.all()).length).toBeGreaterThan(2);
  });
});

describe('a step', () => {
  it('changes the contact and adds to its history in one write', async () => {
    const from = await stored((await reserved()).contactId);
    const moved = await book.move(from, { state: 'queued' }, { at, what: 'queued' });
    const found = await stored(from.row.contactId);
    expect(found.row).toMatchObject({ state: 'queued' });
    expect(historyOf(found.row).map(({ what }) => what)).toEqual(['reserved', 'queued']);
    expect(moved.row.history).toBe(found.row.history);
  });

  it('follows another without reading in between', async () => {
    const from = await stored((await reserved()).contactId);
    const queued = await book.move(from, { state: 'queued' }, { at, what: 'queued' });
    await book.move(queued, { state: 'sending' }, { at, what: 'attempt' });
    expect((await stored(from.row.contactId)).row.state).toBe('sending');
  });

  it('is taken by one of two', async () => {
    const from = await stored((await reserved()).contactId);
    const move = () => book.move(from, { state: 'queued' }, { at, what: 'queued' });
    const results = await Promise.allSettled([move(), move()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'Conflict' } });
    expect(historyOf((await stored(from.row.contactId)).row)).toHaveLength(2);
  });

  it.each([
    ['sent', 'queued'],
    ['maybeSent', 'due'],
    ['closed', 'due'],
  ] as const)('from %s to %s is a fault of the program, and nothing is written', async (state, to) => {
    const from = await stored((await reserved({ state })).contactId);
    await expect(book.move(from, { state: to }, { at, what: 'queued' })).rejects.toThrow('cannot go');
    expect((await stored(from.row.contactId)).row.state).toBe(state);
  });

  it('empties what it sets to nothing', async () => {
    const from = await stored((await reserved({ state: 'held', why: 'reason' })).contactId);
    await book.move(from, { state: 'due', why: undefined }, { at, what: 'released' });
    expect((await stored(from.row.contactId)).row).not.toHaveProperty('why');
  });
});

describe('a history', () => {
  const event = { at, what: 'reserved' } as const;
  it.each([
    ['empty', '', []],
    ['left out', undefined, []],
    ['of two lines', `${JSON.stringify(event)}\n${JSON.stringify({ ...event, what: 'sent' })}`, ['reserved', 'sent']],
    ['with a line that cannot be read', `{"at":\n${JSON.stringify(event)}`, ['reserved']],
  ])('that is %s', (_, history, expected) => {
    expect(historyOf({ history }).map(({ what }) => what)).toEqual(expected);
  });
});
