import type { Desk } from '../../../core/desk/desk';
import { liveChecks } from '../../../core/sending/liveLock';
import {
  checkWords,
  leftBehindWords,
  overdueWords,
  scopeWords,
  sendingWords,
  stopWords,
} from '../../../webparts/ohDesk/sendingWords';
import { desk, deskDay, deskRun, deskStop } from '../../made/desk';

const { imports } = desk();
const live: Desk['sending'] = { mode: 'live', missing: [], stops: [deskStop({ scope: 'All' }), deskStop()] };

describe('whether messages go out', () => {
  it.each<[string, Desk['sending'], string]>([
    ['nothing stands against it', live, 'Messages go out'],
    ['it is a practice run', { ...live, mode: 'shadow' }, 'Practice run: nothing is sent'],
    ['a check is missing', { ...live, missing: ['wording'] }, 'Nothing is sent: 1 check is missing'],
    ['checks are missing', { ...live, missing: liveChecks }, 'Nothing is sent: 6 checks are missing'],
    ['it is stopped', { ...live, mode: 'shadow', stops: [deskStop({ stopped: true })] }, 'Sending is stopped'],
  ])('where %s', (_, sending, words) => {
    expect(sendingWords(sending, imports)).toBe(words);
  });

  it('says that they do not while the extracts are too old', () => {
    expect(sendingWords(live, { ...imports, tooOld: true })).toBe('Nothing is sent: the extracts are too old');
  });

  it('says that they do not while a file with deaths waits, and no other file is in the way', () => {
    const runs = (odd: string[], state = 'waiting') => ({ ...imports, runs: [deskRun({ state, odd })] });
    const waits = 'Nothing is sent: a file with deaths waits under Imports';
    expect(sendingWords(live, runs(['deceased-high']))).toBe(waits);
    expect(sendingWords(live, runs(['rows-up']))).toBe('Messages go out');
    expect(sendingWords(live, runs(['deceased-high'], 'refused'))).toBe('Messages go out');
  });

  it('names each check that nobody has signed, differently', () => {
    expect(new Set(checkWords(liveChecks)).size).toBe(liveChecks.length);
    expect(checkWords(['dataProtection', 'crisisCover'])).toEqual(['data protection', 'cover for a crisis']);
  });
});

describe('a stop', () => {
  it('says for whom it holds', () => {
    expect([scopeWords('All'), scopeWords('R0B')]).toEqual(['all trusts', 'South Tyneside and Sunderland']);
  });

  it('says since when and why', () => {
    const stop = deskStop({ stopped: true, stoppedAt: '2026-11-24T09:30:00Z', reason: 'The wording is wrong.' });
    expect(stopWords(stop, deskDay)).toEqual([
      'Sending is stopped for South Tyneside and Sunderland, since today, 9:30am.',
      'Why: The wording is wrong.',
    ]);
  });

  it('says who has to agree before it ends', () => {
    const asked = { stopped: true, resumeAsked: true };
    expect(stopWords(deskStop({ ...asked, resumeAskedByYou: true }), deskDay)).toContain(
      'You asked to go on. Somebody else has to agree.',
    );
    expect(stopWords(deskStop(asked), deskDay)).toContain(
      'Somebody asked to go on. If you agree, messages go out again.',
    );
  });
});

it.each([
  [1, 'An answer from home can’t be brought in yet.'],
  [3, '3 answers from home can’t be brought in yet.'],
])('%i that are not in yet are said to be so', (count, words) => {
  expect(leftBehindWords(count)).toBe(words);
});

it.each([
  [1, 'A message should have gone out days ago and has not.'],
  [12, '12 messages should have gone out days ago and have not.'],
])('%i that should have gone out are said to be so', (count, words) => {
  expect(overdueWords(count)).toBe(words);
});
