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
      await record(contactId, { ...call(), seen: 2 }),
    ]);
    expect(lines).toBe(3);
  });
});

describe('a call from a page that is older than what has come', () => {
  it('is not recorded, so that an answer that nobody has read is not closed', async () => {
    const contactId = await desk.contact({ person: somebody(), state: 'sent' });
    const stored = await desk.deps.ledger.byContact(contactId);
    const answered = { at: '2026-03-25T08:59:00Z', what: 'answered' } as const;
    if (stored) await desk.deps.ledger.move(stored, { state: 'answered', actBy: '2026-03-27' }, answered);
    const old = await record(contactId, { outcome: 'no-answer', close: true });
    expect([old.status, typeof old.json['next']]).toEqual([409, 'string']);
    expect((await desk.deps.ledger.byContact(contactId))?.row).toMatchObject({
      state: 'answered',
      actBy: '2026-03-27',
    });
    expect((await record(contactId, { outcome: 'no-answer', seen: 2 })).status).toBe(200);
  });
});

describe('a wrong number', () => {
  const rungAs = async (changes: (hash: string) => object) => {
    const person = somebody();
    desk.setPeople([personNow(person)]);
    const mobile = `+4477009${person.slice(-5)}`;
    const [hash = ''] = await desk.deps.addressHash(mobile);
    const contactId = await desk.contact({ person, state: 'answered', ...changes(hash) });
    const answer = await record(contactId, { outcome: 'wrong-number', rung: personNow(person).mobile });
    return { contactId, person, mobile, answer };
  };

  it('is not used again for anybody, and not shown again', async () => {
    const { mobile, answer, person } = await rungAs(() => ({}));
    expect(await desk.deps.dropped.has(mobile)).toBe(true);
    expect(answer.json).not.toHaveProperty('telephone');
    expect(answer.json['email']).toBe('sam@example.com');
    const other = somebody();
    desk.setPeople([{ ...personNow(other), mobile: personNow(person).mobile }]);
    const contactId = await desk.contact({ person: other, state: 'answered' });
    const seen = await desk.ask(nurse, 'deskPerson', { trust: 'R0B', contactId });
    expect(seen.json).not.toHaveProperty('telephone');
  });

  it('ends the link that went to it, and leaves one that went elsewhere', async () => {
    const byText = await rungAs((hash) => ({ channel: 'text', addressHash: hash }));
    const byEmail = await rungAs(() => ({ channel: 'email', addressHash: 'of-the-e-mail' }));
    expect(desk.revoked).toContain(byText.contactId);
    expect(desk.revoked).not.toContain(byEmail.contactId);
  });

  it('is one that was shown: nothing is dropped where none was, or where another has come since', async () => {
    const person = somebody();
    desk.setPeople([{ ...personNow(person), permitted: false }]);
    const mobile = `+4477009${person.slice(-5)}`;
    const contactId = await desk.contact({ person, state: 'answered' });
    expect((await record(contactId, { outcome: 'wrong-number' })).status).toBe(200);
    expect(await desk.deps.dropped.has(mobile)).toBe(false);
    const other = await desk.contact({ person, state: 'answered' });
    expect((await record(other, { outcome: 'wrong-number', rung: '07700 900998' })).status).toBe(409);
    expect(await desk.deps.dropped.has(mobile)).toBe(false);
    expect((await desk.deps.ledger.byContact(other))?.row.state).toBe('answered');
  });

  it('of a call that was not recorded is used on', async () => {
    const person = somebody();
    desk.setPeople([personNow(person)]);
    const contactId = await desk.contact({ person, state: 'sent' });
    const rung = personNow(person).mobile;
    const [spoke, wrong] = [{ outcome: 'spoke' }, { outcome: 'wrong-number', rung }];
    expect((await record(contactId, spoke)).status).toBe(200);
    expect((await record(contactId, wrong)).status).toBe(409);
    expect(await desk.deps.dropped.has(`+4477009${person.slice(-5)}`)).toBe(false);
  });

  it('is noted when the same call comes again, should the first have ended half-way', async () => {
    const person = somebody();
    desk.setPeople([personNow(person)]);
    const contactId = await desk.contact({ person, state: 'sent' });
    const same = newCall({ outcome: 'wrong-number', rung: personNow(person).mobile });
    const drop = jest.spyOn(desk.deps.dropped, 'drop').mockRejectedValueOnce(new Error('Ended.'));
    expect((await record(contactId, same)).status).toBe(500);
    drop.mockRestore();
    expect((await record(contactId, same)).status).toBe(200);
    expect(await desk.deps.dropped.has(`+4477009${person.slice(-5)}`)).toBe(true);
  });

  it('may be one that takes no texts', async () => {
    const person = somebody();
    const landline = '01642 850850';
    desk.setPeople([{ ...personNow(person), mobile: landline }]);
    const contactId = await desk.contact({ person, state: 'notReached' });
    const { json } = await record(contactId, { outcome: 'wrong-number', rung: landline });
    expect(json).not.toHaveProperty('telephone');
  });

  it('that is sent twice drops no other number, should another one be known by then', async () => {
    const person = somebody();
    desk.setPeople([personNow(person)]);
    const contactId = await desk.contact({ person, state: 'answered' });
    const same = newCall({ outcome: 'wrong-number', rung: personNow(person).mobile });
    await record(contactId, same);
    desk.setPeople([{ ...personNow(person), mobile: '07700 900999' }]);
    await record(contactId, same);
    expect(await desk.deps.dropped.has('+447700900999')).toBe(false);
  });
});
