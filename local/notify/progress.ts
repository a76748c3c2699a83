import type { Outcome, Status } from './notify';

/** Milliseconds from when a message was made until it has been given to a network, and until the network has said. */
const untilSending = 1_000;
const untilDone = 5_000;
/** How long Notify keeps a message. It is the default; the real one deletes by night. */
const kept = 7 * 24 * 60 * 60 * 1000;

/** How far a message has come: its status, and the instants of its way. */
export interface Progress {
  readonly status: Status;
  readonly sentAt: Date | null;
  readonly completedAt: Date | null;
}

/** @param message when it was made, in milliseconds since 1970, and how it will end */
export function progressOf(message: { createdAt: number; outcome: Outcome }, now: Date): Progress {
  const { createdAt, outcome } = message;
  const age = now.getTime() - createdAt;
  // What fails between Notify and the network was never sent.
  const sentAt = age >= untilSending && outcome !== 'technical-failure' ? new Date(createdAt + untilSending) : null;
  const completedAt = age >= untilDone ? new Date(createdAt + untilDone) : null;
  return { status: completedAt ? outcome : sentAt ? 'sending' : 'created', sentAt, completedAt };
}

/** The first instant of which Notify still knows, in milliseconds since 1970. */
export const keptSince = (now: Date): number => now.getTime() - kept;
