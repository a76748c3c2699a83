import { reasonCode, reasonCodes } from '../../../core/absence/reasons';

describe("ESR's sickness reasons", () => {
  it('are 25: S10 to S32, S98 and S99', () => {
    const numbers = [...Array.from({ length: 23 }, (_, index) => 10 + index), 98, 99];
    expect(reasonCodes).toEqual(numbers.map((number) => `S${number}`));
  });

  it.each([
    ['S10 Anxiety/stress/depression/other psychiatric illnesses', 'S10'],
    ['S21 Ear, nose, throat (ENT)', 'S21'],
    ['S15 Chest and  respiratory problems', 'S15'],
    ['s13 cold cough flu', 'S13'],
    ['S10', 'S10'],
    ['S98-Other known causes', 'S98'],
    ['S12Other', 'S12'],
  ])('%s is %s: the code decides, not the name', (text, code) => {
    expect(reasonCode(text)).toBe(code);
  });

  it.each([
    '',
    'S',
    'S1',
    'S33 New',
    'S97',
    'S00',
    'S100 Something',
    'Anxiety S10',
    'X10',
    '10 Anxiety',
    'S１0',
    'ſ10',
  ])('"%s" has none of the codes', (text) => {
    expect(reasonCode(text)).toBeUndefined();
  });
});
