import type { DryRun } from './dryRun';

/**
 * The particulars as JSON, an entry a line, in pieces: `{ on, spells: { total, open }, contacts, waiting, held,
 * suppressed, review, rejected }`. A programme's contacts are never one long text in memory.
 */
export function* jsonPieces({ due, rejected }: DryRun): Generator<string> {
  const parts = Object.entries({ ...due, rejected });
  yield '{';
  for (const [index, [name, value]] of parts.entries()) {
    yield `${index > 0 ? ',' : ''}\n  ${JSON.stringify(name)}: `;
    if (Array.isArray(value)) yield* entries(value);
    else yield JSON.stringify(value);
  }
  yield '\n}\n';
}

function* entries(list: readonly unknown[]): Generator<string> {
  for (const [index, entry] of list.entries()) yield `${index > 0 ? ',' : '['}\n    ${JSON.stringify(entry)}`;
  yield list.length > 0 ? '\n  ]' : '[]';
}
