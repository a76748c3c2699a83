import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Ended, ownFolder, runProgram } from '../../made/command';
import { absenceHeader, absenceRow, file, staffHeader, staffRow } from '../../made/extract';

const folder = ownFolder();
const put = (name: string, content: string | Buffer): void => writeFileSync(path.join(folder(), name), content);
const contacts = (...args: string[]): Promise<Ended> => runProgram('scripts/contacts/main.ts', args, folder());
const dryRun = (...more: string[]): Promise<Ended> =>
  contacts('--absence', 'a.csv', '--staff', 's.csv', '--on', '2026-03-25', ...more);

/** A small programme: one of everything that the screen can count. */
function putProgramme(): void {
  put(
    'a.csv',
    file(
      absenceHeader,
      absenceRow(),
      absenceRow({ person: 'P2', start: '10/03/2026', reason: 'S10 Anxiety' }),
      absenceRow({ person: 'P3', start: '27/02/2026', reason: 'S10 Anxiety' }),
      absenceRow({ person: 'P4', reason: 'S17 Cancer' }),
      absenceRow({ person: 'P5' }),
      absenceRow({ person: 'P6' }),
      absenceRow({ person: 'P7', reason: 'S10 Anxiety' }),
      absenceRow({ person: 'P8', end: '20/03/2026' }),
      absenceRow({ person: 'P8', start: '23/03/2026' }),
      absenceRow({ start: 'tomorrow' }),
      absenceRow({ category: 'Annual Leave' }),
    ),
  );
  put(
    's.csv',
    file(
      staffHeader,
      ...['P1', 'P2', 'P3', 'P4', 'P7', 'P8'].map((person) =>
        staffRow({ person, firstName: 'Ann', lastName: 'Other', trust: person === 'P2' ? 'RTR' : 'R0B' }),
      ),
      staffRow({ person: 'P6', status: 'Deceased' }),
    ),
  );
}

describe('npm run contacts', () => {
  it('shows numbers and no person', async () => {
    putProgramme();
    const { code, out, err } = await dryRun();
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('Who is due a contact on Wednesday 25 March 2026');
    expect(out).toMatch(/From 9 sickness rows and 7 staff rows: 9 spells, 8 open\./);
    expect(out).toMatch(/South Tyneside and Sunderland \(R0B\) +2 +0 +2\n/);
    expect(out).toMatch(/South Tees Hospitals \(RTR\) +0 +1 +1\n/);
    expect(out).toMatch(/All +2 +1 +3\n/);
    expect(out).toMatch(/of day 28, with a stress code too: one contact +1 *\n/);
    expect(out).toMatch(/at 15 minutes a contact: 45 minutes\./);
    expect(out).toMatch(/Waiting for day 28, then one contact +1\n/);
    expect(out).toMatch(/Held: a person decides +2\n/);
    expect(out).toMatch(/not in the staff file +1\n/);
    expect(out).toMatch(/a reason for which a nurse decides +1\n/);
    expect(out).toMatch(/No contact +1\n +has died +1\n/);
    expect(out).toMatch(/To review: perhaps one absence, not two +1\n/);
    expect(out).toMatch(/Rows put aside +1\n +a date that is wrong or in another format +1\n/);
    expect(out).not.toMatch(/\bP\d|\bA\d|Ann|Other/);
  });

  it('writes the particulars as JSON, for their owner alone', async () => {
    putProgramme();
    expect((await dryRun('--json', 'due.json')).code).toBe(0);
    const where = path.join(folder(), 'due.json');
    expect(JSON.parse(readFileSync(where, 'utf8'))).toEqual({
      on: '2026-03-25',
      spells: { total: 9, open: 8 },
      contacts: [
        {
          key: 'P1|2026-02-01|day28',
          person: 'P1',
          trust: 'R0B',
          rule: 'day28',
          also: [],
          spellStart: '2026-02-01',
          day: 53,
          dueOn: '2026-03-25',
        },
        {
          key: 'P2|2026-03-10|stress',
          person: 'P2',
          trust: 'RTR',
          rule: 'stress',
          also: [],
          spellStart: '2026-03-10',
          day: 16,
          dueOn: '2026-03-25',
        },
        {
          key: 'P7|2026-02-01|day28',
          person: 'P7',
          trust: 'R0B',
          rule: 'day28',
          also: ['stress'],
          spellStart: '2026-02-01',
          day: 53,
          dueOn: '2026-03-25',
        },
      ],
      waiting: [{ person: 'P3', spellStart: '2026-02-27', rule: 'stress', until: '2026-03-26' }],
      held: [
        { person: 'P4', spellStart: '2026-02-01', rule: 'day28', why: 'reason' },
        { person: 'P5', spellStart: '2026-02-01', rule: 'day28', why: 'not-in-staff' },
      ],
      suppressed: { deceased: 1, maternity: 0, leaver: 0 },
      review: [{ person: 'P8', from: '2026-03-20', to: '2026-03-23' }],
      rejected: [{ file: 'a.csv', line: 11, why: 'date' }],
    });
    expect(statSync(where).mode & 0o077).toBe(0);
  });

  it('comes to the same whatever the order of rows, the files they are in, and what comes twice', async () => {
    putProgramme();
    await dryRun('--json', 'one.json');
    const rows = readFileSync(path.join(folder(), 'a.csv'), 'utf8').split('\r\n').slice(1, -1);
    const staff = readFileSync(path.join(folder(), 's.csv'), 'utf8').split('\r\n').slice(1, -1);
    rows.reverse();
    put('1.csv', file(absenceHeader, ...rows.slice(0, 4)));
    put('2.csv', [absenceHeader, ...rows.slice(3).filter((row) => !row.includes('tomorrow'))].join('\n'));
    put('3.csv', file(absenceHeader));
    put('4.csv', file(staffHeader, ...staff.slice(3)));
    put('5.csv', file(staffHeader, ...staff.slice(0, 4)));
    const many = ['--absence', '3.csv', '2.csv', '1.csv', '--staff', '5.csv', '4.csv', '--on', '2026-03-25'];
    expect((await contacts(...many, '--json', 'many.json')).code).toBe(0);
    const [one, two] = ['one.json', 'many.json'].map(
      (name) => JSON.parse(readFileSync(path.join(folder(), name), 'utf8')) as Record<string, unknown>,
    );
    expect({ ...two, rejected: [] }).toEqual({ ...one, rejected: [] });
  });

  it('lists put-aside rows by file as given, then line', async () => {
    put('s.csv', file(staffHeader, 'x'));
    put('b.csv', file(absenceHeader, absenceRow(), 'x', 'y'));
    put('a.csv', file(absenceHeader, 'x'));
    await contacts(...'--absence b.csv ./a.csv --staff s.csv --on 2026-03-25 --json o.json'.split(' '));
    const { rejected } = JSON.parse(readFileSync(path.join(folder(), 'o.json'), 'utf8')) as { rejected: object[] };
    expect(rejected).toEqual([
      { file: './a.csv', line: 2, why: 'fields' },
      { file: 'b.csv', line: 3, why: 'fields' },
      { file: 'b.csv', line: 4, why: 'fields' },
      { file: 's.csv', line: 2, why: 'fields' },
    ]);
  });

  it('reads a file in the encoding that is asked for', async () => {
    putProgramme();
    put('a.csv', Buffer.from(file(absenceHeader, absenceRow({ person: 'Zoë' })), 'latin1'));
    const first = await dryRun();
    expect([first.code, first.err]).toEqual([2, expect.stringMatching(/--encoding windows-1252/)]);
    const second = await dryRun('--encoding', 'windows-1252', '--trust', 'R0B=a.csv', '--json', 'o.json');
    expect(second.code).toBe(0);
    expect(readFileSync(path.join(folder(), 'o.json'), 'utf8')).toContain('"person":"Zoë"');
  });

  it('says when a file has nothing to use', async () => {
    putProgramme();
    put('a.csv', file(absenceHeader));
    put('s.csv', file(staffHeader, 'x'));
    const { out } = await dryRun();
    expect(out).toContain('Take note: “a.csv” has no sickness row that could be used.');
    expect(out).toContain('Take note: “s.csv” has no staff row that could be used.');
    expect(out).toContain('Take note: 1 row of “s.csv” could not be read, so what they say of people, even a death,');
  });

  it('writes a page without a person, and nothing from elsewhere', async () => {
    putProgramme();
    expect((await dryRun('--page', 'board.html')).code).toBe(0);
    const page = readFileSync(path.join(folder(), 'board.html'), 'utf8');
    expect(page).toContain('<h1>Who is due a contact</h1>');
    expect(page).not.toMatch(/\bP\d\b|Ann|Other|https?:|<script|<link|<img|url\((?!#hatch)/);
  });

  it('explains itself', async () => {
    const { code, out } = await contacts('--help');
    expect(code).toBe(0);
    expect(out).toContain('npm run contacts -- --absence FILE… --staff FILE… --on YYYY-MM-DD');
  });
});

describe('npm run contacts refuses with one sentence and exit code 2, and writes nothing', () => {
  /** One line of words, and nothing that could be taken for a result. */
  function expectRefused({ code, out, err }: Ended, because: RegExp): void {
    expect(err).toMatch(because);
    expect(err.trimEnd()).not.toContain('\n');
    expect(out).toBe('');
    expect(code).toBe(2);
    expect(existsSync(path.join(folder(), 'o.json'))).toBe(false);
  }

  it.each<[string, (name: string) => void, RegExp]>([
    ['a PDF', (name) => put(name, '%PDF-1.7 …'), /“.\.csv” cannot be used: it is a PDF/],
    ['a folder', (name) => mkdirSync(path.join(folder(), name)), /it is a folder/],
    ['a header in another language', (name) => put(name, 'Personalnummer,Von,Bis\n1,2,3\n'), /none of the \d+ column/],
    ['nothing there', () => undefined, /there is no such file/],
    ['an empty file', (name) => put(name, ''), /it is empty/],
  ])('%s, as absence and as staff', async (_, make, because) => {
    putProgramme();
    for (const [name, args] of [
      ['x.csv', ['--absence', 'a.csv', 'x.csv', '--staff', 's.csv']],
      ['y.csv', ['--absence', 'a.csv', '--staff', 'y.csv']],
    ] as const) {
      make(name);
      expectRefused(await contacts(...args, '--on', '2026-03-25', '--json', 'o.json'), because);
    }
  });

  it('a file that nobody may read', async () => {
    putProgramme();
    chmodSync(path.join(folder(), 'a.csv'), 0);
    const ended = await dryRun('--json', 'o.json');
    // The superuser may read everything.
    if (process.getuid?.() === 0) expect(ended.code).toBe(0);
    else expectRefused(ended, /no right to read/);
  });

  it('an output that cannot be written, before anything is read', async () => {
    expectRefused(await dryRun('--json', 'nowhere/o.json'), /“nowhere\/o.json” cannot be written/);
    mkdirSync(path.join(folder(), 'out'));
    expectRefused(await dryRun('--page', 'out'), /“out” cannot be written/);
  });

  it('an output that is an extract or the other output, by whatever name', async () => {
    putProgramme();
    symlinkSync(folder(), path.join(folder(), 'link'));
    linkSync(path.join(folder(), 's.csv'), path.join(folder(), 'hard.csv'));
    const before = readFileSync(path.join(folder(), 'a.csv'), 'utf8');
    for (const args of [
      ['--json', 'a.csv'],
      ['--page', './s.csv'],
      ['--json', 'link/a.csv'],
      ['--page', 'hard.csv'],
      ['--json', 'o', '--page', 'link/o'],
    ]) {
      expectRefused(await dryRun(...args), /would be written over another file of this command/);
    }
    expect(readFileSync(path.join(folder(), 'a.csv'), 'utf8')).toBe(before);
  });

  it('an output with a name that is too long, leaving nothing', async () => {
    putProgramme();
    const ended = await dryRun('--json', 'x'.repeat(300));
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toMatch(/could not be written: is its name too long/);
    expect(readdirSync(folder()).sort()).toEqual(['a.csv', 's.csv']);
  });

  it('a file with a name that would play with the terminal, said plainly', async () => {
    expectRefused(await contacts('--absence', '\u001b[2Jx', '--staff', 's', '--on', '2026-03-25'), /“\?\[2Jx” cannot/);
  });

  it('a command line that it does not understand', async () => {
    expectRefused(await contacts('--absence'), /Say something after --absence/);
  });

  it('and leaves no draft of a file behind', async () => {
    putProgramme();
    await dryRun('--json', 'o.json', '--page', 'p.html');
    expect(readdirSync(folder()).sort()).toEqual(['a.csv', 'o.json', 'p.html', 's.csv']);
  });
});
