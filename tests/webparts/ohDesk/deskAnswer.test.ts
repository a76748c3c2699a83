import { Unreadable } from '../../../webparts/shared/api/readAnswer';
import { readDesk, readPerson, readResumption } from '../../../webparts/ohDesk/deskAnswer';
import { bareRow, desk, deskPerson, deskRow, deskRun, deskStop } from '../../made/desk';

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const busy = desk({
  callToday: [deskRow(), bareRow({ state: 'maybeSent' })],
  decide: [bareRow({ state: 'held', why: 'reason' })],
  imports: {
    noneToday: true,
    tooOld: false,
    runs: [deskRun({ state: 'waiting', odd: ['rows-down'], reason: 'Too few.' })],
  },
  sending: {
    mode: 'shadow',
    missing: ['wording', 'crisisCover'],
    stops: [deskStop({ stopped: true, stoppedAt: '2026-11-24T09:00:00Z', reason: 'Wrong.' })],
  },
});
const person = deskPerson({
  history: [
    { at: '2026-11-24T09:00:00Z', what: 'called', why: 'spoke', channel: 'telephone', by: 'oid', note: 'A note.' },
  ],
  others: [bareRow({ state: 'closed' })],
  email: 'jon.example@example.com',
});

describe('the answer with a desk or a record', () => {
  it('comes through whole', () => {
    expect(readDesk(throughJson(busy))).toStrictEqual(busy);
    expect(readPerson(throughJson(person))).toStrictEqual(person);
    expect(readResumption({ stopped: true, resumeAsked: false })).toEqual({ stopped: true, resumeAsked: false });
  });

  it('brings nothing that this page does not know', () => {
    const more = { ...busy, other: 1, callToday: [{ ...deskRow(), reasonForAbsence: 'S10' }] };
    expect(JSON.stringify(readDesk(more))).not.toMatch(/other|reasonForAbsence|S10/);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a page of HTML', '<html>'],
    ['a desk without a list', { ...busy, sent: undefined }],
    ['a row without a name', { ...busy, callToday: [{ ...deskRow(), name: undefined }] }],
    ['a row in a state that is not known', { ...busy, callToday: [{ ...deskRow(), state: 'lost' }] }],
    ['a row that does not say whether to ring', { ...busy, callToday: [{ ...deskRow(), doNotRing: undefined }] }],
    ['a choice that is not known', { ...busy, callToday: [{ ...deskRow(), choices: ['physio', 'other'] }] }],
    ['a mode that is not known', { ...busy, sending: { ...busy.sending, mode: 'half' } }],
    ['a check that is not known', { ...busy, sending: { ...busy.sending, missing: ['other'] } }],
    [
      'counts that are no numbers',
      { ...busy, imports: { noneToday: false, tooOld: false, runs: [deskRun({ counts: { rows: '1' } as never })] } },
    ],
  ])('is refused whole where it is %s', (_, answer) => {
    expect(() => readDesk(answer)).toThrow(Unreadable);
  });

  it.each<[string, unknown]>([
    ['no statements', { ...person, statements: undefined }],
    ['a statement that may be confirmed', { ...person, statements: [{ ...person.statements[0], confirmed: 'yes' }] }],
    ['a step that is not known', { ...person, history: [{ at: '2026-11-24T09:00:00Z', what: 'vanished' }] }],
    ['a rule that is not known', { ...person, rule: 'other' }],
  ])('is refused where a record has %s', (_, answer) => {
    expect(() => readPerson(answer)).toThrow(Unreadable);
  });
});
