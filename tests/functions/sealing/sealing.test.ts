import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Unavailable } from '../../../config/lists/storeFailures';
import type { Secret, Secrets } from '../../../functions/edges';
import { CannotUnseal, type Place, sealing, transportSealing } from '../../../functions/sealing/sealing';

const place: Place = { trust: 'R0B', list: 'Statements', item: '0a1b' };

/** A vault whose keys a test changes: the newest first, two of them valid. */
function vault() {
  const keys = new Map<string, Secret[]>();
  let asked = 0;
  let time = Date.parse('2026-03-25T09:00:00Z');
  const secrets: Secrets = {
    read: (name) => {
      asked += 1;
      const known = keys.get(name);
      return known ? Promise.resolve(known.slice(0, 2)) : Promise.reject(new Unavailable('No key.'));
    },
  };
  return {
    secrets,
    now: () => new Date(time),
    asked: () => asked,
    later: (minutes: number) => (time += minutes * 60_000),
    add: (name: string, version: string, value = randomBytes(32).toString('base64')) =>
      keys.set(name, [{ version, value }, ...(keys.get(name) ?? [])]),
  };
}

function given() {
  const made = vault();
  made.add('seal-R0B', 'one');
  made.add('seal-RXP', 'one');
  return { ...made, seal: sealing(made.secrets, made.now) };
}

describe('a sealed text', () => {
  it('opens where it was sealed for', async () => {
    const { seal } = given();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await seal.unseal(place, await seal.seal(place, text))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('names its form and its key, and has nothing of the text', async () => {
    const { seal } = given();
    const sealed = await seal.seal(place, '["physio"]');
    expect(sealed).toMatch(/^v1\.one\.[A-Za-z0-9_-]+$/);
    expect(Buffer.from(sealed.split('.')[2] as string, 'base64url').toString('latin1')).not.toContain('physio');
  });

  it('is another one each time', async () => {
    const { seal } = given();
    expect(await seal.seal(place, 'a')).not.toBe(await seal.seal(place, 'a'));
  });

  it.each<[string, Place]>([
    ['of another trust', { ...place, trust: 'RXP' }],
    ['of another list', { ...place, list: 'Contacts' }],
    ['of another item', { ...place, item: '0a1c' }],
    ['that reads the same when run together', { ...place, list: 'Statements0', item: 'a1b' }],
  ])('does not open in a place %s', async (_, other) => {
    const { seal } = given();
    const sealed = await seal.seal(place, '["physio"]');
    await expect(seal.unseal(other, sealed)).rejects.toThrow(CannotUnseal);
  });

  it('does not open for another trust that has the same key', async () => {
    const made = vault();
    const same = randomBytes(32).toString('base64');
    made.add('seal-R0B', 'one', same);
    made.add('seal-RXP', 'one', same);
    const seal = sealing(made.secrets, made.now);
    const sealed = await seal.seal(place, 'a');
    await expect(seal.unseal({ ...place, trust: 'RXP' }, sealed)).rejects.toThrow(CannotUnseal);
  });

  it('does not open when any one of its bytes is another', async () => {
    const { seal } = given();
    const [form, key, text] = (await seal.seal(place, '["physio"]')).split('.') as [string, string, string];
    const bytes = Buffer.from(text, 'base64url');
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8((bytes[at] as number) ^ 1, at);
      const tampered = [form, key, changed.toString('base64url')].join('.');
      await expect(seal.unseal(place, tampered)).rejects.toThrow(CannotUnseal);
    }
  });

  it('does not open when any one of its characters is another', async () => {
    const { seal } = given();
    const sealed = await seal.seal(place, '["physio"]');
    for (const at of Array.from(sealed).keys()) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      await expect(seal.unseal(place, sealed.slice(0, at) + other + sealed.slice(at + 1))).rejects.toThrow(
        CannotUnseal,
      );
    }
  });

  it.each(['', 'v1', 'v1.one', 'v1.one.', 'v1.one.AAAA', 'v2.one.AAAA', '["physio"]', 'v1.one.AA AA', 'v1..AAAA'])(
    'is not %j',
    async (text) => {
      await expect(given().seal.unseal(place, text)).rejects.toThrow(CannotUnseal);
    },
  );

  it('says nothing of itself where it cannot be opened', async () => {
    const { seal } = given();
    const failure = await seal.unseal(place, 'v1.one.physio').catch((error: unknown) => String(error));
    expect(failure).toBe('CannotUnseal: Sealed text cannot be opened.');
  });
});

describe('a key', () => {
  it('opens what it sealed when a newer one seals already', async () => {
    const { seal, add, later } = given();
    const old = await seal.seal(place, 'old');
    add('seal-R0B', 'two');
    later(6);
    const young = await seal.seal(place, 'young');
    expect(young).toMatch(/^v1\.two\./);
    expect([await seal.unseal(place, old), await seal.unseal(place, young)]).toEqual(['old', 'young']);
  });

  it('opens nothing once it is retired', async () => {
    const { seal, add, later } = given();
    const old = await seal.seal(place, 'old');
    add('seal-R0B', 'two');
    add('seal-R0B', 'three');
    later(6);
    await expect(seal.unseal(place, old)).rejects.toThrow(CannotUnseal);
  });

  it('is looked for where another app has sealed with a newer one', async () => {
    const { seal, secrets, now, add, later } = given();
    await seal.seal(place, 'ours');
    add('seal-R0B', 'two');
    const theirs = await sealing(secrets, now).seal(place, 'theirs');
    later(1);
    expect(await seal.unseal(place, theirs)).toBe('theirs');
  });

  it('is asked for once for many texts, were they sealed with a lost one', async () => {
    const { seal, asked, later } = given();
    const sealed = await Promise.all(Array.from({ length: 20 }, () => seal.seal(place, 'a')));
    await Promise.all(sealed.map((text) => seal.unseal(place, text)));
    expect(asked()).toBe(1);
    later(1);
    await Promise.allSettled(sealed.map((text) => seal.unseal(place, text.replace('one', 'lost'))));
    expect(asked()).toBe(2);
  });

  it('is asked for again after it could not be had', async () => {
    const made = vault();
    const seal = sealing(made.secrets, made.now);
    await expect(seal.seal(place, 'a')).rejects.toThrow(Unavailable);
    made.add('seal-R0B', 'one');
    expect(await seal.unseal(place, await seal.seal(place, 'a'))).toBe('a');
  });

  it('that is no key of 32 bytes seals nothing', async () => {
    const made = vault();
    made.add('seal-R0B', 'one', Buffer.from('short').toString('base64'));
    await expect(sealing(made.secrets, made.now).seal(place, 'a')).rejects.toThrow('32 bytes');
  });

  it('whose version could be read as something else seals nothing', async () => {
    const made = vault();
    made.add('seal-R0B', 'one.two');
    await expect(sealing(made.secrets, made.now).seal(place, 'a')).rejects.toThrow('dot');
  });
});

describe('what goes through the queue', () => {
  it('is sealed with a key of its own, which opens nothing else', async () => {
    const { secrets, now, add, seal } = given();
    add('statement-transport', 'one');
    const transport = transportSealing(secrets, now);
    const sealed = await transport.seal('statement');
    expect(await transport.unseal(sealed)).toBe('statement');
    await expect(seal.unseal(place, sealed)).rejects.toThrow(CannotUnseal);
    await expect(transport.unseal(await seal.seal(place, 'a'))).rejects.toThrow(CannotUnseal);
  });

  it('needs no key of a trust', async () => {
    const made = vault();
    made.add('statement-transport', 'one');
    expect(await transportSealing(made.secrets, made.now).seal('a')).toMatch(/^v1\.one\./);
  });
});
