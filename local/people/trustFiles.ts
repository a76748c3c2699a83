import { compare } from '../../core/order/compare';
import type { Trust } from '../../config/trusts/trust';
import { absenceColumns, absenceRow } from './absenceRow';
import { csvFile, type FileStyle } from './csv';
import type { Line } from './line';
import type { Random } from './random';
import { staffColumns, staffRow } from './staffRow';
import type { Person } from './workforce/person';

/** One file of a programme. */
export interface ExtractFile {
  readonly name: string;
  readonly rows: number;
  readonly pieces: () => Iterable<string>;
}

type Order = 'by employee' | 'by start' | 'mixed';

/** How each trust's report writes: every way that an import has to cope with is somebody's. */
const styles: Readonly<Record<string, FileStyle & { readonly order: Order }>> = {
  R0B: { lineEnd: '\n', mark: false, quoteAll: false, order: 'by employee' },
  RXP: { lineEnd: '\r\n', mark: false, quoteAll: false, order: 'by start' },
  RVW: { lineEnd: '\n', mark: false, quoteAll: true, order: 'mixed' },
  RTR: { lineEnd: '\r\n', mark: true, quoteAll: false, order: 'by employee' },
};
const plain = { lineEnd: '\n', mark: false, quoteAll: false, order: 'by employee' } as const;

/** A trust's absence and staff extracts, out of everybody's posts and everybody's lines. */
export function trustFiles(
  { ods, extract }: Trust,
  people: readonly Person[],
  lines: readonly Line[],
  random: Random,
): readonly ExtractFile[] {
  const { order, ...style } = styles[ods] ?? plain;
  const posts = people
    .filter((person) => person.inStaffFile)
    .flatMap((person) => person.assignments.filter((post) => post.trust === ods).map((post) => ({ person, post })))
    .sort((a, b) => compare(a.post.number, b.post.number));
  const own = inOrder(
    lines.filter((line) => line.assignment.trust === ods),
    order,
    random,
  );
  const file = <T>(kind: string, header: readonly string[], items: readonly T[], row: (item: T) => string[]) => ({
    name: `${kind}-${ods}.csv`,
    rows: items.length,
    pieces: () => csvFile(header, rowsOf(items, row), style),
  });
  const absenceHeader = absenceColumns.map((column) => extract.absence[column]);
  const staffHeader = staffColumns.map((column) => extract.staff[column]);
  return [file('absence', absenceHeader, own, absenceRow), file('staff', staffHeader, posts, staffRow)];
}

function* rowsOf<T>(items: readonly T[], row: (item: T) => string[]): Iterable<string[]> {
  for (const item of items) yield row(item);
}

function inOrder(lines: readonly Line[], order: Order, random: Random): Line[] {
  switch (order) {
    case 'by employee':
      return lines.toSorted((a, b) => compare(a.assignment.number, b.assignment.number) || a.start - b.start);
    case 'by start':
      return lines.toSorted((a, b) => a.start - b.start);
    case 'mixed':
      return random.some(lines, lines.length);
  }
}
