import { spellsOf } from '../../../core/absence/spells';
import { cancelReasons, contactStates } from '../../../core/contacts/contact';
import { correctedWithin, covers, freesItsRules, isPending, spellOfRow } from '../../../core/contacts/ledgerRow';
import { day, line } from '../../made/absence';
import { row } from './ledgerMade';

const today = day('2026-04-29');
const spells = (...days: readonly (readonly [string, string?])[]) =>
  spellsOf(
    days.map(([start, end]) => line('S12', start, end)),
    today,
  );

describe('the spell that a contact is about', () => {
  it.each([
    ['is the one that it was reserved for', [['2026-04-01']], '2026-04-01'],
    ['is the one that went on when it was reserved, wherever it begins', [['2026-04-20']], '2026-04-20'],
    [
      'is that one, and not the one that its first day is in',
      [['2026-03-20', '2026-04-10'], ['2026-04-20']],
      '2026-04-20',
    ],
    [
      'is the one that its first day is in, where none went on then',
      [['2026-03-20', '2026-04-10'], ['2026-04-29']],
      '2026-03-20',
    ],
    ['is the one that begins after it, where none has its days', [['2026-04-05', '2026-04-10']], '2026-04-05'],
    [
      'is the last of those',
      [
        ['2026-04-05', '2026-04-10'],
        ['2026-04-15', '2026-04-20'],
      ],
      '2026-04-15',
    ],
    ['is the one that ended on the day before it', [['2026-03-01', '2026-03-31']], '2026-03-01'],
  ] as const)('%s', (_, days, start) => {
    expect(spellOfRow(row(), spells(...days))?.start).toBe(day(start));
  });

  it.each([
    ['there is none', []],
    ['all were over two days before it', [['2026-03-01', '2026-03-30']]],
  ] as const)('is none where %s', (_, days) => {
    expect(spellOfRow(row(), spells(...days))).toBeUndefined();
  });

  it('is none of those that begin two days after it ended', () => {
    const ended = row({ firstSeenOn: day('2026-04-11'), spellEnd: day('2026-04-12') });
    expect(spellOfRow(ended, spells(['2026-04-14']))).toBeUndefined();
    expect(spellOfRow(ended, spells(['2026-04-13']))?.start).toBe(day('2026-04-13'));
  });
});

describe('a contact has a rule for a spell', () => {
  const [spell] = spells(['2026-04-20']);
  const ended = (end: string) => ({ spellEnd: day(end) });
  it.each([
    ['its own', 'day28', {}, true],
    ['not the other', 'stress', {}, false],
    ['the one that it carries', 'stress', { alsoStress: true }, true],
    ['not day 28, being for stress', 'day28', { rule: 'stress' }, false],
    ['day 28 up to the day before', 'day28', ended('2026-04-19'), true],
    ['not day 28 two days before', 'day28', ended('2026-04-18'), false],
    ['stress up to a week before', 'stress', { rule: 'stress', ...ended('2026-04-13') }, true],
    ['not stress more than a week before', 'stress', { rule: 'stress', ...ended('2026-04-12') }, false],
    ['stress that it carried up to a week before', 'stress', { alsoStress: true, ...ended('2026-04-13') }, true],
    ['its own, whatever came of it', 'day28', { state: 'closed' }, true],
    ['its own, where somebody let it go', 'day28', { state: 'cancelled', why: 'person-decided' }, true],
    ['none, where the extracts let it go', 'day28', { state: 'cancelled', why: 'returned' }, false],
  ] as const)('%s', (_, rule, changes, expected) => {
    expect(spell && covers(row(changes), rule, spell)).toBe(expected);
  });

  it('for as long as a correction may take', () => {
    expect(correctedWithin).toBe(7);
  });
});

describe('what the extracts said', () => {
  it.each([...cancelReasons, undefined])('they can unsay or not: %s', (why) => {
    const unsaid = ['returned', 'no-longer-due', 'leaver', 'maternity'].includes(why ?? '');
    expect(freesItsRules({ state: 'cancelled', why })).toBe(unsaid);
    for (const state of contactStates.filter((each) => each !== 'cancelled'))
      expect(freesItsRules({ state, why })).toBe(false);
  });

  it('can take back what is not sent yet', () => {
    expect(contactStates.filter((state) => isPending({ state }))).toEqual(['due', 'queued', 'held']);
  });
});
