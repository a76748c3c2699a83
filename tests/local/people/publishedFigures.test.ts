import { type ReasonCode, reasonCodes } from '../../../core/absence/reasons';
import { monthFrom } from '../../../local/people/calendarMonths';
import { nationalDaysLost, nationalMonths } from '../../../local/people/calibration/nationalDaysLost';
import { drawStaffGroup, familyRatePct, type StaffFamily } from '../../../local/people/calibration/staffGroups';
import { reasonShare, season, targetDays, yearlyRate } from '../../../local/people/calibration/targets';
import { trustFigures } from '../../../local/people/calibration/trustFigures';
import { Random } from '../../../local/people/random';
import { dayOfIso } from './measure';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const wholeYear = (reason: ReasonCode): number => sum(nationalDaysLost[reason]);
const england = sum(reasonCodes.map(wholeYear));
const calendarMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('England’s published figures', () => {
  it('come to 27,046,556 FTE days over twelve months', () => {
    expect(Math.round(england)).toBe(27_046_556);
    expect(nationalMonths).toHaveLength(12);
    expect(reasonCodes.every((reason) => nationalDaysLost[reason].length === 12)).toBe(true);
  });

  it.each<[ReasonCode, number, number, number]>([
    ['S10', 26.5, 24.7, 28.5],
    ['S11', 4.33, 4.0, 4.8],
    ['S12', 9.14, 8.4, 10.0],
    ['S13', 11.9, 6.4, 18.5],
    ['S25', 8.38, 8.0, 8.8],
    ['S28', 4.9, 4.5, 5.5],
    ['S98', 6.3, 5.7, 6.7],
  ])('give %s %d %% of the year, and %d to %d %% of a month', (reason, year, least, most) => {
    expect((100 * wholeYear(reason)) / england).toBeCloseTo(year, 2);
    const months = calendarMonths.map((month) => 100 * reasonShare(reason, month));
    expect(Math.min(...months)).toBeCloseTo(least, 1);
    expect(Math.max(...months)).toBeCloseTo(most, 1);
  });

  it('share every month out wholly', () => {
    for (const month of calendarMonths) expect(sum(reasonCodes.map((code) => reasonShare(code, month)))).toBeCloseTo(1);
  });

  it('make a season whose mean by days is 1, with its height in December and its depth in May', () => {
    const seasons = calendarMonths.map(season);
    const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    expect(sum(seasons.map((value, i) => value * (days[i] ?? 0))) / 365).toBeCloseTo(1, 10);
    expect(seasons.indexOf(Math.max(...seasons)) + 1).toBe(12);
    expect(seasons.indexOf(Math.min(...seasons)) + 1).toBe(5);
    // 2,601,106.98 days lost in 31 days, of 27,046,555.91 in 365.
    expect(season(12)).toBeCloseTo(1.1323, 4);
  });
});

describe('the trusts’ figures', () => {
  it.each([
    ['R0B', 6.491],
    ['RXP', 6.363],
    ['RVW', 6.432],
    ['RTR', 6.632],
  ])('give %s a yearly rate of %d %%: the mean by days of October to December 2025 and January 2026', (ods, rate) => {
    expect(100 * yearlyRate(ods)).toBeCloseTo(rate, 3);
  });

  it.each(Object.entries(trustFigures))('agree with one another: %s', (_, figures) => {
    expect(figures.impliedFte).toBe(Math.round(figures.daysAvailable / 31));
    expect((100 * figures.daysLost) / figures.daysAvailable).toBeCloseTo(figures.ratePct, 1);
  });

  it('share a trust’s days out to months and reasons', () => {
    const december = monthFrom(dayOfIso('2025-12-25'), 0);
    const all = sum(reasonCodes.map((reason) => targetDays('R0B', 1000, december, reason)));
    expect(all).toBeCloseTo(1000 * 31 * 0.064913 * 1.1323, 0);
    expect(targetDays('R0B', 1000, december, 'S10') / all).toBeCloseTo(676036.52 / 2601106.98, 6);
  });

  it('are asked for no trust that they do not have', () => {
    expect(() => yearlyRate('RAE')).toThrow(RangeError);
  });
});

describe('staff groups', () => {
  const random = Random.seeded(1);
  const drawn = Array.from({ length: 50_000 }, () => drawStaffGroup(random).family);
  const share = (family: StaffFamily): number => drawn.filter((each) => each === family).length / drawn.length;
  const families: StaffFamily[] = ['nurses', 'support', 'technical', 'medical', 'other'];

  it('come in the mix that the trusts have', () => {
    expect(families.map((family) => Number(share(family).toFixed(2)))).toEqual([0.3, 0.33, 0.15, 0.11, 0.11]);
  });

  it.each(Object.entries(trustFigures))('have rates that make up the whole of %s', (ods, { ratePct }) => {
    expect(sum(families.map((family) => familyRatePct(ods, family) * share(family)))).toBeCloseTo(ratePct, 0);
    expect(familyRatePct(ods, 'technical')).toBeGreaterThan(4.5);
    expect(familyRatePct(ods, 'technical')).toBeLessThan(6.5);
    expect(familyRatePct(ods, 'medical')).toBeLessThan(familyRatePct(ods, 'other'));
  });
});
