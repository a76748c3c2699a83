import type { AbsenceLine } from '../../../core/absence/spells';
import { type Day, parseDay } from '../../../core/calendar/day';
import { workingCalendar } from '../../../core/calendar/workingDays';
import { type Wishes, recheck } from '../../../core/contacts/recheck';
import { row } from './ledgerMade';
import type { AssignmentStatus } from '../../../core/people/status';

const calendar = workingCalendar([]);
const day = (text: string): Day => parseDay(text, 'yyyy-mm-dd') as Day;
const today = day('2026-04-28');
const line = (start: string, end?: string, reason: AbsenceLine['reason'] = 'S12'): AbsenceLine => ({
  assignment: 'A1',
  start: day(start),
  end: end === undefined ? undefined : day(end),
  reason,
});
const person = (lines: readonly AbsenceLine[], status: AssignmentStatus = 'Active') => ({
  id: 'U1',
  lines,
  staff: [{ assignment: 'A1', status, trust: 'R0B' }],
});
const contact = { rule: 'day28', spellStart: day('2026-04-01'), why: undefined } as const;
const wishes: Wishes = { neverAutomatic: false, knownToOh: false, notAbout: [] };
const open = [line('2026-04-01')];

describe('just before it is sent, a contact', () => {
  it.each([
    ['goes out where nothing stands against it', person(open), {}, { is: 'send' }],
    ['goes out where the first day was corrected back', person([line('2026-03-31')]), {}, { is: 'send' }],
    [
      'is let go where the first day was corrected so that day 28 is to come',
      person([line('2026-04-02')]),
      {},
      { is: 'cancel', why: 'no-longer-due' },
    ],
    [
      'is let go where the person is back',
      person([line('2026-04-01', '2026-04-20')]),
      {},
      { is: 'cancel', why: 'returned' },
    ],
    ['goes out on the last day of absence', person([line('2026-04-01', '2026-04-28')]), {}, { is: 'send' }],
    [
      'is let go where what is open now is another absence',
      person([line('2026-04-01', '2026-04-10'), line('2026-04-20')]),
      {},
      { is: 'cancel', why: 'returned' },
    ],
    ['is let go where no line is left', person([]), {}, { is: 'cancel', why: 'returned' }],
    ['is let go where nobody has the person any more', undefined, {}, { is: 'cancel', why: 'no-longer-due' }],
    ['is let go where the person has died', person(open, 'Deceased'), {}, { is: 'cancel', why: 'deceased' }],
    [
      'is let go where the person has died, and the absence was closed',
      person([line('2026-04-01', '2026-04-20')], 'Deceased'),
      {},
      { is: 'cancel', why: 'deceased' },
    ],
    ['is let go where the person has left', person(open, 'Leaver'), {}, { is: 'cancel', why: 'leaver' }],
    ['is let go on maternity leave', person(open, 'Maternity'), {}, { is: 'cancel', why: 'maternity' }],
    ['is held where the person is suspended', person(open, 'Suspended'), {}, { is: 'hold', why: 'suspended' }],
    ['is held where the status is not known', person(open, 'unknown'), {}, { is: 'hold', why: 'unknown-status' }],
    [
      'is held where a grave reason has come to be known',
      person([line('2026-04-01', undefined, 'S17')]),
      {},
      { is: 'hold', why: 'reason' },
    ],
    [
      'is let go where nothing automatic is wanted',
      person(open),
      { neverAutomatic: true },
      { is: 'cancel', why: 'opted-out' },
    ],
    [
      'is let go where nothing is wanted about this absence',
      person(open),
      { notAbout: [day('2026-04-01')] },
      { is: 'cancel', why: 'not-about-this-absence' },
    ],
    [
      'is let go where nothing is wanted about an absence whose first day was moved on by a week since',
      person(open),
      { notAbout: [day('2026-03-25')] },
      { is: 'cancel', why: 'not-about-this-absence' },
    ],
    [
      'goes out where that was about one that began before',
      person(open),
      { notAbout: [day('2026-03-24')] },
      { is: 'send' },
    ],
    [
      'goes out where nothing was wanted about another absence',
      person(open),
      { notAbout: [day('2026-01-10')] },
      { is: 'send' },
    ],
    [
      'is let go where occupational health knows the person',
      person(open),
      { knownToOh: true },
      { is: 'cancel', why: 'known-to-oh' },
    ],
  ] as const)('%s', (_, who, changes, expected) => {
    expect(recheck(contact, who, { ...wishes, ...changes }, today, calendar)).toEqual(expected);
  });

  it('goes out where a person has decided on what it was held for', () => {
    const grave = person([line('2026-04-01', undefined, 'S17')]);
    expect(recheck({ ...contact, why: 'reason' }, grave, wishes, today, calendar)).toEqual({ is: 'send' });
    expect(recheck({ ...contact, why: 'suspended' }, grave, wishes, today, calendar)).toEqual({
      is: 'hold',
      why: 'reason',
    });
  });

  it('for the stress rule is let go where the code was corrected', () => {
    const stress = { ...contact, rule: 'stress' } as const;
    const with10 = person([line('2026-04-10', undefined, 'S10')]);
    const spellStart = day('2026-04-10');
    expect(recheck({ ...stress, spellStart }, with10, wishes, today, calendar).is).toBe('send');
    const corrected = person([line('2026-04-10', undefined, 'S98')]);
    expect(recheck({ ...stress, spellStart }, corrected, wishes, today, calendar)).toEqual({
      is: 'cancel',
      why: 'no-longer-due',
    });
  });

  it('for the stress rule is left to day 28 when that is near', () => {
    const spellStart = day('2026-04-02');
    const who = person([line('2026-04-02', undefined, 'S10')]);
    expect(recheck({ rule: 'stress', spellStart, why: undefined }, who, wishes, today, calendar)).toEqual({
      is: 'cancel',
      why: 'no-longer-due',
    });
  });

  it('for the stress rule is left to day 28 that has come meanwhile: one message, not two', () => {
    const stress = { rule: 'stress', spellStart: day('2026-04-01'), why: undefined } as const;
    const who = person([line('2026-04-01', undefined, 'S10')]);
    expect(recheck(stress, who, wishes, today, calendar)).toEqual({ is: 'cancel', why: 'no-longer-due' });
  });

  it('for the stress rule goes out where a person released it after day 28 had its contact', () => {
    const released = { rule: 'stress', spellStart: day('2026-04-01'), why: 'already-contacted' } as const;
    const others = [row()];
    const who = person([line('2026-04-01', '2026-04-20'), line('2026-04-21', undefined, 'S10')]);
    expect(recheck(released, who, wishes, today, calendar, others)).toEqual({ is: 'send' });
    const known = { ...wishes, knownToOh: true };
    expect(recheck(released, who, known, today, calendar, others)).toEqual({ is: 'send' });
    expect(recheck(released, who, wishes, today, calendar)).toEqual({ is: 'cancel', why: 'no-longer-due' });
    expect(recheck(released, person(open), wishes, today, calendar, others)).toEqual({
      is: 'cancel',
      why: 'no-longer-due',
    });
  });

  it('for the stress rule, released, is held once more for what the extracts say, and then goes out', () => {
    const grave = person([line('2026-04-01', undefined, 'S17'), line('2026-04-21', undefined, 'S10')]);
    const released = { rule: 'stress', spellStart: day('2026-04-01'), why: 'already-contacted' } as const;
    expect(recheck(released, grave, wishes, today, calendar, [row()])).toEqual({ is: 'hold', why: 'reason' });
    const again = { ...released, why: 'reason' };
    expect(recheck(again, grave, wishes, today, calendar, [row()])).toEqual({ is: 'send' });
  });

  it('goes out where nothing more was wanted about an absence that ended a few days before this one', () => {
    const who = person([line('2026-03-24', '2026-03-27'), line('2026-04-01')]);
    const about = { ...wishes, notAbout: [day('2026-03-26')] };
    expect(recheck(contact, who, about, today, calendar)).toEqual({ is: 'send' });
  });

  it('about somebody who has died says so before anything that they asked for', () => {
    const all = { neverAutomatic: true, knownToOh: true, notAbout: [day('2026-04-01')] };
    expect(recheck(contact, person(open, 'Deceased'), all, today, calendar)).toEqual({ is: 'cancel', why: 'deceased' });
  });
});
