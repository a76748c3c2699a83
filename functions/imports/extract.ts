import type { ExtractSettings } from '../../config/extracts';
import { type RowFault, rowFaults, tooManyBad } from '../../core/absence/row';
import { type CsvRecord, csvScanner } from '../../core/csv/scanner';
import { Table } from '../../core/snapshot/table';
import { ExtractRefused } from './extractRefused';
import { type FieldText, fieldText } from './fieldText';
import { type Places, findColumns } from './header';
import { textOnly } from './textOnly';

/** One file of an extract. */
export interface ExtractFile {
  /** The file as the person named it. */
  readonly name: string;
  readonly settings: ExtractSettings;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Is told now and then how many rows have been read. */
  readonly onRows?: (rows: number) => void;
}

/** A row that was put aside. */
export interface RejectedRow {
  readonly file: string;
  /** The physical line on which the record begins; the header is 1. */
  readonly line: number;
  readonly why: RowFault;
}

/** What was read of a file. */
export interface ExtractRead {
  /** The rows that were used. */
  readonly used: number;
  readonly rejected: readonly RejectedRow[];
}

/** What came of a row: used, left out without a word, or put aside. */
export type RowOutcome = 'used' | 'other' | RowFault;

/**
 * Reads one extract as a stream: its header, then row by row, in memory that does not grow with the file.
 * @param names the names of the columns that it must have
 * @param rowReader is given the fields of the row that is being read, and where each column is among them; makes the
 *   function that reads such a row, which has as many fields as the header
 * @throws ExtractRefused when the file cannot be used at all; rows that were read until then must be forgotten
 */
export async function readExtract<Column extends string>(
  file: ExtractFile,
  names: Readonly<Record<Column, string>>,
  rowReader: (fields: FieldText, places: Places<Column>) => () => RowOutcome,
): Promise<ExtractRead> {
  const { encoding, chunks } = await textOnly(file.name, file.chunks, file.settings.encoding);
  const { show, fields } = fieldText(encoding);
  const rejected = new Table(2);
  let readRow: (() => RowOutcome) | undefined;
  let width = 0;
  let rows = 0;
  let used = 0;
  /** Empty lines since the last row: at the end of a file they are nothing, in the middle a row has been lost. */
  let blankLines = 0;

  const reject = (line: number, why: RowFault): void => rejected.add(line, rowFaults.indexOf(why));

  function readHeader(record: CsvRecord): void {
    if (record.broken) throw new ExtractRefused(file.name, 'its first line is not one of a CSV file');
    const header = Array.from({ length: record.count }, (_, field) => fields.text(field));
    readRow = rowReader(fields, findColumns(file.name, header, names));
    width = record.count;
  }

  const scanner = csvScanner((record) => {
    if (record.blank) {
      blankLines += 1;
      return;
    }
    const blankBefore = blankLines;
    blankLines = 0;
    show(record);
    if (!readRow) {
      readHeader(record);
      return;
    }
    rows += 1;
    for (let line = record.line - blankBefore; line < record.line; line += 1) reject(line, 'fields');
    const outcome = record.broken || record.count !== width ? 'fields' : readRow();
    if (outcome === 'used') used += 1;
    else if (outcome !== 'other') reject(record.line, outcome);
  });

  for await (const chunk of chunks) {
    scanner.push(chunk);
    file.onRows?.(rows);
  }
  scanner.end();
  if (!readRow) throw new ExtractRefused(file.name, 'it is empty');
  if (tooManyBad(rejected.length, used + rejected.length)) {
    throw new ExtractRefused(file.name, tooManyBadRows(rejected, used + rejected.length));
  }
  return { used, rejected: rejectedRows(file.name, rejected) };
}

const faultOf = (rejected: Table, row: number): RowFault => rowFaults[rejected.cell(row, 1)] as RowFault;

function rejectedRows(file: string, rejected: Table): RejectedRow[] {
  return Array.from({ length: rejected.length }, (_, row) => ({
    file,
    line: rejected.cell(row, 0),
    why: faultOf(rejected, row),
  }));
}

/** What each fault is called in a sentence. */
export const faultWords: Record<RowFault, string> = {
  fields: 'the number of fields',
  identifier: 'a missing person or assignment',
  date: 'a date that is wrong or in another format',
  order: 'an end before the start',
  reason: 'a reason without one of the 25 codes',
};

function tooManyBadRows(rejected: Table, rows: number): string {
  const counts = rowFaults.map(() => 0);
  for (let row = 0; row < rejected.length; row += 1) {
    const fault = rejected.cell(row, 1);
    counts[fault] = (counts[fault] as number) + 1;
  }
  const worst = rowFaults[counts.indexOf(Math.max(...counts))] as RowFault;
  return `${rejected.length} of its ${rows} rows are bad, most of them because of ${faultWords[worst]}`;
}
