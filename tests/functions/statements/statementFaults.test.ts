import { Throttled, Unavailable } from '../../../config/lists/storeFailures';
import type { Choice } from '../../../core/statements/choice';
import type { Edges } from '../../../functions/edges';
import { receiveStatement } from '../../../functions/statements/receiveStatement';
import { tablesThrough } from '../links/callsTo';
import { leftBy, type StatementWorld, statementWorld } from './statementWorld';

jest.setTimeout(120_000);
const at = '2026-03-25T20:15:00.000Z';
let given: StatementWorld;
beforeAll(async () => {
  given = await statementWorld(at);
});
afterAll(() => given.end());

type How = 'before it was asked' | 'after it was done, before the answer';

/** Edges at which everything ends at the `point`-th step to another machine. */
function endingAt(point: number, how: How): { edges: Edges; steps: () => number } {
  let steps = 0;
  const at = async <T>(_: string, call: () => Promise<T>): Promise<T> => {
    steps += 1;
    const ends = steps >= point;
    if (ends && (how === 'before it was asked' || steps > point)) throw new Unavailable('Ended.');
    const answer = await call();
    if (ends) throw new Unavailable('Ended.');
    return answer;
  };
  const { edges } = given.world;
  return {
    steps: () => steps,
    edges: {
      ...edges,
      fetch: (input, init) => at('fetch', () => edges.fetch(input, init)),
      storage: tablesThrough(edges.storage, at),
      secrets: { read: (name) => at('secret', () => edges.secrets.read(name)) },
    },
  };
}

const wishes: Choice[][] = [
  ['physio', 'text-me', 'not-this-absence'],
  ['nothing-now', 'never-automatic'],
  ['not-for-me'],
];

describe.each(wishes.map((choices) => [choices.join(' and '), choices] as const))('receiving "%s"', (_, choices) => {
  it('ends the same wherever it was cut off, and begun again', async () => {
    const whole = endingAt(Infinity, 'before it was asked');
    const calm = await given.reached();
    await receiveStatement(given.depsWith(whole.edges), await given.message(calm, choices));
    const expected = await leftBy(given, calm);
    expect(expected).toMatchObject({ opens: false });
    let points = 0;
    for (let point = 1; point <= whole.steps(); point += 1) {
      for (const how of ['before it was asked', 'after it was done, before the answer'] as const) {
        const reached = await given.reached();
        const message = await given.message(reached, choices);
        const cut = receiveStatement(given.depsWith(endingAt(point, how).edges), message);
        await expect(cut).rejects.toThrow(Unavailable);
        await receiveStatement(given.deps, message);
        expect([point, how, await leftBy(given, reached)]).toEqual([point, how, expected]);
        points += 1;
      }
    }
    process.stdout.write(`Statements: cut off at ${String(points)} points.\n`);
    expect(points).toBeGreaterThan(15);
  });
});

describe('receiving', () => {
  it('goes on from what somebody else did to the contact in between', async () => {
    const reached = await given.reached({ state: 'sending', sentAt: undefined });
    const message = await given.message(reached, ['nurse']);
    let moved = false;
    const deps = {
      ...given.deps,
      statements: {
        ...given.deps.statements,
        keep: async (...row: Parameters<typeof given.deps.statements.keep>) => {
          const contact = await given.deps.ledger.byContact(reached.contactId);
          if (contact === undefined) throw new Error('No contact.');
          await given.deps.ledger.move(contact, { state: 'sent', sentAt: at }, { at, what: 'sent' });
          moved = true;
          return given.deps.statements.keep(...row);
        },
      },
    };
    await receiveStatement(deps, message);
    expect(moved).toBe(true);
    expect(await leftBy(given, reached)).toMatchObject({
      contact: { state: 'answered', sentAt: at },
      history: [expect.stringContaining('"sent"'), expect.stringContaining('"answered"')],
    });
  });

  it('is put off while the service has too much to do, and loses nothing', async () => {
    const reached = await given.reached();
    const message = await given.message(reached, ['nurse']);
    let calls = 0;
    const { edges } = given.world;
    const busy = given.depsWith({
      ...edges,
      fetch: (input, init) => {
        calls += 1;
        return calls < 3 ? edges.fetch(input, init) : Promise.resolve(new Response('{}', { status: 429 }));
      },
    });
    await expect(receiveStatement(busy, message)).rejects.toThrow(Throttled);
    await receiveStatement(given.deps, message);
    expect(await leftBy(given, reached)).toMatchObject({ contact: { state: 'answered' }, opens: false });
  });
});
