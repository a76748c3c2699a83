import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makePeople } from '../../../local/people/command';
import { dayOfIso, measureTrust, type TrustMeasure } from './measure';

// A whole programme's year is written to disk and measured from its files, by the published definition of the rate and
// against figures that were worked out from the publications by hand. docs/made-up-people.md states the tolerances.

const from = dayOfIso('2025-03-01');
const on = dayOfIso('2026-02-28');
const days = on - from + 1;

/** FTE by days available in January 2026; heads at 0.87 FTE; rate by days of the last four months published, per cent. */
const trusts = {
  R0B: { fte: 8550, people: 9827, rate: 6.491 },
  RXP: { fte: 7610, people: 8747, rate: 6.363 },
  RVW: { fte: 5090, people: 5851, rate: 6.432 },
  RTR: { fte: 9196, people: 10570, rate: 6.632 },
};

/** England's days lost on a day of the month as a multiple of the year's. */
const season: Record<string, number> = {
  ...{ '2025-03': 0.9161, '2025-04': 0.9167, '2025-05': 0.9087, '2025-06': 0.9412, '2025-07': 1.0035 },
  ...{ '2025-08': 0.9256, '2025-09': 0.9627, '2025-10': 1.0586, '2025-11': 1.0667, '2025-12': 1.1323 },
  ...{ '2026-01': 1.1273, '2026-02': 1.041 },
};

/** England's shares of a year's days lost, per cent. */
const yearShares: Record<string, number> = {
  ...{ S10: 26.5, S11: 4.33, S12: 9.14, S13: 11.9, S14: 0.26, S15: 3.77, S16: 2.54, S17: 2.77, S18: 0.39 },
  ...{ S19: 2.23, S20: 0.07, S21: 1.93, S22: 0.49, S23: 0.96, S24: 0.47, S25: 8.38, S26: 3.57, S27: 1.35 },
  ...{ S28: 4.9, S29: 1.07, S30: 3.24, S31: 0.72, S32: 0.04, S98: 6.3, S99: 2.68 },
};

/** England's shares of some months, per cent: the reason's days ÷ all days of the month. */
const monthShares: [month: string, reason: string, share: number][] = [
  ['2025-03', 'S10', 27.2],
  ['2025-08', 'S10', 28.53],
  ['2025-12', 'S10', 25.99],
  ['2026-01', 'S10', 24.67],
  ['2025-08', 'S13', 6.42],
  ['2025-10', 'S13', 13.9],
  ['2025-12', 'S13', 16.65],
  ['2026-01', 'S13', 18.5],
  ['2026-02', 'S13', 13.66],
  ['2025-08', 'S12', 9.98],
  ['2026-01', 'S12', 8.42],
  ['2025-06', 'S25', 8.71],
  ['2025-12', 'S25', 8.1],
  ['2025-08', 'S28', 5.54],
  ['2025-08', 'S98', 6.71],
];

/** How far the files may be from the figures: somewhat more than twelve other programmes were at most. */
const tolerance = {
  /** Per cent of the trust's FTE. The full-time equivalents of the mix come to a little less than 0.87 a head. */
  sizePct: 1.6,
  /** Percentage points. */
  rate: 0.04,
  season: 0.012,
  yearShare: 0.2,
  /** For a reason with less than 3 % of the year. */
  rareYearShare: 0.1,
  monthShare: 0.4,
};

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const lostBy = (measures: TrustMeasure[], month: string, reason?: string): number =>
  sum(
    measures.flatMap(({ lost }) => {
      const reasons = lost.get(month) ?? new Map<string, number>();
      return reason === undefined ? [...reasons.values()] : [reasons.get(reason) ?? 0];
    }),
  );
const months = Object.keys(season);

describe('a whole programme’s year, as it was written', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'goh-'));
  const measured: Record<string, TrustMeasure> = {};
  const all = (): TrustMeasure[] => Object.values(measured);
  const lostInYear = (measures: TrustMeasure[], reason?: string): number =>
    sum(months.map((month) => lostBy(measures, month, reason)));

  beforeAll(async () => {
    const words = ['--out', folder, '--seed', '2026', '--on', '2026-02-28'];
    const quiet = (): void => undefined;
    expect(await makePeople(words, { folder, today: () => '', say: quiet, sayProgress: quiet })).toBe(0);
    const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
    for (const ods of Object.keys(trusts)) measured[ods] = measureTrust(read, ods, from, on);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(trusts))('has the people and the FTE of %s', (ods, { fte, people }) => {
    expect(measured[ods]?.people).toBe(people);
    const distance = 100 * ((measured[ods]?.fte ?? 0) / fte - 1);
    expect(Math.abs(distance)).toBeLessThan(tolerance.sizePct);
  });

  it.each(Object.entries(trusts))('loses as much of its FTE days as %s does', (ods, { rate }) => {
    const trust = measured[ods] as TrustMeasure;
    const distance = (100 * lostInYear([trust])) / (trust.fte * days) - rate;
    expect(Math.abs(distance)).toBeLessThan(tolerance.rate);
  });

  it.each(Object.entries(season))('loses in %s what England’s season says: %d of the mean', (month, expected) => {
    const daysInMonth = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
    const mean = lostInYear(all()) / days;
    expect(Math.abs(lostBy(all(), month) / daysInMonth / mean - expected)).toBeLessThan(tolerance.season);
  });

  it.each(Object.entries(yearShares))('loses to %s the share that England does: %d %%', (reason, expected) => {
    const share = (100 * lostInYear(all(), reason)) / lostInYear(all());
    expect(Math.abs(share - expected)).toBeLessThan(expected < 3 ? tolerance.rareYearShare : tolerance.yearShare);
  });

  it.each(monthShares)('loses in %s to %s the share that England does: %d %%', (month, reason, expected) => {
    const share = (100 * lostBy(all(), month, reason)) / lostBy(all(), month);
    expect(Math.abs(share - expected)).toBeLessThan(tolerance.monthShare);
  });

  it('has long absence as the programme’s modelling expects it, within what nobody has published', () => {
    const long = sum(all().map((trust) => trust.lostInLongSpells)) / lostInYear(all());
    expect(long).toBeGreaterThan(0.5);
    expect(long).toBeLessThan(0.6);
    const crossings = sum(all().map((trust) => trust.crossings)) / 12;
    expect(crossings).toBeGreaterThan(480);
    expect(crossings).toBeLessThan(600);
    const stressStarts = sum(all().map((trust) => trust.stressStarts)) / 12;
    expect(stressStarts).toBeGreaterThan(450);
    expect(stressStarts).toBeLessThan(560);
  });
});
