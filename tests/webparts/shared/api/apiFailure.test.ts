import { failureOf, noAnswer } from '../../../../webparts/shared/api/apiFailure';

describe('a request that did not do what was asked', () => {
  it.each([
    [400, 'refused'],
    [401, 'refused'],
    [403, 'not-found'],
    [404, 'not-found'],
    [409, 'changed'],
    [429, 'busy'],
    [503, 'busy'],
    [500, 'unknown'],
    [502, 'unknown'],
    [418, 'unknown'],
  ])('with status %d is %s', (status, kind) => {
    expect(failureOf(status, undefined).kind).toBe(kind);
  });

  it('says what the API said', () => {
    const failure = failureOf(400, { message: 'Say why, in a few words.', next: 'Add it and save again.' });
    expect([failure.message, failure.next]).toEqual(['Say why, in a few words.', 'Add it and save again.']);
  });

  it.each([undefined, null, '<html>', 7, [], { message: 7, next: { nested: true } }])(
    'says a sentence of its own where the answer is %j',
    (body) => {
      const { message, next } = failureOf(500, body);
      expect([message, next]).toEqual(['Something went wrong on our side.', 'Try again in a few minutes.']);
    },
  );

  it('tells hidden from missing by nothing', () => {
    const said = { message: 'We cannot find that.', next: 'Check the address.' };
    expect({ ...failureOf(403, said) }).toEqual({ ...failureOf(404, said) });
  });

  it('without an answer is offline, or of an end that nobody knows', () => {
    expect([noAnswer(false).kind, noAnswer(true).kind]).toEqual(['offline', 'unknown']);
  });
});
