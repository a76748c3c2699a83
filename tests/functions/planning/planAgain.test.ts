import type { NewContact } from '../../../config/lists/contacts';
import { planContacts } from '../../../functions/planning/planContacts';
import type { PersonNow } from '../../../functions/snapshot/people';
import { postOf, somebody } from '../sending/sendingWorld';
import { night, off, ownPlanningWorld } from './planningWorld';

const made = ownPlanningWorld();

describe('a plan after another', () => {
  /** The night after, with the person as they are then. */
  const nextNight = (people: readonly PersonNow[], at = '2026-03-25T04:30:00Z') => {
    made().world.goTo(at);
    return made().planFor(people);
  };

  it.each<[string, PersonNow['lines']]>([
    ['nothing changed', [off('2026-02-25')]],
    ['its first day moved a day back', [off('2026-02-24')]],
    ['its first day moved a day on', [off('2026-02-26')]],
    ['two spells were bridged', [off('2026-02-02', '2026-02-24'), off('2026-02-25')]],
    ['its lines were split in two', [off('2026-02-25', '2026-03-10'), off('2026-03-11')]],
  ])('adds nothing where %s', async (_, lines) => {
    const person = somebody(301);
    await made().planFor([person]);
    await nextNight([{ ...person, lines }]);
    expect(await nextNight([{ ...person, lines }])).toEqual({});
    const found = await made().contactsOf(person);
    expect(found).toHaveLength(1);
    expect(found).toMatchObject([{ state: 'due' }]);
  });

  it('writes down where the corrected spell begins', async () => {
    const person = somebody(302);
    await made().planFor([person]);
    expect(await nextNight([{ ...person, lines: [off('2026-02-23')] }])).toEqual({ corrected: 1 });
    const [contact] = await made().contactsOf(person);
    expect(contact).toMatchObject({ spellStart: '2026-02-23', notBefore: '2026-03-25' });
    expect(await made().happened(contact?.contactId ?? '')).toEqual(['corrected']);
  });

  it('reserves the stress rule with it once the code is there too', async () => {
    const person = somebody(309);
    await made().planFor([person]);
    const lines = [off('2026-02-25', '2026-03-20'), off('2026-03-21', undefined, 'S10')];
    expect(await nextNight([{ ...person, lines }])).toEqual({ corrected: 1 });
    expect(await made().contactsOf(person)).toMatchObject([
      { rule: 'day28', alsoStress: true, stressKey: `${person.id}|stress|2026-02-25` },
    ]);
    expect(await nextNight([{ ...person, lines }])).toEqual({});
  });

  it('cancels what was closed and frees its rule; open again, it is a new contact', async () => {
    const person = somebody(303);
    await made().planFor([person]);
    expect(await nextNight([{ ...person, lines: [off('2026-02-25', '2026-03-23')] }])).toEqual({ cancelled: 1 });
    const [cancelled] = await made().contactsOf(person);
    expect(cancelled).toMatchObject({ state: 'cancelled', why: 'returned', day28Key: cancelled?.contactId });
    expect(await nextNight([person], '2026-03-26T04:30:00Z')).toEqual({ day28: 1 });
    const [, again] = await made().contactsOf(person);
    expect(again).toMatchObject({ state: 'due', firstSeenOn: '2026-03-26', notBefore: '2026-03-27' });
    expect(await nextNight([person], '2026-03-27T04:30:00Z')).toEqual({});
  });

  it('cancels what is about somebody who is in no extract any more', async () => {
    const person = somebody(304);
    await made().planFor([person]);
    expect(await nextNight([])).toEqual({ cancelled: 1 });
    expect(await made().contactsOf(person)).toMatchObject([{ state: 'cancelled', why: 'no-longer-due' }]);
  });

  it.each<[string, PersonNow['staff'], Partial<NewContact>]>([
    ['holds what the rules now hold', postOf('Suspended'), { state: 'held', why: 'suspended', actBy: '2026-03-30' }],
    ['takes another trust over', postOf('Active', 'RXP'), { state: 'due', trust: 'RXP' }],
    ['cancels for good what is about somebody who died', postOf('Deceased'), { state: 'cancelled', why: 'deceased' }],
  ])('%s', async (_, staff, expected) => {
    const person = somebody(305);
    await made().planFor([person]);
    await nextNight([{ ...person, staff }]);
    expect(await made().contactsOf(person)).toMatchObject([expected]);
  });

  it('releases what it had held when the rules say so no longer', async () => {
    const person = somebody(306);
    await made().planFor([{ ...person, staff: postOf('Suspended') }]);
    expect(await nextNight([person])).toEqual({ released: 1 });
    const [contact] = await made().contactsOf(person);
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
