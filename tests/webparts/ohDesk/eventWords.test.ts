import { type ContactEvent, contactEvents } from '../../../core/contacts/contact';
import { eventWords } from '../../../webparts/ohDesk/eventWords';

const at = '2026-11-24T09:00:00Z';
const words = (event: Omit<ContactEvent, 'at'>, rule: 'day28' | 'stress' = 'day28'): string =>
  eventWords({ at, ...event }, rule);

describe('a line of the history', () => {
  it.each<[Omit<ContactEvent, 'at'>, string]>([
    [{ what: 'reserved' }, 'Day 28 reached: due, and nothing stood against it'],
    [{ what: 'reserved', why: 'suspended' }, 'Due. Suspended from work'],
    [{ what: 'held', why: 'career-break' }, 'Held for a decision: on a career break'],
    [{ what: 'held' }, 'Held for a decision'],
    [{ what: 'attempt', channel: 'email' }, 'E-mail begun'],
    [{ what: 'sent', channel: 'text' }, 'Text sent'],
    [{ what: 'delivered', channel: 'text' }, 'Text delivered'],
    [{ what: 'not-delivered', channel: 'email' }, 'E-mail not delivered'],
    [{ what: 'sent' }, 'Message sent'],
    [{ what: 'maybe-sent', channel: 'text' }, 'Text may have been sent: nobody can tell, so it is not sent again'],
    [{ what: 'not-reached', why: 'no-address' }, 'Not reached: no number or e-mail that we can use'],
    [{ what: 'not-reached', note: 'Better by telephone.' }, 'Decided: somebody rings'],
    [{ what: 'cancelled', why: 'returned' }, 'Not sent: is back at work'],
    [{ what: 'called', why: 'no-answer', channel: 'telephone' }, 'Call: no answer'],
  ])('for %j is “%s”', (event, line) => {
    expect(words(event)).toBe(line);
  });

  it('says by which rule it was due before day 28', () => {
    expect(words({ what: 'reserved' }, 'stress')).toBe('Due before day 28, under the stress rule');
  });

  it.each(contactEvents)('has words for “%s”', (what) => {
    expect(words({ what })).toMatch(/^[A-Z][a-z-]+/);
  });

  it('leaves what somebody wrote to the line below', () => {
    expect(words({ what: 'called', why: 'spoke', note: 'Will ring on Friday.' })).not.toContain('Friday');
  });
});
