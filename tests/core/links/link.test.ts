import fc from 'fast-check';
import { parseLink, telephoneLink } from '../../../core/links/link';

describe('a link out of stored content', () => {
  it.each([
    ['https://www.example.org', 'web', 'https://www.example.org'],
    ['  HTTPS://example.org/a?b=c#d ', 'web', 'https://example.org/a?b=c#d'],
    ['https://example.org:8443/x', 'web', 'https://example.org:8443/x'],
    ['tel:0191 498 0101'.replace(/ /g, ''), 'telephone', 'tel:01914980101'],
    ['tel:116123', 'telephone', 'tel:116123'],
    ['sms:85258', 'text', 'sms:85258'],
  ])('%s is one', (text, kind, href) => {
    expect(parseLink(text)).toEqual({ kind, href });
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<b>',
    'vbscript:x',
    'file:///etc/passwd',
    'http://example.org',
    '//example.org',
    'example.org',
    'https:example.org',
    'https://',
    'https://localhost',
    'https://192.168.0.1',
    'https://5.5.5.5.5',
    'https://example.org:99999',
    'https://example.org:',
    'https://-example.org',
    'https://example..org',
    'https://xn--exmple-cua.org',
    'https://user:password@example.org',
    'https://user@example.org',
    'https://example.org\\@evil.example',
    'https://exa mple.org',
    'https://example.org/"onclick="x',
    'https://example.org/<script>',
    'mailto:somebody@example.org',
    'tel:',
    'tel:javascript',
    'tel:1',
    'sms:85258?body=hello',
    'callto:123',
    `https://example.org/${'x'.repeat(3000)}`,
    '',
  ])('%j is none', (text) => {
    expect(parseLink(text)).toBeUndefined();
  });

  it('never leads anywhere but by the three ways, whatever the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .tuple(fc.constantFrom('https://', 'https:', 'tel:', 'sms:', 'javascript:', 'java\tscript:'), fc.string())
        .map(([scheme, rest]) => scheme + rest),
      fc
        .array(fc.constantFrom('a', 'xn--', '-', '.', ':', '9', '@', '/', '?', '#', '%', 'org'), { maxLength: 12 })
        .map((parts) => `https://${parts.join('')}`),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const link = parseLink(text);
        if (!link) return;
        const { protocol, username, password } = new URL(link.href);
        expect(['https:', 'tel:', 'sms:']).toContain(protocol);
        expect(username + password).toBe('');
        expect(parseLink(link.href)).toEqual(link);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('a telephone number', () => {
  it.each([
    ['0191 498 0101', 'tel:01914980101'],
    ['+44 (0)191 498 0101', 'tel:+441914980101'],
    ['116 123', 'tel:116123'],
    ['999', 'tel:999'],
  ])('%s rings', (number, href) => {
    expect(telephoneLink(number, 'telephone')).toEqual({ kind: 'telephone', href });
  });

  it('can be written to', () => {
    expect(telephoneLink('85258', 'text')).toEqual({ kind: 'text', href: 'sms:85258' });
  });

  it.each(['', '12', 'ext. 4102', '0191 498 0101 then 2', '+', '1'.repeat(16)])('"%s" is none', (number) => {
    expect(telephoneLink(number, 'telephone')).toBeUndefined();
  });
});
