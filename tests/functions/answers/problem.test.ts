import { Conflict, NotFound, Throttled, Unavailable } from '../../../config/lists/storeFailures';
import { ForeignOrigin, NotSignedIn } from '../../../functions/access/refusals';
import { problem } from '../../../functions/answers/problem';

const text = (error: unknown): { message: string; next: string } =>
  JSON.parse(problem(error).body as string) as { message: string; next: string };

describe('a failure', () => {
  it.each([
    ['nobody signed in', new NotSignedIn('x'), 401],
    ['a page of elsewhere', new ForeignOrigin('x'), 403],
    ['what is hidden or missing', new NotFound('x'), 404],
    ['a change that came second', new Conflict('x'), 409],
    ['too much at once', new Throttled(7), 429],
    ['a service that does not answer', new Unavailable('x'), 503],
    ['a fault of the program', new TypeError('x is not a function'), 500],
    ['something thrown that is no error', 'x', 500],
    ['nothing thrown', undefined, 500],
  ])('%s is told in plain sentences', (_, error, status) => {
    const answer = problem(error);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const { message, next, ...more } = text(error);
    expect(more).toEqual({});
    for (const sentence of [message, next]) expect(sentence).toMatch(/^[A-Z][^<>{}]+\.$/);
  });

  it('gives away nothing of what was thrown', () => {
    const secret = '9000001 Sam Example';
    for (const Failure of [NotSignedIn, ForeignOrigin, NotFound, Conflict, Unavailable, Error])
      expect(JSON.stringify(problem(new Failure(secret)))).not.toContain('Sam');
  });

  it('says how somebody signs in', () => {
    expect(problem(new NotSignedIn()).headers).toMatchObject({ 'www-authenticate': 'Bearer' });
  });

  it.each([
    [7, '7'],
    [0.2, '1'],
    [undefined, '30'],
  ])('says how long to wait: %s s as %s', (seconds, header) => {
    expect(problem(new Throttled(seconds)).headers).toMatchObject({ 'retry-after': header });
  });
});
