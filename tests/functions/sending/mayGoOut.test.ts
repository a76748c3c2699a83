import type { PersonNote } from '../../../config/lists/personNotes';
import { liveChecks } from '../../../core/sending/liveLock';
import { mayGoOut, mayTrustSend, type Verdict } from '../../../functions/sending/mayGoOut';
import type { PersonNow } from '../../../functions/snapshot/people';
import { day, line } from '../../made/absence';
import { signedProgramme } from '../../made/signed';
import { liveTrusts, ownSendingWorld, postOf, somebody, wednesdayMorning } from './sendingWorld';

const made = ownSendingWorld();

const trustOf = (code: string) => liveTrusts.find(({ ods }) => ods === code);

/** The verdict on a queued contact of somebody who is like this. */
async function verdictOn(person: PersonNow, changes: Parameters<ReturnType<typeof made>['contact']>[1] = {}) {
  const { contact, sending, row, setPeople } = made();
  setPeople([person]);
  return mayGoOut(sending, await row(await contact(person, changes)));
}

describe('whether a trust may send', () => {
  it.each([
    ['R0B', true],
    ['RVW', false],
    ['RXX', false],
  ])('%s: %s', async (code, expected) => {
    expect(await mayTrustSend(made().sending, trustOf(code))).toBe(expected);
  });

  it.each(liveChecks)('no, while nobody has signed for %s', async (check) => {
    const programme = { ...signedProgramme, live: { ...signedProgramme.live, [check]: undefined } };
    expect(await mayTrustSend({ ...made().sending, programme }, trustOf('R0B'))).toBe(false);
  });

  it.each(liveChecks)('no, before the day that was signed for %s', async (check) => {
    const tomorrow = { name: 'Sam Example', role: 'Lead', on: '2026-03-26' };
    const programme = { ...signedProgramme, live: { ...signedProgramme.live, [check]: tomorrow } };
    expect(await mayTrustSend({ ...made().sending, programme }, trustOf('R0B'))).toBe(false);
  });

  it.each([
    ['All', { R0B: false, RXP: false }],
    ['R0B', { R0B: false, RXP: true }],
  ])('a stop of %s holds for whom it is meant', async (scope, expected) => {
    const { sending } = made();
    await sending.stops.stop(scope, 'one', 'Wrong words.', wednesdayMorning);
    for (const [code, may] of Object.entries(expected)) expect(await mayTrustSend(sending, trustOf(code))).toBe(may);
    for (const by of ['one', 'two']) await sending.stops.resume(scope, by, wednesdayMorning);
    expect(await mayTrustSend(sending, trustOf('R0B'))).toBe(true);
  });
});

describe('whether a contact may go out', () => {
  it('by text where nothing stands against it', async () => {
    const verdict = await verdictOn(somebody(101));
    expect(verdict).toMatchObject({ is: 'send', by: 'text', to: '+447700900101' });
  });

  it.each([
    ['an hour too early', '2026-03-25T08:59:59Z', {}],
    ['after the last hour', '2026-03-25T17:00:00Z', {}],
    ['on a Saturday', '2026-03-28T10:10:00Z', {}],
    ['before the narrower hours of the other rule', '2026-03-25T09:30:00Z', { alsoStress: true }],
    ['on the afternoon of a Friday with the other rule', '2026-03-27T12:00:00Z', { alsoStress: true }],
  ])('not %s', async (_, at, changes) => {
    made().world.goTo(at);
    expect(await verdictOn(somebody(101), changes)).toEqual({ is: 'wait' });
  });

  it.each([
    ['a trust in shadow', { trust: 'RVW' }],
    ['a row without a rule', { rule: undefined }],
    ['a row without a day', { spellStart: undefined }],
  ] as const)('not for %s', async (_, changes) => {
    const { contact, sending, row, setPeople } = made();
    const person = somebody(101);
    setPeople([person]);
    const stored = await row(await contact(person));
    expect(await mayGoOut(sending, { ...stored, ...changes })).toEqual({ is: 'wait' });
  });

  it('not while there is no snapshot', async () => {
    const { contact, sending, row, setPeople } = made();
    setPeople(undefined);
    expect(await mayGoOut(sending, await row(await contact(somebody(101))))).toEqual({ is: 'wait' });
  });

  it('not while the extracts that say so are too old: somebody may be back, or have died', async () => {
    const { setAsOf } = made();
    setAsOf(day('2026-03-20'));
    expect(await verdictOn(somebody(101))).toEqual({ is: 'wait' });
    setAsOf(day('2026-03-23'));
    expect(await verdictOn(somebody(101))).toMatchObject({ is: 'send' });
  });

  it('not for somebody whom no extract has any more', async () => {
    const { contact, sending, row, setPeople } = made();
    setPeople([]);
    const verdict = await mayGoOut(sending, await row(await contact(somebody(101))));
    expect(verdict).toEqual({ is: 'cancel', why: 'no-longer-due' });
  });

  it.each<[string, Partial<PersonNow>, Verdict]>([
    ['died', { staff: postOf('Deceased') }, { is: 'cancel', why: 'deceased' }],
    ['left', { staff: postOf('Leaver') }, { is: 'cancel', why: 'leaver' }],
    ['is on maternity leave', { staff: postOf('Maternity') }, { is: 'cancel', why: 'maternity' }],
    ['is back', { lines: [line('S12', '2026-02-25', '2026-03-24')] }, { is: 'cancel', why: 'returned' }],
    ['is off since later', { lines: [line('S12', '2026-03-20', undefined)] }, { is: 'cancel', why: 'no-longer-due' }],
    ['is suspended', { staff: postOf('Suspended') }, { is: 'hold', why: 'suspended' }],
    ['is in no staff extract', { staff: [] }, { is: 'hold', why: 'not-in-staff' }],
    ['has a reason for a person', { lines: [line('S17', '2026-02-25', undefined)] }, { is: 'hold', why: 'reason' }],
    ['gave no permission', { permitted: false }, { is: 'call', why: 'no-permission' }],
    ['has no address', { mobile: '', personalEmail: 'none' }, { is: 'call', why: 'no-address' }],
  ])('not to somebody who %s', async (_, changes, expected) => {
    expect(await verdictOn(somebody(101, changes))).toEqual(expected);
  });

  it('to somebody whose hold a person has released', async () => {
    const person = somebody(101, { lines: [line('S17', '2026-02-25', undefined)] });
    expect(await verdictOn(person, { why: 'reason' })).toMatchObject({ is: 'send' });
  });

  it.each([
    ['whose answer to another contact a nurse has', 116, 'answered', { is: 'cancel', why: 'known-to-oh' }],
    ['whose other contact is closed', 117, 'closed', { is: 'send' }],
    ['whose other contact was sent', 118, 'sent', { is: 'send' }],
  ] as const)('looks at somebody %s', async (_, number, state, expected) => {
    const person = somebody(number);
    await made().contact(person, { state });
    expect(await verdictOn(person)).toMatchObject(expected);
  });

  it.each<[string, number, Partial<PersonNote>, Verdict | undefined]>([
    ['wants nothing automatic', 111, { neverAutomatic: true }, { is: 'cancel', why: 'opted-out' }],
    [
      'wants nothing about this',
      113,
      { notAbout: '2025-01-01\n2026-02-27' },
      { is: 'cancel', why: 'not-about-this-absence' },
    ],
    ['wanted nothing about another absence', 114, { notAbout: '2025-01-01' }, undefined],
    ['does not want to be rung', 115, { doNotRing: true }, undefined],
  ])('looks at the wishes of somebody who %s', async (_, number, wishes, expected) => {
    const person = somebody(number);
    await made().note(person, wishes);
    const verdict = await verdictOn(person);
    expect(verdict).toMatchObject(expected ?? { is: 'send', by: 'text' });
  });

  it.each([
    ['the number', 121, ['+447700900121'], { is: 'send', by: 'email', to: 'person121@example.com' }],
    ['the address', 122, ['person122@example.com'], { is: 'send', by: 'text', to: '+447700900122' }],
    ['both', 123, ['+447700900123', 'person123@example.com'], { is: 'call', why: 'wrong-person' }],
    ['neither', 124, ['+447700900999'], { is: 'send', by: 'text', to: '+447700900124' }],
  ] as const)('passes over what was dropped: %s', async (_, number, dropped, expected) => {
    const person = somebody(number);
    for (const address of dropped) {
      const [hash = ''] = await made().sending.addressHash(address);
      await made().sending.dropped.drop(hash);
      await made().sending.dropped.drop(hash);
    }
    expect(await verdictOn(person)).toMatchObject(expected);
  });
});
