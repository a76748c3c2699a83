import type { Desk } from '../../../core/desk/desk';
import { liveChecks } from '../../../core/sending/liveLock';
import { checkWords, scopeWords, sendingWords, stopWords } from '../../../webparts/ohDesk/sendingWords';
import { desk, deskDay, deskStop } from '../../made/desk';

const sending = (changes: Partial<Desk['sending']>): Desk['sending'] => ({ ...desk().sending, ...changes });
const stopped = deskStop({
  scope: 'All',
  stopped: true,
  stoppedAt: '2026-11-24T09:00:00Z',
  reason: 'The wording is wrong.',
});

describe('whether messages go out', () => {
  it.each<[Partial<Desk['sending']>, string]>([
    [{}, 'Messages go out'],
    [{ missing: ['wording'] }, 'Nothing is sent: 1 check is missing'],
    [{ missing: ['wording', 'crisisCover'] }, 'Nothing is sent: 2 checks are missing'],
    [{ mode: 'shadow' }, 'Practice run: nothing is sent'],
    [{ mode: 'shadow', missing: ['wording'] }, 'Practice run: nothing is sent'],
    [{ stops: [stopped, deskStop()] }, 'Sending is stopped'],
    [{ stops: [deskStop({ scope: 'All' }), deskStop({ stopped: true })] }, 'Sending is stopped'],
    [{ mode: 'shadow', missing: ['wording'], stops: [stopped] }, 'Sending is stopped'],
  ])('with %j is “%s”', (changes, words) => {
    expect(sendingWords(sending(changes))).toBe(words);
  });

  it.each(liveChecks)('has words for the check “%s”', (check) => {
    expect(checkWords([check])).toEqual([expect.stringMatching(/^[a-z ]+$/)]);
  });
});

describe('a stop', () => {
  it('says for whom, since when and why', () => {
    expect(stopWords(stopped, deskDay)).toEqual([
      'Sending is stopped for all trusts, since today, 9:00am.',
      'Why: The wording is wrong.',
    ]);
  });

  it('says only what is known', () => {
    expect(stopWords(deskStop({ stopped: true }), deskDay)).toEqual([
      'Sending is stopped for South Tyneside and Sunderland.',
    ]);
  });

  it.each([
    [true, 'You asked to go on. Somebody else has to agree.'],
    [false, 'Somebody asked to go on. If you agree, messages go out again.'],
  ])('says who has to agree, where it was you who asked: %s', (resumeAskedByYou, words) => {
    const lines = stopWords({ ...stopped, resumeAsked: true, resumeAskedByYou }, deskDay);
    expect(lines[lines.length - 1]).toBe(words);
  });

  it.each([
    ['All', 'all trusts'],
    ['RVW', 'North Tees and Hartlepool'],
    ['XXX', 'XXX'],
  ])('for %s holds for %s', (scope, words) => {
    expect(scopeWords(scope)).toBe(words);
  });
});
