import { type AbsenceRow, type AbsenceRowText, readAbsenceRow } from '../../core/absence/row';
import type { AbsenceColumn } from '../../config/extracts';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { type ExtractFile, type ExtractRead, isIdentifier, readExtract } from './extract';
import type { FieldText } from './fieldText';
import type { Places } from './header';

type Sickness = Extract<AbsenceRow, { is: 'sickness' }>;

/**
 * Reads an absence extract row by row.
 * @param use is given each sickness row that is in order, with its fields
 * @throws ExtractRefused when the file cannot be used at all; what was used of it must then be forgotten
 */
export function readAbsenceRows(
  file: ExtractFile,
  use: (row: Sickness, fields: FieldText, places: Places<AbsenceColumn>) => void,
): Promise<ExtractRead> {
  return readExtract(file, file.settings.absence, (fields, places) => {
    const text: AbsenceRowText = {
      category: () => fields.text(places.category),
      identified: () => isIdentifier(fields, places.person) && isIdentifier(fields, places.assignment),
      start: () => fields.text(places.start),
      end: () => fields.text(places.end),
      reason: () => fields.text(places.reason),
    };
    return () => {
      const row = readAbsenceRow(text, file.settings);
      if (row.is === 'other') return 'other';
      if (row.is === 'bad') return row.why;
      use(row, fields, places);
      return 'used';
    };
  });
}

/**
 * Reads an absence extract into the snapshot.
 * @throws ExtractRefused when the file cannot be used at all; the snapshot must then be thrown away
 */
export function readAbsence(file: ExtractFile, snapshot: Snapshot): Promise<ExtractRead> {
  return readAbsenceRows(file, ({ start, end, reason }, fields, places) =>
    snapshot.addLine(fields.bytes(places.person), fields.bytes(places.assignment), start, end, reason),
  );
}
