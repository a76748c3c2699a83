import fc from 'fast-check';
import { asked, isWrongPerson } from '../../../core/statements/asked';
import { type Choice, choices } from '../../../core/statements/choice';
import { cameOn, written } from './dates';

// 25 March 2026 is a Wednesday; Good Friday is 3 April, Easter Monday 6 April.
const wednesday = cameOn('2026-03-25');
const told = (ticked: readonly Choice[], dates = wednesday): string => {
  const answer = asked(ticked, dates);
  return answer.is === 'nothing' ? answer.is : `${answer.is} by ${written(answer.by) ?? ''}`;
};

describe('what somebody asks for', () => {
  it.each<[string, Choice[]]>([
    ['help by 2026-03-27', ['nurse']],
    ['help by 2026-03-27', ['physio', 'money']],
    ['help by 2026-03-27', ['emotional']],
    ['help by 2026-03-27', ['work']],
    ['help by 2026-03-27', ['long-term']],
    ['later by 2026-04-08', ['ask-in-2-weeks']],
    ['later by 2026-04-22', ['ask-in-4-weeks']],
    ['reply by 2026-03-27', ['text-me']],
    ['nothing', ['nothing-now']],
    ['nothing', ['not-this-absence']],
    ['nothing', ['never-automatic']],
    ['wrong-person by 2026-03-27', ['not-for-me']],
  ])('is %s for %j', (expected, ticked) => {
    expect(told(ticked)).toBe(expected);
  });

  it.each<[string, string, Choice[]]>([
    ['help wins over nothing', 'help by 2026-03-27', ['nurse', 'nothing-now', 'never-automatic']],
    ['help wins over later', 'help by 2026-03-27', ['physio', 'ask-in-2-weeks']],
    ['later wins over nothing', 'later by 2026-04-08', ['nothing-now', 'ask-in-2-weeks']],
    ['the earlier of two waits', 'later by 2026-04-08', ['ask-in-2-weeks', 'ask-in-4-weeks']],
    ['how to be reached does not open what is closed', 'nothing', ['nothing-now', 'text-me']],
    ['a wrong person asks for nothing else', 'help by 2026-03-27', ['nurse', 'not-for-me']],
  ])('is whatever loses nobody: %s', (_, expected, ticked) => {
    expect(told(ticked)).toBe(expected);
  });

  it.each([
    ['over a weekend', '2026-03-27', 2, '2026-03-31'],
    ['on a Saturday', '2026-03-28', 2, '2026-03-31'],
    ['over Easter', '2026-04-02', 2, '2026-04-08'],
    ['where the trust promises one day', '2026-03-25', 1, '2026-03-26'],
    ['where it promises five', '2026-03-25', 5, '2026-04-01'],
  ])('is promised in working days %s', (_, today, within, by) => {
    expect(told(['nurse'], cameOn(today, within))).toBe(`help by ${by}`);
  });

  it.each([
    ['2026-03-20', '2026-04-07', 'Good Friday'],
    ['2026-03-23', '2026-04-07', 'Easter Monday'],
    ['2026-03-28', '2026-04-13', 'a Saturday'],
  ])('comes after 2 weeks on the next working day: %s gives %s and not %s', (today, by) => {
    expect(told(['ask-in-2-weeks'], cameOn(today))).toBe(`later by ${by}`);
  });

  it('always comes to something, and to help whenever a kind of help is ticked', () => {
    const help: readonly Choice[] = ['nurse', 'physio', 'emotional', 'money', 'work', 'long-term'];
    fc.assert(
      fc.property(fc.subarray([...choices], { minLength: 1 }), (ticked) => {
        const { is } = asked(ticked, wednesday);
        expect(is === 'help').toBe(ticked.some((choice) => help.includes(choice)));
        expect(is === 'wrong-person').toBe(isWrongPerson(ticked));
      }),
    );
  });

  it('is no wrong person where nothing is ticked', () => {
    expect(isWrongPerson([])).toBe(false);
  });
});
