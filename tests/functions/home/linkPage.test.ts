import { trusts } from '../../../config/trusts/programme';
import { linkPage } from '../../../functions/home/linkPage';

const known = { name: 'One Trust', ohTelephone: '0191 498 0101' };
const unknown = { name: 'Other Trust' };
const main = (teams: Parameters<typeof linkPage>[0]): string => linkPage(teams).main.text.replace(/\s+/g, ' ');

describe('the page for a link that cannot be opened', () => {
  it.each([
    ['999', 'In danger: <a href="tel:999">999</a>'],
    ['111', '<a href="tel:111">111, mental health option</a>'],
    ['Samaritans', '<a href="tel:116123">Samaritans 116 123</a>'],
    ['SHOUT', '<a href="sms:85258">Text SHOUT to 85258</a>'],
  ])('has %s, whatever is known of the trusts', (_, text) => {
    expect(main([])).toContain(text);
    expect(main([known])).toContain(text);
  });

  it('says how to find occupational health where no number is known', () => {
    expect(main([unknown])).toContain('ask for occupational health');
    expect(main([unknown])).not.toContain('Other Trust');
  });

  it('has the numbers that are known', () => {
    expect(main([known])).toContain('<li>One Trust: <a href="tel:01914980101">0191 498 0101</a></li>');
    expect(main([known])).not.toContain('switchboard');
  });

  it('has both where only some are known', () => {
    expect(main([known, unknown])).toContain('0191 498 0101');
    expect(main([known, unknown])).toContain('switchboard');
  });

  it('refuses a number that cannot be rung', () => {
    expect(() => linkPage([{ name: 'One Trust', ohTelephone: 'ask the ward' }])).toThrow('is none');
  });

  it('can be made for the programme as it is set', () => {
    expect(() => linkPage(trusts)).not.toThrow();
  });

  it('tells nobody who looks over a shoulder why somebody is here', () => {
    expect(linkPage([]).title).toBe('We can’t open this link');
  });
});
