import { type Choice, choices } from '../../../core/statements/choice';
import { spokenDay, whatHappens } from '../../../core/statements/whatHappens';
import { cameOn, day } from './dates';

const wednesday = cameOn('2026-03-25');

describe('what happens now', () => {
  it.each<[Choice, string]>([
    ['nurse', 'One of our nurses will ring you by Friday 27 March.'],
    ['physio', 'One of our nurses will ring you by Friday 27 March to find the right physio with you.'],
    ['work', 'We’ll tell your manager nothing unless you ask us to.'],
    ['money', 'by Friday 27 March with who gives free, private advice on money.'],
    ['emotional', 'by Friday 27 March about how you’re feeling'],
    ['long-term', 'by Friday 27 March about your condition'],
    ['nothing-now', 'We won’t do anything now. You can come to us whenever you like.'],
    ['ask-in-2-weeks', 'One of our nurses will ring you in 2 weeks, by Wednesday 8 April, to ask again.'],
    ['ask-in-4-weeks', 'One of our nurses will ring you in 4 weeks, by Wednesday 22 April, to ask again.'],
    ['text-me', 'One of our nurses will text you by Friday 27 March. We won’t ring you.'],
    ['not-this-absence', 'We won’t send you another message about this absence.'],
    ['never-automatic', 'We won’t write to you automatically again, whatever the reason.'],
    ['not-for-me', 'We won’t use the number or address that you got our message on again.'],
  ])('after %s alone: %s', (choice, words) => {
    const said = whatHappens([choice], wednesday);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(words);
  });

  it('has a sentence for each choice, all different', () => {
    const ticked = choices.filter((choice) => choice !== 'not-for-me');
    const said = whatHappens(ticked, wednesday);
    expect(said).toHaveLength(ticked.length);
    expect(new Set(said).size).toBe(ticked.length);
  });

  it.each<[string, Choice[], string[]]>([
    [
      'texts in place of ringing',
      ['physio', 'text-me'],
      [
        'One of our nurses will text you by Friday 27 March to find the right physio with you.',
        'We’ll text you, and won’t ring.',
      ],
    ],
    [
      'promises no text where nothing is wanted',
      ['nothing-now', 'text-me'],
      [
        'We won’t do anything now. You can come to us whenever you like.',
        'If we ever need to reach you, we’ll text and won’t ring.',
      ],
    ],
    [
      'does not promise to do nothing when help was asked for',
      ['nurse', 'nothing-now'],
      [
        'One of our nurses will ring you by Friday 27 March.',
        'You also ticked “Nothing now”: when we’re in touch, you can say that you’d rather wait.',
      ],
    ],
    [
      'does not promise a second day beside the first',
      ['nurse', 'ask-in-4-weeks'],
      [
        'One of our nurses will ring you by Friday 27 March.',
        'You also ticked 4 weeks: when we’re in touch, you can say when we should ask again.',
      ],
    ],
    [
      'asks again after the shorter of two waits',
      ['ask-in-2-weeks', 'ask-in-4-weeks'],
      [
        'One of our nurses will ring you in 2 weeks, by Wednesday 8 April, to ask again.',
        'You also ticked 4 weeks: you can say then when we should ask again.',
      ],
    ],
    [
      'asks again by text where that was wished',
      ['ask-in-2-weeks', 'text-me'],
      [
        'One of our nurses will text you in 2 weeks, by Wednesday 8 April, to ask again.',
        'We’ll text you, and won’t ring.',
      ],
    ],
  ])('%s', (_, ticked, said) => {
    expect(whatHappens(ticked, wednesday)).toEqual(said);
  });

  it('names the year where it is another', () => {
    expect(whatHappens(['ask-in-2-weeks'], cameOn('2026-12-24'))[0]).toContain('by Thursday 7 January 2027,');
    expect(whatHappens(['nurse'], cameOn('2026-12-24'))[0]).toContain('by Wednesday 30 December.');
  });
});

it.each([
  ['2026-03-27', '2026-03-25', 'Friday 27 March'],
  ['2027-01-01', '2026-12-31', 'Friday 1 January 2027'],
  ['2026-12-31', '2027-01-01', 'Thursday 31 December 2026'],
])('%s is said on %s as "%s"', (which, today, words) => {
  expect(spokenDay(day(which), day(today))).toBe(words);
});
