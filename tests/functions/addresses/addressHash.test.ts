import { addressHash } from '../../../functions/addresses/addressHash';

const withKeys = (...values: string[]) =>
  addressHash({ read: () => Promise.resolve(values.map((value, at) => ({ version: String(at), value }))) });

describe('what stands for an address', () => {
  it('is the same for the same address and key', async () => {
    const [one] = await withKeys('first')('+447700900101');
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(await withKeys('first')('+447700900101')).toEqual([one]);
  });

  it.each([
    ['another address', 'first', '+447700900102'],
    ['another key', 'second', '+447700900101'],
  ])('is another for %s', async (_, key, address) => {
    expect(await withKeys(key)(address)).not.toEqual(await withKeys('first')('+447700900101'));
  });

  it('is one for each key that is valid, the newest first', async () => {
    const [newest] = await withKeys('second')('+447700900101');
    const [older] = await withKeys('first')('+447700900101');
    expect(await withKeys('second', 'first')('+447700900101')).toEqual([newest, older]);
  });

  it('does not contain the address', async () => {
    expect(JSON.stringify(await withKeys('first')('+447700900101'))).not.toContain('7700900101');
  });

  it('is none without a key', async () => {
    await expect(withKeys()('+447700900101')).rejects.toMatchObject({ name: 'Unavailable' });
  });

  it('asks for the key of addresses and no other', async () => {
    const asked: string[] = [];
    await addressHash({
      read: (name) => {
        asked.push(name);
        return Promise.resolve([{ version: '1', value: 'first' }]);
      },
    })('x');
    expect(asked).toEqual(['address-hash']);
  });
});
