import { type AbsenceRowText, readAbsenceRow } from '../../core/absence/row';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { type ExtractFile, type ExtractRead, isIdentifier, readExtract } from './extract';

/**
 * Reads an absence extract into the snapshot.
 * @throws ExtractRefused when the file cannot be used at all; the snapshot must then be thrown away
 */
export function readAbsence(file: ExtractFile, snapshot: Snapshot): Promise<ExtractRead> {
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
      snapshot.addLine(fields.bytes(places.person), fields.bytes(places.assignment), row.start, row.end, row.reason);
      return 'used';
    };
  });
}
