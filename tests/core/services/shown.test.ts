import { type Keeping, hiddenWhy } from '../../../core/services/shown';
import { day, wednesday } from '../../made/absence';

const kept: Keeping = {
  texts: ['Samaritans', 'Ring 116 123 at any time'],
  checkedOn: day('2026-03-01'),
  reviewBy: day('2026-09-01'),
};

describe('a service on Wednesday 25 March 2026', () => {
  it.each<[string, Partial<Keeping>, string | undefined]>([
    ['that is checked and has no gap is shown', {}, undefined],
    ['that was checked today is shown', { checkedOn: wednesday }, undefined],
    ['whose review is due today is shown', { reviewBy: wednesday }, undefined],
    ['whose review was due yesterday is not', { reviewBy: day('2026-03-24') }, 'overdue'],
    ['without a day for its review is not', { reviewBy: undefined }, 'overdue'],
    ['that nobody has checked is not', { checkedOn: undefined }, 'not-checked'],
    ['that is said to be checked tomorrow is not', { checkedOn: day('2026-03-26') }, 'not-checked'],
    ['with a gap is not', { texts: ['Ring [telephone of your OH team]'] }, 'placeholder'],
    ['with an empty gap is not', { texts: ['Ring []'] }, 'placeholder'],
    ['with a number to be confirmed is not', { texts: ['Ring', 'tbc'] }, 'placeholder'],
    ['with crosses for a number is not', { texts: ['0191 XXX'] }, 'placeholder'],
    ['with a gap that is also overdue names the gap', { texts: ['[x]'], reviewBy: undefined }, 'placeholder'],
    ['with a word that only begins like a mark is shown', { texts: ['TBConsult', 'Maxxx Fitness'] }, undefined],
  ])('%s', (_, changes, expected) => {
    expect(hiddenWhy({ ...kept, ...changes }, wednesday)).toBe(expected);
  });
});
