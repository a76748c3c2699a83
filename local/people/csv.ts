/** How a report writes its files. The same rows can look different in every trust. */
export interface FileStyle {
  readonly lineEnd: '\n' | '\r\n';
  /** Whether the file begins with a byte order mark. */
  readonly mark: boolean;
  /** Whether every field stands in quotation marks, or only those that need them. */
  readonly quoteAll: boolean;
}

const needsQuotes = /[",\r\n]/;

/** A record by RFC 4180, with its line end. */
export function csvRecord(fields: readonly string[], style: FileStyle): string {
  return (
    fields
      .map((field) => (style.quoteAll || needsQuotes.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
      .join(',') + style.lineEnd
  );
}

/** How many records go into one piece of a file. */
const recordsPerPiece = 10_000;

/** A whole file, in pieces of some megabyte: what is asked for next is made next. */
export function* csvFile(header: readonly string[], rows: Iterable<readonly string[]>, style: FileStyle) {
  let piece = (style.mark ? '\uFEFF' : '') + csvRecord(header, style);
  let records = 0;
  for (const row of rows) {
    piece += csvRecord(row, style);
    records += 1;
    if (records % recordsPerPiece === 0) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}
