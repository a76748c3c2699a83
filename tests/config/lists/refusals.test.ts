import { failureOf, tooBroad } from '../../../config/lists/refusals';
import { Conflict, NotFound, Throttled, Unavailable } from '../../../config/lists/storeFailures';

const refusal = { service: 'Graph', status: 400, code: 'x', retryAfter: null, duplicate: false } as const;

describe('a refusal', () => {
  it.each([
    ['of a version that is no longer there', { status: 412 }, Conflict],
    ['of a value that is there already, whatever the status', { status: 500, duplicate: true }, Conflict],
    ['of too many requests', { status: 429 }, Throttled],
    ['by a service that says when it can again', { status: 503, retryAfter: '9' }, Throttled],
    ['by a service that cannot and says no more', { status: 503 }, Unavailable],
    ['by a service that failed', { status: 500 }, Unavailable],
    ['of a token', { status: 401 }, Unavailable],
    ['of what is hidden', { status: 403 }, NotFound],
    ['of what is not there', { status: 404 }, NotFound],
  ])('%s has a name', (_, told, failure) => {
    expect(failureOf({ ...refusal, ...told })).toBeInstanceOf(failure);
  });

  it('of what is hidden says the same as one of what is not there', () => {
    expect(failureOf({ ...refusal, status: 403 })).toEqual(failureOf({ ...refusal, status: 404 }));
  });

  it.each([
    ['17', 17],
    ['0', 0],
    ['', undefined],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    ['-1', undefined],
    [null, undefined],
  ])('that comes with a Retry-After of %p asks to wait %p seconds', (retryAfter, seconds) => {
    expect(failureOf({ ...refusal, status: 429, retryAfter })).toMatchObject({ retryAfter: seconds });
  });

  it.each([400, 409, 422, 501])('of any other kind is a fault of the program: %p', (status) => {
    const failure = failureOf({ ...refusal, service: 'SharePoint', status });
    expect(failure).toMatchObject({ name: 'Error', message: `SharePoint refused a request: ${status} x` });
  });

  it('of a search that is too broad names the list, and is nothing to wait for', () => {
    expect(tooBroad({ name: 'Examples' })).toMatchObject({
      name: 'Error',
      message: expect.stringMatching(/Examples .*5,000 items/),
    });
  });
});
