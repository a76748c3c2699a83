import fc from 'fast-check';
import { type Day, isoDay, parseDay } from '../../../core/calendar/day';
import { workingCalendar } from '../../../core/calendar/workingDays';
import type { DeskRow } from '../../../core/desk/desk';
import { dueByToday, workingDaysLeft, worklists } from '../../../core/desk/worklists';
import { choices } from '../../../core/statements/choice';
import { effectOn } from '../../../core/statements/effect';

const calendar = workingCalendar([]);
const day = (text: string): Day => parseDay(text, 'yyyy-mm-dd') as Day;
/** The Thursday before Easter 2026. */
const today = day('2026-04-02');

const row = (contactId: string, changes: Partial<DeskRow>): DeskRow => ({
  contactId,
  name: 'Sam Example',
  department: 'Ward 1',
  trust: 'R0B',
  state: 'answered',
  doNotRing: false,
  ...changes,
});
const ids = (rows: readonly DeskRow[]): string[] => rows.map(({ contactId }) => contactId);

describe('the list of calls', () => {
  it('has everybody who has to be rung, the latest clock last', () => {
    const rows = [
      row('asked, by Wednesday', { choices: ['physio'], actBy: '2026-04-08' }),
      row('late', { choices: ['nurse'], actBy: '2026-03-31' }),
      row('not delivered', { state: 'notReached', actBy: '2026-04-02', sentAt: '2026-04-01T09:00:00Z' }),
      row('perhaps sent', { state: 'maybeSent', actBy: '2026-04-02', sentAt: '2026-03-31T09:00:00Z' }),
      row('without a day', { choices: ['nurse'] }),
    ];
    expect(ids(worklists(rows, today, calendar).callToday)).toEqual([
      'without a day',
      'late',
      'perhaps sent',
      'not delivered',
      'asked, by Wednesday',
    ]);
  });

  it.each([
    ['who wants nothing now', { state: 'closed', choices: ['nothing-now'] }],
    ['who only got a message', { state: 'sent' }],
    ['who is still held', { state: 'held' }],
    ['who asked to be asked again in four weeks', { choices: ['ask-in-4-weeks'], actBy: '2026-04-30' }],
  ] as const)('leaves out somebody %s', (_, changes) => {
    const found = worklists([row('a', { actBy: '2026-04-02', ...changes })], today, calendar);
    expect(found.callToday).toEqual([]);
  });

  // A second answer that asks for nothing takes nothing back, and whoever ticks "text me" alone waits for a text.
  it.each(choices)('has everybody whose answer asks for something, whatever was ticked last: %s', (choice) => {
    const found = worklists([row('a', { choices: [choice], actBy: '2026-04-02' })], today, calendar);
    expect(ids(found.callToday)).toEqual(['a']);
  });

  it('has every answer that promises something, and the ones that promise nothing are closed', () => {
    const dates = { today, callWithinWorkingDays: 2, calendar };
    fc.assert(
      fc.property(fc.subarray([...choices]), (ticked) => {
        const { state, actBy } = effectOn({ state: 'sent', why: undefined, actBy: undefined }, ticked, dates);
        const waits = row('a', { state, choices: ticked, ...(actBy !== undefined && { actBy: isoDay(actBy) }) });
        const soon = actBy !== undefined && actBy <= calendar.after(today, 5);
        expect(ids(worklists([waits], today, calendar).callToday)).toEqual(soon ? ['a'] : []);
        expect(actBy === undefined).toBe(state === 'closed');
      }),
    );
  });

  it('has somebody whose answer cannot be read: a person looks at it', () => {
    expect(ids(worklists([row('a', { actBy: '2026-04-02' })], today, calendar).callToday)).toEqual(['a']);
  });
});

describe('the other lists', () => {
  const rows = [
    row('held', { state: 'held', actBy: '2026-04-08' }),
    row('held longer', { state: 'held', actBy: '2026-04-03' }),
    row('sent first', { state: 'sent', sentAt: '2026-03-30T09:00:00Z' }),
    row('sent last', { state: 'sent', sentAt: '2026-04-01T09:00:00Z' }),
    row('answered', { answeredAt: '2026-04-01T09:00:00Z', choices: ['money'] }),
    row('not reached', { state: 'notReached' }),
    row('maybe', { state: 'maybeSent' }),
  ];
  const lists = worklists(rows, today, calendar);

  it.each([
    ['decide', ['held longer', 'held']],
    ['sent', ['sent last', 'sent first']],
    ['answered', ['answered']],
    ['notReached', ['maybe', 'not reached']],
  ] as const)('%s has %j', (name, expected) => {
    expect(ids(lists[name])).toEqual(expected);
  });

  it('do not depend on the order of what they are made from', () => {
    const order = fc.shuffledSubarray(rows, { minLength: rows.length });
    fc.assert(fc.property(order, (mixed) => expect(worklists(mixed, today, calendar)).toEqual(lists)));
  });
});

describe('the working days that are left', () => {
  it.each([
    ['today', '2026-04-02', 0],
    ['the Tuesday after Easter', '2026-04-07', 1],
    ['the Wednesday after', '2026-04-08', 2],
    ['yesterday', '2026-04-01', -1],
    ['two working days ago', '2026-03-31', -2],
    ['last Sunday', '2026-03-29', -4],
    ['nothing', undefined, undefined],
    ['what is no day', '2026-02-30', undefined],
  ])('to %s', (_, actBy, expected) => {
    expect(workingDaysLeft(actBy, today, calendar)).toBe(expected);
  });

  it('are late from the first day on, over a weekend too', () => {
    expect(workingDaysLeft('2026-04-03', day('2026-04-05'), calendar)).toBe(-1);
  });

  it('agree with counting one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (ahead) => {
        const left = workingDaysLeft(isoDay(today + ahead), today, calendar) ?? -1;
        expect(left === 0 || calendar.after(today, left) <= today + ahead).toBe(true);
        expect(calendar.after(today, left + 1)).toBeGreaterThan(today + ahead);
      }),
    );
  });
});

it('counts the calls that are for today, or late, or have no day', () => {
  const rows = [row('a', { actBy: '2026-04-02' }), row('b', { actBy: '2026-04-07' }), row('c', {})];
  expect(dueByToday(rows, today)).toBe(2);
});
