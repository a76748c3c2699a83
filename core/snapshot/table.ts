/** How many rows are kept together: a table grows by such blocks and never copies what it has. */
const blockRows = 1 << 14;

/** Rows of whole numbers, `width` to a row, four bytes a number. */
export class Table {
  private readonly blocks: Int32Array[] = [];
  private rows = 0;

  constructor(private readonly width: number) {}

  /** How many rows there are. */
  get length(): number {
    return this.rows;
  }

  /** Adds a row; `row` has `width` numbers. */
  add(...row: number[]): void {
    const at = this.rows % blockRows;
    if (at === 0) this.blocks.push(new Int32Array(blockRows * this.width));
    const block = this.blocks[this.blocks.length - 1] as Int32Array;
    for (let column = 0; column < this.width; column += 1) block[at * this.width + column] = row[column] as number;
    this.rows += 1;
  }

  cell(row: number, column: number): number {
    const block = this.blocks[Math.floor(row / blockRows)] as Int32Array;
    return block[(row % blockRows) * this.width + column] as number;
  }

  /**
   * Groups the rows by their first column, which counts from 0 up to `groups` (not included). Rows keep their order.
   * @returns a function from a group to the numbers of its rows
   */
  grouped(groups: number): (group: number) => Int32Array {
    const ends = new Int32Array(groups + 1);
    for (let row = 0; row < this.rows; row += 1) {
      const after = this.cell(row, 0) + 1;
      ends[after] = (ends[after] as number) + 1;
    }
    for (let group = 1; group <= groups; group += 1) {
      ends[group] = (ends[group] as number) + (ends[group - 1] as number);
    }
    const next = ends.slice();
    const order = new Int32Array(this.rows);
    for (let row = 0; row < this.rows; row += 1) {
      const group = this.cell(row, 0);
      const place = next[group] as number;
      order[place] = row;
      next[group] = place + 1;
    }
    return (group) => order.subarray(ends[group], ends[group + 1]);
  }
}
