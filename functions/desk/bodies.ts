import type { HttpRequest } from '@azure/functions';
import {
  type NewCall,
  type NewConfirmation,
  type NewDecision,
  type NewRunDecision,
  type NewStop,
  callOutcomes,
} from '../../core/desk/desk';
import { BadInput } from '../answers/problem';

const longest = 2000;
const bytesAtMost = 16_000;

/** The body of a request as an object. Throws `BadInput` for whatever is none. */
async function objectIn(request: HttpRequest): Promise<Readonly<Record<string, unknown>>> {
  const text = await request.text();
  try {
    const body: unknown = text.length > bytesAtMost ? undefined : JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new BadInput('What was sent cannot be read.', 'Open the page again and try once more.');
}

function oneOf<Word extends string>(value: unknown, words: readonly Word[], what: string): Word {
  const word = words.find((each) => each === value);
  if (word === undefined) throw new BadInput(`Choose ${what}.`, 'Nothing was saved. Choose one and save again.');
  return word;
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw new BadInput('The note is not text.', 'Write it again and save.');
  const text = value.trim();
  if (text.length > longest)
    throw new BadInput(`The text has more than ${longest} characters.`, 'Shorten it and save again.');
  return text === '' ? undefined : text;
}

function reasonOf(value: unknown): string {
  const reason = textOf(value);
  if (reason === undefined) throw new BadInput('Say why, in a few words.', 'Nothing was saved. Add it and save again.');
  return reason;
}

function idOf(value: unknown, unclear: string): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{32}$/.test(value))
    throw new BadInput(unclear, 'Open the record again and try once more.');
  return value;
}

function seenOf(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new BadInput('It is not clear what you had read.', 'Open the record again and try once more.');
}

/** Each reads a body into what core/desk says it is; each throws `BadInput`. */
export async function callIn(request: HttpRequest): Promise<NewCall> {
  const { callId, seen, outcome, rung, note, close } = await objectIn(request);
  const [text, number] = [textOf(note), textOf(rung)];
  return {
    callId: idOf(callId, 'It is not clear which call this is.'),
    seen: seenOf(seen),
    outcome: oneOf(outcome, callOutcomes, 'how the call went'),
    ...(number !== undefined && { rung: number }),
    ...(text !== undefined && { note: text }),
    close: close === true,
  };
}

export async function decisionIn(request: HttpRequest): Promise<NewDecision> {
  const { decision, reason } = await objectIn(request);
  return {
    decision: oneOf(decision, ['send', 'ring', 'do-not-contact'] as const, 'what should happen'),
    reason: reasonOf(reason),
  };
}

export async function confirmationIn(request: HttpRequest): Promise<NewConfirmation> {
  const { statementId } = await objectIn(request);
  return { statementId: idOf(statementId, 'It is not clear which answer is meant.') };
}

export async function stopIn(request: HttpRequest): Promise<NewStop> {
  const { reason } = await objectIn(request);
  return { reason: reasonOf(reason) };
}

export async function runDecisionIn(request: HttpRequest): Promise<NewRunDecision> {
  const { decision, reason } = await objectIn(request);
  return {
    decision: oneOf(decision, ['accept', 'refuse'] as const, 'whether to take the file in'),
    reason: reasonOf(reason),
  };
}
