import { randomBytes } from 'node:crypto';
import type { Contact, NewContact } from '../../../config/lists/contacts';
import { type PersonNote, personNotes } from '../../../config/lists/personNotes';
import { type Run, runs } from '../../../config/lists/runs';
import { trusts as configured } from '../../../config/trusts/programme';
import type { Trust } from '../../../config/trusts/trust';
import { compose } from '../../../functions/compose';
import type { Edges } from '../../../functions/edges';
import { historyOf } from '../../../functions/ledger/ledger';
import type { PlanningDeps } from '../../../functions/planning/planContacts';
import type { SendingDeps } from '../../../functions/sending/sendingDeps';
import type { PersonNow } from '../../../functions/snapshot/people';
import { contactIn } from '../../../functions/storage/contactQueue';
import { contactQueue } from '../../../functions/storage/storageEdge';
import type { Notify } from '../../../local/notify/notify';
import type { Day } from '../../../core/calendar/day';
import { londonDay } from '../../../core/calendar/londonDay';
import { line, post } from '../../made/absence';
import { channelsOf } from '../../made/channels';
import { type ServiceWorld, serviceWorld } from '../../made/serviceWorld';
import { signedProgramme } from '../../made/signed';

/** A moment at which every contact may go out: a Wednesday, 10:10 in London. */
export const wednesdayMorning = '2026-03-25T10:10:00Z';

/** R0B and RXP are live since January, RVW is in shadow, RTR is live and has named no day. */
export const liveTrusts: readonly Trust[] = configured.map((trust) => {
  const mode = trust.ods === 'RVW' ? ('shadow' as const) : ('live' as const);
  return {
    ...trust,
    contact: { ...trust.contact, mode, ...(trust.ods !== 'RTR' && { liveFrom: '2026-01-01' }) },
  };
});

/** The mailbox that R0B writes from. */
export const mailbox = 'occupational-health@r0b.example';

/** Somebody who is off since 25 February, with a mobile and an e-mail address, but for what is said. */
export function somebody(number: number, changes: Partial<PersonNow> = {}): PersonNow {
  return {
    id: `U7000${number}`,
    firstName: 'Sam',
    lastName: `Example ${number}`,
    mobile: `07700 900${number}`,
    personalEmail: `person${number}@example.com`,
    permitted: true,
    staff: [{ ...post('Active', 'A1'), employee: `E${number}`, department: 'Ward 12', workEmail: '', supervisor: '' }],
    lines: [line('S12', '2026-02-25', undefined)],
    trusts: ['R0B'],
    absenceTrust: 'R0B',
    ...changes,
  };
}

/** A row of the staff extract of that person, with another status or in another trust. */
export const postOf = (status: Parameters<typeof post>[0], trust = 'R0B'): PersonNow['staff'] => [
  { ...post(status, 'A1', trust), employee: 'E1', department: 'Ward 12', workEmail: '', supervisor: '' },
];

/** The requests that give a channel something. */
export const isNotify = ({ url, method }: Request): boolean => url.includes('notifications') && method === 'POST';
export const isDraft = ({ url, method }: Request): boolean => url.endsWith('/messages') && method === 'POST';
export const isSend = ({ url, method }: Request): boolean => url.endsWith('/send') && method === 'POST';

/** Planning and sending as they are put together, over a local tenant, Notify and storage. */
export interface SendingWorld {
  readonly world: ServiceWorld;
  readonly notify: Notify;
  readonly sending: SendingDeps;
  readonly planning: PlanningDeps;
  setPeople(people: readonly PersonNow[] | undefined): void;
  /** The day of all extracts from now on; without one, they are always of today. */
  setAsOf(day?: Day): void;
  /** What a request is answered by from now on, where it is not `undefined`; without one, everything is healthy. */
  interrupt(by?: (request: Request) => Promise<Response | undefined>): void;
  /** Puts a contact into the ledger, queued unless told otherwise, and gives its id. */
  contact(of: PersonNow, changes?: Partial<NewContact>): Promise<string>;
  /** What the next run does with a contact that is due. */
  queueAgain(contactId: string): Promise<void>;
  row(contactId: string): Promise<Contact>;
  /** What happened to a contact after it was put there, as "what" or "what: why". */
  happened(contactId: string): Promise<string[]>;
  note(of: PersonNow, wishes: Partial<Omit<PersonNote, 'id' | 'title' | 'person'>>): Promise<void>;
  /** How many texts went to somebody's telephone, and e-mails to their address. */
  reached(person: PersonNow): { readonly texts: number; readonly emails: number };
  /** How many drafts to somebody are in the mailbox. */
  draftsTo(person: PersonNow): Promise<number>;
  /** The contacts of the messages in the queue, in order; it is empty afterwards. */
  takeQueue(): Promise<(string | undefined)[]>;
  plans(): Promise<Run[]>;
  end(): Promise<void>;
}

export async function sendingWorld(at: string): Promise<SendingWorld> {
  const world = await serviceWorld(at);
  const { notify, edges: healthy } = channelsOf(world);
  let interruption: ((request: Request) => Promise<Response | undefined>) | undefined;
  const edges: Edges = {
    ...healthy,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const instead = await interruption?.(request.clone());
      return instead ?? healthy.fetch(request);
    },
  };
  const service = compose(signedProgramme, edges, liveTrusts);
  let people: Map<string, PersonNow> | undefined;
  let asOf: Day | undefined;
  const snapshot = {
    current: () =>
      Promise.resolve(
        people && {
          version: '1',
          asOf: () => asOf ?? londonDay(world.edges.now()),
          person: (id: string) => people?.get(id),
          absent: () => [...(people?.values() ?? [])].filter(({ lines }) => lines.length > 0),
        },
      ),
  };
  const sending: SendingDeps = { ...service.sending, snapshot };
  const rowOf = async (contactId: string): Promise<Contact> => {
    const found = await sending.ledger.byContact(contactId);
    if (found === undefined) throw new Error('There is no such contact.');
    return found.row;
  };
  const queue = world.edges.storage.queues.getQueueClient(contactQueue);
  return {
    world,
    notify,
    sending,
    planning: { ...service.planning, snapshot },
    setPeople: (all) => (people = all && new Map(all.map((person) => [person.id, person]))),
    setAsOf: (day) => (asOf = day),
    interrupt: (by) => (interruption = by),
    contact: async ({ id }, changes = {}) => {
      const contactId = randomBytes(16).toString('hex');
      await sending.ledger.reserve(
        {
          contactId,
          person: id,
          trust: 'R0B',
          state: 'queued',
          rule: 'day28',
          spellStart: '2026-02-25',
          day28Key: contactId,
          stressKey: contactId,
          firstSeenOn: '2026-03-24',
          notBefore: '2026-03-25',
          ...changes,
        },
        { at: '2026-03-24T05:00:00.000Z', what: 'reserved' },
      );
      return contactId;
    },
    queueAgain: async (contactId) => {
      const stored = await sending.ledger.byContact(contactId);
      if (stored?.row.state !== 'due') throw new Error('It is not due.');
      await sending.ledger.move(stored, { state: 'queued' }, { at: world.edges.now().toISOString(), what: 'queued' });
    },
    row: rowOf,
    happened: async (contactId) =>
      historyOf(await rowOf(contactId))
        .slice(1)
        .map(({ what, why }) => (why === undefined ? what : `${what}: ${why}`)),
    note: async ({ id }, wishes) => {
      await world.store(personNotes).add({ title: 'Note', person: id, ...wishes });
    },
    reached: ({ mobile, personalEmail }) => ({
      texts: notify.sent().filter(({ to }) => to === `44${mobile.replaceAll(' ', '').slice(1)}`).length,
      emails: world.tenant.mailboxes.sent().filter(({ to }) => to.includes(personalEmail)).length,
    }),
    draftsTo: async ({ personalEmail }) => {
      const { value } = (await world.graph.api(`/users/${mailbox}/mailFolders/drafts/messages`).get()) as {
        value: { toRecipients: { emailAddress: { address: string } }[] }[];
      };
      return value.filter(({ toRecipients: [to] }) => to?.emailAddress.address === personalEmail).length;
    },
    takeQueue: async () => {
      const found: (string | undefined)[] = [];
      for (;;) {
        const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 32 });
        if (receivedMessageItems.length === 0) return found;
        for (const { messageText, messageId, popReceipt } of receivedMessageItems) {
          found.push(contactIn(JSON.parse(messageText)));
          await queue.deleteMessage(messageId, popReceipt);
        }
      }
    },
    plans: () => world.store(runs).find([{ column: 'kind', is: 'eq', value: 'plan' }]),
    end: async () => {
      notify.close();
      await world.end();
    },
  };
}

/** A world for a file of tests. */
export function ownSendingWorld(at = wednesdayMorning): () => SendingWorld {
  let made: SendingWorld;
  beforeAll(async () => void (made = await sendingWorld(at)), 60_000);
  beforeEach(() => made.world.goTo(at));
  afterEach(() => {
    made.interrupt();
    made.setAsOf();
    made.notify.behave({ listedAfter: 0, outcomes: new Map(), perMinute: 100_000 });
    made.world.tenant.late({ mail: 0 });
  });
  afterAll(() => made.end());
  return () => made;
}
