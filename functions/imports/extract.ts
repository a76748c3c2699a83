import type { ExtractSettings } from '../../config/extracts';
import { type RowFault, tooManyBad } from '../../core/absence/row';
import { type CsvRecord, csvScanner } from '../../core/csv/scanner';
import { ExtractRefused } from './extractRefused';
import { type FieldText, fieldText } from './fieldText';
import { type Places, findColumns } from './header';
import { type RejectedRow, RejectedRows } from './rejectedRows';
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

/** What was read of a file. */
export interface ExtractRead {
  /** How many rows were used. */
  readonly used: number;
  readonly rejected: readonly RejectedRow[];
  /** The line of the first row that runs over many lines: allowed, and more often a stray quotation mark. */
  readonly firstLong: number | undefined;
  /** The last row is bad, and no line end is behind it: the file was cut, or copied before it was whole. */
  readonly isCutOff: boolean;
}

/** What came of a row: used, left out without a word, or put aside. */
export type RowOutcome = 'used' | 'other' | RowFault;

const lineFeed = 0x0a;

/** An address has some five lines; a row that has more line ends than this is worth a look. */
const manyLineEnds = 8;

/** No system gives out identifiers so long, in bytes; something else stands there. */
const longestIdentifier = 200;

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
  const rejected = new RejectedRows(file.name);
  let readRow: (() => RowOutcome) | undefined;
  let width = 0;
  let rows = 0;
  let used = 0;
  let firstLong: number | undefined;
  let lastIsBad = false;
  let lastByte = 0;
  /** Empty lines since the last row: at the end of a file they are nothing, in the middle a row has been lost. */
  let emptyLines = 0;

  function readHeader(record: CsvRecord): void {
    if (record.broken) throw new ExtractRefused(file.name, 'its first line is not one of a CSV file');
    const header = Array.from({ length: record.count }, (_, field) => fields.text(field));
    readRow = rowReader(fields, findColumns(file.name, header, names));
    width = record.count;
  }

  const scanner = csvScanner((record) => {
    show(record);
    if (record.count === 1 && width !== 1 && isBlank(fields, 0)) {
      emptyLines += 1;
      return;
    }
    if (!readRow) {
      if (emptyLines > 0)
        throw new ExtractRefused(file.name, 'its first line is empty and not the names of its columns');
      readHeader(record);
      return;
    }
    for (let line = record.line - emptyLines; line < record.line; line += 1) rejected.add(line, 'fields');
    emptyLines = 0;
    rows += 1;
    if (record.lineEnds >= manyLineEnds) firstLong ??= record.line;
    const outcome = record.broken || record.count !== width ? 'fields' : readRow();
    lastIsBad = outcome !== 'used' && outcome !== 'other';
    if (outcome === 'used') used += 1;
    else if (outcome !== 'other') rejected.add(record.line, outcome);
  });

  for await (const chunk of chunks) {
    scanner.push(chunk);
    lastByte = chunk.at(-1) ?? lastByte;
    file.onRows?.(rows);
  }
  scanner.end();
  if (!readRow) throw new ExtractRefused(file.name, 'it is empty');
  const considered = used + rejected.count;
  if (tooManyBad(rejected.count, considered)) throw rejected.refusal(considered);
  return { used, rejected: rejected.list(), firstLong, isCutOff: lastIsBad && lastByte !== lineFeed };
}

const lengthOf = (fields: FieldText, field: number): number => {
  const { from, to } = fields.bytes(field);
  return to - from;
};

export const isBlank = (fields: FieldText, field: number): boolean => lengthOf(fields, field) === 0;

/** Whether a field holds an identifier: not blank, and no longer than one can be. */
export function isIdentifier(fields: FieldText, field: number): boolean {
  const length = lengthOf(fields, field);
  return length > 0 && length <= longestIdentifier;
}
