import fc from 'fast-check';
import { directoryOf } from '../../../core/services/directory';
import type { ListedEntry } from '../../../core/services/service';
import { day, wednesday } from '../../made/absence';
import { entry } from '../../made/services';

describe('the directory of services on Wednesday 25 March 2026', () => {
  it('has the entries that somebody has checked, in the order of the list, with the day', () => {
    const { shown } = directoryOf([entry({ id: 7, title: 'B' }), entry({ id: 3, title: 'A' })], wednesday);
    expect(shown.map(({ id, title, checkedOn }) => [id, title, checkedOn])).toEqual([
      [7, 'B', day('2026-03-03')],
      [3, 'A', day('2026-03-03')],
    ]);
  });

  it.each<[string, Partial<ListedEntry>, object]>([
    ['a gap in the telephone', { telephone: '[telephone of your OH team]' }, { placeholder: 1 }],
    ['a gap in the hours', { hours: '[hours]' }, { placeholder: 1 }],
    ['a gap in how to reach it', { howTo: 'Ask [who helps].' }, { placeholder: 1 }],
    ['a gap in the website', { website: '[page]' }, { placeholder: 1 }],
    ['a gap in who sees it', { whoSees: 'You and [whom]' }, { placeholder: 1 }],
    ['no day of checking', { checkedOn: undefined }, { 'not-checked': 1 }],
    ['an empty day of checking', { checkedOn: ' ' }, { 'not-checked': 1 }],
    ['a day that is none', { checkedOn: '2026-02-30' }, { 'not-checked': 1 }],
    ['a day as people write it', { checkedOn: '03/03/2026' }, { 'not-checked': 1 }],
    ['a review that was due yesterday', { reviewBy: '2026-03-24' }, { overdue: 1 }],
    ['no review', { reviewBy: undefined }, { overdue: 1 }],
    ['no title', { title: undefined }, { incomplete: 1 }],
    ['nobody that it is for', { forWhom: ' ' }, { incomplete: 1 }],
    ['no trust', { trust: undefined }, { incomplete: 1 }],
    ['no need', { needs: undefined }, { incomplete: 1 }],
    ['an empty list of needs', { needs: [] }, { incomplete: 1 }],
    ['no way to reach it', { howTo: undefined }, { incomplete: 1 }],
    ['no hours', { hours: '' }, { incomplete: 1 }],
  ])('leaves out an entry with %s, and counts it', (_, changes, counted) => {
    const { shown, hidden } = directoryOf([{ ...entry(), ...changes }], wednesday);
    expect(shown).toEqual([]);
    expect(hidden).toEqual({ incomplete: 0, placeholder: 0, 'not-checked': 0, overdue: 0, ...counted });
  });

  it('shows an entry whose words for searching have brackets: nobody reads them', () => {
    expect(directoryOf([entry({ words: 'back [pain]' })], wednesday).shown).toHaveLength(1);
  });

  it('takes an entry with blanks around its days', () => {
    expect(directoryOf([entry({ checkedOn: ' 2026-03-03 ', reviewBy: '2026-09-01 ' })], wednesday).shown).toHaveLength(
      1,
    );
  });

  it('shows or counts every entry, whatever is in it, and never shows a gap', () => {
    const written = fc.option(fc.constantFrom('', 'x', '[gap]', '2026-03-01', '2026-03-26', 'TBC'), { nil: undefined });
    const entries = fc.array(
      fc.record({ telephone: written, checkedOn: written, reviewBy: written, whoSees: written }),
    );
    fc.assert(
      fc.property(entries, (changes) => {
        const { shown, hidden } = directoryOf(
          changes.map((change) => entry(change)),
          wednesday,
        );
        const { placeholder, 'not-checked': unchecked, overdue } = hidden;
        expect(shown.length + placeholder + unchecked + overdue).toBe(changes.length);
        for (const { telephone, whoSees, checkedOn } of shown) {
          expect(`${telephone} ${whoSees}`).not.toMatch(/\[|TBC/);
          expect(checkedOn).toBeLessThanOrEqual(wednesday);
        }
      }),
    );
  });
});
