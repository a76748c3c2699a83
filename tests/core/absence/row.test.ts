import { type RowFault, readAbsenceRow, tooManyBad } from '../../../core/absence/row';
import { day } from '../../made/absence';

const form = { categoryWord: 'Sickness', dateFormat: 'dd/mm/yyyy' } as const;

interface Row {
  category: string;
  identified: boolean;
  start: string;
  end: string;
  reason: string;
}

const good: Row = {
  category: 'Sickness',
  identified: true,
  start: '01/03/2026',
  end: '04/03/2026',
  reason: 'S13 Cold Cough Flu - Influenza',
};

const read = (changes: Partial<Row>) => {
  const row = { ...good, ...changes };
  return readAbsenceRow(
    {
      category: () => row.category,
      identified: () => row.identified,
      start: () => row.start,
      end: () => row.end,
      reason: () => row.reason,
    },
    form,
  );
};

describe('an absence row', () => {
  it('says from when to when, and why', () => {
    expect(read({})).toEqual({ is: 'sickness', start: day('2026-03-01'), end: day('2026-03-04'), reason: 'S13' });
  });

  it('without an end is still absent', () => {
    expect(read({ end: '' })).toMatchObject({ is: 'sickness', end: undefined });
  });

  it('may end on the day on which it starts', () => {
    expect(read({ end: '01/03/2026' })).toMatchObject({ is: 'sickness', end: day('2026-03-01') });
  });

  it.each(['SICKNESS', ' sickness ', 'Sickness'])('is of the category "%s"', (category) => {
    expect(read({ category })).toMatchObject({ is: 'sickness' });
  });

  it.each(['Annual Leave', '', 'Sick', 'Sickness Unpaid'])(
    'of the category "%s" is left out, whatever else is in it',
    (category) => {
      expect(read({ category, identified: false, start: 'x', end: 'y', reason: '' })).toEqual({ is: 'other' });
    },
  );

  it.each<[RowFault, Partial<Row>]>([
    ['identifier', { identified: false }],
    ['date', { start: '' }],
    ['date', { start: '2026-03-01' }],
    ['date', { start: '30/02/2026' }],
    ['date', { end: '46106' }],
    ['order', { end: '28/02/2026' }],
    ['reason', { reason: 'Cold' }],
    ['reason', { reason: '' }],
  ])('is put aside because of its %s: %j', (why, changes) => {
    expect(read(changes)).toEqual({ is: 'bad', why });
  });

  it('with several faults tells the first', () => {
    const all = { identified: false, start: 'x', end: '01/01/2020', reason: '' };
    expect(read(all)).toEqual({ is: 'bad', why: 'identifier' });
    expect(read({ ...all, identified: true })).toEqual({ is: 'bad', why: 'date' });
    expect(read({ ...all, identified: true, start: '02/01/2020' })).toEqual({ is: 'bad', why: 'order' });
    expect(read({ ...all, identified: true, start: '01/01/2020' })).toEqual({ is: 'bad', why: 'reason' });
  });
});

describe('a file with bad rows', () => {
  it.each([
    [20, 20, false],
    [21, 21, true],
    [21, 209, true],
    [21, 210, false],
    [1000, 10_000, false],
    [1001, 10_000, true],
    [0, 0, false],
  ])('of which %i among %i are bad is refused: %s', (bad, rows, refused) => {
    expect(tooManyBad(bad, rows)).toBe(refused);
  });
});
