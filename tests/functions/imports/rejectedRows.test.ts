import { RejectedRows } from '../../../functions/imports/rejectedRows';

describe('the rows of a file that are put aside', () => {
  it('are listed with file, line and fault', () => {
    const rows = new RejectedRows('a.csv');
    rows.add(7, 'date');
    rows.add(9, 'fields');
    expect(rows.count).toBe(2);
    expect(rows.list()).toEqual([
      { file: 'a.csv', line: 7, why: 'date' },
      { file: 'a.csv', line: 9, why: 'fields' },
    ]);
  });

  it('name the most frequent fault when the file is refused', () => {
    const rows = new RejectedRows('a.csv');
    for (const why of ['date', 'order', 'order', 'reason'] as const) rows.add(2, why);
    expect(rows.refusal(5).message).toBe(
      '“a.csv” cannot be used: 4 of its 5 rows are bad, most of them because of an end before the start.',
    );
  });

  it('are no more than a million: then the file is no extract', () => {
    const rows = new RejectedRows('a.csv');
    for (let line = 2; line < 1_000_002; line += 1) rows.add(line, 'reason');
    expect(() => rows.add(1_000_002, 'reason')).toThrow(/more than a million rows are bad/);
  });
});
