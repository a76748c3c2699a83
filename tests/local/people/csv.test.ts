import { parse } from 'csv-parse/sync';
import { parseDay } from '../../../core/calendar/day';
import { csvFile, csvRecord, type FileStyle } from '../../../local/people/csv';
import { writtenDay } from '../../../local/people/writtenDay';
import { dayOfIso } from './measure';

const plain: FileStyle = { lineEnd: '\n', mark: false, quoteAll: false };
const whole = (rows: string[][], style: FileStyle): string => [...csvFile(['a', 'b'], rows, style)].join('');

describe('the files', () => {
  it.each<[string, string[], string]>([
    ['plain fields', ['one', 'two'], 'one,two\n'],
    ['empty fields', ['', ''], ',\n'],
    ['a comma', ['1, High Street', 'x'], '"1, High Street",x\n'],
    ['a quotation mark', ['Ward 2 "Cherry Tree"', 'x'], '"Ward 2 ""Cherry Tree""",x\n'],
    ['a line break', ['1 High Street\nDunbeck', 'x'], '"1 High Street\nDunbeck",x\n'],
    ['a carriage return', ['a\rb', 'x'], '"a\rb",x\n'],
  ])('quote what must be quoted, and nothing else: %s', (_, fields, record) => {
    expect(csvRecord(fields, plain)).toBe(record);
  });

  it.each<FileStyle>([
    plain,
    { lineEnd: '\r\n', mark: true, quoteAll: false },
    { lineEnd: '\r\n', mark: false, quoteAll: true },
  ])('are read as they were meant: %j', (style) => {
    const rows = [
      ['a "b"', 'c,d'],
      ['e\r\nf', ''],
      ['é ’', ' g '],
    ];
    const text = whole(rows, style);
    expect(text.startsWith('\uFEFF')).toBe(style.mark);
    expect(parse(text, { bom: true })).toEqual([['a', 'b'], ...rows]);
  });

  it('come in pieces that make up the whole', () => {
    const rows = Array.from({ length: 25_000 }, (_, i) => [String(i), 'x']);
    const pieces = [...csvFile(['a', 'b'], rows, plain)];
    expect(pieces).toHaveLength(3);
    expect(parse(pieces.join(''))).toHaveLength(25_001);
  });

  it.each(['dd/mm/yyyy', 'yyyy-mm-dd', 'dd-mon-yyyy'] as const)('write days that can be read: %s', (format) => {
    for (const date of ['2026-03-05', '2024-02-29', '1999-12-31', '4712-12-31']) {
      expect(parseDay(writtenDay(dayOfIso(date), format), format)).toBe(dayOfIso(date));
    }
  });
});
