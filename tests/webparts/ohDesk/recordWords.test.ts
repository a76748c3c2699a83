import { contactStates } from '../../../core/contacts/contact';
import { isOnTheDesk, numberOf, recordLine, statementWords } from '../../../webparts/ohDesk/recordWords';
import { bareRow, deskDay, deskPerson, deskRow, deskStatement } from '../../made/desk';

describe('the line below a name', () => {
  it('says since when they are off, which day it is, how they were contacted and where they work', () => {
    expect(recordLine(deskPerson(), deskDay)).toBe(
      'Off since Sunday 25 October · day 31 · contacted by text · Domestic services',
    );
  });

  it('says of an absence that is over that it was', () => {
    const row = bareRow({ department: '' });
    expect(recordLine(deskPerson({ row, spellStart: '2025-12-01' }), deskDay)).toBe(
      'Was off from Monday 1 December 2025',
    );
  });
});

describe('a contact', () => {
  it('is on the desk while somebody may have to do something', () => {
    expect(contactStates.filter((state) => isOnTheDesk({ state }))).toEqual([
      'sent',
      'answered',
      'held',
      'notReached',
      'maybeSent',
    ]);
  });
});

describe('one answer', () => {
  it('is what was ticked', () => {
    expect(statementWords(deskStatement({ choices: ['money'] }))).toBe('Money worries');
  });

  it('is never taken for nothing where it cannot be opened', () => {
    const { statementId, receivedAt, confirmed } = deskStatement();
    expect(statementWords({ statementId, receivedAt, confirmed })).toContain('can’t be opened');
    expect(statementWords(deskStatement({ choices: [] }))).toBe('Answered, and ticked nothing');
  });
});

describe('the number of a person', () => {
  it('can be rung', () => {
    expect(numberOf(deskPerson())).toEqual({
      words: 'Ring 0191 498 0101',
      link: { kind: 'telephone', href: 'tel:01914980101' },
    });
  });

  it('is for texts where they asked not to be rung, and cannot be rung by a slip', () => {
    expect(numberOf(deskPerson({ row: deskRow({ doNotRing: true }) }))).toEqual({
      words: 'Text 0191 498 0101',
      link: { kind: 'text', href: 'sms:01914980101' },
    });
  });

  it('is shown and leads nowhere where it is no number', () => {
    expect(numberOf(deskPerson({ telephone: 'javascript:alert(1)' }))).toEqual({ words: 'Ring javascript:alert(1)' });
  });

  it('is not there where we have none', () => {
    expect(numberOf(deskPerson({ telephone: undefined }))).toBeUndefined();
  });
});
