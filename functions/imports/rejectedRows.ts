import { type RowFault, rowFaults } from '../../core/absence/row';
import { Table } from '../../core/snapshot/table';
import { ExtractRefused } from './extractRefused';

/** A row that was put aside. */
export interface RejectedRow {
  /** The file as the person named it. */
  readonly file: string;
  /** The physical line on which the record begins; the header is 1. */
  readonly line: number;
  readonly why: RowFault;
}

/** What each fault is called in a sentence. */
export const faultWords: Record<RowFault, string> = {
  fields: 'the number of fields',
  identifier: 'a missing person or assignment',
  date: 'a date that is wrong or in another format',
  order: 'an end before the start',
  reason: 'a reason without one of the 25 codes',
};

/** No file has so many bad rows and is still an extract; it bounds the memory that a wrong file takes. */
const mostRejected = 1_000_000;

/** Collects the rows of a file that are put aside, eight bytes a row. */
export class RejectedRows {
  private readonly rows = new Table(2);

  constructor(private readonly file: string) {}

  get count(): number {
    return this.rows.length;
  }

  /** @throws ExtractRefused when there are more than any extract has */
  add(line: number, why: RowFault): void {
    if (this.rows.length === mostRejected) throw this.refusal(undefined);
    this.rows.add(line, rowFaults.indexOf(why));
  }

  /** The refusal of a file of so many rows because of these; `undefined`: nobody has counted them. */
  refusal(rows: number | undefined): ExtractRefused {
    const counts = rowFaults.map(() => 0);
    for (let row = 0; row < this.rows.length; row += 1) {
      const fault = this.rows.cell(row, 1);
      counts[fault] = (counts[fault] as number) + 1;
    }
    const worst = rowFaults[counts.indexOf(Math.max(...counts))] as RowFault;
    const among = rows === undefined ? 'more than a million' : `${this.rows.length} of its ${rows}`;
    return new ExtractRefused(this.file, `${among} rows are bad, most of them because of ${faultWords[worst]}`);
  }

  list(): RejectedRow[] {
    return Array.from({ length: this.rows.length }, (_, row) => ({
      file: this.file,
      line: this.rows.cell(row, 0),
      why: rowFaults[this.rows.cell(row, 1)] as RowFault,
    }));
  }
}
