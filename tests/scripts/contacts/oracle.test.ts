import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { isoDay } from '../../../core/calendar/day';
import { dryRun } from '../../../scripts/contacts/dryRun';
import { progress } from '../../../scripts/contacts/progress';
import { day } from '../../made/absence';
import { ownFolder } from '../../made/command';
import { absenceHeader, absenceRow, english, file, staffHeader, staffRow } from '../../made/extract';
import { naiveDue } from '../../core/contacts/naiveDue';

const folder = ownFolder();
const quiet = progress({ write: () => undefined }, () => 0);

/** Around Easter and the change of the clocks, so that weekends, bank holidays and summer time all come in. */
const onDays = fc.integer({ min: day('2026-03-20'), max: day('2026-04-10') });
const people = fc.constantFrom('P1', 'P2', 'P3', 'p1');
const assignments = fc.constantFrom('10', '9');
const statuses = fc.oneof(
  { arbitrary: fc.constant('Active'), weight: 10 },
  {
    arbitrary: fc.constantFrom('Deceased', 'Maternity', 'Suspended', 'Career Break', 'Other', 'Leaver'),
    weight: 5,
  },
);
const reasons = fc.oneof(
  { arbitrary: fc.constantFrom('S10 Anxiety', 's10', 'S13 "Cold", cough', 'S99', 'S12 "'), weight: 10 },
  { arbitrary: fc.constantFrom('S17 Cancer', 's30 Pregnancy'), weight: 2 },
);

/** Ways in which a row is bad, or looks so and is not. */
const spoilt = fc.oneof(
  { arbitrary: fc.constant((row: string) => row), weight: 12 },
  {
    arbitrary: fc.constantFrom(
      (row: string) => `${row},`,
      (row: string) => row.slice(0, 20),
      (row: string) => row.replace(/^P./i, ' '),
      (row: string) => row.replace(/,(10|9),/, ',,'),
      (row: string) => row.replace(/\/2026/, '/26'),
      (row: string) => row.replace(/(..)\/(..)\/2026/, '$2/$1/2026'),
      (row: string) => row.replace(/..\/..\/2026/, '31/04/2026'),
      (row: string) => row.replace(/2026(?=[^2]*$)/, '2025'),
      (row: string) => row.replace(/"[^"]*/, '"Cold'),
      (row: string) => row.replace(/"[^"]*/, '"S33'),
      (row: string) => row.replace(/E1/, '"E\r\n1"'),
      (row: string) => row.replace(/E1/, '"E\n""\n1"'),
    ),
    weight: 3,
  },
);

const absenceRows = fc.array(
  fc
    .record({
      person: people,
      assignment: assignments,
      category: fc.constantFrom('Sickness', 'Sickness', 'Sickness', ' SICKNESS', 'Annual Leave'),
      from: fc.integer({ min: day('2026-02-10'), max: day('2026-04-12') }),
      length: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined, freq: 2 }),
      reason: reasons,
      spoil: spoilt,
    })
    .map(({ from, length, reason, spoil, ...row }) =>
      spoil(
        absenceRow({
          ...row,
          start: english(from),
          end: length === undefined ? '' : english(from + length),
          reason: `"${reason.replace(/"/g, '""')}"`,
        }),
      ),
    ),
  { maxLength: 12, size: 'max' },
);

const staffRows = fc.uniqueArray(
  fc.record({
    person: people,
    assignment: assignments,
    status: statuses,
    trust: fc.constantFrom('R0B', 'RXP', 'RVW', 'RTR'),
  }),
  { maxLength: 8, size: 'max', selector: ({ person, assignment }) => `${person} ${assignment}` },
);

/** Puts rows into one to three files, with LF or CRLF. */
const files = (header: string, rows: string[], cut: number): string[] => {
  const parts = [rows.slice(0, cut), rows.slice(cut)].filter((part, index) => index === 0 || part.length > 0);
  return parts.map((part, index) => (index === 0 ? file(header, ...part) : [header, ...part].join('\n')));
};

describe('a dry run over any extracts', () => {
  it('comes to what the rules say when they are told naively', async () => {
    let contacts = 0;
    let others = 0;
    let bad = 0;
    await fc.assert(
      fc.asyncProperty(onDays, absenceRows, staffRows, fc.nat(14), async (on, absence, staff, cut) => {
        const made = {
          absence: files(absenceHeader, absence, cut),
          staff: files(
            staffHeader,
            staff.map((row) => staffRow(row)),
            cut,
          ),
        };
        const put = (kind: 'absence' | 'staff') =>
          made[kind].map((content, index) => {
            const name = `${kind}-${index}.csv`;
            writeFileSync(path.join(folder(), name), content);
            return { name, path: path.join(folder(), name), trust: undefined };
          });
        const { due, rejected } = await dryRun(
          { absence: put('absence'), staff: put('staff'), on, encoding: undefined, json: undefined, page: undefined },
          quiet,
        );
        const named = (kind: 'absence' | 'staff') =>
          made[kind].map((content, index) => ({ name: `${kind}-${index}.csv`, content }));
        expect({ due, rejected }).toEqual(naiveDue(named('absence'), named('staff'), isoDay(on)));
        bad += rejected.length;
        contacts += due.contacts.length;
        others += due.held.length + due.waiting.length + due.review.length;
      }),
      { numRuns: 1000 },
    );
    process.stdout.write(
      `the naive rules agree on ${contacts} contacts and ${others} that are held, waiting or to review, and ${bad} bad rows\n`,
    );
    // The files have something to find in them.
    expect(contacts).toBeGreaterThan(100);
    expect(others).toBeGreaterThan(100);
    expect(bad).toBeGreaterThan(500);
  }, 60_000);
});
