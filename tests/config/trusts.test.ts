import { bankHolidayOverrides } from '../../config/bankHolidays';
import { contactSettings } from '../../config/contacts';
import { defaultExtract, encodings, extractSettings } from '../../config/extracts';
import { trustOf, trusts } from '../../config/trusts/programme';
import { defineTrust } from '../../config/trusts/trust';
import { trustCodes } from '../../config/trusts/trustCodes';
import { dateFormats } from '../../core/calendar/day';
import { workingCalendar } from '../../core/calendar/workingDays';

describe('the trusts of the programme', () => {
  it('are the four, by their codes and names', () => {
    expect(trusts.map(({ ods, name }) => `${ods} ${name}`)).toEqual([
      'R0B South Tyneside and Sunderland NHS Foundation Trust',
      'RXP County Durham and Darlington NHS Foundation Trust',
      'RVW North Tees and Hartlepool NHS Foundation Trust',
      'RTR South Tees Hospitals NHS Foundation Trust',
    ]);
  });

  it('are those whose codes there are, and no others', () => {
    expect(trusts.map(({ ods }) => ods)).toEqual(trustCodes);
    // @ts-expect-error a trust that no list offers: its people would be dropped
    const fifth = defineTrust({ ods: 'RXX', name: 'Example NHS Foundation Trust' });
    expect(trusts).not.toContain(fifth);
  });

  it('are found in either case, and no others', () => {
    expect(trustOf('rtr')?.ods).toBe('RTR');
    expect(trustOf('RXX')).toBeUndefined();
  });

  it.each(trusts.map((trust) => [trust.ods, trust] as const))('%s has a mapping that can be read with', (_, trust) => {
    expect(dateFormats).toContain(trust.extract.dateFormat);
    expect(encodings).toContain(trust.extract.encoding);
    expect(trust.extract.categoryWord.trim()).not.toBe('');
    for (const columns of [trust.extract.absence, trust.extract.staff]) {
      const names = Object.values(columns);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => name !== '' && name === name.trim())).toBe(true);
    }
  });
});

describe('an extract', () => {
  it('has the columns that trusts were asked for', () => {
    expect(Object.values(defaultExtract.absence).join(', ')).toBe(
      'Unique NHS Identifier, Employee Number, Assignment Number, FTE, Absence Category, Absence Start, Absence End, Reason',
    );
    expect(Object.values(defaultExtract.staff).join(', ')).toBe(
      'Unique NHS Identifier, Employee Number, Assignment Number, First Name, Last Name, Work Email, Personal Email, ' +
        'Mobile, Address, Postcode, Department, Staff Group, FTE, Supervisor Employee Number, Assignment Status, ' +
        'Contact Permission, Trust',
    );
  });

  it('differs only in what its trust says', () => {
    const own = extractSettings({ dateFormat: 'yyyy-mm-dd', staff: { mobile: 'Cell' } });
    expect(own.dateFormat).toBe('yyyy-mm-dd');
    expect(own.staff).toEqual({ ...defaultExtract.staff, mobile: 'Cell' });
    expect(own.absence).toEqual(defaultExtract.absence);
    expect(own.encoding).toBe('utf-8');
  });
});

describe('the settings', () => {
  it('can be used', () => {
    expect(contactSettings.nurseMinutesPerContact).toBeGreaterThan(0);
    expect(contactSettings.smallNumber).toBeGreaterThanOrEqual(5);
    expect(() => workingCalendar(bankHolidayOverrides)).not.toThrow();
  });
});
