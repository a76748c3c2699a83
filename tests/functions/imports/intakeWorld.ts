import { type Run, runs as runsList } from '../../../config/lists/runs';
import { programme } from '../../../config/programme';
import { trusts } from '../../../config/trusts/programme';
import { compose } from '../../../functions/compose';
import type { Edges } from '../../../functions/edges';
import type { ImportDeps } from '../../../functions/imports/importDeps';
import { type ImportDesk, importDesk } from '../../../functions/imports/importDesk';
import { pollIntake } from '../../../functions/imports/pollIntake';
import { readPart } from '../../../functions/snapshot/partStore';
import { partName, readPointer } from '../../../functions/snapshot/pointer';
import { snapshotContainer, stateContainer } from '../../../functions/storage/storageEdge';
import { type ServiceWorld, serviceWorld } from '../../made/serviceWorld';

const { intake } = programme.sites;
const deployed = { ...programme, intranetOrigin: 'https://intranet.example' };
const first = '2026-03-25T05:00:00Z';

/** A file as Graph shows it. */
interface Item {
  readonly id: string;
  readonly name: string;
}

/** The intake libraries of the trusts in a local tenant, and the processes that look into them. */
export interface IntakeWorld extends Pick<ServiceWorld, 'edges' | 'end'> {
  /** Every line that was logged since the last `reset`. */
  readonly log: readonly string[];
  /** What a process that begins now works with. */
  deps(edges?: Edges): ImportDeps;
  poll(deps?: ImportDeps): Promise<Record<string, number>>;
  /** Looks twice, five minutes apart: what is whole is imported. */
  pollTwice(): Promise<Record<string, number>>;
  readonly desk: ImportDesk;
  /** Accepts the imports of a trust that wait. */
  acceptAll(trust?: string): Promise<void>;
  /** Puts a file into a trust's library, or another content into one. Returns its id. */
  put(path: string, content: string, trust?: string): Promise<string>;
  remove(id: string): Promise<void>;
  /** The names of what lies at the top of R0B's library. */
  inLibrary(): Promise<string[]>;
  /** Names of files that somebody could have back. */
  recycleBin(): readonly string[];
  runs(): Promise<Run[]>;
  /** The rows of R0B that count. */
  rows(kind: 'absence' | 'staff'): Promise<object[]>;
  /** Moves the clock on, or sets it. */
  pass(minutes: number): void;
  goTo(instant: string): void;
  /** Empties everything, and sets the clock to Wednesday 25 March 2026, 5:00. */
  reset(): Promise<void>;
}

export async function intakeWorld(): Promise<IntakeWorld> {
  const world = await serviceWorld(first);
  const { graph, edges, tenant } = world;
  const { blobs } = edges.storage;
  for (const { ods } of trusts) tenant.sites.createLibrary(intake, `Intake ${ods}`);
  const site = (await graph.api(`/sites/intranet.example:${intake}`).get()) as Item;
  const { value: drives } = (await graph.api(`/sites/${site.id}/drives`).get()) as { value: Item[] };
  const driveOf = (trust: string): string =>
    `/drives/${drives.find(({ name }) => name === `Intake ${trust}`)?.id ?? 'none'}`;
  const itemsOf = async (trust: string): Promise<Item[]> =>
    ((await graph.api(`${driveOf(trust)}/root/children`).get()) as { value: Item[] }).value;
  const store = world.store(runsList);
  let log: string[] = [];
  const deps = (with_: Edges = edges): ImportDeps => ({
    ...compose(deployed, with_).imports,
    log: (line) => void log.push(line),
  });
  const poll = (process = deps()): Promise<Record<string, number>> => pollIntake(process);
  const pass = (minutes: number): void => world.goTo(new Date(edges.now().getTime() + minutes * 60_000).toISOString());
  const desk = importDesk(deps());
  return {
    edges,
    end: () => world.end(),
    get log() {
      return log;
    },
    deps,
    poll,
    pollTwice: async () => {
      await poll();
      pass(5);
      return poll();
    },
    desk,
    acceptAll: async (trust = 'R0B') => {
      for (const { runId, state } of await desk.recent(trust))
        if (state === 'waiting') await desk.decide(trust, runId, 'accept', 'U9000001', 'Looked at.');
    },
    put: async (path, content, trust = 'R0B') => {
      const address = `${driveOf(trust)}/root:/${path}:/content`;
      return ((await graph.api(address).put(content)) as Item).id;
    },
    remove: async (id) => void (await graph.api(`${driveOf('R0B')}/items/${id}`).delete()),
    inLibrary: async () => (await itemsOf('R0B')).map(({ name }) => name),
    recycleBin: () => tenant.sites.recycleBin(intake, 'Intake R0B'),
    runs: () => store.find(),
    rows: async (kind) => readPart(edges.storage, (await readPointer(edges.storage)).parts[partName('R0B', kind)]),
    pass,
    goTo: (instant) => world.goTo(instant),
    reset: async () => {
      for (const name of [snapshotContainer, stateContainer]) {
        const container = blobs.getContainerClient(name);
        for await (const blob of container.listBlobsFlat()) await container.deleteBlob(blob.name);
      }
      for (const { id } of await store.find()) await store.remove(id, (await store.get(id)).version);
      for (const { ods } of trusts) {
        for (const { id } of await itemsOf(ods)) {
          await graph.api(`${driveOf(ods)}/items/${id}/permanentDelete`).post(undefined);
        }
      }
      log = [];
      world.goTo(first);
    },
  };
}
