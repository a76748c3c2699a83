import { setTimeout } from 'node:timers/promises';
import type { QueuePump } from './queuePump';
import type { Timer } from './timers';

/** A message that stays hidden for longer than this is not waited for (milliseconds). */
const patience = 3000;

/**
 * Waits until nothing runs and nothing is in the queues but what stays hidden for longer than a few seconds.
 * @param changes another number whenever a run has begun or ended
 */
export async function untilDrained(
  timers: readonly Timer[],
  pumps: readonly QueuePump[],
  changes: () => number,
): Promise<void> {
  const leftHidden = new Map<QueuePump, number>();
  let before: number;
  // What ran meanwhile may have put something into a queue that was found empty.
  do {
    before = changes();
    for (const timer of timers) await timer.ended();
    for (const pump of pumps) leftHidden.set(pump, await untilEmpty(pump, leftHidden.get(pump) ?? 0));
  } while (changes() !== before);
}

/**
 * @param hidden how many messages are known to stay hidden for longer
 * @returns the same, as it is at the end
 */
async function untilEmpty(pump: QueuePump, hidden: number): Promise<number> {
  let quietSince = Date.now();
  for (;;) {
    const waiting = pump.isWorking ? Infinity : await pump.waiting(patience);
    if (waiting <= hidden) return waiting;
    if (pump.isWorking || (await pump.hasVisible())) quietSince = Date.now();
    // Somebody else hides what is left, or whoever sent it wants it to be late.
    else if (Date.now() - quietSince > patience) return waiting;
    pump.lookNow();
    await setTimeout(25);
  }
}
