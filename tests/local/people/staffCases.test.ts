import { type CsvRow, rowsOf } from './measure';
import { reader, written } from './written';

const files = written({ staff: 3000 });
const rows = ['R0B', 'RXP', 'RVW', 'RTR'].flatMap((ods) => rowsOf(reader(files)(`staff-${ods}.csv`)));
const column = (name: string): string[] => rows.map((row) => row[name] ?? '');
const share = (fits: (row: CsvRow) => boolean): number => rows.filter(fits).length / rows.length;
const usableMobile = /^(0|\+44 ?)?7700 ?900\d{3}$/;

describe('the made-up staff', () => {
  it('have numbers of the right shape, each employee in one trust and each assignment once', () => {
    expect(column('Unique NHS Identifier').every((value) => /^U\d{8}$/.test(value))).toBe(true);
    expect(column('Employee Number').every((value) => /^\d{8}$/.test(value))).toBe(true);
    expect(new Set(column('Assignment Number')).size).toBe(rows.length);
    const trustOf = new Map<string, string>();
    for (const row of rows) {
      const employee = row['Employee Number'] ?? '';
      expect(trustOf.get(employee) ?? row['Trust']).toBe(row['Trust']);
      trustOf.set(employee, row['Trust'] ?? '');
    }
  });

  it('can be reached nowhere: only addresses, numbers and postcodes that belong to nobody', () => {
    for (const email of column('Work Email'))
      expect(email).toMatch(/^$|^[a-z]+\.[a-z]+\d*@(r0b|rxp|rvw|rtr)\.example$/);
    for (const email of column('Personal Email')) expect(email).toMatch(/^$|^[a-z]+\.[a-z]+\d+@example\.com$/);
    for (const postcode of column('Postcode')) expect(postcode).toMatch(/^zz99 ?3[a-z]{2}$/i);
    for (const mobile of column('Mobile')) {
      if (!usableMobile.test(mobile))
        expect(['', 'not known', 'n/a', '0']).toContain(mobile.replace(/^07700 900\d$/, ''));
    }
    expect(new Set(column('Work Email').filter(Boolean)).size).toBe(column('Work Email').filter(Boolean).length);
  });

  it('cannot be reached in private for one in eight', () => {
    const part = share((row) => row['Personal Email'] === '' && !usableMobile.test(row['Mobile'] ?? ''));
    expect(part).toBeGreaterThan(0.1);
    expect(part).toBeLessThan(0.14);
    expect(share((row) => row['Work Email'] === '')).toBeGreaterThan(0.015);
  });

  it('refuse personal contact for a few in a hundred', () => {
    expect(new Set(column('Contact Permission'))).toEqual(new Set(['Y', 'N']));
    const part = share((row) => row['Contact Permission'] === 'N');
    expect(part).toBeGreaterThan(0.015);
    expect(part).toBeLessThan(0.05);
  });

  it('have names and addresses that trip an import up', () => {
    const names = [...column('First Name'), ...column('Last Name')];
    expect(names.some((name) => name.includes("'"))).toBe(true);
    expect(names.some((name) => name.includes('-'))).toBe(true);
    expect(names.some((name) => /[À-ž]/.test(name))).toBe(true);
    expect(column('Address').every((address) => address.includes(','))).toBe(true);
    expect(column('Address').some((address) => address.includes('\n'))).toBe(true);
    expect(column('Department').some((department) => /"Cherry Tree"/.test(department))).toBe(true);
  });

  it('are led by somebody in the same department', () => {
    const departments = new Set(rows.map((row) => `${row['Department']}|${row['Employee Number']}`));
    const led = rows.filter((row) => row['Supervisor Employee Number'] !== '');
    expect(led.length / rows.length).toBeGreaterThan(0.9);
    for (const row of led) {
      expect(departments).toContain(`${row['Department']}|${row['Supervisor Employee Number']}`);
      expect(row['Supervisor Employee Number']).not.toBe(row['Employee Number']);
    }
  });

  it('have every status, and Active most of all', () => {
    expect([...new Set(column('Assignment Status'))].sort()).toEqual(
      ['Active', 'Acting Up', 'Career Break', 'Deceased', 'Leaver', 'Maternity', 'Secondment', 'Suspended'].sort(),
    );
    expect(share((row) => row['Assignment Status'] === 'Active')).toBeGreaterThan(0.9);
  });

  it('hold a second post for three in a hundred, some of them under another name', () => {
    const second = rows.filter((row) => row['Assignment Number'] === `${row['Employee Number']}-2`);
    const first = new Map(rows.map((row) => [row['Assignment Number'], row]));
    expect(second.length / 3000).toBeGreaterThan(0.025);
    expect(second.length / 3000).toBeLessThan(0.035);
    const pairs = second.map((row) => [first.get(row['Employee Number'] ?? ''), row] as const);
    for (const [one, two] of pairs) expect(one?.['Unique NHS Identifier']).toBe(two['Unique NHS Identifier']);
    expect(pairs.some(([one, two]) => one?.['Last Name'] !== two['Last Name'])).toBe(true);
  });

  it('have the full-time equivalents of the programme’s modelling', () => {
    const primary = rows.filter((row) => !row['Assignment Number']?.includes('-'));
    const part = (fte: string): number => primary.filter((row) => row['FTE'] === fte).length / primary.length;
    expect(part('1.00')).toBeGreaterThan(0.59);
    expect(part('1.00')).toBeLessThan(0.65);
    expect(part('0.80')).toBeGreaterThan(0.11);
    expect(column('FTE').every((fte) => Number(fte) > 0 && Number(fte) <= 1)).toBe(true);
  });
});
