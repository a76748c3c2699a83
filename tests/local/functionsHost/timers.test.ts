import { madeApps, toldBy } from './appOf';

jest.setTimeout(60_000);

const { appOf, written } = madeApps();

const yearly = '0 0 0 1 1 *';
/** An app with one timer, whose handler this is the body of. */
const timer = (schedule: string, body: string, more = ''): string =>
  `app.timer('daily', { schedule: '${schedule}', ${more} handler: async (timer, context) => { ${body} } });`;
const tell = 'process.env.TELL';

describe('a function that a timer starts', () => {
  it('is run when a test says so, with the timer that Azure would give it', async () => {
    const told = toldBy();
    const app = await appOf(timer('0 30 9 * * 1-5', `${tell}({ timer, name: context.functionName })`), told);
    await app.fire('daily');
    const status = { last: '0001-01-01T00:00:00+00:00', lastUpdated: '0001-01-01T00:00:00+00:00' };
    expect(told.all).toEqual([
      {
        name: 'daily',
        timer: {
          schedule: { adjustForDST: true },
          scheduleStatus: { ...status, next: expect.stringMatching(/^\d{4}-\d\d-\d\dT09:30:00\.000Z$/) as string },
          isPastDue: false,
        },
      },
    ]);
  });

  it.each([
    ['at times oftener than each minute', '*/30 * * * * *', ''],
    ['without a monitor', yearly, 'useMonitor: false,'],
  ])('is told no status where it runs %s', async (_, schedule, more) => {
    const told = toldBy();
    const app = await appOf(timer(schedule, `${tell}(timer.scheduleStatus)`, more), {
      ...told,
      keepSchedules: false,
    });
    await app.fire('daily');
    expect(told.all).toEqual([null]);
  });

  it('goes off by its schedule, again and again, until the app is stopped', async () => {
    const told = toldBy();
    const app = await appOf(timer('* * * * * *', `${tell}(new Date().getMilliseconds())`), told);
    for (const late of await told.said(2)) expect(late).toBeLessThan(500);
    await app.stop();
    expect(written()).toEqual([]);
  });

  it('begins at once where it is said to run on startup, and knows afterwards when that was', async () => {
    const told = toldBy();
    const before = Date.now();
    const app = await appOf(timer(yearly, `${tell}(timer.scheduleStatus.last)`, 'runOnStartup: true,'), told);
    await told.said(1);
    await app.drain();
    await app.fire('daily');
    const [never, last] = told.all as string[];
    expect(never).toMatch(/^0001/);
    expect(Date.parse(last ?? '')).toBeGreaterThanOrEqual(before);
  });

  it('waits to be told where schedules are not kept', async () => {
    const told = toldBy();
    const app = await appOf(timer('* * * * * *', `${tell}('ran')`, 'runOnStartup: true,'), {
      ...told,
      keepSchedules: false,
    });
    await app.drain();
    expect(told.all).toEqual([]);
    await app.fire('daily');
    expect(told.all).toEqual(['ran']);
  });

  it('is never run beside itself: the next run that is asked for waits', async () => {
    const told = toldBy();
    const body = `${tell}('begins'); await new Promise((done) => setTimeout(done, 20)); ${tell}('ends');`;
    const app = await appOf(timer(yearly, body), told);
    await Promise.all([app.fire('daily'), app.fire('daily')]);
    expect(told.all).toEqual(['begins', 'ends', 'begins', 'ends']);
  });

  it('is left out by its schedule while it runs, and not made up for afterwards', async () => {
    const told = toldBy();
    // It lasts over the next second, when it would be due again, to the middle of that.
    const body = `${tell}(new Date().getMilliseconds()); await new Promise((done) => setTimeout(done, 1600));`;
    const app = await appOf(timer('* * * * * *', body), told);
    for (const late of await told.said(2)) expect(late).toBeLessThan(500);
    await app.stop({ abandon: true });
  });

  it('throws to whoever fired it, and can be fired again', async () => {
    const told = toldBy();
    const app = await appOf(timer(yearly, `${tell}('ran'); throw new Error('no extract');`), told);
    await expect(app.fire('daily')).rejects.toThrow('no extract');
    await expect(app.fire('daily')).rejects.toThrow('no extract');
    expect([told.all, written()]).toEqual([['ran', 'ran'], []]);
  });

  it('writes down why it failed where its schedule ran it', async () => {
    const app = await appOf(timer(yearly, `throw new Error('no extract');`, 'runOnStartup: true,'));
    await app.drain();
    expect(written()).toEqual(['error daily: Error: no extract']);
  });

  it('has the hooks around each run', async () => {
    const told = toldBy();
    const app = await appOf(
      `app.hook.preInvocation(({ invocationContext }) => ${tell}('before ' + invocationContext.functionName));
      app.hook.postInvocation(({ error }) => ${tell}('after ' + error.message));
      ${timer(yearly, `throw new Error('no extract');`)}`,
      told,
    );
    await expect(app.fire('daily')).rejects.toThrow();
    expect(told.all).toEqual(['before daily', 'after no extract']);
  });

  it('is waited for when the app stops', async () => {
    const told = toldBy();
    const body = `await new Promise((done) => setTimeout(done, 50)); ${tell}('ended');`;
    const app = await appOf(timer(yearly, body, 'runOnStartup: true,'), told);
    await app.stop();
    expect(told.all).toEqual(['ended']);
  });

  it('cannot be fired by a name that no timer has', async () => {
    const app = await appOf(`app.http('page', { authLevel: 'anonymous', handler: () => ({}) });`);
    await expect(app.fire('page')).rejects.toThrow('no timer "page"');
  });
});

describe('schedules', () => {
  it.each([
    ['0 */15 7-19 * * MON-FRI', true],
    ['0 0 9 1,15 1-12/3 *', true],
    ['*/5 * * * *', false],
    ['0 0 9 L * *', false],
    ['0 0 9 ? * 1', false],
    ['0 0 9 * * 5#2', false],
    ['0 0 0 9 * * 2027', false],
    ['@daily', false],
    ['00:05:00', false],
    ['%SCHEDULE%', false],
    ['0 0 25 * * *', false],
  ])('"%s" can be had: %s', async (schedule, taken) => {
    const loading = appOf(timer(schedule, ''));
    if (taken) await loading;
    else await expect(loading).rejects.toThrow();
  });

  it.each([
    ['0 0 1 * * 1', /T01:00:00\.000Z$/, (next: Date) => next.getUTCDay() === 1],
    ['0 0 12 13 * 5', /-13T12:00:00\.000Z$/, (next: Date) => next.getUTCDay() === 5],
  ])('"%s" is read as Azure reads it, in UTC', async (schedule, time, isRight) => {
    const told = toldBy();
    const app = await appOf(timer(schedule, `${tell}(timer.scheduleStatus.next)`), told);
    await app.fire('daily');
    const next = told.all[0] as string;
    expect(next).toMatch(time);
    expect(isRight(new Date(next))).toBe(true);
  });
});
