import { contactSettings } from '../../../config/contacts';
import { capacityWords } from '../../../webparts/ohDesk/capacity';

const capacity = (calls: number, minutesADay = 240): ReturnType<typeof capacityWords> =>
  capacityWords({ calls, minutesADay, minutesPlanned: calls * contactSettings.nurseMinutesPerContact });

describe('the day’s calls against its time', () => {
  it.each([
    [0, 'Today: 0 of 16 calls, 0 of 4 nurse hours', 0, false],
    [3, 'Today: 3 of 16 calls, 0.75 of 4 nurse hours', 0.1875, false],
    [12, 'Today: 12 of 16 calls, 3 of 4 nurse hours', 0.75, false],
    [16, 'Today: 16 of 16 calls, 4 of 4 nurse hours', 1, false],
    [18, 'Today: 18 calls, 2 more than fit; 4.5 of 4 nurse hours', 1, true],
  ])('for %d calls', (calls, words, share, over) => {
    expect(capacity(calls)).toEqual({ words, share, over });
  });

  it('is over where nobody is there and somebody is to be rung', () => {
    expect(capacity(2, 0)).toEqual({ words: 'Today: 2 calls, 2 more than fit; 0.5 of 0 nurse hours', share: 1, over: true });
  });

  it('is empty where nobody is there and nobody is to be rung', () => {
    expect(capacity(0, 0)).toEqual({ words: 'Today: 0 of 0 calls, 0 of 0 nurse hours', share: 0, over: false });
  });
});
