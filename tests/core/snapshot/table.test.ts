import fc from 'fast-check';
import { Table } from '../../../core/snapshot/table';

describe('a table', () => {
  it('gives back its rows over many blocks', () => {
    const table = new Table(3);
    for (let row = 0; row < 50_000; row += 1) table.add(row, -row, row * 2);
    expect(table.length).toBe(50_000);
    for (let row = 0; row < 50_000; row += 1) {
      expect([table.cell(row, 0), table.cell(row, 1), table.cell(row, 2)]).toEqual([row, 0 - row, row * 2]);
    }
  });

  it('groups its rows by the first column and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (groups) => {
        const table = new Table(2);
        groups.forEach((group, row) => table.add(group, row));
        const rowsOf = table.grouped(10);
        for (let group = 0; group < 10; group += 1) {
          const expected = groups.flatMap((one, row) => (one === group ? [row] : []));
          expect(Array.from(rowsOf(group))).toEqual(expected);
        }
      }),
    );
  });
});
