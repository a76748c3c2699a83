import { trusts } from '../../../config/trusts/programme';
import { starterServices } from '../../../config/services/starter';
import { isoDay } from '../../../core/calendar/day';
import { chosen } from '../../../core/services/choice';
import { directoryOf } from '../../../core/services/directory';
import { hiddenNote } from '../../../core/services/hiddenNote';
import { waysTo } from '../../../core/services/ways';
import { exampleServices } from '../../../local/services/exampleServices';
import { wednesday } from '../../made/absence';

const numbered = <S>(list: readonly S[]): (S & { id: number })[] =>
  list.map((service, place) => ({ ...service, id: place + 1 }));
const directory = directoryOf(numbered(exampleServices(starterServices, wednesday)), wednesday);
const codes = trusts.map(({ ods }) => ods);

describe('what staff see of a list that is partly filled in', () => {
  it.each(codes)('is at %s its own physio, by its own number, before what is for all', (trust) => {
    const seen = chosen(directory.shown, { trust, needs: ['Body'] });
    const physio = seen.filter(({ title }) => title === 'Physio for staff');
    expect(physio.map((service) => service.trust)).toEqual([trust]);
    expect(waysTo(physio[0] ?? {})).toMatchObject([{ href: expect.stringMatching(/^tel:01914980\d{3}$/) }]);
    const firstForAll = seen.findIndex((service) => service.trust === 'All');
    expect(seen.slice(firstForAll).every((service) => service.trust === 'All')).toBe(true);
  });

  it.each(codes)('is at %s nothing of another trust', (trust) => {
    const others = chosen(directory.shown, { trust, needs: [] }).filter((service) => service.trust !== trust);
    expect(new Set(others.map((service) => service.trust))).toEqual(new Set(['All']));
  });

  it('has help in a crisis for everybody', () => {
    const numbers = chosen(directory.shown, { trust: 'R0B', needs: ['Mind'] }).flatMap(waysTo);
    expect(numbers.map(({ href }) => href)).toEqual(expect.arrayContaining(['tel:111', 'tel:116123', 'sms:85258']));
  });

  it('is told to those who keep the list by what is missing', () => {
    expect(hiddenNote(directory.hidden)).toMatch(
      /^\d+ entries are not shown to staff: \d+ have gaps to fill, 1 needs checking, 1 is past its review\.$/,
    );
  });

  it('is nothing at all once every review is overdue', () => {
    const muchLater = wednesday + 1000;
    const { shown, hidden } = directoryOf(numbered(exampleServices(starterServices, wednesday)), muchLater);
    expect(shown).toEqual([]);
    expect(hidden.overdue).toBeGreaterThan(80);
  });

  it('is nothing of the starter services themselves: nobody has checked them', () => {
    expect(directoryOf(numbered(starterServices), wednesday).shown).toEqual([]);
  });

  it('shows with each service the day on which it was checked, never a day to come', () => {
    for (const { checkedOn } of directory.shown) expect(isoDay(checkedOn)).toBe('2026-03-03');
  });
});
