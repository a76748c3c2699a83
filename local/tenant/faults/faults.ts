import { AsyncLocalStorage } from 'node:async_hooks';
import { pathShape } from '../routing/pathShape';
import { carryOut } from './carryOut';
import { matches, picker, seen, type Seen } from './matching';
import type { Fault, FaultRule, Service } from './rule';

/** A rule that holds, and what it has done. */
export interface HeldRule extends FaultRule {
  readonly id: number;
  /** How many requests it was about, and how many of them met the fault. */
  readonly matched: number;
  readonly fired: number;
}

/** A fault that a request met. */
export interface Fired {
  readonly at: Date;
  readonly rule: number;
  readonly kind: Fault['kind'];
  /** The how manieth request to the tenant it was. */
  readonly request: number;
  readonly method: string;
  /** Without the values in it. */
  readonly path: string;
}

/** The faults that a test or whoever holds the control port asks for. */
export interface Faults {
  /** Adds a rule behind those that are there: the first one whose turn it is decides. @returns its id */
  add(rule: FaultRule): number;
  rules(): readonly HeldRule[];
  /** Takes a rule away, or all of them with what they have done; a request that hangs goes on hanging. */
  clear(id?: number): void;
  fired(): readonly Fired[];
  /** How many requests came, a batch as one. */
  seen(): Readonly<Record<Service, number>>;
}

/** The faults, and the places where they are met. */
export interface FaultPoints extends Faults {
  around(service: Service, request: Request, answer: () => Promise<Response>): Promise<Response>;
  /** Stands before each commit of the storage. */
  beforeCommit(): void;
}

interface Holding {
  readonly id: number;
  readonly rule: FaultRule;
  readonly picks: (count: number) => boolean;
  matched: number;
  fired: number;
}

/** @param end ends the process at once */
export function openFaults(now: () => Date, end: () => never): FaultPoints {
  let holding: Holding[] = [];
  let log: Fired[] = [];
  let seenOf = { sharePoint: 0, graph: 0 };
  let ids = 0;
  const committing = new AsyncLocalStorage<'ends'>();

  const met = (request: Seen): Fault | undefined => {
    const due = holding.filter((held) => {
      if (!matches(held.rule.match ?? {}, request)) return false;
      held.matched += 1;
      // Asked of every rule each time, so that what one does moves no draw of another.
      return held.picks(held.matched) && held.fired < (held.rule.times ?? Infinity);
    });
    const [held] = due;
    if (!held) return undefined;
    held.fired += 1;
    const fault = held.rule.do;
    const { method, path } = request;
    const count = seenOf.sharePoint + seenOf.graph;
    log.push({ at: now(), rule: held.id, kind: fault.kind, request: count, method, path: pathShape(path) });
    return fault;
  };

  return {
    add: (rule) => {
      ids += 1;
      holding.push({ id: ids, rule, picks: picker(rule.when), matched: 0, fired: 0 });
      return ids;
    },
    rules: () => holding.map(({ id, rule, matched, fired }) => ({ ...rule, id, matched, fired })),
    clear: (id) => {
      holding = id === undefined ? [] : holding.filter((held) => held.id !== id);
      if (id !== undefined) return;
      log = [];
      seenOf = { sharePoint: 0, graph: 0 };
    },
    fired: () => [...log],
    seen: () => ({ ...seenOf }),
    beforeCommit: () => {
      if (committing.getStore() === 'ends') end();
    },
    around: async (service, request, answer) => {
      seenOf[service] += 1;
      const asked = seen(service, request);
      const fault = met(asked);
      return fault ? carryOut(fault, { asked, signal: request.signal, answer, committing, now, end }) : answer();
    },
  };
}
