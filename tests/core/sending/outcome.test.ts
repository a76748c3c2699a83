import fc from 'fast-check';
import { type Found, outcomeOf } from '../../../core/sending/outcome';

const settings = { settleMinutes: 15, forgottenAfterDays: 6, mostAttempts: 2, draftHours: 4 };
const began = new Date('2026-03-25T09:00:00Z');
const later = (minutes: number): Date => new Date(began.getTime() + minutes * 60_000);
const day = 24 * 60;
const attempt = { began, draftRecorded: false, attempts: 1 };

describe('what becomes of an attempt whose end is not known', () => {
  it.each([
    ['the channel has it', 'sent', 0, {}, 'record-sent'],
    ['the channel has it, days later', 'sent', 9 * day, { draftRecorded: true, attempts: 9 }, 'record-sent'],
    ['whoever wrote its draft may be about to send it', 'draft', 14, {}, 'wait'],
    ['its draft is still there', 'draft', 15, {}, 'send-draft'],
    ['its draft is still there, hours later', 'draft', 4 * 60, { draftRecorded: true, attempts: 9 }, 'send-draft'],
    ['its draft could not be sent for longer', 'draft', 4 * 60 + 1, { draftRecorded: true }, 'give-up-draft'],
    ['the channel may not show it yet', 'nothing', 14, {}, 'wait'],
    ['the channel would show it by now', 'nothing', 15, {}, 'try-again'],
    ['it was tried often enough', 'nothing', 15, { attempts: 2 }, 'not-reached'],
    ['its draft is gone', 'nothing', 15, { draftRecorded: true }, 'maybe-sent'],
    ['the channel may have forgotten it', 'nothing', 6 * day + 1, {}, 'maybe-sent'],
    ['the channel has not forgotten it', 'nothing', 6 * day, {}, 'try-again'],
  ] as const)('%s', (_, found, minutes, changes, expected) => {
    expect(outcomeOf(found, { ...attempt, ...changes }, later(minutes), settings)).toBe(expected);
  });

  it('is never another try where anything may have been sent', () => {
    const found = fc.constantFrom<Found>('sent', 'draft', 'nothing');
    fc.assert(
      fc.property(found, fc.nat(20 * day), fc.boolean(), fc.nat(5), (seen, minutes, draftRecorded, attempts) => {
        const outcome = outcomeOf(seen, { began, draftRecorded, attempts }, later(minutes), settings);
        if (outcome !== 'try-again') return;
        expect([seen, draftRecorded]).toEqual(['nothing', false]);
        expect(minutes).toBeGreaterThanOrEqual(15);
        expect(minutes).toBeLessThanOrEqual(6 * day);
      }),
    );
  });

  it('is never silence: in the end it is sent, or somebody’s task', () => {
    fc.assert(
      fc.property(fc.constantFrom<Found>('sent', 'draft', 'nothing'), fc.boolean(), (found, draftRecorded) => {
        const outcome = outcomeOf(found, { began, draftRecorded, attempts: 2 }, later(day + 30), settings);
        expect(['record-sent', 'give-up-draft', 'maybe-sent', 'not-reached']).toContain(outcome);
      }),
    );
  });
});
