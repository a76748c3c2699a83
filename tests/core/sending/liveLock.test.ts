import { parseDay } from '../../../core/calendar/day';
import { type LiveSignatures, liveChecks, missingChecks } from '../../../core/sending/liveLock';

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
