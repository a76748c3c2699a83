import type { AbsenceLine } from '../../../core/absence/spells';
import { isoDay } from '../../../core/calendar/day';
import { londonClock, londonInstant } from '../../../core/calendar/londonClock';
import { channelFor } from '../../../core/contacts/channel';
import { type LedgerStep, planPerson } from '../../../core/contacts/ledgerPlan';
import type { LedgerRow } from '../../../core/contacts/ledgerRow';
import { recheck } from '../../../core/contacts/recheck';
import { hoursOn, isOpenNow } from '../../../core/contacts/window';
import { contactText } from '../../../core/messages/contactText';
import type { StaffRow } from '../../../core/people/status';
import { calendar, day, line, open, person, post } from '../../made/absence';
import { applied } from './ledgerMade';

// The scenarios that the service is judged by, as far as the rules of contacts decide them: what must be, and what never.

const noWishes = { neverAutomatic: false, knownToOh: false, notAbout: [] };

interface Extract {
  readonly lines: AbsenceLine[];
  readonly staff?: StaffRow[];
}

/** Plans night after night, each with the extract that came then; gives the ledger and all steps. */
function nights(extracts: Readonly<Record<string, Extract>>, rows: readonly LedgerRow[] = []) {
  let ledger = [...rows];
  const steps: LedgerStep[] = [];
  for (const [date, { lines, staff = [post()] }] of Object.entries(extracts)) {
    const settings = { today: day(date), calendar, liveFrom: () => undefined, trustOfLines: 'R0B' };
    const planned = planPerson(person(lines, staff), ledger, settings);
    steps.push(...planned);
    ledger = applied(ledger, planned, day(date));
  }
  return { ledger, reserved: steps.filter((step) => step.do === 'reserve') };
}

const sent = (rows: readonly LedgerRow[]): LedgerRow[] => rows.map((row) => ({ ...row, state: 'sent' }));

describe('1: somebody moves trust while absent', () => {
  const away = [line('S10', '2026-05-01', '2026-05-14'), line('S10', '2026-05-15', open, 'A2')];
  const moved = [post('Leaver'), post('Active', 'A2', 'RTR')];

  it('one absence, counted from its first day, and one contact for day 28 by the new trust', () => {
    const { ledger, reserved } = nights({ '2026-05-27': { lines: away, staff: moved } });
    expect(reserved).toEqual([]);
    expect(ledger).toEqual([]);
    expect(nights({ '2026-05-28': { lines: away, staff: moved } }).reserved).toMatchObject([
      { rule: 'day28', alsoStress: true, spellStart: day('2026-05-01'), trust: 'RTR' },
    ]);
  });

  it('never a second welcome, where the old trust has sent one', () => {
    const before = nights({ '2026-05-04': { lines: [line('S10', '2026-05-01', open)] } });
    expect(before.reserved).toMatchObject([{ rule: 'stress', trust: 'R0B' }]);
    const after = nights({ '2026-05-18': { lines: away, staff: moved } }, sent(before.ledger));
    expect(after.reserved).toEqual([]);
    expect(after.ledger).toMatchObject([{ trust: 'R0B', state: 'sent' }]);
  });

  it('a contact that waits goes with them, even where the new trust has them some nights later', () => {
    const { ledger, reserved } = nights({
      '2026-05-12': { lines: [line('S10', '2026-05-01', open)] },
      '2026-05-15': { lines: [line('S10', '2026-05-01', open)], staff: [post('Leaver')] },
      '2026-05-18': { lines: away, staff: moved },
    });
    expect(reserved.map(({ trust }) => trust)).toEqual(['R0B', 'RTR']);
    expect(ledger.map(({ state, why }) => why ?? state)).toEqual(['leaver', 'due']);
  });
});

describe('2: lines overlap', () => {
  const lines = [
    line('S13', '2026-03-01', '2026-03-20'),
    line('S10', '2026-03-15', open),
    line('S99', '2026-03-01', open, 'A2'),
  ];
  const staff = [post(), post('Active', 'A2')];

  it('one absence from its first day, the stress contact when the code is there, and then one for day 28', () => {
    const early = nights({ '2026-03-16': { lines, staff } });
    expect(early.reserved).toMatchObject([{ rule: 'stress', spellStart: day('2026-03-01') }]);
    const { ledger, reserved } = nights(
      { '2026-03-27': { lines, staff }, '2026-03-28': { lines, staff }, '2026-03-30': { lines, staff } },
      sent(early.ledger),
    );
    expect(reserved).toMatchObject([{ rule: 'day28', alsoStress: false, spellStart: day('2026-03-01') }]);
    expect(ledger).toHaveLength(2);
  });

  it('never three contacts: met on one day, both rules have one', () => {
    expect(nights({ '2026-03-28': { lines, staff } }).ledger).toMatchObject([{ rule: 'day28', alsoStress: true }]);
  });
});

describe('3: an absence is closed with an earlier day after the contact was queued', () => {
  const queued: LedgerRow[] = nights({ '2026-04-28': { lines: [line('S12', '2026-04-01', open)] } }).ledger.map(
    (row) => ({ ...row, state: 'queued' }),
  );
  const closed = [line('S12', '2026-04-01', '2026-04-20')];

  it('the look just before sending lets it go: returned', () => {
    const contact = { rule: 'day28', spellStart: day('2026-04-01'), why: undefined } as const;
    const looked = recheck(contact, person(closed), noWishes, day('2026-04-29'), calendar);
    expect(looked).toEqual({ is: 'cancel', why: 'returned' });
  });

  it('so does the plan, and what was sent before is over, with the days that are known now', () => {
    expect(nights({ '2026-04-29': { lines: closed } }, queued).ledger).toMatchObject([
      { state: 'cancelled', why: 'returned', spellEnd: day('2026-04-20') },
    ]);
    expect(nights({ '2026-04-29': { lines: closed } }, sent(queued)).ledger).toMatchObject([
      { state: 'closed', why: 'returned', spellEnd: day('2026-04-20') },
    ]);
  });
});

describe('4: somebody has died, left, or is on maternity leave', () => {
  const lines = [line('S12', '2026-04-01', open)];
  it.each(['Deceased', 'Leaver', 'Maternity'] as const)('%s: what waits is let go within one import', (status) => {
    const before = nights({ '2026-04-28': { lines } }).ledger;
    const { ledger, reserved } = nights({ '2026-04-29': { lines, staff: [post(status)] } }, before);
    expect(ledger).toMatchObject([{ state: 'cancelled', why: status.toLowerCase() }]);
    expect(reserved).toEqual([]);
  });

  it.each([
    ['suspended', lines, 'Suspended', 'suspended'],
    ['of a status that nobody knows', lines, 'unknown', 'unknown-status'],
    ['off with pregnancy alone', [line('S30', '2026-04-01', open)], 'Active', 'reason'],
  ] as const)('somebody %s is for a person to decide', (_, own, status, why) => {
    expect(nights({ '2026-04-29': { lines: [...own], staff: [post(status)] } }).ledger).toMatchObject([
      { state: 'held', why },
    ]);
  });
});

it('6: the same extract again, in another order, adds nothing; an end that was changed is one change', () => {
  const lines = [line('S13', '2026-03-20', '2026-04-05'), line('S12', '2026-04-01', open)];
  const once = nights({ '2026-04-28': { lines } }).ledger;
  expect(nights({ '2026-04-29': { lines }, '2026-04-30': { lines: [...lines].reverse() } }, once)).toEqual({
    ledger: once,
    reserved: [],
  });
  const ended = [line('S13', '2026-03-20', '2026-04-05'), line('S12', '2026-04-01', '2026-05-05')];
  expect(nights({ '2026-04-29': { lines: ended } }, once)).toEqual({
    ledger: once.map((row) => ({ ...row, spellEnd: day('2026-05-05') })),
    reserved: [],
  });
});

describe('7: the clocks change, and bank holidays', () => {
  it.each(['2026-03-29', '2026-10-25'])('day 28 on Sunday %s is reserved in that night, once', (sunday) => {
    const lines = [{ ...line('S12', sunday, open), start: day(sunday) - 27 }];
    const all = Object.fromEntries([-1, 0, 1].map((by) => [isoDay(day(sunday) + by), { lines }]));
    const { ledger, reserved } = nights(all);
    expect(reserved).toHaveLength(1);
    expect(ledger).toMatchObject([{ firstSeenOn: day(sunday) }]);
  });

  it.each([
    ['2026-03-29T00:30:00Z', '2026-03-30T08:00:00.000Z'],
    ['2026-10-25T00:30:00Z', '2026-10-26T09:00:00.000Z'],
  ])('it goes out at nine on Monday, not in the night: %s', (night, nine) => {
    const at = new Date(night);
    expect(isOpenNow(at, false, calendar)).toBe(false);
    for (let hour = 1; ; hour += 1) {
      const later = new Date(at.getTime() + (hour - 0.5) * 3_600_000);
      if (!isOpenNow(later, false, calendar)) continue;
      expect(later.toISOString()).toBe(nine);
      break;
    }
    expect(londonClock(new Date(nine)).minutes).toBe(540);
  });

  it('two working days from the Thursday before Good Friday are the Wednesday after Easter', () => {
    expect(isoDay(calendar.after(day('2026-04-02'), 2))).toBe('2026-04-08');
  });

  it('nothing about stress goes out before days on which nobody answers', () => {
    const noon = londonInstant(day('2026-04-02'), 720);
    expect(isOpenNow(noon, false, calendar)).toBe(true);
    expect(isOpenNow(noon, true, calendar)).toBe(false);
    const open = [2, 3, 4, 5, 6, 7].filter((of) => hoursOn(day(`2026-04-0${of}`), true, calendar) !== undefined);
    expect(open).toEqual([7]);
  });
});

describe('8: somebody cannot be reached', () => {
  const reachable = { permitted: true, mobile: '', personalEmail: '' };
  it.each([
    ['no address at all', reachable, 'no-address'],
    ['a number that is wrong', { ...reachable, mobile: '07700 9001' }, 'no-address'],
    ['no permission', { ...reachable, permitted: false, mobile: '07700 900123' }, 'no-permission'],
  ])('with %s they are rung, and it says why', (_, who, why) => {
    expect(channelFor(who, () => false)).toEqual({ by: 'telephone', why });
  });

  it('never a health word in a text', () => {
    const text = contactText({ link: 'https://home.example/l/x', ohTelephone: '0191 498 0123' });
    expect(text).not.toMatch(/sick|stress|absen|off work|illness/i);
  });
});
