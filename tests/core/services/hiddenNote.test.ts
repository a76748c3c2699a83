import { hiddenNote } from '../../../core/services/hiddenNote';

describe('the note for those who keep the list', () => {
  it.each([
    [[9, 3, 0], '12 entries are not shown to staff: 9 have gaps to fill, 3 need checking.'],
    [[1, 0, 0], '1 entry is not shown to staff: 1 has gaps to fill.'],
    [[0, 1, 0], '1 entry is not shown to staff: 1 needs checking.'],
    [[0, 0, 1], '1 entry is not shown to staff: 1 is past its review.'],
    [[0, 0, 0, 1], '1 entry is not shown to staff: 1 lacks something that is required.'],
    [[1, 0, 0, 2], '3 entries are not shown to staff: 2 lack something that is required, 1 has gaps to fill.'],
    [[2, 1, 4], '7 entries are not shown to staff: 2 have gaps to fill, 1 needs checking, 4 are past their review.'],
  ])('with %j gaps, not checked, overdue and incomplete reads "%s"', (counts, note) => {
    const [placeholder = 0, unchecked = 0, overdue = 0, incomplete = 0] = counts;
    expect(hiddenNote({ incomplete, placeholder, 'not-checked': unchecked, overdue })).toBe(note);
  });

  it('is none when every entry is shown', () => {
    expect(hiddenNote({ incomplete: 0, placeholder: 0, 'not-checked': 0, overdue: 0 })).toBeUndefined();
  });
});
