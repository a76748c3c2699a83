import { cachedSecrets } from '../../../functions/cloud/cachedSecrets';
import type { Secret } from '../../../functions/edges';

const minute = 60_000;

/** A vault whose secrets say how often they were asked for, and a clock. */
function vault(fails: () => boolean = () => false) {
  let time = 0;
  let asked = 0;
  const read = (name: string): Promise<readonly Secret[]> => {
    asked += 1;
    return fails() ? Promise.reject(new Error('Closed.')) : Promise.resolve([{ version: `${asked}`, value: name }]);
  };
  const secrets = cachedSecrets({ read }, () => new Date(time));
  return { secrets, pass: (ms: number) => void (time += ms), asked: () => asked };
}

describe('a secret', () => {
  it.each([
    ['at once', 0, 1],
    ['just before five minutes', 5 * minute - 1, 1],
    ['after five minutes', 5 * minute, 2],
  ])('that is wanted again %s', async (_, passed, asked) => {
    const { secrets, pass, asked: times } = vault();
    await secrets.read('key');
    pass(passed);
    expect(await secrets.read('key')).toEqual([{ version: `${asked}`, value: 'key' }]);
    expect(times()).toBe(asked);
  });

  it('is asked for once by several at the same moment', async () => {
    const { secrets, asked } = vault();
    await Promise.all([secrets.read('key'), secrets.read('key'), secrets.read('key')]);
    expect(asked()).toBe(1);
  });

  it('is not another one', async () => {
    const { secrets } = vault();
    const [one, other] = await Promise.all([secrets.read('key'), secrets.read('other')]);
    expect([one[0]?.value, other[0]?.value]).toEqual(['key', 'other']);
  });

  it('that could not be had is asked for again', async () => {
    let closed = true;
    const { secrets } = vault(() => closed);
    await expect(secrets.read('key')).rejects.toThrow('Closed.');
    closed = false;
    expect(await secrets.read('key')).toEqual([{ version: '2', value: 'key' }]);
  });
});
