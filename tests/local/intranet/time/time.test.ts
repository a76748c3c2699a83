import { oneAtATime } from '../../../../local/intranet/time/time';

/** A time whose ways end when the test says so. */
function heldTime() {
  const asked: { instant: string; end: (failure?: Error) => void }[] = [];
  const time = oneAtATime({
    now: () => new Date(0),
    goTo: (instant) =>
      new Promise((resolve, reject) => {
        asked.push({ instant: instant.toISOString().slice(0, 10), end: (why) => (why ? reject(why) : resolve()) });
      }),
  });
  return { time, asked, instants: () => asked.map(({ instant }) => instant) };
}

const [first, second, third] = ['2026-03-25', '2026-03-26', '2026-03-27'].map((day) => new Date(day)) as [
  Date,
  Date,
  Date,
];
/** Lets everything happen that waits for nothing else. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('time that passes', () => {
  it('passes once for two clicks on one button, and both wait for it', async () => {
    const { time, asked, instants } = heldTime();
    const clicks = [time.goTo(first), time.goTo(first)];
    await settled();
    expect(instants()).toEqual(['2026-03-25']);
    asked[0]?.end();
    await Promise.all(clicks);
    await time.goTo(first);
    expect(instants()).toEqual(['2026-03-25']);
  });

  it('passes in a row where more is asked meanwhile', async () => {
    const { time, asked, instants } = heldTime();
    const ways = [time.goTo(first), time.goTo(second)];
    await settled();
    expect(instants()).toEqual(['2026-03-25']);
    asked[0]?.end();
    await settled();
    expect(instants()).toEqual(['2026-03-25', '2026-03-26']);
    asked[1]?.end();
    await Promise.all(ways);
  });

  it('may be asked again for what it could not go to', async () => {
    const { time, asked, instants } = heldTime();
    const way = time.goTo(first);
    await settled();
    asked[0]?.end(new RangeError('Not there.'));
    await expect(way).rejects.toThrow('Not there.');
    void time.goTo(first);
    await settled();
    expect(instants()).toEqual(['2026-03-25', '2026-03-25']);
  });

  it('keeps the row where one of it fails', async () => {
    const { time, asked, instants } = heldTime();
    const failing = time.goTo(first);
    void time.goTo(second);
    await settled();
    asked[0]?.end(new RangeError('Not there.'));
    await expect(failing).rejects.toThrow('Not there.');
    await settled();
    void time.goTo(third);
    await settled();
    expect(instants()).toEqual(['2026-03-25', '2026-03-26']);
  });
});
