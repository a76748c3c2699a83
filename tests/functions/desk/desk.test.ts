import type { Post } from '../../../functions/snapshot/people';
import { day } from '../../made/absence';
import { type DeskWorld, deskWorld, newCall, people, personNow } from './deskWorld';

const { nurse, secondNurse, administrator, elsewhere } = people;
let desk: DeskWorld;
beforeAll(async () => void (desk = await deskWorld('2026-03-25T09:00:00Z')), 60_000);
afterAll(() => desk.end());

/** A person of their own for each test: nothing of one is in another. */
let number = 100;
const somebody = (): string => `U8000${(number += 1)}`;
const r0b = { trust: 'R0B' };
const post = (department: string, status: Post['status'] = 'Active', trust = 'R0B'): Post => ({
  ...(personNow('').staff[0] as Post),
  ...{ department, status, trust },
});

describe('the desk of a trust', () => {
  it('shows who is to be rung, by name and ward, with what they ticked and that nobody has confirmed it', async () => {
    const person = somebody();
    desk.setPeople([personNow(person)]);
    const contactId = await desk.contact({ person, state: 'answered', actBy: '2026-03-26', channel: 'text' });
    desk.statements.push({
      statementId: 'a'.repeat(32),
      contactId,
      receivedAt: '2026-03-24T21:42:00Z',
      choices: ['physio', 'text-me'],
      confirmed: false,
    });
    const { status, json } = await desk.ask(nurse, 'desk', r0b);
    expect(status).toBe(200);
    expect(json['callToday']).toMatchObject([
      {
        contactId,
        name: `Sam Example ${person}`,
        department: 'Ward 12',
        choices: ['physio', 'text-me'],
        confirmed: false,
        workingDaysLeft: 1,
        dayOfAbsence: 28,
      },
    ]);
    expect(json['answersLeftBehind']).toBe(2);
    expect(json['capacity']).toEqual({ minutesADay: 240, minutesPlanned: 0, calls: 0 });
    expect(json['sending']).toMatchObject({
      mode: 'shadow',
      missing: expect.arrayContaining(['crisisCover']) as unknown,
    });
    expect(JSON.stringify(json)).not.toContain('07700');
  });

  it('logs a look at everybody whom it shows, once a day for each who looks', async () => {
    const person = somebody();
    await desk.contact({ person, state: 'sent' });
    await desk.ask(nurse, 'desk', r0b);
    await desk.ask(nurse, 'desk', r0b);
    await desk.ask(administrator, 'desk', r0b);
    const looks = (await desk.looks()).filter((look) => look.endsWith(person));
    expect(looks).toEqual([`${nurse.oid} desk ${person}`, `${administrator.oid} desk ${person}`]);
  });

  it('shows nothing where the look cannot be logged', async () => {
    const person = somebody();
    await desk.contact({ person, state: 'sent' });
    const add = jest.spyOn(desk.deps.reads, 'add').mockRejectedValue(new Error('The log is full.'));
    const { status, text } = await desk.ask(nurse, 'desk', r0b);
    add.mockRestore();
    expect(status).toBe(500);
    expect(text).not.toContain(person);
  });

  it.each([
    ['the active post there', [post('Ward 1', 'Leaver'), post('Ward 2'), post('Ward 3')], 'Ward 2'],
    ['a post there that is not active', [post('Ward 9', 'Active', 'RXP'), post('Ward 1', 'Leaver')], 'Ward 1'],
    ['none, where they work at another trust alone', [post('Ward 9', 'Active', 'RXP')], ''],
    ['none, where the staff file does not have them', [], ''],
  ])('shows the department of %s', async (_, staff, department) => {
    const person = somebody();
    desk.setPeople([{ ...personNow(person), staff }]);
    const contactId = await desk.contact({ person, state: 'sent' });
    const { json } = await desk.ask(nurse, 'deskPerson', { ...r0b, contactId });
    expect(json['row']).toMatchObject({ department });
  });

  it('leaves out the own record of whoever looks, and those whom they manage', async () => {
    const [own, managed] = [String(nurse.employeeId), somebody()];
    desk.setPeople([personNow(own, { employee: 'E-9' }), personNow(managed, { supervisor: 'E-9' })]);
    await desk.contact({ person: own, state: 'sent' });
    await desk.contact({ person: managed, state: 'sent' });
    const seen = async (who: typeof nurse): Promise<string> => (await desk.ask(who, 'desk', r0b)).text;
    expect(await seen(secondNurse)).toContain(`Example ${own}`);
    expect(await seen(secondNurse)).toContain(`Example ${managed}`);
    expect(await seen(nurse)).not.toMatch(new RegExp(`Example (${own}|${managed})`));
  });
});

describe('what a desk says of messages that go out by themselves', () => {
  const saysNow = async () => (await desk.ask(nurse, 'desk', r0b)).json;

  it('how many should have gone out two working days ago and have not, of this trust', async () => {
    const before = Number((await saysNow())['overdue']);
    await desk.contact({ person: somebody(), state: 'due', notBefore: '2026-03-20' });
    await desk.contact({ person: somebody(), state: 'sending', notBefore: '2026-03-20' });
    await desk.contact({ person: somebody(), state: 'due', notBefore: '2026-03-23' });
    await desk.contact({ person: somebody(), state: 'sent', notBefore: '2026-03-20' });
    await desk.contact({ person: somebody(), state: 'due', notBefore: '2026-03-20', trust: 'RXP' });
    expect((await saysNow())['overdue']).toBe(before + 2);
  });

  it('of which day its extracts are, and that they are too old', async () => {
    expect((await saysNow())['imports']).toMatchObject({ asOf: '2026-03-25', tooOld: false });
    desk.world.goTo('2026-03-30T09:00:00Z');
    const current = jest.spyOn(desk.deps.snapshot, 'current').mockResolvedValue({
      version: '1',
      asOf: () => day('2026-03-25'),
      person: () => undefined,
      absent: () => [],
    });
    const old = await saysNow();
    current.mockResolvedValue(undefined);
    const none = await saysNow();
    current.mockRestore();
    desk.world.goTo('2026-03-25T09:00:00Z');
    expect(old['imports']).toMatchObject({ asOf: '2026-03-25', tooOld: true });
    expect(none['imports']).toMatchObject({ tooOld: true });
    expect(none['imports']).not.toHaveProperty('asOf');
  });
});

describe('a record', () => {
  it('says why, when and how, and is logged each time', async () => {
    const person = somebody();
    desk.setPeople([personNow(person)]);
    const contactId = await desk.contact({ person, state: 'sent', channel: 'text' });
    const { json } = await desk.ask(nurse, 'deskPerson', { ...r0b, contactId });
    expect(json).toMatchObject({
      spellStart: '2026-02-26',
      rule: 'day28',
      telephone: `07700 9${person.slice(-5)}`,
      history: [{ what: 'reserved' }],
    });
    await desk.ask(nurse, 'deskPerson', { ...r0b, contactId });
    expect((await desk.looks()).filter((look) => look === `${nurse.oid} person ${person}`)).toHaveLength(2);
  });

  it('warns, and gives no number, of somebody who is recorded as having died', async () => {
    const person = somebody();
    const { staff } = personNow(person);
    desk.setPeople([{ ...personNow(person), staff: staff.map((post) => ({ ...post, status: 'Deceased' })) }]);
    const contactId = await desk.contact({ person, state: 'answered' });
    const { json } = await desk.ask(nurse, 'deskPerson', { ...r0b, contactId });
    expect(json['row']).toMatchObject({ deceased: true });
    expect([json['telephone'], json['email']]).toEqual([undefined, undefined]);
    // Whom no extract has any more, the ledger remembers.
    desk.setPeople([]);
    const gone = await desk.contact({ person: somebody(), state: 'answered', why: 'deceased' });
    expect((await desk.ask(nurse, 'deskPerson', { ...r0b, contactId: gone })).json['row']).toMatchObject({
      deceased: true,
    });
  });

  it('does not give a number that the person did not allow to be used', async () => {
    const person = somebody();
    desk.setPeople([{ ...personNow(person), permitted: false }]);
    const contactId = await desk.contact({ person, state: 'notReached' });
    const { json } = await desk.ask(nurse, 'deskPerson', { ...r0b, contactId });
    expect([json['telephone'], json['email']]).toEqual([undefined, undefined]);
  });

  it.each([
    ['the own record', () => String(nurse.employeeId), 'R0B'],
    ['somebody whom one manages', () => 'U7000001', 'R0B'],
    ['a contact of another trust', () => 'U7000002', 'RXP'],
  ])('is refused for %s as one that is not there, and the try is logged', async (_, whose, trust) => {
    const person = whose();
    desk.setPeople([
      personNow(String(nurse.employeeId), { employee: 'E-9' }),
      personNow('U7000001', { supervisor: 'E-9' }),
    ]);
    const contactId = await desk.contact({ person, state: 'sent', trust: trust as 'R0B' });
    const before = (await desk.looks()).length;
    const refused = await desk.ask(nurse, 'deskPerson', { ...r0b, contactId });
    const missing = await desk.ask(nurse, 'deskPerson', { ...r0b, contactId: 'f'.repeat(32) });
    expect([refused.status, refused.text]).toEqual([404, missing.text]);
    expect((await desk.looks()).slice(before)).toEqual([
      `${nurse.oid} refused ${person}`,
      `${nurse.oid} refused nobody`,
    ]);
  });

  it.each(['', 'x', "' or 1 eq 1", 'A'.repeat(32), '../me', 'a'.repeat(33)])(
    'is not searched for by what is no id: %j',
    async (contactId) => {
      const find = jest.spyOn(desk.deps.ledger, 'byContact');
      expect((await desk.ask(nurse, 'deskPerson', { ...r0b, contactId })).status).toBe(404);
      expect(find).not.toHaveBeenCalled();
      find.mockRestore();
    },
  );
});

describe('a call', () => {
  const call = async (outcome: object, changes: object = {}) => {
    const person = somebody();
    const contactId = await desk.contact({ person, state: 'answered', actBy: '2026-03-24', ...changes });
    const answer = await desk.ask(nurse, 'deskCall', { ...r0b, contactId }, newCall(outcome));
    return { person, contactId, ...answer };
  };

  it('is kept with who rang, how it went and the note', async () => {
    const { json } = await call({ outcome: 'spoke', note: 'Will ring again.', close: true });
    expect(json).toMatchObject({
      row: { state: 'closed' },
      history: [{}, { what: 'called', why: 'spoke', by: nurse.oid, note: 'Will ring again.', channel: 'telephone' }],
    });
  });

  it.each([
    ['no answer: again on the next working day', { outcome: 'no-answer' }, { state: 'answered', actBy: '2026-03-26' }],
    ['the wrong number: somebody looks for another', { outcome: 'wrong-number' }, { state: 'notReached' }],
    ['asked to stop: that is all', { outcome: 'asked-to-stop' }, { state: 'closed' }],
    ['spoken to, and it goes on', { outcome: 'spoke' }, { state: 'answered', actBy: '2026-03-24' }],
  ])('with %s', async (_, outcome, expected) => {
    expect((await call(outcome)).json['row']).toMatchObject(expected);
  });

  it('that asked to stop is noted of the person, for ever', async () => {
    const { person } = await call({ outcome: 'asked-to-stop' });
    const [note] = await desk.deps.notes.find([{ column: 'person', is: 'eq', value: person }]);
    expect(note).toMatchObject({ neverAutomatic: true });
  });

  it('has its note sealed in the ledger, for the trust at which it was written', async () => {
    const person = somebody();
    const contactId = await desk.contact({ person, state: 'answered' });
    await desk.ask(nurse, 'deskCall', { ...r0b, contactId }, newCall({ outcome: 'spoke', note: 'Sleeps badly.' }));
    const stored = await desk.deps.ledger.byContact(contactId);
    expect(stored?.row.history).not.toContain('Sleeps');
    if (stored === undefined) throw new Error('There is no such contact.');
    await desk.deps.ledger.move(stored, { trust: 'RXP' }, { at: '2026-03-26T05:00:00Z', what: 'corrected' });
    const { json } = await desk.ask(elsewhere, 'deskPerson', { trust: 'RXP', contactId });
    expect(json['history']).toMatchObject([{}, { what: 'called', note: 'Sleeps badly.' }, {}]);
  });

  it('says of a note that cannot be opened that there is one', async () => {
    const contactId = await desk.contact({ person: somebody(), state: 'answered' });
    const stored = await desk.deps.ledger.byContact(contactId);
    if (stored === undefined) throw new Error('There is no such contact.');
    const event = { at: '2026-03-25T09:00:00Z', what: 'called' } as const;
    const moved = await desk.deps.ledger.move(stored, {}, { ...event, note: 'v1.gone.AAAA', noteAt: 'R0B' });
    await desk.deps.ledger.move(moved, {}, { ...event, note: 'Not sealed.' });
    const { json } = await desk.ask(nurse, 'deskPerson', { ...r0b, contactId });
    const closed = { ...event, noteClosed: true };
    expect(json['history']).toEqual([{ at: '2026-03-25T05:00:00Z', what: 'reserved' }, closed, closed]);
  });

  it.each([
    ['an outcome that there is not', newCall({ outcome: 'shouted' })],
    ['no id', { outcome: 'spoke' }],
    ['what is no id', { callId: 'A'.repeat(32), outcome: 'spoke' }],
    ['no body', ''],
    ['a list', '[]'],
    ['what is no JSON', '{'],
    ['a note that is too long', newCall({ outcome: 'spoke', note: 'x'.repeat(2001) })],
    ['a note that is no text', newCall({ outcome: 'spoke', note: 7 })],
    ['a body without end', `{"note":"${'x'.repeat(20_000)}"}`],
  ])('with %s is refused in a sentence, and changes nothing', async (_, body) => {
    const contactId = await desk.contact({ person: somebody(), state: 'answered' });
    const { status, json } = await desk.ask(nurse, 'deskCall', { ...r0b, contactId }, body);
    expect([status, typeof json['message'], typeof json['next']]).toEqual([400, 'string', 'string']);
    expect((await desk.deps.ledger.byContact(contactId))?.row.history?.split('\n')).toHaveLength(1);
  });

  it('is told where somebody else was first', async () => {
    const contactId = await desk.contact({ person: somebody(), state: 'answered' });
    const stored = await desk.deps.ledger.byContact(contactId);
    const late = jest.spyOn(desk.deps.ledger, 'byContact').mockResolvedValueOnce(stored);
    await desk.deps.ledger.move(
      stored as NonNullable<typeof stored>,
      {},
      { at: '2026-03-25T09:00:00Z', what: 'called' },
    );
    const { status } = await desk.ask(nurse, 'deskCall', { ...r0b, contactId }, newCall({ outcome: 'spoke' }));
    late.mockRestore();
    expect(status).toBe(409);
  });
});

describe('a decision on a contact that is held', () => {
  const decided = async (decision: string, who = nurse) => {
    const contactId = await desk.contact({ person: somebody(), state: 'held', why: 'reason', actBy: '2026-03-27' });
    const answer = await desk.ask(who, 'deskDecision', { ...r0b, contactId }, { decision, reason: 'Known well.' });
    return { contactId, ...answer };
  };

  it.each([
    ['send', { state: 'due', why: 'reason' }, 'released'],
    ['ring', { state: 'notReached', actBy: '2026-03-26' }, 'not-reached'],
    ['do-not-contact', { state: 'cancelled', why: 'person-decided' }, 'cancelled'],
  ])('%s: is kept with the reason', async (decision, row, what) => {
    const { json } = await decided(decision);
    expect(json).toMatchObject({ row, history: [{}, { what, by: nurse.oid, note: 'Known well.' }] });
  });

  it('goes out on the next working day at the earliest', async () => {
    const { contactId } = await decided('send');
    expect((await desk.deps.ledger.byContact(contactId))?.row.notBefore).toBe('2026-03-26');
  });

  it('is a nurse’s: an administrator finds nothing to decide', async () => {
    expect((await decided('send', administrator)).status).toBe(404);
  });

  it('needs a reason, and a contact that is still held', async () => {
    const held = await desk.contact({ person: somebody(), state: 'held' });
    const sent = await desk.contact({ person: somebody(), state: 'sent' });
    const ask = (contactId: string, body: object) => desk.ask(nurse, 'deskDecision', { ...r0b, contactId }, body);
    expect((await ask(held, { decision: 'send', reason: ' ' })).status).toBe(400);
    expect((await ask(sent, { decision: 'send', reason: 'x' })).status).toBe(409);
  });
});

describe('an answer through a link', () => {
  it('is confirmed by somebody who found out who it was, which is kept', async () => {
    const contactId = await desk.contact({ person: somebody(), state: 'answered' });
    const statementId = 'c'.repeat(32);
    const receivedAt = '2026-03-24T21:42:00Z';
    desk.statements.push({ statementId, contactId, receivedAt, choices: ['nurse'], confirmed: false });
    await desk.ask(administrator, 'deskConfirmation', { ...r0b, contactId }, { statementId });
    // Again, and by somebody else: who found out first is kept.
    const { json } = await desk.ask(nurse, 'deskConfirmation', { ...r0b, contactId }, { statementId });
    expect(json['history']).toHaveLength(2);
    expect(json).toMatchObject({
      row: { confirmed: true },
      statements: [{ statementId, confirmed: true }],
      history: [{}, { what: 'confirmed', by: administrator.oid }],
    });
  });

  it('that cannot be read is shown as such, and not as one without a wish', async () => {
    const person = somebody();
    const contactId = await desk.contact({ person, state: 'answered', actBy: '2026-03-25' });
    const receivedAt = '2026-03-24T21:42:00Z';
    desk.statements.push({ statementId: 'd'.repeat(32), contactId, receivedAt, choices: undefined, confirmed: false });
    const { json } = await desk.ask(nurse, 'desk', r0b);
    const row = (json['callToday'] as { contactId: string; choices?: unknown }[]).find(
      (each) => each.contactId === contactId,
    );
    expect(row).toBeDefined();
    expect(row).not.toHaveProperty('choices');
  });
});

describe('stop all sending', () => {
  it.each([
    ['the trust’s own nurse, for the trust', nurse, 'R0B', 200],
    ['the trust’s own nurse, for all', nurse, 'All', 200],
    ['a nurse of another trust, for this one', elsewhere, 'R0B', 404],
    ['the programme’s lead, for all', people.lead, 'All', 200],
    ['the programme’s lead, for a trust', people.lead, 'RTR', 200],
    ['HR', people.hr, 'All', 404],
    ['a member of staff', people.staff, 'All', 404],
    ['a nurse, for what is no scope', nurse, 'RXX', 404],
  ])('%s: %s %s', async (_, who, scope, expected) => {
    expect((await desk.ask(who, 'deskStop', { scope }, { reason: 'Wrong letters.' })).status).toBe(expected);
  });

  it('needs a reason', async () => {
    expect((await desk.ask(nurse, 'deskStop', { scope: 'All' }, {})).status).toBe(400);
  });

  it('is shown on the desk, with who may not be the second to agree', async () => {
    await desk.ask(nurse, 'deskStop', { scope: 'R0B' }, { reason: 'Wrong letters.' });
    await desk.ask(nurse, 'deskResumption', { scope: 'R0B' });
    const stopsOf = async (who: typeof nurse) =>
      ((await desk.ask(who, 'desk', r0b)).json['sending'] as { stops: unknown[] }).stops[1];
    expect(await stopsOf(nurse)).toMatchObject({
      scope: 'R0B',
      stopped: true,
      resumeAsked: true,
      resumeAskedByYou: true,
    });
    expect(await stopsOf(secondNurse)).toMatchObject({ resumeAsked: true, resumeAskedByYou: false });
    const { json } = await desk.ask(secondNurse, 'deskResumption', { scope: 'R0B' });
    expect(json).toEqual({ stopped: false, resumeAsked: false });
  });

  it('is shown where one of two rows of a scope is a stop: somebody has meddled with the list', async () => {
    const rows = [false, true].map((stopped) => ({ scope: 'All', stopped }));
    const all = jest.spyOn(desk.deps.stops, 'all').mockResolvedValue(rows);
    const { json } = await desk.ask(nurse, 'desk', r0b);
    all.mockRestore();
    expect((json['sending'] as { stops: unknown[] }).stops[0]).toMatchObject({ scope: 'All', stopped: true });
  });
});
