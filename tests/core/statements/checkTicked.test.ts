import { choices } from '../../../core/statements/choice';
import { checkTicked } from '../../../core/statements/checkTicked';

describe('what was ticked', () => {
  it.each([...choices])('is taken where it is %s', (choice) => {
    expect(checkTicked([choice])).toEqual({ is: 'good', choices: [choice] });
  });

  it('is taken once each, in the order of the page', () => {
    expect(checkTicked(['text-me', 'physio', 'nurse', 'physio'])).toEqual({
      is: 'good',
      choices: ['nurse', 'physio', 'text-me'],
    });
  });

  it.each([
    ['wanting nothing and something', ['nothing-now', 'physio']],
    ['both waits', ['ask-in-2-weeks', 'ask-in-4-weeks']],
    ['everything but the wrong person', choices.filter((choice) => choice !== 'not-for-me')],
  ])('may contradict itself: a nurse sees all of it. %s', (_, names) => {
    expect(checkTicked(names)).toEqual({ is: 'good', choices: choices.filter((choice) => names.includes(choice)) });
  });

  it('has to be something', () => {
    expect(checkTicked([])).toEqual({ is: 'to-mend', fault: 'nothing-ticked' });
  });

  it('cannot be of a wrong person and for the right one', () => {
    expect(checkTicked(['nurse', 'not-for-me'])).toEqual({ is: 'to-mend', fault: 'wrong-person-and-more' });
    expect(checkTicked(['text-me', 'not-for-me'])).toEqual({ is: 'to-mend', fault: 'wrong-person-and-more' });
  });

  it.each([
    ['a name that is none', ['gp']],
    ['one among good ones', ['nurse', 'diagnosis']],
    ['nothing as a name', ['']],
    ['another spelling', ['Nurse']],
    ['what every object has', ['constructor']],
  ])('is refused as a whole with %s', (_, names) => {
    expect(checkTicked(names)).toEqual({ is: 'unknown' });
  });
});
