import { services } from '../../../config/lists/services';
import { starterServices } from '../../../config/services/starter';
import { needs } from '../../../core/services/needs';

describe('the needs', () => {
  it('are each named once', () => {
    expect(new Set(needs.map((need) => need.toLowerCase())).size).toBe(needs.length);
  });

  it.each(needs)('"%s" is a word or two that fit on a button, with no mark that divides choices', (need) => {
    expect(need.length).toBeLessThanOrEqual(20);
    expect(need).toMatch(/^[A-Z][a-z -]+$/);
  });

  it.each(needs)('"%s" can be a part of the name of a web part’s property: it has no dot', (need) => {
    expect(need).not.toMatch(/[.[\]]/);
  });

  it('are the choices of the list, in the same order', () => {
    expect(services.columns.needs.choices).toEqual(needs);
  });

  it.each(needs)('"%s" is met by a starter service', (need) => {
    expect(starterServices.some((service) => service.needs.includes(need))).toBe(true);
  });
});
