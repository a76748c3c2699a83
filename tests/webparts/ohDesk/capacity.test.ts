import { capacityWords } from '../../../webparts/ohDesk/capacity';

describe('the day against the time that there is', () => {
  it.each([
    [{ calls: 12, minutesADay: 240, minutesPlanned: 180 }, 'Today: 12 of 16 calls, 3 of 4 nurse hours', 0.75, false],
    [{ calls: 0, minutesADay: 240, minutesPlanned: 0 }, 'Today: 0 of 16 calls, 0 of 4 nurse hours', 0, false],
    [{ calls: 16, minutesADay: 240, minutesPlanned: 240 }, 'Today: 16 of 16 calls, 4 of 4 nurse hours', 1, false],
    [
      { calls: 18, minutesADay: 240, minutesPlanned: 270 },
      'Today: 18 calls, 2 more than fit; 4.5 of 4 nurse hours',
      1,
      true,
    ],
    [
      { calls: 3, minutesADay: 0, minutesPlanned: 45 },
      'Today: 3 calls, 3 more than fit; 0.75 of 0 nurse hours',
      1,
      true,
    ],
    [{ calls: 0, minutesADay: 0, minutesPlanned: 0 }, 'Today: 0 of 0 calls, 0 of 0 nurse hours', 0, false],
  ])('of %j is “%s”', (capacity, words, share, over) => {
    expect(capacityWords(capacity)).toEqual({ words, share, over });
  });
});
