import { programmeStaff, trustSizes } from '../../../local/people/trustSizes';

describe('how many people each trust has', () => {
  it('is the whole programme unless less is asked for', () => {
    // 8,550 + 7,610 + 5,090 + 9,196 FTE at 0.87 a person.
    expect(programmeStaff).toBe(34_995);
    expect(Object.fromEntries(trustSizes(programmeStaff))).toEqual({ R0B: 9827, RXP: 8747, RVW: 5851, RTR: 10570 });
  });

  it.each([1, 2, 3, 4, 5, 50, 999, 350_000])('adds up to %d', (staff) => {
    const sizes = [...trustSizes(staff).values()];
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(staff);
    expect(sizes.every((size) => Number.isInteger(size) && size >= 0)).toBe(true);
  });

  it('gives what is left to those who are nearest to one more', () => {
    // 0.28, 0.25, 0.17 and 0.30 of one person.
    expect(Object.fromEntries(trustSizes(1))).toEqual({ R0B: 0, RXP: 0, RVW: 0, RTR: 1 });
    expect(Object.fromEntries(trustSizes(3))).toEqual({ R0B: 1, RXP: 1, RVW: 0, RTR: 1 });
  });
});
