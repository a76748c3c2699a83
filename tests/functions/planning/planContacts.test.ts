import { contacts, type NewContact } from '../../../config/lists/contacts';
import { liveChecks } from '../../../core/sending/liveLock';
import { type PlanningDeps, planContacts } from '../../../functions/planning/planContacts';
import type { PersonNow } from '../../../functions/snapshot/people';
import { line } from '../../made/absence';
import { ownSendingWorld, postOf, somebody } from '../sending/sendingWorld';

/** The night of Tuesday 24 March: whoever is off since 25 February has reached day 28. */
const night = '2026-03-24T04:30:00Z';
const made = ownSendingWorld(night);

const off = (start: string, end?: string, reason: 'S12' | 'S10' | 'S17' = 'S12') => line(reason, start, end);
const contactsOf = ({ id }: PersonNow) => made().sending.ledger.ofPerson(id);

/** Plans for these people alone; gives the counts. */
function planFor(people: readonly PersonNow[], changes: Partial<PlanningDeps> = {}) {
  made().setPeople(people);
  return planContacts({ ...made().planning, ...changes });
}

/** No contact of an earlier test is in the way. */
afterEach(async () => {
  for (const { id } of await made().world.store(contacts).find()) {
    await made().world.store(contacts).remove(id, (await made().world.store(contacts).get(id)).version);
  }
});

describe('a plan of live trusts', () => {
  it('reserves who is due, for the next working day', async () => {
    const person = somebody(101);
    expect(await planFor([person])).toEqual({ day28: 1 });
    const [contact] = await contactsOf(person);
    expect(contact).toMatchObject({
      ...{ state: 'due', rule: 'day28', trust: 'R0B', spellStart: '2026-02-25', alsoStress: false },
      ...{ firstSeenOn: '2026-03-24', notBefore: '2026-03-25', day28Key: `${person.id}|day28|2026-02-25` },
    });
    expect(contact?.stressKey).toBe(contact?.contactId);
    expect(contact?.contactId).toMatch(/^[0-9a-f]{32}$/);
    expect(await made().happened(contact?.contactId ?? '')).toEqual([]);
  });

  it.each([
    ['day 28 with the code reserves both', [off('2026-02-25', undefined, 'S10')], 'day28', true],
    ['the code alone is its own', [off('2026-03-20', undefined, 'S10')], 'stress', undefined],
  ] as const)('%s', async (_, lines, rule, alsoStress) => {
    const person = somebody(102, { lines });
    await planFor([person]);
    const [contact] = await contactsOf(person);
    expect(contact).toMatchObject({ rule, ...(alsoStress !== undefined && { alsoStress }) });
    expect(contact?.stressKey).toBe(`${person.id}|stress|${lines[0].start === undefined ? '' : contact?.spellStart}`);
  });

  it.each<[string, Partial<PersonNow>, string]>([
    ['whose reason a person looks at', { lines: [off('2026-02-25', undefined, 'S17')] }, 'reason'],
    ['who is suspended', { staff: postOf('Suspended') }, 'suspended'],
    ['whom no staff extract has', { staff: [] }, 'not-in-staff'],
    ['whose day had passed when the trust went live', { lines: [off('2025-11-01')] }, 'before-live'],
  ])('holds a contact of somebody %s, to be decided within three working days', async (_, changes, why) => {
    const person = somebody(103, changes);
    expect(await planFor([person])).toEqual({ [`held: ${why}`]: 1 });
    const [contact] = await contactsOf(person);
    expect(contact).toMatchObject({ state: 'held', why, actBy: '2026-03-27' });
    expect(contact?.history).toContain('"what":"held"');
  });

  it('a trust that has named no day is live from today', async () => {
    const before = somebody(104, { staff: postOf('Active', 'RTR'), lines: [off('2026-02-24')] });
    const today = somebody(105, { staff: postOf('Active', 'RTR') });
    expect(await planFor([before, today])).toEqual({ 'held: before-live': 1, day28: 1 });
  });

  it.each<[string, Partial<PersonNow>]>([
    ['died', { staff: postOf('Deceased') }],
    ['left', { staff: postOf('Leaver') }],
    ['is on maternity leave', { staff: postOf('Maternity') }],
    ['is back', { lines: [off('2026-02-25', '2026-03-23')] }],
    ['is not off for long', { lines: [off('2026-02-26')] }],
  ])('has nothing for somebody who %s', async (_, changes) => {
    expect(await planFor([somebody(106, changes)])).toEqual({});
  });

  it('counts somebody of no trust of ours, and reserves nothing', async () => {
    const person = somebody(107, { staff: [], absenceTrust: '' });
    expect(await planFor([person])).toEqual({ 'of no trust': 1 });
    expect(await contactsOf(person)).toEqual([]);
  });

  it('somebody whom no staff extract has is of the trust whose absence extract has them', async () => {
    const person = somebody(108, { staff: [], absenceTrust: 'RXP' });
    await planFor([person]);
    expect(await contactsOf(person)).toMatchObject([{ trust: 'RXP', why: 'not-in-staff' }]);
  });

  it('is a run with counts and nobody in it', async () => {
    await planFor([somebody(109)]);
    const run = (await made().plans()).at(-1);
    expect(run).toMatchObject({ state: 'done', trust: 'All', day: '2026-03-24', counts: '{"day28":1}' });
    expect(JSON.stringify(run)).not.toContain(somebody(109).id);
  });

  it('is none before the first import', async () => {
    const runsBefore = (await made().plans()).length;
    made().setPeople(undefined);
    expect(await planContacts(made().planning)).toEqual({});
    expect(await made().plans()).toHaveLength(runsBefore);
  });

  it('is made by one of two at once', async () => {
    const person = somebody(110);
    const plans = await Promise.all([planFor([person]), planFor([person])]);
    expect(plans.filter((counts) => counts === undefined)).toHaveLength(1);
    expect(await contactsOf(person)).toHaveLength(1);
  });

  it('two plans at once reserve once, even without the lease between them', async () => {
    const person = somebody(111);
    const alone = <T>(work: () => Promise<T>): Promise<T> => work();
    await Promise.all([planFor([person], { alone }), planFor([person], { alone })]);
    expect(await contactsOf(person)).toHaveLength(1);
  });
});

describe('a plan in shadow', () => {
  const isShadow = async (people: readonly PersonNow[], counts: object, state: string, changes = {}) => {
    expect(await planFor(people, changes)).toEqual(counts);
    for (const person of people) expect(await contactsOf(person)).toEqual([]);
    expect((await made().plans()).at(-1)).toMatchObject({ state, counts: JSON.stringify(counts) });
  };

  it('of a trust reserves nothing and says what it would have', () =>
    isShadow([somebody(201, { staff: postOf('Active', 'RVW') })], { 'shadow day28': 1 }, 'done'));

  it.each(liveChecks)('of all reserves nothing while nobody has signed for %s', async (check) => {
    const { programme } = made().planning;
    const changes = { programme: { ...programme, live: { ...programme.live, [check]: undefined } } };
    const held = somebody(203, { lines: [off('2026-02-25', undefined, 'S17')] });
    await isShadow([somebody(202), held], { 'shadow day28': 1, 'shadow held: reason': 1 }, 'shadow', changes);
  });
});

describe('a plan after another', () => {
  /** The night after, with the person as they are then. */
  const nextNight = (people: readonly PersonNow[], at = '2026-03-25T04:30:00Z') => {
    made().world.goTo(at);
    return planFor(people);
  };

  it.each<[string, PersonNow['lines']]>([
    ['nothing changed', [off('2026-02-25')]],
    ['its first day moved a day back', [off('2026-02-24')]],
    ['its first day moved a day on', [off('2026-02-26')]],
    ['two spells were bridged', [off('2026-02-02', '2026-02-24'), off('2026-02-25')]],
    ['its lines were split in two', [off('2026-02-25', '2026-03-10'), off('2026-03-11')]],
  ])('adds nothing where %s', async (_, lines) => {
    const person = somebody(301);
    await planFor([person]);
    await nextNight([{ ...person, lines }]);
    expect(await nextNight([{ ...person, lines }])).toEqual({});
    const found = await contactsOf(person);
    expect(found).toHaveLength(1);
    expect(found).toMatchObject([{ state: 'due' }]);
  });

  it('writes down where the corrected spell begins', async () => {
    const person = somebody(302);
    await planFor([person]);
    expect(await nextNight([{ ...person, lines: [off('2026-02-23')] }])).toEqual({ corrected: 1 });
    const [contact] = await contactsOf(person);
    expect(contact).toMatchObject({ spellStart: '2026-02-23', notBefore: '2026-03-25' });
    expect(await made().happened(contact?.contactId ?? '')).toEqual(['corrected']);
  });

  it('cancels what was closed and frees its rule; open again, it is a new contact', async () => {
    const person = somebody(303);
    await planFor([person]);
    expect(await nextNight([{ ...person, lines: [off('2026-02-25', '2026-03-23')] }])).toEqual({ cancelled: 1 });
    const [cancelled] = await contactsOf(person);
    expect(cancelled).toMatchObject({ state: 'cancelled', why: 'returned', day28Key: cancelled?.contactId });
    expect(await nextNight([person], '2026-03-26T04:30:00Z')).toEqual({ day28: 1 });
    const [, again] = await contactsOf(person);
    expect(again).toMatchObject({ state: 'due', firstSeenOn: '2026-03-26', notBefore: '2026-03-27' });
    expect(await nextNight([person], '2026-03-27T04:30:00Z')).toEqual({});
  });

  it('cancels what is about somebody who is in no extract any more', async () => {
    const person = somebody(304);
    await planFor([person]);
    expect(await nextNight([])).toEqual({ cancelled: 1 });
    expect(await contactsOf(person)).toMatchObject([{ state: 'cancelled', why: 'no-longer-due' }]);
  });

  it.each<[string, PersonNow['staff'], Partial<NewContact>]>([
    ['holds what the rules now hold', postOf('Suspended'), { state: 'held', why: 'suspended', actBy: '2026-03-30' }],
    ['takes another trust over', postOf('Active', 'RXP'), { state: 'due', trust: 'RXP' }],
    ['cancels for good what is about somebody who died', postOf('Deceased'), { state: 'cancelled', why: 'deceased' }],
  ])('%s', async (_, staff, expected) => {
    const person = somebody(305);
    await planFor([person]);
    await nextNight([{ ...person, staff }]);
    expect(await contactsOf(person)).toMatchObject([expected]);
  });

  it('releases what it had held when the rules say so no longer', async () => {
    const person = somebody(306);
    await planFor([{ ...person, staff: postOf('Suspended') }]);
    expect(await nextNight([person])).toEqual({ released: 1 });
    const [contact] = await contactsOf(person);
    expect(contact?.state).toBe('due');
    expect(contact).not.toHaveProperty('why');
  });

  it.each(['sending', 'sent', 'answered', 'maybeSent'] as const)(
    'leaves a contact that is %s as it is when the person is back',
    async (state) => {
      const person = somebody(307);
      const id = await made().contact(person, { state, day28Key: `${person.id}|day28|2026-02-25` });
      await nextNight([{ ...person, lines: [off('2026-02-25', '2026-03-23')] }]);
      expect(await made().row(id)).toMatchObject({ state, day28Key: `${person.id}|day28|2026-02-25` });
    },
  );

  it('does not touch a contact that somebody began to send since the ledger was read', async () => {
    const { contact, sending, planning, row, setPeople, happened } = made();
    const person = somebody(308);
    const id = await contact(person);
    const all = async () => {
      const read = await sending.ledger.all();
      const stored = await sending.ledger.byContact(id);
      if (stored) await sending.ledger.move(stored, { state: 'sending' }, { at: night, what: 'attempt' });
      return read;
    };
    setPeople([{ ...person, lines: [] }]);
    const counts = await planContacts({ ...planning, ledger: { ...planning.ledger, all } });
    expect(counts).toEqual({ conflicts: 1 });
    expect((await row(id)).state).toBe('sending');
    expect(await happened(id)).toEqual(['attempt']);
  });
});
