import { parseDay } from '../../../core/calendar/day';
import { type Beginning, type LiveSignatures, isLive, liveChecks, missingChecks } from '../../../core/sending/liveLock';

const today = parseDay('2026-03-25', 'yyyy-mm-dd') as number;
const signature = { name: 'Sam Example', role: 'Clinical lead', on: '2026-03-25' };
const all = Object.fromEntries(liveChecks.map((check) => [check, signature])) as unknown as LiveSignatures;

describe('the live lock', () => {
  it('is open when all six are signed', () => {
    expect(liveChecks).toHaveLength(6);
    expect(missingChecks(all, today)).toEqual([]);
  });

  it.each(liveChecks)('holds without %s', (check) => {
    expect(missingChecks({ ...all, [check]: undefined }, today)).toEqual([check]);
  });

  it.each([
    ['no name', { name: ' ' }],
    ['no role', { role: '' }],
    ['a day to come', { on: '2026-03-26' }],
    ['no day', { on: '' }],
    ['a day that is none', { on: '2026-02-30' }],
    ['a day in another form', { on: '25/03/2026' }],
  ])('holds where a signature has %s', (_, changes) => {
    expect(missingChecks({ ...all, wording: { ...signature, ...changes } }, today)).toEqual(['wording']);
  });
});

describe('a trust is live', () => {
  it.each<[string, Beginning, boolean]>([
    ['at once, where it has named no day', { mode: 'live' }, true],
    ['from its day on', { mode: 'live', liveFrom: '2026-03-25' }, true],
    ['not before its day', { mode: 'live', liveFrom: '2026-03-26' }, false],
    ['not from a day that is none', { mode: 'live', liveFrom: 'soon' }, false],
    ['not while it is in shadow', { mode: 'shadow', liveFrom: '2026-01-01' }, false],
  ])('%s', (_, beginning, expected) => {
    expect(isLive(beginning, all, today)).toBe(expected);
  });

  it('not while anything is left to be signed', () => {
    for (const check of liveChecks) expect(isLive({ mode: 'live' }, { ...all, [check]: undefined }, today)).toBe(false);
  });
});
