import { Cron } from 'croner';
import { type Registered, triggerOf } from './bindings';
import { type Started, invoke, logFailure } from './invocation';

/** A function that a schedule starts. */
export interface Timer {
  readonly name: string;
  /** Begins to go by the schedule. */
  start(): void;
  /** Runs the function, after the run that is going on. Throws what the function throws. */
  fire(): Promise<void>;
  /** Waits for the runs that have begun. */
  ended(): Promise<void>;
  /** Ends the schedule. */
  stop(): void;
}

/** A timer for a function. Throws where its schedule is none that Azure takes. */
export function timerFor(started: Started, registered: Registered): Timer {
  const { binding } = triggerOf(registered);
  const cron = cronOf(binding.schedule, registered.name);
  const monitored = binding.useMonitor !== false && !oftenerThanEachMinute(cron);
  let status = { Last: never, Next: nextRun(cron, new Date()), LastUpdated: never };
  let latest: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    const timer = { Schedule: { AdjustForDST: true }, ScheduleStatus: monitored ? status : null, IsPastDue: false };
    await invoke(started, registered, { data: { json: JSON.stringify(timer) } });
  };
  const fire = (): Promise<void> => {
    const fired = latest === undefined ? run() : latest.then(run);
    const ended = fired
      .catch(() => undefined)
      .then(() => {
        if (latest === ended) latest = undefined;
      });
    latest = ended;
    return fired;
  };
  const onTime = async (): Promise<void> => {
    const at = new Date();
    await fire().catch((error: unknown) => logFailure(started, registered, error));
    status = { Last: at.toISOString(), Next: nextRun(cron, at), LastUpdated: at.toISOString() };
  };
  return {
    name: registered.name,
    start: () => {
      if (binding.runOnStartup === true) void onTime();
      // One that still runs is not started beside itself.
      cron.schedule(() => (latest === undefined ? onTime() : undefined));
    },
    fire,
    ended: async () => {
      while (latest !== undefined) await latest;
    },
    stop: () => cron.stop(),
  };
}

/** What Azure says of a time that has not been. */
const never = '0001-01-01T00:00:00+00:00';

const part = '(?:\\*|\\d+|[a-z]{3})(?:-(?:\\d+|[a-z]{3}))?(?:/\\d+)?';
const list = `${part}(?:,${part})*`;
/** NCRONTAB: second, minute, hour, day, month, weekday. Croner knows more than Azure does: no "L", "W", "#" or "?". */
const ncrontab = new RegExp(`^${list}(?: ${list}){5}$`, 'i');

function cronOf(schedule: string | undefined, name: string): Cron {
  if (schedule === undefined || !ncrontab.test(schedule)) {
    throw new Error(`The local host takes schedules of six parts: "${name}".`);
  }
  // A day of the month and a weekday have to agree, as in Azure.
  return new Cron(schedule, { mode: '6-part', timezone: 'UTC', domAndDow: true });
}

function nextRun(cron: Cron, after: Date): string {
  return cron.nextRun(after)?.toISOString() ?? never;
}

/** Azure keeps no status of such a schedule. */
function oftenerThanEachMinute(cron: Cron): boolean {
  const [one, next] = cron.nextRuns(2);
  return one !== undefined && next !== undefined && next.getTime() - one.getTime() < 60_000;
}
