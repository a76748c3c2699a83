import fc from 'fast-check';
import { type Choice, chosen, firstTrust, offeredNeeds, servicesOfPage } from '../../../core/services/choice';
import { type Need, needs } from '../../../core/services/needs';
import { service } from '../../made/services';

const samaritans = service({ id: 1, trust: 'All', needs: ['Mind', 'Safety'] });
const physioHere = service({ id: 2, trust: 'R0B', needs: ['Body'] });
const physioThere = service({ id: 3, trust: 'RVW', needs: ['Body'] });
const moneyHelper = service({ id: 4, trust: 'All', needs: ['Money'] });
const all = [samaritans, physioHere, physioThere, moneyHelper];

describe('the services of a page', () => {
  // Whoever keeps the list can add a need to its choices before the program knows it.
  const sleep = service({ id: 5, needs: ['Sleep' as Need] });
  it.each<[string, Need[], number[]]>([
    ['are all when its owner hides nothing, also with a need that was added to the list', [], [1, 2, 3, 4, 5]],
    ['are not those that meet nothing but hidden needs', ['Body'], [1, 4, 5]],
    ['are those that meet another need as well', ['Mind'], [1, 2, 3, 4, 5]],
    ['are only unknown ones where every need is hidden', [...needs], [5]],
  ])('%s', (_, hidden, expected) => {
    expect(servicesOfPage([...all, sleep], hidden).map(({ id }) => id)).toEqual(expected);
  });
});

describe('the services for a choice', () => {
  it.each<[string, Choice, number[]]>([
    ['nothing chosen is every service, in the order of the list', { trust: undefined, needs: [] }, [1, 2, 3, 4]],
    ['a trust has its own first, then what is for all', { trust: 'RVW', needs: [] }, [3, 1, 4]],
    ['a trust without its own has what is for all', { trust: 'RTR', needs: [] }, [1, 4]],
    ['a need in every trust', { trust: undefined, needs: ['Body'] }, [2, 3]],
    ['a need in one trust', { trust: 'R0B', needs: ['Body'] }, [2]],
    ['one of two needs is enough', { trust: 'R0B', needs: ['Body', 'Money'] }, [2, 4]],
    ['a need that nobody meets', { trust: 'R0B', needs: ['Family'] }, []],
  ])('%s', (_, choice, expected) => {
    expect(chosen(all, choice).map(({ id }) => id)).toEqual(expected);
  });

  it('never has one of another trust, loses none that fits, and has none twice', () => {
    const services = fc.array(
      fc.record({ trust: fc.constantFrom('All', 'R0B', 'RVW'), needs: fc.subarray([...needs], { minLength: 1 }) }),
    );
    const choice = fc.record({ trust: fc.constantFrom('R0B', 'RVW', undefined), needs: fc.subarray([...needs]) });
    fc.assert(
      fc.property(services, choice, (list, wanted) => {
        const found = chosen(list, wanted);
        const fits = list.filter(
          ({ trust, needs: met }) =>
            (!wanted.trust || ['All', wanted.trust].includes(trust)) &&
            (wanted.needs.length === 0 || met.some((need) => wanted.needs.includes(need))),
        );
        expect(new Set(found)).toEqual(new Set(fits));
        expect(found).toHaveLength(fits.length);
      }),
    );
  });
});

describe('the needs that a page offers', () => {
  it('are those that a service meets, in the order of all needs', () => {
    expect(offeredNeeds(all, [])).toEqual(['Mind', 'Body', 'Money', 'Safety']);
  });

  it('are without those that the page’s owner has hidden', () => {
    expect(offeredNeeds(all, ['Money', 'Mind'])).toEqual(['Body', 'Safety']);
  });

  it('are none without services', () => {
    expect(offeredNeeds([], [])).toEqual([]);
  });
});

describe('the trust that a page begins with', () => {
  const codes = ['R0B', 'RVW'];
  it.each<[string, string | undefined, string | undefined, string | undefined]>([
    ['is the person’s own before the page’s', 'RVW', 'R0B', 'RVW'],
    ['is the page’s while the person’s is not known', undefined, 'R0B', 'R0B'],
    ['is the page’s where the person’s is none of the programme’s', 'RXX', 'R0B', 'R0B'],
    ['is every trust where the page has none', undefined, '', undefined],
    ['is every trust where nothing is known', undefined, undefined, undefined],
    ['is every trust where the page’s has left the programme', undefined, 'RZZ', undefined],
  ])('%s', (_, own, ofPage, expected) => {
    expect(firstTrust(own, ofPage, codes)).toBe(expected);
  });
});
