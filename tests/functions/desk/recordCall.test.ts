import { type DeskWorld, deskWorld, newCall, people, personNow } from './deskWorld';

const { nurse } = people;
let desk: DeskWorld;
beforeAll(async () => void (desk = await deskWorld('2026-03-25T09:00:00Z')), 60_000);
afterAll(() => desk.end());

let number = 200;
const somebody = (): string => `U8000${(number += 1)}`;
const record = (contactId: string, call: object) =>
  desk.ask(nurse, 'deskCall', { trust: 'R0B', contactId }, newCall({ note: 'Wants physio.', ...call }));

describe('a call about a contact that came to an end meanwhile', () => {
  it.each([
    ['cancelled', { outcome: 'spoke', close: true }],
    ['cancelled', { outcome: 'spoke' }],
    ['cancelled', { outcome: 'no-answer' }],
    ['cancelled', { outcome: 'wrong-number' }],
    ['cancelled', { outcome: 'asked-to-stop' }],
    ['closed', { outcome: 'spoke', close: true }],
    ['closed', { outcome: 'no-answer' }],
    ['closed', { outcome: 'wrong-number' }],
    ['closed', { outcome: 'asked-to-stop' }],
  ] as const)('as %s is kept with its note, and leaves it as it is: %j', async (state, call) => {
    const person = somebody();
    desk.setPeople([personNow(person)]);
    const contactId = await desk.contact({ person, state, why: 'returned' });
    const { status, json } = await record(contactId, call);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      row: { state, why: 'returned' },
      history: [{}, { what: 'called', why: call.outcome, by: nurse.oid, note: 'Wants physio.' }],
    });
    expect(json['row']).not.toHaveProperty('actBy');
  });
});

describe('a call that is sent twice', () => {
  const twice = async (ask: (contactId: string) => Promise<{ status: number; json: Record<string, unknown> }[]>) => {
    const contactId = await desk.contact({ person: somebody(), state: 'answered', actBy: '2026-03-24' });
    const answers = await ask(contactId);
    const stored = await desk.deps.ledger.byContact(contactId);
    return { answers, lines: stored?.row.history?.split('\n').length };
  };
  const call = () => newCall({ outcome: 'no-answer' });

  it('is one, and answers with the record as it is', async () => {
    const same = call();
    const { answers, lines } = await twice(async (contactId) => [
      await record(contactId, same),
      await record(contactId, same),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[1]?.json).toEqual(answers[0]?.json);
    expect(answers[1]?.json).toMatchObject({ row: { actBy: '2026-03-26' }, history: [{}, { what: 'called' }] });
    expect(lines).toBe(2);
  });

  it('is one at the same moment too', async () => {
    const same = call();
    const { answers, lines } = await twice((contactId) =>
      Promise.all([record(contactId, same), record(contactId, same)]),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(lines).toBe(2);
  });

  it('is two with an id of its own each', async () => {
    const { lines } = await twice(async (contactId) => [
      await record(contactId, call()),
      await record(contactId, call()),
    ]);
    expect(lines).toBe(3);
  });

  it('drops no other number, should another one be known by then', async () => {
    const person = somebody();
    desk.setPeople([personNow(person)]);
    const contactId = await desk.contact({ person, state: 'answered' });
    const same = newCall({ outcome: 'wrong-number' });
    await record(contactId, same);
    desk.setPeople([{ ...personNow(person), mobile: '07700 900456' }]);
    await record(contactId, same);
    const [note] = await desk.deps.notes.find([{ column: 'person', is: 'eq', value: person }]);
    expect(note?.droppedAddresses).toBe((await desk.deps.addressHash('+447700900123'))[0]);
  });
});
