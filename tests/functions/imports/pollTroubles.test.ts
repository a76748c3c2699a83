import { Unavailable } from '../../../config/lists/storeFailures';
import type { Edges } from '../../../functions/edges';
import { removeOrphans, writePart } from '../../../functions/snapshot/partStore';
import { readPointer } from '../../../functions/snapshot/pointer';
import { stateContainer } from '../../../functions/storage/storageEdge';
import { underLease } from '../../../functions/storage/lease';
import { absenceCsv, type Sick, staffCsv } from '../../made/extracts';
import { type IntakeWorld, intakeWorld } from './intakeWorld';

jest.setTimeout(60_000);

let intake: IntakeWorld;
beforeAll(async () => void (intake = await intakeWorld()));
beforeEach(() => intake.reset());
afterAll(() => intake.end());

const lines = (count: number): Sick[] =>
  Array.from({ length: count }, (_, number) => ({ person: `U5000${100 + number}`, start: '25/02/2026' }));
const states = async () => (await intake.runs()).map(({ state }) => state);

/** Edges whose network gives this answer to some requests. */
const answering = (answer: (request: Request) => Promise<Response> | undefined): Edges => ({
  ...intake.edges,
  fetch: (input, init) => {
    const request = new Request(input, init);
    return answer(request) ?? intake.edges.fetch(request);
  },
});
const gone = (): Promise<Response> =>
  Promise.resolve(Response.json({ error: { code: 'resyncRequired' } }, { status: 410 }));

describe('a cursor that Graph no longer knows', () => {
  const forgetful = () => intake.deps(answering(({ url }) => (url.includes('token=') ? gone() : undefined)));

  it('is followed by a look at everything: what waits is not read again, and what is new is', async () => {
    await intake.put('a.csv', absenceCsv(lines(3)));
    await intake.pollTwice();
    await intake.put('b.csv', staffCsv([{ person: 'U5000100' }]));
    intake.pass(5);
    expect(await intake.poll(forgetful())).toEqual({});
    intake.pass(5);
    expect(await intake.poll(forgetful())).toEqual({ waiting: 1 });
    expect(await states()).toEqual(['waiting', 'waiting']);
  });

  it('leaves no file that was taken away in the meantime', async () => {
    const file = await intake.put('a.csv', absenceCsv(lines(3)));
    await intake.pollTwice();
    await intake.remove(file);
    await intake.poll(forgetful());
    expect(await states()).toEqual(['failed']);
    const cursor = intake.edges.storage.blobs.getContainerClient(stateContainer).getBlobClient('intake-R0B.json');
    expect((await cursor.downloadToBuffer()).toString()).not.toContain(file);
  });
});

describe('an import that was broken off before it counted', () => {
  it('is not taken in where a later one counts by now, and does not come up at every look', async () => {
    await intake.put('first.csv', absenceCsv(lines(20)));
    await intake.pollTwice();
    await intake.acceptAll();
    const old = await intake.put('old.csv', absenceCsv(lines(19)));
    await intake.poll();
    intake.pass(5);
    const unread = (): Promise<Response> =>
      Promise.resolve(new Response('No.', { status: 503, headers: { 'retry-after': '0' } }));
    const edges = answering(({ url }) => (url.endsWith(`/items/${old}/content`) ? unread() : undefined));
    await expect(intake.poll(intake.deps(edges))).rejects.toThrow(Unavailable);
    await intake.put('later.csv', absenceCsv(lines(21)));
    await expect(intake.poll(intake.deps(edges))).rejects.toThrow(Unavailable);
    intake.pass(5);
    await expect(intake.poll(intake.deps(edges))).rejects.toThrow(Unavailable);
    expect(await intake.rows('absence')).toHaveLength(21);

    expect(await intake.poll()).toEqual({ refused: 1 });
    expect(await intake.poll()).toEqual({});
    expect(await intake.rows('absence')).toHaveLength(21);
    const refused = (await intake.runs()).filter(({ state }) => state === 'refused');
    expect(refused.map(({ reason }) => reason)).toEqual(['A later extract is in already, so this one was not used.']);
  });
});

describe('two looks at once', () => {
  it('are one', async () => {
    await intake.put('a.csv', absenceCsv(lines(3)));
    await intake.poll();
    intake.pass(5);
    const counts = await Promise.all([intake.poll(intake.deps()), intake.poll(intake.deps())]);
    expect(counts.map((each) => each['waiting'] ?? 0).sort()).toEqual([0, 1]);
    expect(await states()).toEqual(['waiting']);
  });

  it('are none while a person decides', async () => {
    await intake.put('a.csv', absenceCsv(lines(3)));
    await intake.poll();
    intake.pass(5);
    await underLease(intake.edges.storage, 'intake', async () => {
      expect(await intake.poll()).toEqual({});
    });
    expect(await intake.poll()).toEqual({ waiting: 1 });
  });
});

describe('what goes wrong with one file or library', () => {
  const broken = (): Promise<Response> =>
    Promise.resolve(new Response('No.', { status: 503, headers: { 'retry-after': '0' } }));

  it('keeps no other waiting, and is said in the end', async () => {
    const file = await intake.put('a.csv', absenceCsv(lines(3)));
    await intake.put('b.csv', absenceCsv(lines(3)), 'RXP');
    await intake.poll();
    intake.pass(5);
    const edges = answering(({ url }) => (url.endsWith(`/items/${file}/content`) ? broken() : undefined));
    await expect(intake.poll(intake.deps(edges))).rejects.toThrow(Unavailable);
    const runs = await intake.runs();
    expect(runs.map(({ trust, state }) => `${String(trust)} ${String(state)}`).sort()).toEqual([
      'R0B running',
      'RXP waiting',
    ]);
    expect(await intake.poll()).toEqual({ waiting: 1 });
    expect(await states()).toEqual(['waiting', 'waiting']);
  });

  it('is a file’s own that is taken away while it is read', async () => {
    await intake.put('a.csv', absenceCsv(lines(3)));
    await intake.poll();
    intake.pass(5);
    const deps = intake.deps();
    const drive = deps.drive('R0B');
    const fleeting = {
      ...drive,
      content: async function* (id: string) {
        yield* drive.content(id);
        await intake.remove(id);
      },
    };
    await intake.poll({ ...deps, drive: (ods) => (ods === 'R0B' ? fleeting : deps.drive(ods)) });
    await intake.poll();
    expect(await states()).toEqual(['failed']);
    expect(await intake.rows('absence')).toEqual([]);
  });
});

describe('the content of a file', () => {
  it('is asked for where Graph leads, without our token', async () => {
    await intake.put('a.csv', absenceCsv(lines(3)));
    await intake.poll();
    intake.pass(5);
    const asked: string[] = [];
    const edges = answering(({ url, headers }) => {
      const what = /\/content$/.test(url) ? 'file' : new URL(url).pathname.startsWith('/v1.0/') ? 'Graph' : 'place';
      asked.push(`${what}${headers.has('authorization') ? ' with token' : ''}`);
      return undefined;
    });
    expect(await intake.poll(intake.deps(edges))).toEqual({ waiting: 1 });
    // Once for its header, and once as a whole.
    const ofFile = ['file with token', 'place', 'file with token', 'place'];
    expect(asked.filter((each) => each !== 'Graph with token')).toEqual(ofFile);
  });
});

describe('a part that no pointer names', () => {
  const parts = async (): Promise<string[]> => {
    const names: string[] = [];
    const container = intake.edges.storage.blobs.getContainerClient('snapshot');
    for await (const { name } of container.listBlobsFlat({ prefix: 'part-' })) names.push(name);
    return names;
  };

  it('is removed when it was replaced, or an hour after it was left', async () => {
    const { storage } = intake.edges;
    const [replaced, left] = [await writePart(storage, []), await writePart(storage, [])];
    const named = await writePart(storage, []);
    const pointer = { part: { blob: named, runId: 'r', file: 'f', countedAt: '', wholeChangedAt: '' } };
    const written = Date.now();
    await removeOrphans(storage, pointer, replaced, new Date(written + 59 * 60_000));
    expect((await parts()).sort()).toEqual([left, named].sort());
    await removeOrphans(storage, pointer, undefined, new Date(written + 61 * 60_000));
    expect(await parts()).toEqual([named]);
  });

  it('is what an import leaves none of', async () => {
    for (const count of [20, 19, 18]) {
      await intake.put('a.csv', absenceCsv(lines(count)));
      await intake.pollTwice();
      await intake.acceptAll();
    }
    const pointer = await readPointer(intake.edges.storage);
    expect(await parts()).toEqual(Object.values(pointer.parts).map(({ blob }) => blob));
  });
});
