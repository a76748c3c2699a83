import { believedFirst, detailOf, permitted } from '../../../core/imports/details';
import { staffOf } from './staff';

const leaver = staffOf('P1', { assignment: 'A1', status: 'Leaver', mobile: '07400 100001', firstName: 'Samuel' });
const away = staffOf('P1', { assignment: 'A2', status: 'Maternity', mobile: '07400 100002' });
const active = staffOf('P1', { assignment: 'A3', status: 'Active', mobile: '07400 100003' });

describe("a person's details", () => {
  it.each([[[leaver, away, active]], [[active, leaver, away]], [[away, active, leaver]]])(
    'are those of the post that they work in, in whatever order the rows are (%#)',
    (rows) => {
      expect(believedFirst(rows).map(({ assignment }) => assignment)).toEqual(['A3', 'A2', 'A1']);
      expect(detailOf(believedFirst(rows), 'mobile')).toBe('07400 100003');
    },
  );

  it('are those of the next row where one says nothing', () => {
    const rows = believedFirst([leaver, { ...active, mobile: '', firstName: '' }]);
    expect(detailOf(rows, 'mobile')).toBe('07400 100001');
    expect(detailOf(rows, 'firstName')).toBe('Samuel');
  });

  it('are empty where no row says anything', () => {
    expect(detailOf([], 'mobile')).toBe('');
    expect(detailOf([staffOf('P1', { personalEmail: '' })], 'personalEmail')).toBe('');
  });

  it('stand in the order of the file among posts alike', () => {
    const other = { ...active, assignment: 'A4' };
    expect(believedFirst([other, active])).toEqual([other, active]);
    expect(believedFirst([active, other])).toEqual([active, other]);
  });
});

describe('a permission', () => {
  it.each([
    [['Y'], true],
    [[' y '], true],
    [['Y', 'Y'], true],
    [['Y', 'N'], false],
    [['Y', ''], false],
    [['Yes'], false],
    [[], false],
  ])('on posts with %j is given: %s', (permissions, given) => {
    expect(permitted(permissions.map((permission) => ({ permission })))).toBe(given);
  });
});
