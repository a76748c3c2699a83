/** What has to be stopped of what was started: in the other order, each of them, once. */
export class Teardown {
  private readonly ends: (() => unknown)[] = [];

  /** Adds what stops something. */
  add(end: () => unknown): void {
    this.ends.push(end);
  }

  /** Stops everything, also where stopping one fails. Throws what went wrong first, after the last. */
  async run(): Promise<void> {
    const faults: unknown[] = [];
    for (const end of this.ends.splice(0).reverse()) {
      try {
        await end();
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw faults[0];
  }
}
