import { createHash } from 'node:crypto';
import type { SentStatement } from '../../core/statements/choice';
import { checkTicked } from '../../core/statements/checkTicked';

/** What came through the queue is no statement of the page at home. It says nothing of what it is. */
export class NoStatement extends Error {
  override readonly name = 'NoStatement';
}

const hex = (digits: number): RegExp => new RegExp(`^[0-9a-f]{${String(digits)}}$`);
const [formNumber, linkHash] = [hex(32), hex(64)];
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Reads what the page at home sent on. Throws `NoStatement` for anything else. */
export function readSentStatement(text: string): SentStatement {
  const { statementId, link, choices, receivedAt } = objectIn(text);
  if (!isText(statementId, formNumber) || !isText(link, linkHash) || !isText(receivedAt, instant))
    throw new NoStatement();
  if (!Array.isArray(choices) || Number.isNaN(Date.parse(receivedAt))) throw new NoStatement();
  const ticked = checkTicked(choices.map(String));
  if (ticked.is !== 'good') throw new NoStatement();
  return { statementId, link, choices: ticked.choices, receivedAt };
}

/**
 * What a statement is kept under: the same form sent twice with the same ticks is one. With other ticks, after the
 * "back" of a browser, it is another: the page has promised something else. A form's number from one link can never
 * stand in the way of another link's.
 */
export function keptUnder({ statementId, link, choices }: SentStatement): string {
  return createHash('sha256')
    .update([statementId, link, ...choices].join())
    .digest('hex')
    .slice(0, 32);
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Answered below, like anything else that is none.
  }
  throw new NoStatement();
}

const isText = (value: unknown, form: RegExp): value is string => typeof value === 'string' && form.test(value);
