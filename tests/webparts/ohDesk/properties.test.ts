import { firstDesk } from '../../../webparts/ohDesk/properties';

describe('the desk that is shown first', () => {
  it.each([
    ['the page’s, for somebody who works there', ['R0B', 'RXP'], 'RXP', 'RXP'],
    ['the first of their own where they do not', ['R0B', 'RXP'], 'RVW', 'R0B'],
    ['the first of their own where the page has none', ['RTR', 'RVW'], '', 'RTR'],
    ['none for somebody who works at no desk', [], 'R0B', undefined],
  ])('is %s', (_, trusts, ofPage, first) => {
    expect(firstDesk(trusts, ofPage)).toBe(first);
  });
});
