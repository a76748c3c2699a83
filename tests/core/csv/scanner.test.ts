import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type CsvRecord, csvScanner, largestRecord } from '../../../core/csv/scanner';

interface Shown {
  line: number;
  fields: string[] | 'broken';
}

/** The record as text; the scanner fills the same one again and again. */
const shown = ({ line, broken, count, bytes, from, to }: CsvRecord): Shown => ({
  line,
  fields: broken
    ? 'broken'
    : Array.from({ length: count }, (_, field) => Buffer.from(bytes.subarray(from[field], to[field])).toString()),
});

/** Scans the text, cut into pieces of these sizes (over and over). */
function scan(text: string | Buffer, sizes: number[] = [1 << 20], largest = largestRecord): Shown[] {
  const bytes = Buffer.from(text);
  const records: Shown[] = [];
  const scanner = csvScanner((record) => records.push(shown(record)), largest);
  for (let at = 0, piece = 0; at < bytes.length; piece += 1) {
    const size = sizes[piece % sizes.length] as number;
    // A copy that is spoilt afterwards: the scanner may not hold on to what it is given.
    const chunk = Uint8Array.from(bytes.subarray(at, at + size));
    scanner.push(chunk);
    chunk.fill(0x58);
    at += size;
  }
  scanner.end();
  return records;
}

const fields = (text: string): (string[] | 'broken')[] => scan(text).map((record) => record.fields);

describe('the CSV scanner', () => {
  it.each<[string, string, (string[] | 'broken')[]]>([
    [
      'plain fields',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'LF and CRLF in one file',
      'a,b\nc,d\r\ne,f',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'a last line without an end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a last field that is empty',
      'a,b\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['empty fields', ',,\n', [['', '', '']]],
    ['an empty line', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['a comma in quotes', '"a,b",c\n', [['a,b', 'c']]],
    ['doubled quotes', '"say ""hello""",""""\n', [['say "hello"', '"']]],
    ['line ends in quotes', '"a\nb","c\r\nd"\n', [['a\nb', 'c\r\nd']]],
    ['an empty quoted field', '"",a\n', [['', 'a']]],
    ['a quoted last field without an end', 'a,"b"', [['a', 'b']]],
    ['a quoted field before CRLF', '"a"\r\n"b"\r\n', [['a'], ['b']]],
    ['a quotation mark inside a plain field', 'Ward "Elm",b\n', [['Ward "Elm"', 'b']]],
    ['a carriage return inside a plain field', 'a\rb,c\n', [['a\rb', 'c']]],
    ['nothing', '', []],
    ['a mark that stands alone behind a quoted field', '"a"b,c\nd,e\n', ['broken', ['d', 'e']]],
    ['a blank behind a quoted field', '"a" ,b\nc,d\n', ['broken', ['c', 'd']]],
    ['a carriage return behind a quoted field', '"a"\r,b\nc,d\n', ['broken', ['c', 'd']]],
    ['a mark that is never closed', 'a,b\n"c,d\ne,f\ng,h', [['a', 'b'], 'broken', ['e', 'f'], ['g', 'h']]],
  ])('reads %s', (_, text, expected) => {
    expect(fields(text)).toEqual(expected);
  });

  it('tells the physical line on which a record begins', () => {
    const text = 'a,b\n"c\nc\r\nc",d\n\n"broken\nf,"g\ng"\nh,i';
    expect(scan(text).map(({ line }) => line)).toEqual([1, 2, 5, 6, 7, 9]);
  });

  it('loses one line to a stray mark, and no other', () => {
    const rows = Array.from({ length: 1000 }, (_, row) => `P${row},"S10, all"`);
    rows[500] = 'P500,"S10 never closed';
    const read = scan(rows.join('\n'));
    expect(read).toHaveLength(1000);
    expect(read.filter((record) => record.fields === 'broken')).toEqual([{ line: 501, fields: 'broken' }]);
    expect(read[501]).toEqual({ line: 502, fields: ['P501', 'S10, all'] });
  });

  it('puts a record aside that is longer than any person fills, and goes on with the next line', () => {
    const text = `a,b\n${'x'.repeat(100)}\nc,d\n"${'y\n'.repeat(60)}",e\nf,g\n`;
    for (const sizes of [[1], [7], [1000]]) {
      const read = scan(text, sizes, { bytes: 50, lines: 1000 });
      expect(read.slice(0, 4)).toEqual([
        { line: 1, fields: ['a', 'b'] },
        { line: 2, fields: 'broken' },
        { line: 3, fields: ['c', 'd'] },
        { line: 4, fields: 'broken' },
      ]);
      expect(read[read.length - 1]).toEqual({ line: 65, fields: ['f', 'g'] });
    }
  });

  it('holds no more than one record and two chunks of a file without a line end', () => {
    const chunk = new Uint8Array(1 << 16).fill(0x61);
    const before = process.memoryUsage().arrayBuffers;
    let records = 0;
    const scanner = csvScanner(() => (records += 1));
    for (let pushed = 0; pushed < 1 << 28; pushed += chunk.length) scanner.push(chunk);
    scanner.end();
    expect(records).toBe(1);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 << 20);
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', '€', '1'), maxLength: 8 });
  const field = text.filter((value) => !/\r(?!\n)/.test(value));

  it('reads what csv-parse reads, however the file is quoted, ended and cut', () => {
    const written = (value: string, quoted: boolean): string =>
      quoted || /[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(field, fc.boolean()), { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
        (rows, end, ended, sizes) => {
          const lines = rows.map((row) => row.map(([value, quoted]) => written(value, quoted)).join(','));
          const file = lines.join(end) + (ended && rows.length > 0 ? end : '');
          const theirs = parse(file, { record_delimiter: ['\r\n', '\n'], relax_column_count: true }) as string[][];
          expect(scan(file, sizes).map((record) => record.fields)).toEqual(theirs);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('reads any bytes alike however they are cut, and accounts for every line', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 12 }).map((parts) => parts.join('')),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 4, max: 40 }),
        fc.nat(4),
        (file, sizes, longest, feeds) => {
          const largest = { bytes: longest, lines: feeds };
          const whole = scan(file, undefined, largest);
          expect(scan(file, sizes, largest)).toEqual(whole);
          const lines = whole.map(({ line }) => line);
          expect(lines).toEqual([...lines].sort((a, b) => a - b));
          expect(new Set(lines).size).toBe(lines.length);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('takes a record of thousands of fields', () => {
    const many = Array.from({ length: 5000 }, (_, index) => String(index));
    expect(fields(`${many.join(',')}\n`)).toEqual([many]);
  });
});
