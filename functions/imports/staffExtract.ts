import { assignmentStatus } from '../../core/people/status';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { type ExtractFile, type ExtractRead, isBlank, isIdentifier, readExtract } from './extract';

/**
 * Reads a staff extract into the snapshot: who is on which assignment, with which status, in which trust. Names and
 * contact details are not read. Only a row without a person is put aside: one without an assignment still says that
 * somebody has died. A row with nothing in it is what a spreadsheet leaves behind, and is left out.
 * @throws ExtractRefused when the file cannot be used at all; the snapshot must then be thrown away
 */
export function readStaff(file: ExtractFile, snapshot: Snapshot): Promise<ExtractRead> {
  return readExtract(file, file.settings.staff, (fields, places) => {
    const all = Object.values(places);
    return () => {
      if (!isIdentifier(fields, places.person)) {
        return all.every((place) => isBlank(fields, place)) ? 'other' : 'identifier';
      }
      snapshot.addStaff(
        fields.bytes(places.person),
        fields.bytes(places.assignment),
        assignmentStatus(fields.text(places.status)),
        fields.bytes(places.trust),
      );
      return 'used';
    };
  });
}
