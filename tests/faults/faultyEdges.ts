import type { Edges } from '../../functions/edges';

/** What goes wrong at a point: the process ends there, or only the network fails. */
export const faultKinds = ['ended before', 'ended after', 'refused', 'answer lost'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** At which request something goes wrong, counted from 1. */
export interface Fault {
  readonly at: number;
  readonly kind: FaultKind;
}

/** The process has ended: nothing that it does from here on reaches anybody. */
class Ended extends Error {
  override readonly name = 'Ended';
}

/** The edges of one process: everything that it asks of another machine is counted, and goes wrong where it should. */
export interface FaultyProcess {
  readonly edges: Edges;
  /** How many requests it has made. */
  readonly requests: number;
}

/** @param healthy what the requests are answered by */
export function faultyProcess(healthy: Edges, fault: Fault | undefined): FaultyProcess {
  let requests = 0;
  let ended = false;
  async function passed<T>(ask: () => Promise<T>): Promise<T> {
    if (ended) throw new Ended();
    requests += 1;
    if (requests !== fault?.at) return ask();
    ended = fault.kind.startsWith('ended');
    const failure = ended ? new Ended() : new TypeError('fetch failed');
    if (fault.kind === 'ended before' || fault.kind === 'refused') throw failure;
    await ask();
    throw failure;
  }
  const { blobs, queues, table } = healthy.storage;
  return {
    edges: {
      ...healthy,
      fetch: (input, init) => passed(() => healthy.fetch(input, init)),
      storage: {
        blobs: counted(blobs, passed),
        queues: counted(queues, passed),
        table: (name) => counted(table(name), passed),
      },
    },
    get requests() {
      return requests;
    },
  };
}

/** A client of Azure's storage whose requests are counted: all that it does but for making other clients and lists. */
function counted<T extends object>(client: T, passed: <R>(ask: () => Promise<R>) => Promise<R>): T {
  return new Proxy(client, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== 'function') return found;
      const method = (...args: unknown[]): unknown => Reflect.apply(found, target, args);
      if (String(name).startsWith('list')) return method;
      if (/^get\w*Client$/.test(String(name)))
        return (...args: unknown[]) => counted(method(...args) as object, passed);
      return (...args: unknown[]) => passed(() => method(...args) as Promise<unknown>);
    },
  });
}
