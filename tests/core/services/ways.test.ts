import { starterServices } from '../../../config/services/starter';
import { waysTo } from '../../../core/services/ways';

describe('the ways to reach a service', () => {
  it('are telephone, text and website, in that order, as they are written', () => {
    expect(
      waysTo({ website: 'https://www.giveusashout.org/get-help?a=1', text: '85258', telephone: ' 0191 498 0101 ' }),
    ).toEqual([
      { kind: 'telephone', text: '0191 498 0101', href: 'tel:01914980101' },
      { kind: 'text', text: '85258', href: 'sms:85258' },
      { kind: 'web', text: 'giveusashout.org', href: 'https://www.giveusashout.org/get-help?a=1' },
    ]);
  });

  it('are none where nothing is written', () => {
    expect(waysTo({})).toEqual([]);
    expect(waysTo({ telephone: ' ', text: '', website: undefined })).toEqual([]);
  });

  it('show a number that a device cannot ring, without a link', () => {
    expect(waysTo({ telephone: 'ext. 4102' })).toEqual([{ kind: 'telephone', text: 'ext. 4102', href: undefined }]);
  });

  it.each(['javascript:alert(1)', 'http://example.org', 'tel:0191', 'www.example.org', 'data:text/html,x'])(
    'do not lead to %s as a website',
    (website) => {
      expect(waysTo({ website })).toEqual([]);
    },
  );

  it.each([
    ['https://example.org:8443/x', 'example.org'],
    ['https://WWW.Example.org', 'Example.org'],
    ['https://example.org#part', 'example.org'],
  ])('name %s by its host', (website, text) => {
    expect(waysTo({ website })).toMatchObject([{ text }]);
  });

  it('have a link for everything in the starter services that has no gap', () => {
    const whole = starterServices.flatMap(waysTo).filter(({ text }) => !text.includes('['));
    expect(whole.length).toBeGreaterThan(60);
    expect(whole.filter(({ href }) => href === undefined)).toEqual([]);
  });
});
