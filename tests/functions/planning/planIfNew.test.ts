import { Unavailable } from '../../../config/lists/storeFailures';
import type { PlanCounts, PlanningDeps } from '../../../functions/planning/planContacts';
import { planIfNew } from '../../../functions/planning/planIfNew';
import { stateContainer } from '../../../functions/storage/storageEdge';
import { somebody } from '../sending/sendingWorld';
import { ownPlanningWorld } from './planningWorld';

const made = ownPlanningWorld();
const storage = () => made().world.edges.storage;
/** Looks whether there is anything to plan, for one person who is due. */
function look(changes: Partial<PlanningDeps> = {}): Promise<PlanCounts | undefined> {
  made().setPeople([somebody(401)]);
  return planIfNew({ ...made().planning, ...changes }, storage());
}
const snapshotOf = (version: string): Pick<PlanningDeps, 'snapshot'> => ({
  snapshot: {
    current: async () => {
      const people = await made().planning.snapshot.current();
      return people && { ...people, version };
    },
  },
});

beforeEach(async () => {
  const container = storage().blobs.getContainerClient(stateContainer);
  await container.createIfNotExists();
  await container.getBlobClient('planned').deleteIfExists();
});

describe('a plan is made', () => {
  it('once for a snapshot and a day, and again when another import counts', async () => {
    expect(await look()).toEqual({ day28: 1 });
    expect(await look()).toBeUndefined();
    expect(await look(snapshotOf('2'))).toEqual({});
    expect(await look(snapshotOf('2'))).toBeUndefined();
  });

  it('every day, from half past four in London on', async () => {
    await look();
    made().world.goTo('2026-03-25T04:29:00Z');
    expect(await look()).toBeUndefined();
    made().world.goTo('2026-03-25T04:30:00Z');
    expect(await look()).toEqual({});
    // In summer time half past four is half past three in UTC.
    made().world.goTo('2026-04-01T03:29:00Z');
    expect(await look()).toEqual({});
    made().world.goTo('2026-04-01T03:30:00Z');
    expect(await look()).toEqual({});
  });

  it('at the next look, where somebody else was at it or it failed', async () => {
    expect(await look({ alone: () => Promise.resolve(undefined) })).toBeUndefined();
    const all = () => Promise.reject(new Unavailable('Not just now.'));
    const failing = look({ ledger: { ...made().planning.ledger, all } });
    await expect(failing).rejects.toThrow(Unavailable);
    expect(await look()).toEqual({ day28: 1 });
  });
});

it('a plan that fails is written down, once a day', async () => {
  const all = () => Promise.reject(new Unavailable('Not just now.'));
  const failing = () => made().planFor([], { ledger: { ...made().planning.ledger, all } });
  made().world.goTo('2026-05-05T05:00:00Z');
  await expect(failing()).rejects.toThrow(Unavailable);
  await expect(failing()).rejects.toThrow(Unavailable);
  expect((await made().plans()).filter(({ day }) => day === '2026-05-05')).toMatchObject([
    { state: 'failed', reason: 'It could not be finished. It is made again by itself.' },
  ]);
});
