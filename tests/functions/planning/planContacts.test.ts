import { day } from '../../made/absence';
import { liveChecks } from '../../../core/sending/liveLock';
import { planContacts } from '../../../functions/planning/planContacts';
import type { PersonNow } from '../../../functions/snapshot/people';
import { postOf, somebody } from '../sending/sendingWorld';
import { off, ownPlanningWorld } from './planningWorld';

const made = ownPlanningWorld();

describe('a plan of live trusts', () => {
  it('reserves who is due, for the next working day', async () => {
    const person = somebody(101);
    expect(await made().planFor([person])).toEqual({ day28: 1 });
    const [contact] = await made().contactsOf(person);
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
    await made().planFor([person]);
    const [contact] = await made().contactsOf(person);
    expect(contact).toMatchObject({ rule, ...(alsoStress !== undefined && { alsoStress }) });
    expect(contact?.stressKey).toBe(`${person.id}|stress|${contact?.spellStart ?? ''}`);
  });

  it.each<[string, Partial<PersonNow>, string]>([
    ['whose reason a person looks at', { lines: [off('2026-02-25', undefined, 'S17')] }, 'reason'],
    ['who is suspended', { staff: postOf('Suspended') }, 'suspended'],
    ['whom no staff extract has', { staff: [] }, 'not-in-staff'],
    ['whose day had passed when the trust went live', { lines: [off('2025-11-01')] }, 'before-live'],
  ])('holds a contact of somebody %s, to be decided within three working days', async (_, changes, why) => {
    const person = somebody(103, changes);
    expect(await made().planFor([person])).toEqual({ [`held: ${why}`]: 1 });
    const [contact] = await made().contactsOf(person);
    expect(contact).toMatchObject({ state: 'held', why, actBy: '2026-03-27' });
    expect(contact?.history).toContain('"what":"held"');
  });

  it('reserves nothing while the extracts are too old, says so, and still lets go what they let go', async () => {
    const [due, back] = [somebody(107), somebody(108)];
    const id = await made().contact(back, { state: 'due' });
    made().setAsOf(day('2026-03-19'));
    const people = [due, { ...back, lines: [off('2026-02-25', '2026-03-10')] }];
    expect(await made().planFor(people)).toEqual({ 'extracts too old day28': 1, cancelled: 1 });
    expect(await made().contactsOf(due)).toEqual([]);
    expect((await made().row(id)).state).toBe('cancelled');
  });

  it('a trust that has named no day is live from today', async () => {
    const before = somebody(104, { staff: postOf('Active', 'RTR'), lines: [off('2026-02-24')] });
    const today = somebody(105, { staff: postOf('Active', 'RTR') });
    expect(await made().planFor([before, today])).toEqual({ 'held: before-live': 1, day28: 1 });
  });

  it.each<[string, Partial<PersonNow>]>([
    ['died', { staff: postOf('Deceased') }],
    ['left', { staff: postOf('Leaver') }],
    ['is on maternity leave', { staff: postOf('Maternity') }],
    ['is back', { lines: [off('2026-02-25', '2026-03-23')] }],
    ['is not off for long', { lines: [off('2026-02-26')] }],
  ])('has nothing for somebody who %s', async (_, changes) => {
    expect(await made().planFor([somebody(106, changes)])).toEqual({});
  });

  it('counts somebody of no trust of ours, and reserves nothing', async () => {
    const person = somebody(107, { staff: [], absenceTrust: '' });
    expect(await made().planFor([person])).toEqual({ 'of no trust': 1 });
    expect(await made().contactsOf(person)).toEqual([]);
  });

  it('somebody whom no staff extract has is of the trust whose absence extract has them', async () => {
    const person = somebody(108, { staff: [], absenceTrust: 'RXP' });
    await made().planFor([person]);
    expect(await made().contactsOf(person)).toMatchObject([{ trust: 'RXP', why: 'not-in-staff' }]);
  });

  it('is a run with counts and nobody in it', async () => {
    await made().planFor([somebody(109)]);
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
    const { planning, contactsOf, setPeople } = made();
    const person = somebody(110);
    setPeople([person]);
    let other: unknown = 'not asked for';
    const current = async () => {
      other = await planContacts(planning);
      return planning.snapshot.current();
    };
    expect(await planContacts({ ...planning, snapshot: { current } })).toEqual({ day28: 1 });
    expect(other).toBeUndefined();
    expect(await contactsOf(person)).toHaveLength(1);
  });

  it('two plans at once reserve once, even without the lease between them', async () => {
    const person = somebody(111);
    const alone = <T>(work: () => Promise<T>): Promise<T> => work();
    await Promise.all([made().planFor([person], { alone }), made().planFor([person], { alone })]);
    expect(await made().contactsOf(person)).toHaveLength(1);
  });
});

describe('a plan in shadow', () => {
  const isShadow = async (people: readonly PersonNow[], counts: object, state: string, changes = {}) => {
    expect(await made().planFor(people, changes)).toEqual(counts);
    for (const person of people) expect(await made().contactsOf(person)).toEqual([]);
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
