import type { Node } from '../model/node';

/** What an object path leads to, with what was set of it and is not yet saved. */
export interface Thing {
  node: Node;
  /** What it was reached from. */
  readonly parent: Thing | undefined;
  readonly changes: Map<string, unknown>;
  /** How it was reached, its last step first, as errors say it. */
  readonly steps: readonly string[];
}

/** A thing that a parameter names: no value that a request writes out can be taken for one. */
export class ThingGiven {
  constructor(readonly node: Node) {}
}
