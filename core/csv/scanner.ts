/**
 * One record of a CSV file. It is the scanner's own and is filled anew for each record: take what you need from it
 * before you return.
 */
export interface CsvRecord {
  /** The physical line on which the record begins; the first line of the file is 1. */
  line: number;
  /** The number of fields; an empty line is one empty field. */
  count: number;
  /** The line ends inside its quotes. */
  lineEnds: number;
  /** True when the quotes do not fit or the record is too long. It then has no fields; the next line is read again. */
  broken: boolean;
  /** The bytes that the fields point into. */
  bytes: Uint8Array;
  /** Where each field begins in `bytes`, and where it ends (not included). */
  from: Int32Array;
  to: Int32Array;
}

export interface CsvScanner {
  /** Takes the next bytes of the file, in pieces of any size. The bytes may be used again afterwards. */
  push(chunk: Uint8Array): void;
  /** Says that the file has ended, with or without a last line end. */
  end(): void;
}

const comma = 0x2c;
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Larger than any record that a person's data fills, in bytes and in the line ends inside its quotes. It bounds what a
 * stray quotation mark can take with it, and the work of reading those lines again.
 */
export const largestRecord = { bytes: 1 << 16, lines: 32 };

const enum End {
  /** A comma follows the field. */
  Comma,
  /** The record ends with the field. */
  Record,
  /** The bytes end before the field does. */
  Unfinished,
  /** The quotation marks do not fit: something else than a comma or a line end follows one, or it closes too late. */
  Stray,
}

/**
 * Reads CSV (RFC 4180: quoted fields with commas, doubled quotation marks and line ends inside) as bytes, in one pass,
 * with memory for one record and one chunk. Lines end with LF or CRLF. A quotation mark inside an unquoted field is
 * an ordinary character.
 *
 * A stray quotation mark cannot take a file with it: a record whose quotes do not fit, or that is larger than `largest`,
 * is handed on as broken, and reading goes on with the next physical line.
 */
export function csvScanner(onRecord: (record: CsvRecord) => void, largest = largestRecord): CsvScanner {
  let buffer = new Uint8Array(0);
  let filled = 0;
  let line = 1;
  /** Set while the rest of an over-long line is passed over. */
  let skipping = false;
  const record: CsvRecord = {
    line: 1,
    count: 0,
    lineEnds: 0,
    broken: false,
    bytes: buffer,
    from: new Int32Array(64),
    to: new Int32Array(64),
  };
  /** Of the last scanned field: where it ended, where the next one begins, and the line ends so far in its record. */
  let fieldTo = 0;
  let next = 0;
  let feeds = 0;

  function keep(from: number, to: number): void {
    if (record.count === record.from.length) {
      const wider = record.count * 2;
      const grow = (old: Int32Array): Int32Array => {
        const grown = new Int32Array(wider);
        grown.set(old);
        return grown;
      };
      record.from = grow(record.from);
      record.to = grow(record.to);
    }
    record.from[record.count] = from;
    record.to[record.count] = to;
    record.count += 1;
  }

  /** Scans an unquoted field that begins at `at`. */
  function plainField(at: number, last: boolean): End {
    const bytes = buffer;
    const limit = filled;
    let i = at;
    for (; i < limit; i += 1) {
      const byte = bytes[i];
      if (byte === comma) {
        fieldTo = i;
        next = i + 1;
        return End.Comma;
      }
      if (byte === lineFeed) {
        fieldTo = i > at && bytes[i - 1] === carriageReturn ? i - 1 : i;
        next = i + 1;
        return End.Record;
      }
    }
    fieldTo = limit;
    next = limit;
    return last ? End.Record : End.Unfinished;
  }

  /** Scans a quoted field whose opening mark is at `at`. Doubled marks are left as they are until it is whole. */
  function quotedField(at: number, last: boolean): End {
    const bytes = buffer;
    const limit = filled;
    let i = at + 1;
    for (;;) {
      for (; i < limit && bytes[i] !== quote; i += 1) {
        if (bytes[i] !== lineFeed) continue;
        feeds += 1;
        // Given up early, so that a file of stray marks is not read over and over.
        if (feeds > largest.lines) return End.Stray;
      }
      if (i >= limit) return End.Unfinished;
      if (bytes[i + 1] !== quote || i + 1 >= limit) break;
      i += 2;
    }
    fieldTo = i;
    let after = i + 1;
    if (after < limit && bytes[after] === carriageReturn) after += 1;
    if (after >= limit) {
      next = limit;
      return last ? End.Record : End.Unfinished;
    }
    next = after + 1;
    if (bytes[after] === lineFeed) return End.Record;
    return bytes[after] === comma && after === i + 1 ? End.Comma : End.Stray;
  }

  /** Makes one mark of each doubled one in a quoted field, in place. Returns where the field now ends. */
  function undouble(from: number, to: number): number {
    // The closing mark is at `to`, so that the search always ends there at the latest.
    let end = buffer.indexOf(quote, from);
    for (let i = end; i < to; i += 1) {
      const byte = buffer[i] as number;
      buffer[end] = byte;
      end += 1;
      if (byte === quote) i += 1;
    }
    return end;
  }

  /** Scans the record that begins at `start` into `record`. */
  function scan(start: number, last: boolean): End.Record | End.Unfinished | End.Stray {
    record.count = 0;
    next = start;
    feeds = 0;
    for (;;) {
      const at = next;
      const quoted = at < filled && buffer[at] === quote;
      const end = quoted ? quotedField(at, last) : plainField(at, last);
      if (end === End.Unfinished || end === End.Stray) return end;
      keep(quoted ? at + 1 : at, fieldTo);
      if (end === End.Record) return end;
    }
  }

  /** Hands on the scanned record. Returns where the next one begins. */
  function handOn(start: number): number {
    record.line = line;
    record.bytes = buffer;
    record.broken = false;
    record.lineEnds = feeds;
    for (let field = 0; field < record.count; field += 1) {
      const from = record.from[field] as number;
      // Only a quoted field has a mark before it; a plain one begins the record or follows a comma.
      if (from > start && buffer[from - 1] === quote) record.to[field] = undouble(from, record.to[field] as number);
    }
    onRecord(record);
    line += feeds + 1;
    return next;
  }

  /** Hands on a broken record. Returns where the next line begins. */
  function handOnBroken(start: number): number {
    record.line = line;
    record.count = 0;
    record.lineEnds = 0;
    record.broken = true;
    onRecord(record);
    return passLine(start);
  }

  /** Passes over the rest of the line, in the chunks to come too. Returns where the next line begins. */
  function passLine(start: number): number {
    const end = buffer.subarray(0, filled).indexOf(lineFeed, start);
    skipping = end < 0;
    if (skipping) return filled;
    line += 1;
    return end + 1;
  }

  /** Reads the records that the bytes hold, and keeps the beginning of the one that they do not hold whole. */
  function read(last: boolean): void {
    let start = skipping ? passLine(0) : 0;
    while (start < filled) {
      const end = scan(start, last);
      const tooLong = (end === End.Record ? next : filled) - start > largest.bytes;
      if (end === End.Record && !tooLong) start = handOn(start);
      else if (end === End.Unfinished && !last && !tooLong) break;
      else start = handOnBroken(start);
    }
    buffer.copyWithin(0, start, filled);
    filled -= start;
  }

  return {
    push(chunk) {
      if (filled + chunk.length > buffer.length) {
        const larger = new Uint8Array(filled + 2 * chunk.length);
        larger.set(buffer.subarray(0, filled));
        buffer = larger;
      }
      buffer.set(chunk, filled);
      filled += chunk.length;
      read(false);
    },
    end: () => read(true),
  };
}
