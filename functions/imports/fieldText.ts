import type { Encoding } from '../../config/extracts';
import type { CsvRecord } from '../../core/csv/scanner';
import type { ByteText } from '../../core/snapshot/snapshot';

/** The fields of the record that is being read, by their place in it, without the blanks around them. */
export interface FieldText {
  text(field: number): string;
  /** The field in UTF-8, without making a string of it where that can be helped. */
  bytes(field: number): ByteText;
}

/** Space, tab and the line ends. */
const isBlankByte = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** Reads fields out of a scanner's records, which are in the encoding: `show` a record, then ask `fields` for it. */
export function fieldText(encoding: Encoding): { show(record: CsvRecord): void; fields: FieldText } {
  const decoder = new TextDecoder(encoding);
  let view = Buffer.alloc(0);
  let record: CsvRecord;
  let from = 0;
  let to = 0;
  let ascii = true;

  /** Finds the field without the ASCII blanks around it, and whether it is nothing but ASCII. */
  function find(field: number): void {
    from = record.from[field] as number;
    to = record.to[field] as number;
    while (from < to && isBlankByte(view[from] as number)) from += 1;
    while (to > from && isBlankByte(view[to - 1] as number)) to -= 1;
    ascii = true;
    for (let i = from; i < to && ascii; i += 1) ascii = (view[i] as number) < 0x80;
  }

  function text(field: number): string {
    find(field);
    // A field that is not ASCII may still have a no-break space around it, which trim() knows.
    return ascii ? view.toString('latin1', from, to) : decoder.decode(view.subarray(from, to)).trim();
  }

  const fields: FieldText = {
    text,
    bytes: (field) => {
      find(field);
      if (ascii) return { bytes: view, from, to };
      const own = Buffer.from(text(field), 'utf8');
      return { bytes: own, from: 0, to: own.length };
    },
  };

  return {
    fields,
    show: (next) => {
      record = next;
      // The scanner changes its buffer only when it must grow, so a view is made once in a long while.
      if (view.buffer !== next.bytes.buffer || view.length !== next.bytes.length) view = viewOf(next.bytes);
    },
  };
}

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
