import { trusts } from '../../config/trusts/programme';
import type { ImportDeps } from '../../functions/imports/importDeps';
import { importDesk } from '../../functions/imports/importDesk';
import { stateContainer } from '../../functions/storage/storageEdge';
import { type IntakeWorld, intakeWorld } from '../functions/imports/intakeWorld';
import { absenceCsv } from '../made/extracts';
import { type Fault, faultKinds, faultyProcess } from './faultyEdges';

jest.setTimeout(600_000);

let intake: IntakeWorld;
let points = 0;
beforeAll(async () => {
  intake = await intakeWorld();
  await intake.reset();
  await handIn(20);
  await intake.poll();
  await intake.acceptAll();
});
afterAll(async () => {
  process.stdout.write(`Importing once: ${points} points tried.\n`);
  await intake.end();
});

let lastPerson = 100;

/** Hands in so many lines, of other people than ever before, and looks once: at the next look they are whole. */
async function handIn(count: number): Promise<string[]> {
  const persons = Array.from({ length: count }, () => `U5${String((lastPerson += 1)).padStart(6, '0')}`);
  await intake.put('a.csv', absenceCsv(persons.map((person) => ({ person, start: '25/02/2026', end: '10/03/2026' }))));
  await intake.poll();
  intake.pass(5);
  return persons;
}

/** One process: its work is broken off or lacks an answer at the fault. Returns how many requests it made. */
async function liveOnce(fault: Fault | undefined, work: (deps: ImportDeps) => Promise<unknown>): Promise<number> {
  const faulty = faultyProcess(intake.edges, fault);
  const deps = { ...intake.deps(faulty.edges), trusts: trusts.filter(({ ods }) => ods === 'R0B') };
  await work(deps).catch(() => undefined);
  return faulty.requests;
}

/** A process that ended holds its lease for a minute: here it is over at once. */
async function aMinuteLater(): Promise<void> {
  const lease = intake.edges.storage.blobs.getContainerClient(stateContainer).getBlobClient('lease-intake');
  await lease
    .getBlobLeaseClient()
    .breakLease(0)
    .catch(() => undefined);
  intake.pass(5);
}

const openRuns = async () => (await intake.runs()).filter(({ state }) => state === 'running' || state === 'waiting');
const acceptedRuns = async () => (await intake.runs()).filter(({ state }) => state === 'accepted').length;

/** The file counts exactly once, and nothing is left of it. */
async function expectOnce(persons: readonly string[], acceptedBefore: number): Promise<void> {
  const rows = (await intake.rows('absence')) as { person: string }[];
  expect(rows.map(({ person }) => person)).toEqual(persons);
  expect(await acceptedRuns()).toBe(acceptedBefore + 1);
  expect(await openRuns()).toEqual([]);
  expect(await intake.inLibrary()).toEqual([]);
  expect(intake.recycleBin()).toEqual([]);
}

describe('an import that is not odd', () => {
  const tried = async (fault: Fault | undefined): Promise<number> => {
    const [persons, accepted] = [await handIn(20), await acceptedRuns()];
    const requests = await liveOnce(fault, (deps) => intake.poll(deps));
    for (let look = 0; look < 2; look += 1) {
      await aMinuteLater();
      await intake.poll();
    }
    await expectOnce(persons, accepted);
    return requests;
  };

  it.each(faultKinds)('counts once, whichever step has this fault: %s', async (kind) => {
    const requests = await tried(undefined);
    expect(requests).toBeGreaterThan(20);
    for (let at = 1; at <= requests; at += 1) await tried({ at, kind });
    points += requests;
  });
});

describe('an import that a person accepts', () => {
  let size = 20;
  const tried = async (fault: Fault | undefined): Promise<number> => {
    // Half as many and twice as many are odd by turns.
    size = size === 20 ? 10 : 20;
    const [persons, accepted] = [await handIn(size), await acceptedRuns()];
    await intake.poll();
    const [waiting] = await openRuns();
    const runId = waiting?.runId ?? '';
    expect(waiting?.state).toBe('waiting');
    const accept = (deps: ImportDeps) => importDesk(deps).decide('R0B', runId, 'accept', 'U9000001', 'Looked at.');
    const requests = await liveOnce(fault, accept);
    await aMinuteLater();
    await intake.poll();
    // Where it did not count, it waits still, and the person is asked again.
    await intake.acceptAll();
    await expectOnce(persons, accepted);
    return requests;
  };

  it.each(faultKinds)('counts once, whichever step has this fault: %s', async (kind) => {
    const requests = await tried(undefined);
    expect(requests).toBeGreaterThan(15);
    for (let at = 1; at <= requests; at += 1) await tried({ at, kind });
    points += requests;
  });
});
