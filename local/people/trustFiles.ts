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

const inOrderOf = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
    .sort((a, b) => inOrderOf(a.post.number, b.post.number));
  const own = inOrder(
    lines.filter((line) => line.assignment.trust === ods),
    order,
    random,
  );
  return [
    {
      name: `absence-${ods}.csv`,
      rows: own.length,
      pieces: () =>
        csvFile(
          absenceColumns.map((column) => extract.absence[column]),
          rowsOf(own, absenceRow),
          style,
        ),
    },
    {
      name: `staff-${ods}.csv`,
      rows: posts.length,
      pieces: () =>
        csvFile(
          staffColumns.map((column) => extract.staff[column]),
          rowsOf(posts, staffRow),
          style,
        ),
    },
  ];
}

function* rowsOf<T>(items: readonly T[], row: (item: T) => string[]): Iterable<string[]> {
  for (const item of items) yield row(item);
}

function inOrder(lines: readonly Line[], order: Order, random: Random): Line[] {
  switch (order) {
    case 'by employee':
      return lines.toSorted((a, b) => inOrderOf(a.assignment.number, b.assignment.number) || a.start - b.start);
    case 'by start':
      return lines.toSorted((a, b) => a.start - b.start);
    case 'mixed':
      return random.some(lines, lines.length);
  }
}
