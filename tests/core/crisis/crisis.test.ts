import { starterServices } from '../../../config/services/starter';
import { firstAid, firstAidTitle } from '../../../core/crisis/firstAid';
import { crisisLines } from '../../../core/crisis/lines';
import { telephoneLink } from '../../../core/links/link';

describe('help in a crisis', () => {
  it('is the four lines that every such screen has', () => {
    expect(crisisLines.map(({ number, kind }) => telephoneLink(number, kind)?.href)).toEqual([
      'tel:111',
      'tel:116123',
      'sms:85258',
      'tel:999',
    ]);
  });

  it.each(crisisLines.map((line) => [line.text, line] as const))('"%s" has its number in its words', (text, line) => {
    expect(text).toContain(line.number);
  });

  it('has the numbers that the list of services has', () => {
    const listed = starterServices.flatMap(({ telephone, text }) => [telephone, text]);
    expect(listed).toEqual(expect.arrayContaining(['111', '116 123', '85258']));
  });
});

describe('first aid after a needlestick, a splash or a bite', () => {
  const said = firstAid.flatMap(({ steps }) => steps).join(' ');

  it.each([
    ['running water', /running water/],
    ['not to scrub and not to suck', /Don’t scrub it and don’t suck it/],
    ['to rinse eyes before and after contact lenses', /contact lenses, rinse before and after/],
    ['not to swallow', /Don’t swallow/],
    ['to cover it', /waterproof/],
    ['to ring occupational health, or go to A&E', /Ring occupational health.*A&E/],
    ['that medicine against HIV works best within the hour', /HIV.*within the hour/],
    ['that the record can wait', /record can be written afterwards/],
  ])('says %s', (_, words) => {
    expect(said).toMatch(words);
  });

  it('begins with what to do to the wound, and names no blame', () => {
    expect(firstAid[0]?.heading).toMatch(/needle/i);
    expect(`${firstAidTitle} ${said}`).not.toMatch(/should have|careless|fault|mistake/i);
  });

  it('has steps short enough to follow in a hurry', () => {
    for (const { steps } of firstAid) for (const step of steps) expect(step.split(' ').length).toBeLessThanOrEqual(25);
  });
});
