import { services } from '../../../config/lists/services';
import { starterServices } from '../../../config/services/starter';
import { trusts } from '../../../config/trusts/programme';
import { parseDay } from '../../../core/calendar/day';
import { telephoneLink } from '../../../core/links/link';
import { hiddenWhy } from '../../../core/services/shown';
import { exampleServices } from '../../../local/services/exampleServices';
import { wednesday } from '../../made/absence';

const examples = exampleServices(starterServices, wednesday);
const textsOf = (service: object): string[] =>
  Object.values(service).filter((value): value is string => typeof value === 'string');
const dayIn = (text: string | undefined) => (text === undefined ? undefined : parseDay(text, 'yyyy-mm-dd'));
const why = (service: (typeof examples)[number]) =>
  hiddenWhy(
    { texts: textsOf(service), checkedOn: dayIn(service.checkedOn), reviewBy: dayIn(service.reviewBy) },
    wednesday,
  );

describe('the services of the made-up intranet', () => {
  it('show staff more than forty, and each trust what it alone has', () => {
    const shown = examples.filter((service) => why(service) === undefined);
    expect(shown.length).toBeGreaterThan(80);
    for (const { ods } of trusts) expect(shown.filter(({ trust }) => trust === ods).length).toBeGreaterThan(8);
  });

  it('leave an administrator something of every kind to look after', () => {
    const hidden = examples.map(why).filter((reason) => reason !== undefined);
    expect(new Set(hidden)).toEqual(new Set(['placeholder', 'not-checked', 'overdue']));
  });

  it('have numbers that can be rung, and that no two services of a trust share', () => {
    const numbers = examples
      .filter(({ trust }) => trust !== 'All')
      .flatMap(({ telephone }) => (telephone?.startsWith('0191') ? [telephone] : []));
    for (const number of numbers) {
      expect(number).toMatch(/^0191 498 0\d{3}$/);
      expect(telephoneLink(number, 'telephone')).toBeDefined();
    }
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(20);
  });

  it('fit the columns of the list', () => {
    for (const service of examples) {
      expect(services.columns.trust.choices).toContain(service.trust);
      expect(service.hours.length).toBeLessThanOrEqual(255);
    }
  });

  it('keep the starter services as they are', () => {
    expect(starterServices.some(({ checkedOn }) => checkedOn)).toBe(false);
  });
});
