import { contactStates } from '../../../core/contacts/contact';
import type { DeskRow } from '../../../core/desk/desk';
import { earlierWords, rowWords, statusOf } from '../../../webparts/ohDesk/rowWords';
import { bareRow, deskDay, deskRow } from '../../made/desk';

const answered = bareRow({ state: 'answered', answeredAt: '2026-11-24T07:05:00Z' });
const over: DeskRow = { ...answered, choices: ['physio'] };
const unopened: DeskRow = { ...answered, dayOfAbsence: 31 };

describe('a row of a list', () => {
  it.each<[string, DeskRow, string, string]>([
    ['an answer', deskRow(), 'Asked for physio', 'Day 31 · answered today, 7:05am'],
    [
      'somebody who is not to be rung',
      deskRow({ choices: ['physio', 'text-me'], doNotRing: true }),
      'Asked for physio; text, do not ring',
      'Day 31 · answered today, 7:05am · do not ring',
    ],
    ['an absence that is over', over, 'Asked for physio', 'Absence over · answered today, 7:05am'],
    [
      'an answer that cannot be opened',
      unopened,
      'Answered, but the answer can’t be opened: ask them',
      'Day 31 · answered today, 7:05am',
    ],
    [
      'a number that is not in use',
      bareRow({ state: 'notReached', why: 'not-delivered', dayOfAbsence: 34, sentAt: '2026-11-23T10:00:00Z' }),
      'The message was not delivered',
      'Day 34 · sent yesterday, 10:00am',
    ],
    ['nobody reached for no known reason', bareRow({ state: 'notReached' }), 'Not reached', 'Absence over'],
    [
      'what may have been sent',
      bareRow({ state: 'maybeSent', dayOfAbsence: 29 }),
      'May have been sent: nobody can tell. Ask whether it came',
      'Day 29',
    ],
    ['somebody held', bareRow({ state: 'held', why: 'suspended', dayOfAbsence: 28 }), 'Suspended from work', 'Day 28'],
    ['somebody held for no known reason', bareRow({ state: 'held' }), 'Held for a decision', 'Absence over'],
    [
      'a text that was delivered',
      bareRow({ channel: 'text', dayOfAbsence: 28, deliveredAt: '2026-11-24T10:01:00Z' }),
      'Sent by text, not answered',
      'Day 28 · delivered today, 10:01am',
    ],
    ['what was sent somehow', bareRow(), 'Sent, not answered', 'Absence over'],
    ['what is not sent yet', bareRow({ state: 'due' }), 'Due, not sent yet', 'Absence over'],
  ])('says of %s what it is, then what belongs to it', (_, row, what, detail) => {
    expect(rowWords(row, deskDay)).toEqual({ what, detail });
  });

  it.each(contactStates)('has words for the state “%s”', (state) => {
    expect(rowWords(bareRow({ state }), deskDay).what).toMatch(/^[A-Z][a-z]/);
  });
});

describe('the status of a row', () => {
  it.each<[Partial<DeskRow>, string, string]>([
    [{ actBy: '2026-11-20', workingDaysLeft: -2 }, '2 working days late', 'late'],
    [{ actBy: '2026-11-23', workingDaysLeft: -1 }, '1 working day late', 'late'],
    [{ actBy: '2026-11-24', workingDaysLeft: 0 }, 'Due today', 'today'],
    [{ actBy: '2026-11-24', workingDaysLeft: 0, state: 'held' }, 'Decide today', 'today'],
    [{ actBy: '2026-11-26', workingDaysLeft: 2 }, 'By Thursday 26 November', 'later'],
    [{ state: 'sent' }, 'Sent', 'plain'],
    [{ state: 'sent', deliveredAt: '2026-11-20T10:00:00Z' }, 'Delivered', 'plain'],
    [{ state: 'answered', choices: ['physio'] }, 'No day set: do it today', 'today'],
    [{ state: 'answered' }, 'No day set: do it today', 'today'],
    [{ state: 'notReached' }, 'No day set: do it today', 'today'],
    [{ state: 'closed' }, 'Closed', 'plain'],
    [{ state: 'cancelled' }, 'Not sent', 'plain'],
  ])('with %j is “%s” (%s)', (changes, word, tone) => {
    expect(statusOf(bareRow(changes), deskDay)).toEqual({ word, tone });
  });
});

describe('an earlier contact, in a line', () => {
  it.each<[Partial<DeskRow>, string]>([
    [{ state: 'closed', sentAt: '2026-03-12T09:30:00Z' }, 'Closed · sent Thursday 12 March, 9:30am'],
    [{ state: 'cancelled', why: 'returned' }, 'Not sent · Is back at work'],
    [{ state: 'due' }, 'Due, not sent yet'],
  ])('of %j is “%s”', (changes, words) => {
    expect(earlierWords(bareRow(changes), deskDay)).toBe(words);
  });
});
