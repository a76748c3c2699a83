import { type RowFault, readAbsenceRow, rowFaults } from '../../../core/absence/row';
import { type DateFormat, dateFormats } from '../../../core/calendar/day';

/** How a row comes to have each fault; `fields` is seen before a row is read at all. */
const spoilt: Partial<Record<RowFault, Record<string, string | boolean>>> = {
  identifier: { identified: false },
  date: { start: 'yesterday' },
  order: { end: 'EARLIER' },
  reason: { reason: 'flu' },
};

/** The same two days as each format writes them. */
const written: Record<DateFormat, { start: string; end: string; earlier: string }> = {
  'dd/mm/yyyy': { start: '01/03/2026', end: '04/03/2026', earlier: '28/02/2026' },
  'yyyy-mm-dd': { start: '2026-03-01', end: '2026-03-04', earlier: '2026-02-28' },
  'dd-mon-yyyy': { start: '01-MAR-2026', end: '04-Mar-2026', earlier: '28-feb-2026' },
};

const possible = rowFaults.filter((fault) => fault in spoilt);
const everySet = Array.from({ length: 1 << possible.length }, (_, bits) =>
  possible.filter((_fault, index) => bits & (1 << index)),
);

describe.each(dateFormats)('a row with dates like %s', (dateFormat) => {
  const { start, end, earlier } = written[dateFormat];

  it.each(everySet)('and the faults %p %p %p %p tells the first of them', (...faults) => {
    const row: Record<string, string | boolean> = { identified: true, start, end, reason: 'S13' };
    for (const fault of faults) Object.assign(row, spoilt[fault]);
    if (row.end === 'EARLIER') row.end = earlier;
    const found = readAbsenceRow(
      {
        category: () => 'Leave of sickness',
        identified: () => row.identified === true,
        start: () => String(row.start),
        end: () => String(row.end),
        reason: () => String(row.reason),
      },
      { categoryWord: 'LEAVE OF SICKNESS', dateFormat },
    );
    // Without a start that can be read there is no telling whether the end comes before it.
    expect(found).toMatchObject(faults[0] ? { is: 'bad', why: faults[0] } : { is: 'sickness', reason: 'S13' });
  });

  it('does not take the dates of another format', () => {
    for (const other of dateFormats.filter((format) => format !== dateFormat)) {
      const found = readAbsenceRow(
        {
          category: () => 'Sickness',
          identified: () => true,
          start: () => start,
          end: () => '',
          reason: () => 'S13',
        },
        { categoryWord: 'Sickness', dateFormat: other },
      );
      expect(found).toEqual({ is: 'bad', why: 'date' });
    }
  });
});
