import { Conflict, NotFound, Throttled, Unavailable } from '../../../config/lists/storeFailures';
import { contacts } from '../../../config/lists/contacts';
import { graphClient } from '../../../functions/graph/graphClient';
import { graphListStore } from '../../../functions/lists/graphListStore';
import { type ServiceWorld, serviceWorld } from '../../made/serviceWorld';

let world: ServiceWorld;
let asked: string[] = [];
beforeAll(async () => void (world = await serviceWorld('2026-03-25T09:00:00Z')), 60_000);
beforeEach(() => (asked = []));
afterAll(() => world.end());

const person = 'U00000042';
const row = (contactId: string) =>
  ({
    title: 'Contact',
    contactId,
    person,
    trust: 'R0B',
    state: 'due',
    rule: 'stress',
    spellStart: '2026-02-26',
    day28Key: contactId,
    stressKey: `${person}|stress|${contactId}`,
    firstSeenOn: '2026-03-25',
    notBefore: '2026-03-26',
  }) as const;

/** The ledger's store, with the addresses that it asks for. */
function watched(answer: (request: Request) => Promise<Response>) {
  const client = graphClient({
    ...world.edges,
    fetch: (input, init) => {
      const request = new Request(input, init);
      asked.push(decodeURIComponent(request.url));
      return answer(request);
    },
  });
  return graphListStore(client, world.siteId, contacts);
}

describe('a search of a list about people', () => {
  it('finds what it should over all pages, and has nothing of anybody in an address', async () => {
    const store = watched((request) => world.tenant.graph(request));
    for (let number = 0; number < 3; number += 1) await store.add(row(`${number}`.repeat(32)));
    const found = await store.find([{ column: 'person', is: 'eq', value: person }]);
    expect(found.map(({ contactId }) => contactId?.[0])).toEqual(['0', '1', '2']);
    const { row: same, version } = await store.get(found[0]?.id ?? 0);
    await store.change(same.id, { state: 'queued' }, version);
    expect(asked.length).toBeGreaterThan(5);
    for (const word of [person, 'day28', 'stress', '2026-0', 'filter', 'fields('])
      expect(asked.join()).not.toContain(word);
  });

  it.each([
    [429, { 'Retry-After': '7' }, Throttled],
    [503, {}, Unavailable],
    [404, {}, NotFound],
    [403, {}, NotFound],
    [412, {}, Conflict],
  ])('throws the failure for a part that is refused with %i', async (status, headers, failure) => {
    const store = watched(async (request) =>
      request.url.endsWith('/$batch')
        ? Response.json({ responses: [{ id: '1', status, headers, body: { error: { code: 'x', message: 'y' } } }] })
        : world.tenant.graph(request),
    );
    await expect(store.find([{ column: 'person', is: 'eq', value: person }])).rejects.toBeInstanceOf(failure);
  });

  it('does not take an empty answer for an empty list', async () => {
    const store = watched(async (request) =>
      request.url.endsWith('/$batch') ? Response.json({ responses: [] }) : world.tenant.graph(request),
    );
    await expect(store.find()).rejects.toBeInstanceOf(Unavailable);
  });
});
