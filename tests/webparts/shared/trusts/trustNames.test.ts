import { shortTrustName, trustOptions } from '../../../../webparts/shared/trusts/trustNames';

describe('the name of a trust', () => {
  it.each([
    ['R0B', 'South Tyneside and Sunderland'],
    ['RTR', 'South Tees Hospitals'],
    ['RZZ', 'RZZ'],
  ])('of %s is short: %s', (ods, name) => {
    expect(shortTrustName(ods)).toBe(name);
  });

  it('can be chosen for every trust of the programme, each by its own', () => {
    expect(trustOptions.map(({ key }) => key)).toEqual(['R0B', 'RXP', 'RVW', 'RTR']);
    expect(new Set(trustOptions.map(({ text }) => text)).size).toBe(4);
  });
});
