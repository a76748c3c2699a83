import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openClock } from '../../../local/clock/clock';
import { ownFolder } from '../../made/command';

const folder = ownFolder();
const file = (): string => path.join(folder(), 'data', 'clock.json');

const machine = new Date('2026-03-02T08:00:00Z');
beforeEach(() => {
  jest.useFakeTimers({ now: machine, doNotFake: ['nextTick', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

describe.each([
  ['kept in a file', file],
  ['kept by itself', () => undefined],
])('a clock %s', (_, where) => {
  it('shows the time of the machine until it is set', () => {
    const clock = openClock(where());
    expect([clock.now(), clock.offset]).toEqual([machine, 0]);
  });

  it('goes on from what it was set to', () => {
    const clock = openClock(where());
    clock.set(new Date('2026-03-28T09:05:00Z'));
    expect(clock.offset).toBe(26 * 86_400_000 + 65 * 60_000);
    jest.setSystemTime(machine.getTime() + 90_000);
    expect(clock.now()).toEqual(new Date('2026-03-28T09:06:30Z'));
  });

  it('can be put back', () => {
    const clock = openClock(where());
    clock.set(new Date('2026-03-28T09:05:00Z'));
    clock.set(machine);
    expect([clock.now(), clock.offset]).toEqual([machine, 0]);
  });

  it('refuses what is no time, and stays as it was', () => {
    const clock = openClock(where());
    expect(() => clock.set(new Date('tomorrow'))).toThrow(RangeError);
    expect(clock.now()).toEqual(machine);
  });
});

describe('a clock that is kept in a file', () => {
  it('shows the same time to all who have it open, each time that it is set', () => {
    const [one, other] = [openClock(file()), openClock(file())];
    for (const instant of ['2026-03-28T09:05:00Z', '2026-03-29T09:05:00Z', '2027-01-01T00:00:00Z']) {
      one.set(new Date(instant));
      expect(other.now()).toEqual(new Date(instant));
    }
    expect(openClock(file()).now()).toEqual(one.now());
  });

  it('leaves nothing beside its file', () => {
    const clock = openClock(file());
    clock.set(new Date('2026-03-28T09:05:00Z'));
    clock.set(new Date('2026-03-29T09:05:00Z'));
    expect(readdirSync(path.dirname(file()))).toEqual(['clock.json']);
  });

  it.each(['{}', '{"offset":"1"}', '{"offs'])('does not guess the time from what is no clock: %s', (text) => {
    openClock(file()).set(machine);
    writeFileSync(file(), text);
    expect(() => openClock(file()).now()).toThrow();
  });
});
