import { deskPerson } from '../../made/desk';
import { callOf, changed, decisionOf, isBegun, newDraft, reasonOf } from '../../../webparts/ohDesk/drafts';

const draft = newDraft();
const { callId } = draft;
const read = deskPerson();
const longest = 'a'.repeat(2000);
const shorten = { missing: 'Shorten what you wrote to 2,000 characters.' };

describe('a call, as it was filled in', () => {
  it('wants to know how it went', () => {
    expect(callOf({ ...draft, text: 'A note.' }, read)).toEqual({ missing: 'Choose how the call went.' });
  });

  it('needs no note', () => {
    expect(callOf({ ...draft, outcome: 'no-answer', text: '  ' }, read)).toEqual({
      ready: { callId, seen: 3, rung: '0191 498 0101', outcome: 'no-answer', close: false },
    });
  });

  it('carries the note without the spaces around it, and whether that was all', () => {
    expect(callOf({ ...draft, outcome: 'spoke', text: ' Will ring on Friday.\n', close: true }, read)).toEqual({
      ready: { callId, seen: 3, rung: '0191 498 0101', outcome: 'spoke', close: true, note: 'Will ring on Friday.' },
    });
  });

  it('says no number where none was shown', () => {
    const { history } = read;
    expect(callOf({ ...draft, outcome: 'spoke' }, { history })).toEqual({
      ready: { callId, seen: 3, outcome: 'spoke', close: false },
    });
  });

  it('takes 2,000 characters and no more', () => {
    expect(callOf({ ...draft, outcome: 'spoke', text: longest, close: false }, read)).toHaveProperty(
      'ready.note',
      longest,
    );
    expect(callOf({ ...draft, outcome: 'spoke', text: `${longest}a`, close: false }, read)).toEqual(shorten);
  });
});

describe('the draft of a call', () => {
  it('has an id of its own from the beginning', () => {
    expect(callId).toMatch(/^[0-9a-f]{32}$/);
    expect(newDraft().callId).not.toBe(callId);
  });

  it('keeps it while it is filled in, and when it is sent again as it was', () => {
    const filled = changed(changed(draft, { outcome: 'spoke' }), { text: 'A note.' });
    expect(filled).toEqual({ ...draft, outcome: 'spoke', text: 'A note.' });
    expect(callOf({ ...filled, sent: true }, read)).toEqual(callOf(filled, read));
  });

  it('is another call where it is changed after it was sent: what was changed would be lost otherwise', () => {
    const other = changed({ ...draft, outcome: 'no-answer', sent: true }, { outcome: 'spoke' });
    expect(other.callId).toMatch(/^[0-9a-f]{32}$/);
    expect(other.callId).not.toBe(callId);
    expect(changed(other, { close: true }).callId).toBe(other.callId);
  });

  it.each([
    [{}, false],
    [{ text: ' ' }, false],
    [{ text: 'A' }, true],
    [{ outcome: 'no-answer' as const }, true],
  ])('with %j is begun: %s', (changes, begun) => {
    expect(isBegun({ ...draft, ...changes })).toBe(begun);
  });
});

describe('a decision, as it was filled in', () => {
  it.each([
    [{ text: 'Why.' }, 'Choose what should happen.'],
    [{ decision: 'ring' as const, text: ' ' }, 'Say why, in a few words.'],
    [{ decision: 'ring' as const, text: `${longest}a` }, shorten.missing],
  ])('of %j lacks: “%s”', (changes, missing) => {
    expect(decisionOf({ ...draft, ...changes })).toEqual({ missing });
  });

  it('is ready with what and why', () => {
    expect(decisionOf({ ...draft, decision: 'send', text: ' They agree. ' })).toEqual({
      ready: { decision: 'send', reason: 'They agree.' },
    });
  });
});

describe('a reason', () => {
  it.each([
    ['', { missing: 'Say why, in a few words.' }],
    [' \n', { missing: 'Say why, in a few words.' }],
    [' Right. ', { ready: 'Right.' }],
    [longest, { ready: longest }],
    [`${longest}a`, shorten],
  ])('has words, and not too many', (text, ready) => {
    expect(reasonOf(text)).toEqual(ready);
  });
});
