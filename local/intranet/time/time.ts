/** The time in the local cloud. */
export interface Time {
  now(): Date;
  /**
   * Lets time pass up to an instant, with all that happens until then.
   * Throws a RangeError, whose message people may read, where it cannot be gone to.
   */
  goTo(instant: Date): Promise<void>;
}

/** Time that passes once, however often it is asked to: a second click on a button waits for the first. */
export function oneAtATime(time: Time): Time {
  let last = { to: NaN, gone: Promise.resolve() };
  const pass = async (instant: Date, before: Promise<void>): Promise<void> => {
    // Whether the one before went well is told to whoever asked for it.
    await before.catch(() => undefined);
    try {
      await time.goTo(instant);
    } catch (failure) {
      // What could not be gone to may be tried again. Where more was asked meanwhile, that still waits in the row.
      if (last.to === instant.getTime()) last = { to: NaN, gone: Promise.resolve() };
      throw failure;
    }
  };
  return {
    now: () => time.now(),
    goTo: (instant) => {
      if (instant.getTime() !== last.to) last = { to: instant.getTime(), gone: pass(instant, last.gone) };
      return last.gone;
    },
  };
}
