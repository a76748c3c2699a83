import { type Registered, type TriggerType, triggerOf } from './bindings';
import { untilDrained } from './drained';
import type { Started } from './invocation';
import { pumpFor } from './queues';
import { requestAnswers } from './requests';
import { stagedApp } from './stagedApp';
import { timerFor } from './timers';
import { type Log, WorkerModule } from './workerModule';

/** An app that runs. */
export interface FunctionApp {
  /** The answer to a request, by the path of its address: whatever the origin. */
  fetch(request: Request): Promise<Response>;
  /** Runs a function that a timer starts, now. Throws what it throws, or where the app has none of this name. */
  fire(name: string): Promise<void>;
  /**
   * Waits until no timer or message is being worked on and the app's queues are empty. A message that stays hidden for
   * longer than a few seconds is not waited for.
   */
  drain(): Promise<void>;
  /**
   * Ends timers and queues, and waits for what runs.
   * @param how.abandon drops what runs instead, as if the process had been killed and its messages could be seen again
   */
  stop(how?: { readonly abandon: boolean }): Promise<void>;
}

export interface AppOptions {
  /** All that the app sees as its environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly log: Log;
  /** Where this is false no timer goes off by itself: only `fire` runs it. */
  readonly keepSchedules?: boolean;
  /** Where this is false no message is taken out of a queue, and the host connects to no storage. */
  readonly takeMessages?: boolean;
}

/**
 * Loads an app as it is deployed and starts it, in this process. What this host does not have (other triggers and
 * bindings, keys, routes with rules) throws here, never later.
 */
export async function loadApp(
  folder: string,
  { environment, log, keepSchedules = true, takeMessages = true }: AppOptions,
): Promise<FunctionApp> {
  const staged = stagedApp(folder);
  const worker = new WorkerModule(log);
  staged.run(worker.exports(), environment);
  const started: Started = { worker, model: await worker.start(folder), log, changes: 0 };
  const by = (type: TriggerType): Registered[] =>
    [...worker.functions.values()].filter((registered) => triggerOf(registered).type === type);
  const answer = requestAnswers(started, by('httpTrigger'), staged.routePrefix);
  const timers = by('timerTrigger').map((registered) => timerFor(started, registered));
  const pumps = by('queueTrigger').map((registered) => pumpFor(started, registered, staged.queues, environment));

  if (keepSchedules) for (const timer of timers) timer.start();
  if (takeMessages) for (const pump of pumps) pump.start();
  return {
    fetch: answer,
    fire: async (name) => {
      const timer = timers.find((each) => each.name === name);
      if (timer === undefined) throw new Error(`The app has no timer "${name}".`);
      await timer.fire();
    },
    drain: () => untilDrained(timers, pumps, () => started.changes),
    stop: async ({ abandon } = { abandon: false }) => {
      for (const timer of timers) timer.stop();
      await Promise.all(pumps.map((pump) => (abandon ? pump.abandon() : pump.stop())));
      if (abandon) return;
      for (const timer of timers) await timer.ended();
      await worker.runHooks('appTerminate', {});
    },
  };
}
