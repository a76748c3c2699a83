import { needs } from '../../../core/services/needs';
import { everyNeed, hiddenNeeds } from '../../../webparts/findSupport/properties';

describe('the needs that the owner of a page has set', () => {
  it('are all shown on a page that was just made', () => {
    expect(hiddenNeeds({ needsShown: {} })).toEqual([]);
    expect(hiddenNeeds({})).toEqual([]);
    expect(Object.values(everyNeed({}))).toEqual(needs.map(() => true));
  });

  it('are hidden where the owner has switched them off', () => {
    expect(hiddenNeeds({ needsShown: { Money: false, Mind: true, 'Long-term conditions': false } })).toEqual([
      'Money',
      'Long-term conditions',
    ]);
  });

  it('keep what the owner has set when the rest is filled in', () => {
    expect(everyNeed({ needsShown: { Money: false } })).toMatchObject({ Money: false, Mind: true });
  });
});
