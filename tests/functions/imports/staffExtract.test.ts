import { defaultExtract } from '../../../config/extracts';
import { Snapshot } from '../../../core/snapshot/snapshot';
import { readAbsence } from '../../../functions/imports/absenceExtract';
import { readStaff } from '../../../functions/imports/staffExtract';
import { absenceHeader, absenceRow, chunks, file, staffHeader, staffRow } from '../../made/extract';

/** The staff rows of P1 in a file with these lines, and what was put aside. */
async function read(...lines: string[]) {
  const snapshot = new Snapshot();
  const settings = defaultExtract;
  const { rejected } = await readStaff({ name: 'staff.csv', settings, chunks: chunks(file(...lines)) }, snapshot);
  await readAbsence({ name: 'a.csv', settings, chunks: chunks(file(absenceHeader, absenceRow())) }, snapshot);
  const [person] = snapshot.absentPeople();
  return { rejected, staff: person?.staff };
}

describe('a staff extract', () => {
  it('says on which posts somebody is, with which status, in which trust', async () => {
    const rows = [
      staffRow(),
      staffRow({ person: 'P2' }),
      staffRow({ assignment: 'A2', status: 'LEAVER', trust: 'RTR' }),
      staffRow({ assignment: 'A3', status: 'Acting Up' }),
    ];
    expect(await read(staffHeader, ...rows)).toEqual({
      rejected: [],
      staff: [
        { assignment: 'A1', status: 'Active', trust: 'R0B' },
        { assignment: 'A2', status: 'Leaver', trust: 'RTR' },
        { assignment: 'A3', status: 'unknown', trust: 'R0B' },
      ],
    });
  });

  it('hears that somebody has died even without an assignment', async () => {
    const { staff, rejected } = await read(staffHeader, staffRow({ assignment: '', status: 'Deceased' }));
    expect(rejected).toEqual([]);
    expect(staff).toEqual([{ assignment: '', status: 'Deceased', trust: 'R0B' }]);
  });

  it('takes a permission of Y, N or nothing', async () => {
    const rows = ['Y', 'N', ''].map((permission) => staffRow({ permission }));
    expect((await read(staffHeader, ...rows)).staff).toHaveLength(3);
  });

  it('takes addresses with commas and line ends', async () => {
    const { staff, rejected } = await read(staffHeader, staffRow({ address: '"1 The Street,\r\nTown"' }), 'x,y');
    expect(staff).toHaveLength(1);
    expect(rejected).toEqual([{ file: 'staff.csv', line: 4, why: 'fields' }]);
  });

  it('puts a row without a person aside', async () => {
    const { rejected } = await read(staffHeader, staffRow({ person: ' ' }));
    expect(rejected).toEqual([{ file: 'staff.csv', line: 2, why: 'identifier' }]);
  });

  it('leaves out the rows with nothing in them that a spreadsheet leaves behind', async () => {
    const { rejected } = await read(staffHeader, staffRow(), ...Array<string>(50).fill(','.repeat(16)));
    expect(rejected).toEqual([]);
  });

  it('is refused when it lacks a column, read or not', async () => {
    await expect(read(staffHeader.replace('Postcode', 'Post code'))).rejects.toThrow('lacks the column “Postcode”');
  });

  it('is refused when more than a tenth of its rows are bad', async () => {
    await expect(read(staffHeader, ...Array<string>(21).fill('x'))).rejects.toThrow('21 of its 21 rows are bad');
  });
});
