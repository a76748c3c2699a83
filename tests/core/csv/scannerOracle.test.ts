import fc from 'fast-check';
import { csvScanner, largestRecord } from '../../../core/csv/scanner';

type Largest = typeof largestRecord;

interface Read {
  line: number;
  fields: string[] | 'broken';
}

/**
 * The scanner's rules told on a whole text with patterns: a record is fields between commas up to a line end; a field
 * that begins with a quotation mark ends at the mark that has no partner; what does not fit costs its first line.
 */
function readPlainly(text: string, largest: Largest): Read[] {
  const records: Read[] = [];
  let line = 1;
  let at = 0;
  const quoted = /"((?:[^"]|"")*)"(\r?\n|,|\r?$)/y;
  const plain = /([^,\n]*?)(\r?\n|,|$)/y;
  while (at < text.length) {
    const fields: string[] = [];
    let next = at;
    let whole = false;
    for (;;) {
      const pattern = text[next] === '"' ? quoted : plain;
      pattern.lastIndex = next;
      const found = pattern.exec(text);
      if (!found) break;
      const [all, field = '', end = ''] = found;
      // The very last carriage return of a plain field is only part of a line end when a line feed follows it.
      fields.push(pattern === quoted ? field.replace(/""/g, '"') : field);
      next += all.length;
      if (end !== ',') {
        whole = true;
        break;
      }
    }
    const inside = text.slice(at, next).replace(/\n$/, '').split('\n').length - 1;
    if (whole && next - at <= largest.bytes && inside <= largest.lines) {
      records.push({ line, fields });
    } else {
      records.push({ line, fields: 'broken' });
      const feed = text.indexOf('\n', at);
      next = feed < 0 ? text.length : feed + 1;
    }
    line += text.slice(at, next).split('\n').length - 1;
    at = next;
  }
  return records;
}

function scan(text: string, sizes: readonly number[], largest: Largest): Read[] {
  const bytes = Buffer.from(text, 'latin1');
  const records: Read[] = [];
  const scanner = csvScanner(({ line, broken, count, bytes: own, from, to }) => {
    const fields = Array.from({ length: count }, (_, field) =>
      Buffer.from(own.subarray(from[field], to[field])).toString('latin1'),
    );
    records.push({ line, fields: broken ? 'broken' : fields });
  }, largest);
  for (let at = 0, piece = 0; at < bytes.length; piece += 1) {
    const size = sizes[piece % sizes.length] as number;
    scanner.push(bytes.subarray(at, at + size));
    at += size;
  }
  scanner.end();
  return records;
}

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', '"', '"', ',', '\n', '\r\n', '\r', ' '), maxLength: 60 });
const largests = fc.record({ bytes: fc.integer({ min: 5, max: 80 }), lines: fc.nat(4) });
const anySizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 3 });

describe('the CSV scanner on any text, right or wrong', () => {
  it('does what its rules say when they are told plainly', () => {
    let broken = 0;
    let records = 0;
    fc.assert(
      fc.property(anyText, anySizes, largests, (text, sizes, largest) => {
        const expected = readPlainly(text, largest);
        expect(scan(text, sizes, largest)).toEqual(expected);
        records += expected.length;
        broken += expected.filter(({ fields }) => fields === 'broken').length;
      }),
      { numRuns: 5000 },
    );
    expect(broken).toBeGreaterThan(500);
    expect(records - broken).toBeGreaterThan(5000);
  });

  it('gives every line of good rows back, whatever stands between them', () => {
    const good = 'P1,"S10, all",x';
    const parts = fc.array(fc.oneof(fc.constant(good), anyText), { maxLength: 12 });
    fc.assert(
      fc.property(parts, anySizes, (lines, sizes) => {
        // A mark that is never closed may take the next good row for its content, but only up to the next mark.
        const text = `${lines.join('\n')}\n${good}\n${good}\n${good}\n`;
        const read = scan(text, sizes, largestRecord);
        const last = read[read.length - 1];
        expect(last).toEqual({ line: text.split('\n').length - 1, fields: ['P1', 'S10, all', 'x'] });
      }),
      { numRuns: 2000 },
    );
  });
});
