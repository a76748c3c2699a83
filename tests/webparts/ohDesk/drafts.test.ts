import { callOf, decisionOf, emptyDraft, reasonOf } from '../../../webparts/ohDesk/drafts';

const longest = 'a'.repeat(2000);
const shorten = { missing: 'Shorten what you wrote to 2,000 characters.' };

describe('a call, as it was filled in', () => {
  it('wants to know how it went', () => {
    expect(callOf({ ...emptyDraft, text: 'A note.' })).toEqual({ missing: 'Choose how the call went.' });
  });

  it('needs no note', () => {
    expect(callOf({ ...emptyDraft, outcome: 'no-answer', text: '  ' })).toEqual({
      ready: { outcome: 'no-answer', close: false },
    });
  });

  it('carries the note without the spaces around it, and whether that was all', () => {
    expect(callOf({ outcome: 'spoke', text: ' Will ring on Friday.\n', close: true })).toEqual({
      ready: { outcome: 'spoke', close: true, note: 'Will ring on Friday.' },
    });
  });

  it('takes 2,000 characters and no more', () => {
    expect(callOf({ outcome: 'spoke', text: longest, close: false })).toHaveProperty('ready.note', longest);
    expect(callOf({ outcome: 'spoke', text: `${longest}a`, close: false })).toEqual(shorten);
  });
});

describe('a decision, as it was filled in', () => {
  it.each([
    [{ text: 'Why.' }, 'Choose what should happen.'],
    [{ decision: 'ring' as const, text: ' ' }, 'Say why, in a few words.'],
    [{ decision: 'ring' as const, text: `${longest}a` }, shorten.missing],
  ])('of %j lacks: “%s”', (draft, missing) => {
    expect(decisionOf({ ...emptyDraft, ...draft })).toEqual({ missing });
  });

  it('is ready with what and why', () => {
    expect(decisionOf({ ...emptyDraft, decision: 'send', text: ' They agree. ' })).toEqual({
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
