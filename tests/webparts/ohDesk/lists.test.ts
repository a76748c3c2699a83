import { countOf, emptyWords, matching, rowByKey, tabByKey, tabWords, tabs } from '../../../webparts/ohDesk/lists';
import { bareRow, desk, deskRow, deskRun } from '../../made/desk';

describe('the tabs of the desk', () => {
  it('say how many people are in each, and how many imports wait', () => {
    const shown = desk({
      callToday: [deskRow(), deskRow({ contactId: 'contact-2' })],
      decide: [bareRow({ state: 'held' })],
      imports: { noneToday: false, tooOld: false, runs: [deskRun(), deskRun({ runId: 'run-2', state: 'waiting' })] },
    });
    expect(tabs.map((tab) => [tabWords[tab], countOf(shown, tab)])).toEqual([
      ['Call today', 2],
      ['Answered', 0],
      ['Decide', 1],
      ['Not reached', 0],
      ['Sent', 0],
      ['Imports', 1],
    ]);
  });

  it('say what will be there while a list is empty', () => {
    expect(emptyWords.callToday.what).toBe('Nobody to ring today');
    for (const { what, how } of Object.values(emptyWords)) expect([what, how].join()).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['ArrowRight', 'callToday', false, 'answered'],
    ['ArrowLeft', 'callToday', false, 'imports'],
    ['ArrowRight', 'imports', false, 'callToday'],
    ['ArrowLeft', 'callToday', true, 'answered'],
    ['ArrowRight', 'answered', true, 'callToday'],
    ['Home', 'sent', false, 'callToday'],
    ['End', 'sent', false, 'imports'],
    ['a', 'sent', false, undefined],
    ['ArrowDown', 'sent', false, undefined],
  ] as const)('are turned over by %s from %s (right to left: %s) to %s', (key, from, rightToLeft, to) => {
    expect(tabByKey(key, from, rightToLeft)).toBe(to);
  });
});

describe('finding somebody in a list', () => {
  const rows = [
    deskRow({ contactId: 'a', name: 'Siân Example', department: 'Ward 12' }),
    deskRow({ contactId: 'b', name: 'Jon Example', department: 'Theatres' }),
  ];

  it.each([
    ['', ['a', 'b']],
    ['   ', ['a', 'b']],
    ['sian', ['a']],
    ['SIÂN', ['a']],
    ['example', ['a', 'b']],
    ['ward exam', ['a']],
    ['theat', ['b']],
    ['(', []],
    ['nobody', []],
  ])('by “%s” finds %j', (wanted, found) => {
    expect(matching(rows, wanted).map(({ contactId }) => contactId)).toEqual(found);
  });
});

describe('the keys in a list', () => {
  it.each([
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 2],
    ['ArrowUp', 2, 3, 1],
    ['ArrowUp', 0, 3, 0],
    ['Home', 2, 3, 0],
    ['End', 0, 3, 2],
    ['Enter', 1, 3, undefined],
    ['Tab', 1, 3, undefined],
  ] as const)('%s from row %d of %d leads to %s', (key, at, count, to) => {
    expect(rowByKey(key, at, count)).toBe(to);
  });
});
