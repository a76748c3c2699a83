import { stateContainer } from '../../../functions/storage/storageEdge';
import { underLease } from '../../../functions/storage/lease';
import { type ServiceWorld, serviceWorld } from '../../made/serviceWorld';

let world: ServiceWorld;
beforeAll(async () => void (world = await serviceWorld('2026-03-25T09:00:00Z')), 60_000);
afterAll(() => world.end());

/** Work that goes on until it is told to end. */
function work() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const run = async (): Promise<string> => {
    begin();
    await ended;
    return 'done';
  };
  return { run, begun, end };
}

describe('what only one may do at a time', () => {
  it('gives what it came to', async () => {
    expect(await underLease(world.edges.storage, 'first', () => Promise.resolve(7))).toBe(7);
  });

  it('is not begun while somebody is at it, and may be afterwards', async () => {
    const { run, begun, end } = work();
    const first = underLease(world.edges.storage, 'second', run);
    await begun;
    expect(await underLease(world.edges.storage, 'second', () => Promise.resolve('twice'))).toBeUndefined();
    end();
    expect(await first).toBe('done');
    expect(await underLease(world.edges.storage, 'second', () => Promise.resolve('after'))).toBe('after');
  });

  it('does not keep something else from being done', async () => {
    const { run, begun, end } = work();
    const first = underLease(world.edges.storage, 'third', run);
    await begun;
    expect(await underLease(world.edges.storage, 'fourth', () => Promise.resolve('other'))).toBe('other');
    end();
    await first;
  });

  it('is free again when it failed', async () => {
    const failing = underLease(world.edges.storage, 'fifth', () => Promise.reject(new Error('Failed.')));
    await expect(failing).rejects.toThrow('Failed.');
    expect(await underLease(world.edges.storage, 'fifth', () => Promise.resolve('after'))).toBe('after');
  });

  it('is begun by one of several at once, though nobody ever did it before', async () => {
    const { run, end } = work();
    let turnedAway = 0;
    const attempts = [1, 2, 3].map(async () => {
      const result = await underLease(world.edges.storage, 'sixth', run);
      // Whoever is at it ends when the two others have been turned away.
      if (result === undefined && (turnedAway += 1) === 2) end();
      return result;
    });
    expect((await Promise.all(attempts)).filter((result) => result === 'done')).toHaveLength(1);
  });

  it('needs nothing to be there', async () => {
    await world.edges.storage.blobs.getContainerClient(stateContainer).deleteIfExists();
    expect(await underLease(world.edges.storage, 'seventh', () => Promise.resolve('made'))).toBe('made');
  });
});
