import { type DeskWorld, deskWorld, people, personNow } from './deskWorld';

const { nurse } = people;
let desk: DeskWorld;
beforeAll(async () => void (desk = await deskWorld('2026-03-25T09:00:00Z')), 60_000);
afterAll(() => desk.end());

let number = 200;
const somebody = (): string => `U8000${(number += 1)}`;
const record = (contactId: string, call: object) =>
  desk.ask(nurse, 'deskCall', { trust: 'R0B', contactId }, { note: 'Wants physio.', ...call });

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
