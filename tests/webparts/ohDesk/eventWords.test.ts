import { type ContactEvent, contactEvents } from '../../../core/contacts/contact';
import { eventWords } from '../../../webparts/ohDesk/eventWords';

const at = '2026-11-24T09:00:00Z';

describe('a line of the history', () => {
  it.each<[Omit<ContactEvent, 'at'>, string]>([
    [{ what: 'reserved' }, 'Day 28 reached: due, and nothing stood against it'],
    [{ what: 'held', why: 'suspended' }, 'Held for a decision: suspended from work'],
    [{ what: 'held' }, 'Held for a decision'],
    [{ what: 'sent', channel: 'text' }, 'Text sent'],
    [{ what: 'delivered', channel: 'email' }, 'E-mail delivered'],
    [{ what: 'not-delivered' }, 'Message not delivered'],
    [{ what: 'not-reached', why: 'no-address' }, 'Not reached: no number or e-mail that we can use'],
    [{ what: 'not-reached', by: 'somebody' }, 'Decided: somebody rings'],
    [{ what: 'corrected', why: 'deceased' }, 'Recorded as having died: kept, as they had answered'],
    [{ what: 'closed', why: 'returned' }, 'Closed: is back at work'],
    [{ what: 'cancelled', why: 'returned' }, 'Let go: is back at work'],
    [{ what: 'called', why: 'no-answer', channel: 'telephone' }, 'Call: no answer'],
    [{ what: 'confirmed' }, 'We checked who it was'],
  ])('%j is “%s”', (event, words) => {
    expect(eventWords({ at, ...event }, 'day28')).toBe(words);
  });

  it('says of a reason before day 28 which rule it was, and names no illness', () => {
    const words = eventWords({ at, what: 'reserved' }, 'stress');
    expect(words).toBe('Due before day 28, under the stress rule');
  });

  it.each(contactEvents)('has words for “%s”, and for each channel', (what) => {
    for (const channel of ['text', 'email', 'telephone'] as const) {
      expect(eventWords({ at, what, channel }, 'day28')).toMatch(/^[A-Z]\S* ?\S/);
    }
  });
});
