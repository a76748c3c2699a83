import { HttpRequest, InvocationContext } from '@azure/functions';
import { contacts, type NewContact } from '../../../config/lists/contacts';
import { personNotes } from '../../../config/lists/personNotes';
import { reads } from '../../../config/lists/reads';
import { programme } from '../../../config/programme';
import { trusts } from '../../../config/trusts/programme';
import { londonDay } from '../../../core/calendar/londonDay';
import { workingCalendar } from '../../../core/calendar/workingDays';
import { NotSignedIn } from '../../../functions/access/refusals';
import { graphDirectory } from '../../../functions/directory/directory';
import type { DeskDeps } from '../../../functions/desk/deskDeps';
import type { ImportDesk } from '../../../functions/imports/importDesk';
import type { ReadStatement } from '../../../functions/statements/statementStore';
import type { StopState } from '../../../functions/sending/sendingStops';
import { deskHandler, deskRoutes } from '../../../functions/desk/register';
import { ledger } from '../../../functions/ledger/ledger';
import { sealing } from '../../../functions/sealing/sealing';
import { droppedAddresses } from '../../../config/lists/droppedAddresses';
import { droppedAddressesIn } from '../../../functions/addresses/droppedAddresses';
import { addressHash } from '../../../functions/addresses/addressHash';
import type { PersonNow } from '../../../functions/snapshot/people';
import type { Account } from '../../../local/identity/account';
import { accountLike } from '../../made/accounts';
import { type ServiceWorld, serviceWorld } from '../../made/serviceWorld';

const hex = (number: number): string => number.toString(16).padStart(32, '0');

/** Who works where, and who they are looked at by. */
export const people = {
  nurse: accountLike(1, { displayName: 'Nurse Example', employeeId: 'U9000001', appRoles: ['OhClinician.R0B'] }),
  secondNurse: accountLike(2, { employeeId: 'U9000002', appRoles: ['OhClinician.R0B'] }),
  administrator: accountLike(3, { employeeId: 'U9000003', appRoles: ['OhAdministrator.R0B'] }),
  elsewhere: accountLike(4, { employeeId: 'U9000004', appRoles: ['OhClinician.RXP', 'OhAdministrator.RXP'] }),
  lead: accountLike(5, { employeeId: 'U9000005', appRoles: ['ProgrammeLead'] }),
  hr: accountLike(6, { employeeId: 'U9000006', appRoles: ['HrAdviser.R0B'] }),
  staff: accountLike(7, { employeeId: 'U9000007' }),
  unbound: accountLike(8, { employeeId: undefined, appRoles: ['OhClinician.R0B'] }),
} satisfies Record<string, Account>;

let calls = 0;
/** What the form sends of a call about a contact that was reserved and no more, with an id of its own. */
export const newCall = (call: object): object => ({ callId: hex((calls += 1)), seen: 1, ...call });

/** A person of the snapshot; `supervisor` is an employee number. */
export const personNow = (id: string, changes: { supervisor?: string; employee?: string } = {}): PersonNow => ({
  id,
  firstName: 'Sam',
  lastName: `Example ${id}`,
  mobile: `07700 9${id.slice(-5)}`,
  personalEmail: 'sam@example.com',
  permitted: true,
  staff: [
    {
      assignment: `${id}-1`,
      employee: changes.employee ?? `E-${id}`,
      status: 'Active',
      trust: 'R0B',
      department: 'Ward 12',
      workEmail: '',
      supervisor: changes.supervisor ?? 'E-none',
    },
  ],
  lines: [],
  trusts: ['R0B'],
  absenceTrust: '',
});

/** The desk over a real ledger in a local tenant; what came through links, stops and imports are as a test sets them. */
export interface DeskWorld {
  readonly world: ServiceWorld;
  readonly deps: DeskDeps;
  readonly statements: ReadStatement[];
  /** Contacts whose links open no more. */
  readonly revoked: readonly string[];
  /** Asks a route as somebody. */
  ask(
    as: Account | undefined,
    route: keyof typeof deskRoutes,
    params: Record<string, string>,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly text: string; readonly json: Record<string, unknown> }>;
  /** Puts a contact into the ledger and gives its id. */
  contact(changes: Partial<NewContact> & { person: string }): Promise<string>;
  /** Who was looked at, as the log has it. */
  looks(): Promise<string[]>;
  setPeople(people: readonly PersonNow[]): void;
  end(): Promise<void>;
}

export async function deskWorld(at: string): Promise<DeskWorld> {
  const world = await serviceWorld(at);
  world.tenant.directory.put(Object.values(people));
  let known = new Map<string, PersonNow>();
  const statements: ReadStatement[] = [];
  const stops = new Map<string, StopState>();
  const imports: ImportDesk = {
    recent: () => Promise.resolve([]),
    lastGood: () => Promise.resolve('2026-03-25T06:10:00Z'),
    noneToday: () => Promise.resolve(false),
    decide: () => Promise.resolve(),
  };
  const hash = addressHash(world.edges.secrets);
  const revoked: string[] = [];
  const store = world.store(reads);
  const deps: DeskDeps = {
    programme,
    trusts,
    calendar: workingCalendar([]),
    now: world.edges.now,
    directory: graphDirectory(world.graph),
    ledger: ledger(world.store(contacts)),
    snapshot: {
      current: () =>
        Promise.resolve({
          version: '1',
          asOf: () => londonDay(world.edges.now()),
          person: (id) => known.get(id),
          absent: () => known.values(),
        }),
    },
    statements: {
      ofTrust: () => Promise.resolve([...statements]),
      ofContact: (contactId) => Promise.resolve(statements.filter((each) => each.contactId === contactId)),
      confirm: (_, statementId) => {
        const place = statements.findIndex((each) => each.statementId === statementId);
        statements[place] = { ...(statements[place] as ReadStatement), confirmed: true };
        return Promise.resolve();
      },
    },
    notes: world.store(personNotes),
    reads: store,
    stops: {
      all: () => Promise.resolve([...stops.values()]),
      stop: (scope, _, reason, stoppedAt) => {
        stops.set(scope, { scope, stopped: true, reason, stoppedAt });
        return Promise.resolve(stops.get(scope) as StopState);
      },
      resume: (scope, by) => {
        const { resumeAskedBy } = stops.get(scope) ?? { resumeAskedBy: undefined };
        const agreed = resumeAskedBy !== undefined && resumeAskedBy !== by;
        stops.set(scope, agreed ? { scope, stopped: false } : { scope, stopped: true, resumeAskedBy: by });
        return Promise.resolve(stops.get(scope) as StopState);
      },
    },
    imports,
    sealing: sealing(world.edges.secrets, world.edges.now),
    addressHash: hash,
    dropped: droppedAddressesIn(world.store(droppedAddresses), hash, world.edges.now),
    links: { revoke: (contactId) => Promise.resolve(void revoked.push(contactId)) },
    answersLeftBehind: () => Promise.resolve(2),
  };
  const gate = {
    intranetOrigin: programme.intranetOrigin,
    checkToken: (authorization: string | null) => {
      const account = Object.values(people).find(({ oid }) => `Bearer ${oid}` === authorization);
      if (account === undefined) throw new NotSignedIn();
      return Promise.resolve({ oid: account.oid, roles: account.appRoles });
    },
  };
  let last = 0;
  return {
    world,
    deps,
    statements,
    revoked,
    ask: async (as, name, params, body) => {
      const { method } = deskRoutes[name];
      const request = new HttpRequest({
        method,
        url: 'https://occupational-health.example/api/desk',
        params,
        headers: as === undefined ? {} : { authorization: `Bearer ${as.oid}` },
        ...(body !== undefined && { body: { string: typeof body === 'string' ? body : JSON.stringify(body) } }),
      });
      const context = new InvocationContext({ functionName: name, invocationId: 'test', logHandler: () => undefined });
      const answer = (await deskHandler(gate, deps, deskRoutes[name])(request, context)) as {
        status: number;
        body: string;
      };
      return { status: answer.status, text: answer.body, json: JSON.parse(answer.body) as Record<string, unknown> };
    },
    contact: async (changes) => {
      last += 1;
      const contactId = hex(last);
      await deps.ledger.reserve(
        {
          contactId,
          trust: 'R0B',
          state: 'due',
          rule: 'day28',
          spellStart: '2026-02-26',
          day28Key: `${changes.person}|day28|${last}`,
          stressKey: contactId,
          firstSeenOn: '2026-03-25',
          notBefore: '2026-03-26',
          ...changes,
        },
        { at: '2026-03-25T05:00:00Z', what: 'reserved' },
      );
      return contactId;
    },
    looks: async () => (await store.find()).map(({ by, person, what }) => `${by} ${what} ${person}`),
    setPeople: (all) => (known = new Map(all.map((person) => [person.id, person]))),
    end: () => world.end(),
  };
}
