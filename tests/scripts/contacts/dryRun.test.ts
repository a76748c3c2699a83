import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineTrust } from '../../../config/trusts/trust';
import type { Trust } from '../../../config/trusts/trust';
import { dryRun } from '../../../scripts/contacts/dryRun';
import { jsonPieces } from '../../../scripts/contacts/json';
import { progress } from '../../../scripts/contacts/progress';
import { wednesday } from '../../made/absence';
import { ownFolder } from '../../made/command';
import { absenceHeader, absenceRow, file, staffHeader, staffRow } from '../../made/extract';

const folder = ownFolder();
const quiet = progress({ write: () => undefined }, () => 0);

function put(name: string, content: string | Buffer, trust?: Trust) {
  writeFileSync(path.join(folder(), name), content);
  return { name, path: path.join(folder(), name), trust };
}

type Put = ReturnType<typeof put>;
const run = (absence: Put[], staff: Put[], encoding?: 'utf-8' | 'windows-1252') =>
  dryRun({ absence, staff, on: wednesday, encoding, json: undefined, page: undefined }, quiet);

const own = defineTrust({
  ods: 'RTR',
  name: 'A trust with reports of its own NHS Foundation Trust',
  extract: {
    dateFormat: 'dd-mon-yyyy',
    categoryWord: 'Sick',
    encoding: 'windows-1252',
    absence: { start: 'From', end: 'To' },
    staff: { status: 'State' },
  },
});

describe('a dry run', () => {
  it('reads the files of a trust as that trust writes them, beside others', async () => {
    const header = absenceHeader.replace('Absence Start', 'From').replace('Absence End', 'To');
    const theirs = absenceRow({ person: 'Zo\u00eb', category: 'SICK', start: '01-FEB-2026' });
    const absence = [
      put('own.csv', Buffer.from(file(header, theirs), 'latin1'), own),
      put('default.csv', file(absenceHeader, absenceRow({ person: 'P1' }))),
    ];
    const staff = [
      put(
        'own-staff.csv',
        Buffer.from(
          file(staffHeader.replace('Assignment Status', 'State'), staffRow({ person: 'Zo\u00eb', trust: 'RTR' })),
          'latin1',
        ),
        own,
      ),
      put('default-staff.csv', file(staffHeader, staffRow())),
    ];
    const { due, rejected } = await run(absence, staff);
    expect(rejected).toEqual([]);
    expect(due.contacts.map(({ key, trust }) => [key, trust])).toEqual([
      ['P1|2026-02-01|day28', 'R0B'],
      ['Zoë|2026-02-01|day28', 'RTR'],
    ]);
  });

  it('takes the encoding that is asked for before that of the trust', async () => {
    const header = absenceHeader.replace('Absence Start', 'From').replace('Absence End', 'To');
    const row = absenceRow({ person: 'Zoë', category: 'Sick', start: '01-Feb-2026' });
    const staff = [put('s.csv', file(staffHeader, staffRow({ person: 'Zoë' })))];
    const { due } = await run([put('own.csv', file(header, row), own)], staff, 'utf-8');
    expect(due.contacts.map(({ person }) => person)).toEqual(['Zoë']);
  });

  it('counts the identifiers that are on more posts than a person can be, in no time', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => absenceRow({ person: '0', assignment: `A${index}` }));
    const posts = Array.from({ length: 20_000 }, (_, index) => staffRow({ person: '0', assignment: `A${index}` }));
    const found = await run(
      [put('a.csv', file(absenceHeader, ...lines, absenceRow()))],
      [put('s.csv', file(staffHeader, ...posts, staffRow()))],
    );
    expect(found.onManyPosts).toBe(1);
    expect(found.due.contacts).toHaveLength(2);
  });

  it('writes JSON that says what it found', async () => {
    const found = await run(
      [put('a.csv', file(absenceHeader, absenceRow(), absenceRow({ person: 'P"2' }), 'x'))],
      [put('s.csv', file(staffHeader, staffRow()))],
    );
    const text = [...jsonPieces(found)].join('');
    expect(JSON.parse(text)).toEqual({ ...found.due, rejected: found.rejected });
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'on',
      'spells',
      'contacts',
      'waiting',
      'held',
      'suppressed',
      'review',
      'rejected',
    ]);
    expect(found.due.contacts).toHaveLength(1);
    expect(found.rejected).toHaveLength(1);
  });
});
