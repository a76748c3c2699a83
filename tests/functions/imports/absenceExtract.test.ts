import { defaultExtract, extractSettings } from '../../../config/extracts';
import { isoDay } from '../../../core/calendar/day';
import { Snapshot } from '../../../core/snapshot/snapshot';
import { readAbsence } from '../../../functions/imports/absenceExtract';
import { absenceHeader, absenceRow, chunks, file } from '../../made/extract';

async function read(content: string | Buffer, settings = defaultExtract, size?: number) {
  const snapshot = new Snapshot();
  const found = await readAbsence({ name: 'absence.csv', settings, chunks: chunks(content, size) }, snapshot);
  const people = [...snapshot.absentPeople()].map(({ id, lines }) => ({
    id,
    lines: lines.map(({ assignment, start, end, reason }) =>
      [assignment, isoDay(start), end === undefined ? 'open' : isoDay(end), reason].join(' '),
    ),
  }));
  return { ...found, people };
}

const refusal = (content: string | Buffer, settings = defaultExtract): Promise<string> =>
  read(content, settings).then(
    () => 'not refused',
    (error: Error) => error.message,
  );

describe('an absence extract', () => {
  it('is read by the names of its columns, in any order, with others between', async () => {
    const { people } = await read(
      file(
        'Reason,Extra,Absence End,Absence Start,Absence Category,FTE,Assignment Number,Employee Number,Unique NHS Identifier',
        'S10 Anxiety,x,,01/02/2026,Sickness,1,A1,E1,P1',
      ),
    );
    expect(people).toEqual([{ id: 'P1', lines: ['A1 2026-02-01 open S10'] }]);
  });

  it.each([
    ['LF', (text: string) => text.replace(/\r\n/g, '\n')],
    ['no end on the last line', (text: string) => text.slice(0, -2)],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['empty lines at its end', (text: string) => `${text}\r\n\r\n`],
    ['quotes round every field', (text: string) => text.replace(/[^,\r\n]+/g, '"$&"')],
    ['blanks around its fields', (text: string) => text.replace(/,/g, ' , ')],
  ])('may have %s', async (_, changed) => {
    const text = changed(file(absenceHeader, absenceRow(), absenceRow({ person: 'P2', end: '03/02/2026' })));
    for (const size of [1, 3, 1 << 16]) {
      const found = await read(text, defaultExtract, size);
      expect(found.rejected).toEqual([]);
      expect(found.people).toEqual([
        { id: 'P1', lines: ['A1 2026-02-01 open S13'] },
        { id: 'P2', lines: ['A1 2026-02-01 2026-02-03 S13'] },
      ]);
    }
  });

  it('may have commas, quotes and line ends inside its fields', async () => {
    const reason = '"S21 Ear, nose,\r\nthroat ""ENT"""';
    const { people, rejected } = await read(file(absenceHeader, absenceRow({ reason }), absenceRow({ person: 'P2' })));
    expect(rejected).toEqual([]);
    expect(people.map(({ lines }) => lines)).toEqual([['A1 2026-02-01 open S21'], ['A1 2026-02-01 open S13']]);
  });

  it('puts bad rows aside with the line on which each begins, and goes on', async () => {
    const found = await read(
      file(
        absenceHeader,
        absenceRow({ reason: '"S13\r\ncold"' }),
        absenceRow({ person: ' ' }),
        absenceRow({ assignment: '' }),
        `${absenceRow()},more`,
        'P1,E1',
        '',
        absenceRow({ start: '2026-02-01' }),
        absenceRow({ end: '31/01/2026' }),
        absenceRow({ reason: 'Cold' }),
        '"P1"x,E1,A1,1,Sickness,01/02/2026,,S13',
        absenceRow({ category: 'Annual Leave', person: '', start: 'x' }),
        absenceRow({ person: 'P2' }),
      ),
    );
    expect(found.rejected).toEqual([
      { file: 'absence.csv', line: 4, why: 'identifier' },
      { file: 'absence.csv', line: 5, why: 'identifier' },
      { file: 'absence.csv', line: 6, why: 'fields' },
      { file: 'absence.csv', line: 7, why: 'fields' },
      { file: 'absence.csv', line: 8, why: 'fields' },
      { file: 'absence.csv', line: 9, why: 'date' },
      { file: 'absence.csv', line: 10, why: 'order' },
      { file: 'absence.csv', line: 11, why: 'reason' },
      { file: 'absence.csv', line: 12, why: 'fields' },
    ]);
    expect(found.used).toBe(2);
    expect(found.people.map(({ id }) => id)).toEqual(['P1', 'P2']);
  });

  it('loses no more than a few lines to two stray marks that fit each other', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => absenceRow({ person: `P${index}` }));
    rows[10] = absenceRow({ person: 'P10', reason: '"S13 Cold' });
    rows[1900] = absenceRow({ person: 'P1900', reason: 'S13 6"' });
    const found = await read(file(absenceHeader, ...rows));
    expect(found.used).toBe(1999);
    expect(found.rejected).toEqual([{ file: 'absence.csv', line: 12, why: 'fields' }]);
  });

  it('says where a row runs over many lines', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => absenceRow({ person: `P${index}` }));
    rows[10] = absenceRow({ person: 'P10', reason: '"S13 Cold' });
    rows[20] = absenceRow({ person: 'P20', reason: 'S13 6"' });
    expect((await read(file(absenceHeader, ...rows))).firstLong).toBe(12);
    expect((await read(file(absenceHeader, absenceRow({ reason: '"S13\na\nb"' })))).firstLong).toBeUndefined();
  });

  it('takes a no-break space for no identifier', async () => {
    const found = await read(
      file(absenceHeader, absenceRow({ person: '\u00a0' }), absenceRow({ assignment: '\u00a0 ' })),
    );
    expect(found.rejected.map(({ line, why }) => [line, why])).toEqual([
      [2, 'identifier'],
      [3, 'identifier'],
    ]);
  });

  it('takes no essay for an identifier', async () => {
    const found = await read(file(absenceHeader, absenceRow({ person: 'P'.repeat(5000) }), absenceRow()));
    expect(found.rejected).toEqual([{ file: 'absence.csv', line: 2, why: 'identifier' }]);
  });

  it('keeps what is no blank around an identifier', async () => {
    const { people } = await read(file(absenceHeader, absenceRow({ person: '\t\u001bP1 ' })));
    expect(people.map(({ id }) => id)).toEqual(['\u001bP1']);
  });

  it('counts a row with too few fields even when it is no sickness row', async () => {
    const { rejected } = await read(file(absenceHeader, 'P1,E1,A1,1,Annual Leave'));
    expect(rejected).toEqual([{ file: 'absence.csv', line: 2, why: 'fields' }]);
  });

  it('of a header alone says that nobody is absent', async () => {
    expect(await read(absenceHeader)).toEqual({
      ...{ used: 0, rejected: [], firstLong: undefined, isCutOff: false },
      people: [],
    });
  });

  it('is read as its trust writes it', async () => {
    const settings = extractSettings({
      dateFormat: 'dd-mon-yyyy',
      categoryWord: 'Sick Leave',
      encoding: 'windows-1252',
      absence: { person: 'NHS No', start: 'From', end: 'To' },
    });
    const header = absenceHeader
      .replace('Unique NHS Identifier', 'NHS No')
      .replace('Absence Start', 'From')
      .replace('Absence End', 'To');
    const row = absenceRow({ category: 'sick leave', start: '01-FEB-2026', end: '03-Feb-2026', reason: 'S24 caf\xe9' });
    const { people, rejected } = await read(Buffer.from(file(header, row), 'latin1'), settings);
    expect(rejected).toEqual([]);
    expect(people).toEqual([{ id: 'P1', lines: ['A1 2026-02-01 2026-02-03 S24'] }]);
  });

  it('means the same person in any encoding', async () => {
    const snapshot = new Snapshot();
    const text = file(absenceHeader, absenceRow({ person: '\u00a0Zo\u00eb1 ' }));
    const name = 'absence.csv';
    const settings = { ...defaultExtract, encoding: 'windows-1252' as const };
    await readAbsence({ name, settings, chunks: chunks(Buffer.from(text, 'latin1')) }, snapshot);
    await readAbsence({ name, settings: defaultExtract, chunks: chunks(text) }, snapshot);
    await readAbsence({ name, settings, chunks: chunks(`\ufeff${text}`) }, snapshot);
    expect([...snapshot.absentPeople()].map(({ id, lines }) => [id, lines.length])).toEqual([['Zoë1', 3]]);
  });
});

describe('an absence extract is refused in one sentence', () => {
  const bad = (count: number): string[] => Array.from({ length: count }, () => absenceRow({ start: '' }));
  const good = (count: number): string[] => Array.from({ length: count }, () => absenceRow());
  const other = (count: number): string[] => Array.from({ length: count }, () => absenceRow({ category: 'Leave' }));

  it.each<[string, string | Buffer, RegExp]>([
    ['empty', '', /it is empty/],
    ['nothing but a byte order mark', '\ufeff', /it is empty/],
    ['nothing but empty lines', '\r\n\r\n', /it is empty/],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', /it is a PDF/],
    ['an Excel workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), /it is an Excel workbook/],
    ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /it is an old Excel workbook/],
    ['compressed', Buffer.from([0x1f, 0x8b, 8, 0]), /it is compressed/],
    ['UTF-16', Buffer.from(`\ufeff${file(absenceHeader, absenceRow())}`, 'utf16le'), /UTF-16/],
    ['UTF-16 the other way', Buffer.from(`\ufeff${absenceHeader}`, 'utf16le').swap16(), /UTF-16/],
    ['UTF-16 without a mark', Buffer.from(absenceHeader, 'utf16le'), /zero bytes/],
    ['zeros', Buffer.alloc(1 << 20), /zero bytes/],
    [
      'zeros after a while',
      Buffer.concat([Buffer.from(file(absenceHeader, absenceRow())), Buffer.alloc(9)]),
      /zero bytes/,
    ],
    ['not in UTF-8', Buffer.from(file(absenceHeader, absenceRow({ reason: 'S24 caf\xe9' })), 'latin1'), /not in UTF-8/],
    [
      'cut in the middle of a character',
      Buffer.from(`${absenceHeader}\n${absenceRow({ reason: 'S24 é' })}`).subarray(0, -1),
      /not in UTF-8/,
    ],
    [
      'a header in another language',
      file('Personalnummer,Von,Bis,Grund', '1,01/02/2026,,S10'),
      /none of the 8 column names/,
    ],
    ['another separator', file(absenceHeader.replace(/,/g, ';')), /not separated by commas/],
    ['a column that is missing', file(absenceHeader.replace('Reason', 'Why')), /lacks the column “Reason”/],
    [
      'two columns that are missing',
      file(absenceHeader.replace('Reason', 'Why').replace('FTE', 'fte')),
      /lacks the columns “FTE”, “Reason”/,
    ],
    ['an empty first line', file('', absenceHeader, absenceRow()), /first line is empty/],
    ['lines that end in a carriage return', `${absenceHeader}\r${absenceRow()}\r`, /carriage return alone/],
    ['a column twice', file(`${absenceHeader},Reason`), /has the column “Reason” twice/],
    ['a header that never ends', 'x'.repeat(3 << 20), /first line is not one of a CSV file/],
    ['21 of 209 rows bad', file(absenceHeader, ...bad(21), ...good(188)), /21 of its 209 rows are bad/],
    [
      '21 bad among rows of other categories',
      file(absenceHeader, ...bad(21), ...other(500)),
      /21 of its 21 rows are bad/,
    ],
  ])('%s', async (_, content, expected) => {
    const message = await refusal(content);
    expect(message).toMatch(expected);
    expect(message).toMatch(/^“absence\.csv” cannot be used: [^\n]*\.$/);
    expect(message).not.toMatch(/P1|E1|A1/);
  });

  it.each([
    ['20 bad rows of 20', file(absenceHeader, ...bad(20))],
    ['21 bad rows of 210', file(absenceHeader, ...bad(21), ...good(189))],
    ['a doubled column that nobody needs', file(`${absenceHeader},x,x`, `${absenceRow()},,`)],
  ])('but not with %s', async (_, content) => {
    expect(await refusal(content)).toBe('not refused');
  });
});
