import { sendingStops as stopsList } from '../../../config/lists/sendingStops';
import { sendingStops } from '../../../functions/sending/sendingStops';
import { type ServiceWorld, serviceWorld } from '../../made/serviceWorld';

let world: ServiceWorld;
beforeAll(async () => void (world = await serviceWorld('2026-03-25T09:00:00Z')), 60_000);
afterAll(() => world.end());

const at = '2026-03-25T09:00:00Z';
const later = '2026-03-25T10:00:00Z';
const list = () => world.store(stopsList);
const stops = () => sendingStops(list());

/** Every scope goes on again, and nothing is remembered. */
afterEach(async () => {
  for (const { id } of await list().find()) await list().remove(id, (await list().get(id)).version);
});

const rowOf = async (scope: string) => (await list().find([{ column: 'scope', is: 'eq', value: scope }]))[0];
const steps = async (scope: string): Promise<string[]> =>
  ((await rowOf(scope))?.history ?? '')
    .split('\n')
    .map((text) => JSON.parse(text) as { what: string; by: string })
    .map(({ what, by }) => `${what} ${by}`);

describe('stopping', () => {
  it('takes one person, and holds at once', async () => {
    expect(await stops().stop('R0B', 'ada', 'Wrong words.', at)).toEqual({
      ...{ scope: 'R0B', stopped: true, stoppedAt: at, reason: 'Wrong words.' },
    });
    expect(await stops().stoppedFor('R0B')).toBe(true);
    expect(await rowOf('R0B')).toMatchObject({ stoppedBy: 'ada', reason: 'Wrong words.' });
  });

  it.each([
    ['All', ['R0B', 'RXP', 'RVW', 'RTR']],
    ['RXP', ['RXP']],
  ])('%s is stopped for %j', async (scope, expected) => {
    await stops().stop(scope, 'ada', 'Wrong words.', at);
    const stopped: string[] = [];
    for (const trust of ['R0B', 'RXP', 'RVW', 'RTR']) if (await stops().stoppedFor(trust)) stopped.push(trust);
    expect(stopped).toEqual(expected);
  });

  it('a scope that was never stopped goes on', async () => {
    expect(await stops().stoppedFor('R0B')).toBe(false);
    expect(await stops().all()).toEqual([]);
  });

  it('again has the newer reason, and whoever had asked to go on asks again', async () => {
    await stops().stop('All', 'ada', 'Wrong words.', at);
    await stops().resume('All', 'ben', at);
    await stops().stop('All', 'cat', 'Wrong people.', later);
    expect(await stops().all()).toEqual([{ scope: 'All', stopped: true, stoppedAt: later, reason: 'Wrong people.' }]);
    expect(await stops().resume('All', 'cat', later)).toMatchObject({ stopped: true, resumeAskedBy: 'cat' });
    expect(await steps('All')).toEqual(['stopped ada', 'resume-asked ben', 'stopped cat', 'resume-asked cat']);
  });

  it.each([
    ['does not say whether', { stopped: undefined }],
    ['does not say for whom', { scope: undefined }],
  ])('a row that %s is a stop for all it may mean: somebody has meddled with it', async (_, changes) => {
    await stops().stop('R0B', 'ada', 'Wrong words.', at);
    const rows = (await list().find()).map((row) => ({ ...row, ...changes }));
    const meddledWith = sendingStops({ ...list(), find: () => Promise.resolve(rows as never) });
    expect(await meddledWith.stoppedFor('R0B')).toBe(true);
  });

  it.each(['', 'RXX', 'R0B'.repeat(2)])('refuses a scope that there is not: "%s"', async (scope) => {
    await expect(stops().stop(scope, 'ada', 'Wrong words.', at)).rejects.toThrow(TypeError);
  });
});

/** Somebody empties columns of a scope's row by hand: our own store would not. */
async function damaged(scope: string, columns: object): Promise<void> {
  const { id } = (await rowOf(scope)) as { id: number };
  await world.graph.api(`/sites/${world.siteId}/lists/${stopsList.name}/items/${id}/fields`).patch(columns);
}

describe('going on', () => {
  beforeEach(() => stops().stop('R0B', 'ada', 'Wrong words.', at));

  it('takes two people, one of whom may have stopped it', async () => {
    expect(await stops().resume('R0B', 'ada', later)).toMatchObject({ stopped: true, resumeAskedBy: 'ada' });
    expect(await stops().stoppedFor('R0B')).toBe(true);
    expect(await stops().resume('R0B', 'ben', later)).toMatchObject({ scope: 'R0B', stopped: false });
    expect(await stops().stoppedFor('R0B')).toBe(false);
    expect(await steps('R0B')).toEqual(['stopped ada', 'resume-asked ada', 'resumed ben']);
    expect(await rowOf('R0B')).not.toHaveProperty('resumeAskedBy');
  });

  it('is not done by the same person twice, however often', async () => {
    for (let time = 0; time < 3; time += 1) await stops().resume('R0B', 'ada', later);
    expect(await stops().stoppedFor('R0B')).toBe(true);
    expect(await steps('R0B')).toEqual(['stopped ada', 'resume-asked ada']);
  });

  it('of one scope leaves the others stopped', async () => {
    await stops().stop('All', 'ada', 'Wrong words.', at);
    for (const by of ['ada', 'ben']) await stops().resume('R0B', by, later);
    expect(await stops().stoppedFor('R0B')).toBe(true);
  });

  it.each([
    ['whether it is stopped', 'R0B', { stopped: null }],
    ['for whom', 'All', { scope: null }],
  ])('can be agreed for a row that does not say %s', async (_, scope, damage) => {
    await damaged('R0B', damage);
    expect(await stops().resume(scope, 'ada', later)).toMatchObject({ scope, stopped: true, resumeAskedBy: 'ada' });
    expect(await stops().stoppedFor('R0B')).toBe(true);
    expect(await stops().resume(scope, 'ben', later)).toMatchObject({ scope, stopped: false });
    expect(await stops().stoppedFor('R0B')).toBe(false);
  });

  it('leads through every row that stops the scope', async () => {
    await stops().stop('All', 'ada', 'Wrong words.', at);
    await damaged('R0B', { scope: null });
    for (let row = 0; row < 2; row += 1) {
      expect(await stops().stoppedFor('RXP')).toBe(true);
      for (const by of ['ada', 'ben']) await stops().resume('All', by, later);
    }
    expect(await stops().stoppedFor('RXP')).toBe(false);
  });

  it('of what is not stopped changes nothing', async () => {
    expect(await stops().resume('RXP', 'ada', later)).toEqual({ scope: 'RXP', stopped: false });
    expect(await rowOf('RXP')).toBeUndefined();
  });
});

describe('at the same moment', () => {
  it('two people stop, and it is one stop', async () => {
    await Promise.all(['ada', 'ben'].map((by) => stops().stop('All', by, 'Wrong words.', at)));
    expect(await stops().all()).toHaveLength(1);
    expect((await steps('All')).sort()).toEqual(['stopped ada', 'stopped ben']);
  });

  it('two people ask to go on: one asks, the other agrees', async () => {
    await stops().stop('All', 'ada', 'Wrong words.', at);
    await Promise.all(['ben', 'cat'].map((by) => stops().resume('All', by, later)));
    expect(await stops().stoppedFor('R0B')).toBe(false);
    expect((await steps('All')).map((step) => step.split(' ')[0])).toEqual(['stopped', 'resume-asked', 'resumed']);
  });

  it('one person asks from two windows: it is asked once', async () => {
    await stops().stop('All', 'ada', 'Wrong words.', at);
    await Promise.all([1, 2].map(() => stops().resume('All', 'ben', later)));
    expect(await stops().stoppedFor('R0B')).toBe(true);
    expect(await steps('All')).toEqual(['stopped ada', 'resume-asked ben']);
  });

  it('one agrees and another stops: no ask is left that one person could agree to alone', async () => {
    await stops().stop('All', 'ada', 'Wrong words.', at);
    await stops().resume('All', 'ada', at);
    await Promise.all([stops().resume('All', 'ben', later), stops().stop('All', 'cat', 'Wrong people.', later)]);
    const [state] = await stops().all();
    const last = (await steps('All')).at(-1);
    expect(state?.stopped).toBe(last === 'stopped cat' || last === 'resume-asked ben');
    expect(state?.resumeAskedBy).toBe(last === 'resume-asked ben' ? 'ben' : undefined);
  });
});
