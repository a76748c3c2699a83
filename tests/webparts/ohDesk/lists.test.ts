import { countOf, emptyWords, matching, rowByKey, tabByKey, tabs, tabWords } from '../../../webparts/ohDesk/lists';
import { desk, deskRow, deskRun } from '../../made/desk';

describe('the tabs of the desk', () => {
  it('stand in the order of the work', () => {
    expect(tabs.map((tab) => tabWords[tab])).toEqual([
      'Call today',
      'Answered',
      'Decide',
      'Not reached',
      'Sent',
      'Imports',
    ]);
  });

  it('count people, and of the imports those that wait', () => {
    const runs = [deskRun({ state: 'waiting' }), deskRun(), deskRun({ state: 'failed' })];
    const now = desk({ callToday: [deskRow(), deskRow()], imports: { noneToday: false, runs } });
    expect(tabs.map((tab) => countOf(now, tab))).toEqual([2, 0, 0, 0, 0, 1]);
  });

  it('each say what will be there when nobody is', () => {
    for (const { what, how } of Object.values(emptyWords)) expect([what, how]).toEqual([expect.any(String), expect.stringMatching(/\.$/)]);
    expect(emptyWords.callToday.what).toBe('Nobody to ring today');
  });

  it.each([
    ['ArrowRight', 'callToday', 'answered'],
    ['ArrowRight', 'imports', 'callToday'],
    ['ArrowLeft', 'callToday', 'imports'],
    ['ArrowLeft', 'decide', 'answered'],
    ['Home', 'sent', 'callToday'],
    ['End', 'answered', 'imports'],
    ['ArrowDown', 'answered', undefined],
    ['a', 'answered', undefined],
  ] as const)('are turned by %s from “%s” to “%s”', (key, from, to) => {
    expect(tabByKey(key, from, false)).toBe(to);
  });

  it('are turned the other way where one reads from right to left', () => {
    expect(tabByKey('ArrowLeft', 'callToday', true)).toBe('answered');
    expect(tabByKey('ArrowRight', 'callToday', true)).toBe('imports');
  });
});

describe('finding somebody in a list', () => {
  const rows = [
    deskRow({ contactId: '1', name: 'Siân Ordexample', department: 'Community nursing' }),
    deskRow({ contactId: '2', name: 'Owen Example', department: 'Pharmacy' }),
    deskRow({ contactId: '3', name: 'Orla Example', department: 'Ward 12' }),
  ];

  it.each([
    ['', ['1', '2', '3']],
    ['   ', ['1', '2', '3']],
    ['sian', ['1']],
    ['SIÂN', ['1']],
    ['or', ['1', '3']],
    ['pharm', ['2']],
    ['example ward', ['3']],
    ['nobody', []],
    ['.*', []],
  ])('by %j', (wanted, found) => {
    expect(matching(rows, wanted).map(({ contactId }) => contactId)).toEqual(found);
  });
});

describe('a key in a list', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 3],
    ['ArrowUp', 2, 1],
    ['ArrowUp', 0, 0],
    ['Home', 2, 0],
    ['End', 1, 3],
    ['Tab', 1, undefined],
    ['ArrowRight', 1, undefined],
  ])('%s leads from row %d to %s', (key, at, to) => {
    expect(rowByKey(key, at, 4)).toBe(to);
  });
});
