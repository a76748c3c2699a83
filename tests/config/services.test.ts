import { services } from '../../config/lists/services';
import { starterServices } from '../../config/services/starter';
import { parseLink, telephoneLink } from '../../core/links/link';
import { needs } from '../../core/services/needs';
import { hiddenWhy } from '../../core/services/shown';
import { wednesday } from '../made/absence';

const textsOf = (service: object): string[] =>
  Object.values(service).flatMap((value: unknown) => (typeof value === 'string' ? [value] : []));
const open = (text: string): boolean => text.includes('[');
const cases = starterServices.map((service) => [service.title, service] as const);

describe('the starter services', () => {
  it('are more than forty kinds, each with a title of its own, for every need', () => {
    expect(starterServices.length).toBeGreaterThanOrEqual(40);
    expect(new Set(starterServices.map(({ title }) => title)).size).toBe(starterServices.length);
    for (const need of needs) {
      expect(starterServices.filter((service) => service.needs.includes(need)).length).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(cases)('%s fits its columns', (_, service) => {
    for (const [name, value] of Object.entries(service)) {
      if (name === 'title') continue;
      const column = services.columns[name as keyof typeof services.columns];
      expect(column).toBeDefined();
      if (column.kind === 'text') expect(String(value).length).toBeLessThanOrEqual(255);
      expect(String(value).trim()).toBe(String(value));
    }
    expect(service.title.length).toBeLessThanOrEqual(255);
    expect(service.needs.length).toBeGreaterThan(0);
  });

  it.each(cases)('%s can be reached, or says what is missing', (_, { telephone, text, website, howTo }) => {
    expect([telephone, text, website].some((way) => way !== undefined) || open(howTo)).toBe(true);
    if (telephone && !open(telephone)) expect(telephoneLink(telephone, 'telephone')).toBeDefined();
    if (text) expect(telephoneLink(text, 'text')).toBeDefined();
    if (website) expect(parseLink(website)?.kind).toBe('web');
  });

  it('are seen by no staff before somebody has checked them', () => {
    const hidden = starterServices.map((service) =>
      hiddenWhy({ texts: textsOf(service), checkedOn: undefined, reviewBy: undefined }, wednesday),
    );
    expect(new Set(hidden)).toEqual(new Set(['placeholder', 'not-checked']));
    expect(starterServices.every(({ checkedOn, checkedBy }) => !checkedOn && !checkedBy)).toBe(true);
  });

  it('leave open only what a trust alone can know', () => {
    const withGaps = starterServices.filter((service) => textsOf(service).some(open));
    expect(withGaps.length).toBeGreaterThan(5);
    expect(starterServices.length - withGaps.length).toBeGreaterThanOrEqual(35);
  });

  it('have the three lines of crisis help that every screen has', () => {
    const numbers = starterServices.flatMap(({ telephone, text }) => [telephone, text]);
    expect(numbers).toEqual(expect.arrayContaining(['111', '116 123', '85258']));
  });
});
