import type { StaffColumn } from '../../config/extracts';
import { assignmentStatus } from '../../core/people/status';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { type ExtractFile, type ExtractRead, isBlank, isIdentifier, readExtract } from './extract';
import type { FieldText } from './fieldText';
import type { Places } from './header';

/**
 * Reads a staff extract row by row. Only a row without a person is put aside: one without an assignment still says that
 * somebody has died. A row with nothing in it is what a spreadsheet leaves behind, and is left out.
 * @param use is given each row that is in order
 * @throws ExtractRefused when the file cannot be used at all; what was used of it must then be forgotten
 */
export function readStaffRows(
  file: ExtractFile,
  use: (fields: FieldText, places: Places<StaffColumn>) => void,
): Promise<ExtractRead> {
  return readExtract(file, file.settings.staff, (fields, places) => {
    const all = Object.values(places);
    return () => {
      if (!isIdentifier(fields, places.person)) {
        return all.every((place) => isBlank(fields, place)) ? 'other' : 'identifier';
      }
      use(fields, places);
      return 'used';
    };
  });
}

/**
 * Reads a staff extract into the snapshot: who is on which assignment, with which status, in which trust. Names and
 * contact details are not read.
 * @throws ExtractRefused when the file cannot be used at all; the snapshot must then be thrown away
 */
export function readStaff(file: ExtractFile, snapshot: Snapshot): Promise<ExtractRead> {
  return readStaffRows(file, (fields, places) =>
    snapshot.addStaff(
      fields.bytes(places.person),
      fields.bytes(places.assignment),
      assignmentStatus(fields.text(places.status)),
      fields.bytes(places.trust),
    ),
  );
}
