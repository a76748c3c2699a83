import { randomUUID } from 'node:crypto';
import type { Contact } from '../../config/lists/contacts';
import type { ListStore } from '../../config/lists/listStore';
import type { NewRun, runs } from '../../config/lists/runs';
import { type Day, isoDay, parseDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import { planPerson } from '../../core/contacts/ledgerPlan';
import { ledgerRow } from '../ledger/ledgerRow';
import { isLive } from '../../core/sending/liveLock';
import type { SendingDeps } from '../sending/sendingDeps';
import { anyTooOld } from '../snapshot/oldExtracts';
import type { PersonNow, ProgrammePeople } from '../snapshot/people';
import { type WhyNothing, carryOut } from './carryOut';

export interface PlanningDeps extends Pick<
  SendingDeps,
  'programme' | 'trusts' | 'calendar' | 'now' | 'ledger' | 'snapshot'
> {
  readonly runs: ListStore<typeof runs>;
  /** Does the work where nobody else is at it; `undefined` where somebody is. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T | undefined>;
}

/** What a plan did, or in shadow would have done. */
export type PlanCounts = Record<string, number>;

/**
 * Works out who is due from the current snapshot and brings the ledger in line with it. In shadow nothing is reserved,
 * and the run says what would have been.
 * @returns counts, or `undefined` where another plan is being made
 */
export function planContacts(deps: PlanningDeps): Promise<PlanCounts | undefined> {
  return deps.alone(async () => {
    const people = await deps.snapshot.current();
    if (people === undefined) return {};
    const startedAt = deps.now();
    try {
      const counts = await plan(deps, people, londonDay(startedAt));
      const state = liveTrusts(deps).size > 0 ? 'done' : 'shadow';
      await noteRun(deps, startedAt, { state, counts: JSON.stringify(counts) });
      return counts;
    } catch (error) {
      await noteFailure(deps, startedAt).catch(() => undefined);
      throw error;
    }
  });
}

async function noteRun(
  { runs, now }: PlanningDeps,
  startedAt: Date,
  came: Pick<NewRun, 'state' | 'counts' | 'reason'>,
): Promise<void> {
  await runs.add({
    title: 'Plan',
    runId: randomUUID(),
    kind: 'plan',
    trust: 'All',
    day: isoDay(londonDay(startedAt)),
    startedAt: startedAt.toISOString(),
    endedAt: now().toISOString(),
    ...came,
  });
}

/** A plan that fails is made again within minutes: of many that fail in a day, the first is written down. */
async function noteFailure(deps: PlanningDeps, startedAt: Date): Promise<void> {
  const today = await deps.runs.find([{ column: 'day', is: 'ge', value: isoDay(londonDay(startedAt)) }]);
  if (today.some(({ kind, state }) => kind === 'plan' && state === 'failed')) return;
  await noteRun(deps, startedAt, { state: 'failed', reason: 'It could not be finished. It is made again by itself.' });
}

async function plan(deps: PlanningDeps, people: ProgrammePeople, today: Day): Promise<PlanCounts> {
  const counts: PlanCounts = {};
  const nothing = whyNothing(deps, people, today);
  const rows = byPerson(await deps.ledger.all());
  for (const person of everybody(people, rows.keys())) {
    const own = rows.get(person.id) ?? [];
    const steps = planPerson(person, own.flatMap(ledgerRow), {
      today,
      calendar: deps.calendar,
      liveFrom: (trust) => liveFromOf(deps, trust, today),
      trustOfLines: person.absenceTrust,
    });
    for (const step of steps) {
      const what = await carryOut(deps, person, step, today, nothing);
      counts[what] = (counts[what] ?? 0) + 1;
    }
  }
  return counts;
}

function liveTrusts({ programme, trusts, now }: PlanningDeps): Set<string> {
  const today = londonDay(now());
  return new Set(trusts.filter(({ contact }) => isLive(contact, programme.live, today)).map(({ ods }) => ods));
}

/** Why nothing is reserved at a trust for a person; `undefined` where contacts are. */
function whyNothing(deps: PlanningDeps, people: ProgrammePeople, today: Day): WhyNothing {
  const live = liveTrusts(deps);
  return (trust, person) => {
    if (!live.has(trust)) return 'shadow';
    return anyTooOld(people, [trust, ...person.trusts], today, deps.calendar) ? 'extracts too old' : undefined;
  };
}

/** A trust that has named no day is live from today: whoever is past day 28 is looked through by a person. */
function liveFromOf({ trusts }: PlanningDeps, ods: string, today: Day): Day {
  const { liveFrom } = trusts.find((trust) => trust.ods === ods)?.contact ?? {};
  return parseDay(liveFrom ?? '', 'yyyy-mm-dd') ?? today;
}

function byPerson(contacts: readonly Contact[]): Map<string, Contact[]> {
  const found = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const { person = '' } = contact;
    found.set(person, [...(found.get(person) ?? []), contact]);
  }
  return found;
}

/** Everybody who is absent, and everybody else who has a contact. */
function* everybody(people: ProgrammePeople, withContacts: Iterable<string>): Generator<PersonNow> {
  const seen = new Set<string>();
  for (const person of people.absent()) {
    seen.add(person.id);
    yield person;
  }
  for (const id of withContacts) {
    if (!seen.has(id)) yield people.person(id) ?? nobody(id);
  }
}

/** Somebody whom no extract has any more. */
const nobody = (id: string): PersonNow => ({
  id,
  firstName: '',
  lastName: '',
  mobile: '',
  personalEmail: '',
  permitted: false,
  staff: [],
  lines: [],
  trusts: [],
  absenceTrust: '',
});
