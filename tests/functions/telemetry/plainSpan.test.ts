import fc from 'fast-check';
import { plainSpan } from '../../../functions/telemetry/plainSpan';

const unset = { code: 0 };

describe('what leaves of a span', () => {
  it('is its name, how it ended and what is known to be harmless', () => {
    const attributes = {
      'http.response.status_code': 404,
      'error.type': 'NotFound',
      'faas.invocation_id': '11111111-1111-4111-8111-111111111111',
    };
    expect(plainSpan({ name: 'me', attributes, status: unset })).toEqual({ name: 'me', attributes, failed: false });
  });

  it.each([
    ['an address', 'url.full', 'https://home.example/l/secret?who=Sam'],
    ['a query', 'url.query', 'who=Sam'],
    ['a path', 'http.target', '/l/secret'],
    ['a body', 'http.request.body', '{"name":"Sam"}'],
    ['a person', 'enduser.id', '9000001'],
    ['a message', 'exception.message', 'Sam was not found'],
    ['an address as a kind of error', 'error.type', 'https://home.example/l/secret'],
    ['a sentence as a kind of error', 'error.type', 'Sam was not found'],
    ['an e-mail address as a kind of error', 'error.type', 'sam@example.com'],
    ['a list', 'error.type', ['Sam'] as unknown as string],
    ['a kind of error that goes on too long', 'error.type', `E${'x'.repeat(64)}`],
  ])('is never %s', (_, key, value) => {
    expect(plainSpan({ name: 'me', attributes: { [key]: value }, status: unset }).attributes).toEqual({});
  });

  it.each(['GET /l/secret', 'me?who=Sam', 'Sam Example', 'sam@example.com', ''])(
    'never has "%s" for a name',
    (name) => {
      expect(plainSpan({ name, attributes: {}, status: unset }).name).toBe('other');
    },
  );

  it('says that it failed, and not in which words', () => {
    const plain = plainSpan({ name: 'me', attributes: {}, status: { code: 2, message: 'Sam was not found' } });
    expect(plain).toEqual({ name: 'me', attributes: {}, failed: true });
  });

  it('never has a blank, a quote or what parts an address in it, whatever is set', () => {
    const attributes = fc.dictionary(
      fc.constantFrom('error.type', 'url.full', 'http.response.status_code'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.string(), attributes, (name, set) => {
        const plain = plainSpan({ name, attributes: set, status: unset });
        return ![plain.name, ...Object.values(plain.attributes)].some((value) => /[\s@/?"'<]/.test(String(value)));
      }),
    );
  });
});
