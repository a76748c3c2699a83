import { cancelReasons, notReachedReasons } from '../../../core/contacts/contact';
import { heldReasons } from '../../../core/contacts/decision';
import { callOutcomes } from '../../../core/desk/desk';
import { callOutcomeWords, reasonWords } from '../../../webparts/ohDesk/reasonWords';

describe('a reason of the ledger', () => {
  it.each([...heldReasons, ...notReachedReasons, ...cancelReasons, ...callOutcomes])('has words for “%s”', (code) => {
    expect(reasonWords(code)).toMatch(/^[A-Z][^-]*( |$)/);
  });

  it('is shown as it is where this page is older', () => {
    expect(reasonWords('some-new-reason')).toBe('some-new-reason');
  });

  it('is left out where there is none', () => {
    expect(reasonWords(undefined)).toBeUndefined();
  });

  it('names no illness', () => {
    const all = [...heldReasons, ...notReachedReasons, ...cancelReasons].map(reasonWords).join(' ');
    expect(all).not.toMatch(/stress|anxiety|depress|mental|sick|ill\b/i);
  });

  it('offers each outcome of a call in words of its own', () => {
    expect(new Set(Object.values(callOutcomeWords)).size).toBe(callOutcomes.length);
  });
});
