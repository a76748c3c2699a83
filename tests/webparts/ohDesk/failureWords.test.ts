import { failureOf, noAnswer } from '../../../webparts/shared/api/apiFailure';
import { failureWords, needsAnotherLook } from '../../../webparts/ohDesk/failureWords';

const refused = failureOf(400, { message: 'Say why.', next: 'Add it.' });
const failures = [
  ['changed', failureOf(409, undefined)],
  ['unknown', failureOf(500, undefined)],
  ['no answer', noAnswer(true)],
  ['offline', noAnswer(false)],
  ['busy', failureOf(429, undefined)],
  ['refused', refused],
  ['not found', failureOf(404, undefined)],
] as const;

describe('what is said when something was not saved', () => {
  it.each(failures)('always says that what was written is kept (%s)', (_, failure) => {
    expect(failureWords(failure, 'Your note').next).toContain('Your note is kept');
  });

  it('is the API’s own words where it refused', () => {
    expect(failureWords(refused, 'Your reason')).toEqual({ what: 'Say why.', next: 'Add it. Your reason is kept.' });
  });

  it('says who was first, and that the change is shown', () => {
    const { what, next } = failureWords(failureOf(409, { message: 'Changed.', next: 'Open it.' }), 'Your note');
    expect([what, next]).toEqual([
      'Somebody else changed this first.',
      'You see the change now. Your note is kept: save again if it still fits.',
    ]);
  });

  it('never says that nothing was saved where nobody can tell', () => {
    expect(failureWords(noAnswer(true), 'Your note').what).toBe('We can’t tell whether this was saved.');
    expect(failureWords(noAnswer(false), 'Your note').what).toContain('probably');
  });
});

describe('what is shown', () => {
  it('is read again after a failure that may have changed it', () => {
    const again = failures.filter(([, failure]) => needsAnotherLook(failure)).map(([name]) => name);
    expect(again).toEqual(['changed', 'unknown', 'no answer']);
  });
});
