import { contacts } from '../../config/lists/contacts';
import { trusts as configured } from '../../config/trusts/programme';
import type { Trust } from '../../config/trusts/trust';
import type { StaffImported } from '../../core/imports/rows';
import type { Edges } from '../../functions/edges';
import { type Ledger, ledger } from '../../functions/ledger/ledger';
import { writePart } from '../../functions/snapshot/partStore';
import { partName, readPointer, replacePointer } from '../../functions/snapshot/pointer';
import { type StorageEdge, contactQueue } from '../../functions/storage/storageEdge';
import type { Notify } from '../../local/notify/notify';
import { channelsOf } from '../made/channels';
import { type ServiceWorld, serviceWorld } from '../made/serviceWorld';

/** Wednesday, inside of every window. */
export const morning = Date.parse('2026-03-25T10:10:00Z');

export const liveTrusts: readonly Trust[] = configured.map((trust) => ({
  ...trust,
  contact: { ...trust.contact, mode: 'live', liveFrom: '2026-01-01' },
}));

const mobile = (number: number): string => `07400${String(100_000 + number)}`;
const email = (number: number): string => `person${String(number)}@example.com`;

/** Everything that sending speaks to, and people with contacts that are due. */
export interface SendingCloud {
  readonly world: ServiceWorld;
  readonly notify: Notify;
  /** The edges without a fault. */
  readonly edges: Edges;
  readonly ledger: Ledger;
  /** Puts the next person's contact into the ledger: due, and its day has come. */
  nextContact(channel: 'text' | 'email'): Promise<{ readonly number: number; readonly contactId: string }>;
  /** How many messages went out to somebody, or to everybody, by whatever channel. */
  messages(number?: number): number;
  clearQueue(): Promise<void>;
  end(): Promise<void>;
}

/** @param people how many there are to try with: even numbers have a mobile, odd ones an e-mail address alone */
export async function sendingCloud(people: number): Promise<SendingCloud> {
  const world = await serviceWorld(new Date(morning).toISOString());
  const { notify, edges } = channelsOf(world);
  await putPeople(edges.storage, people);
  const book = ledger(world.store(contacts));
  let last = -1;
  return {
    world,
    notify,
    edges,
    ledger: book,
    nextContact: async (channel) => {
      last += (last + 1) % 2 === (channel === 'text' ? 0 : 1) ? 1 : 2;
      const contactId = (last + 1).toString(16).padStart(32, '0');
      await reserve(book, `U6${String(last)}`, contactId);
      return { number: last, contactId };
    },
    messages: (number) => {
      const texts = notify.sent().filter(({ to }) => number === undefined || to === `44${mobile(number).slice(1)}`);
      const mails = world.tenant.mailboxes
        .sent()
        .filter(({ to }) => number === undefined || to.includes(email(number)));
      return texts.length + mails.length;
    },
    clearQueue: async () => void (await edges.storage.queues.getQueueClient(contactQueue).clearMessages()),
    end: async () => {
      notify.close();
      await world.end();
    },
  };
}

async function reserve(book: Ledger, person: string, contactId: string): Promise<void> {
  await book.reserve(
    {
      contactId,
      person,
      trust: 'R0B',
      state: 'due',
      rule: 'day28',
      spellStart: '2026-02-25',
      day28Key: `${person}|day28`,
      stressKey: contactId,
      firstSeenOn: '2026-03-24',
      notBefore: '2026-03-25',
    },
    { at: '2026-03-24T05:00:00Z', what: 'reserved' },
  );
}

/** Everybody is off since 25 February. */
async function putPeople(storage: StorageEdge, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const staff = numbers.map((number): StaffImported => ({
    person: `U6${String(number)}`,
    assignment: `A${String(number)}`,
    employee: `E${String(number)}`,
    firstName: 'Sam',
    lastName: 'Example',
    workEmail: '',
    personalEmail: email(number),
    mobile: number % 2 === 0 ? mobile(number) : '',
    department: 'Ward 12',
    supervisor: '',
    status: 'Active',
    permission: 'Y',
    trust: 'R0B',
  }));
  const absence = staff.map(({ person, assignment }) => ({
    person,
    assignment,
    start: '2026-02-25',
    end: '',
    reason: 'S12',
  }));
  const at = '2026-03-24T04:00:00Z';
  const part = async (rows: readonly object[]) => {
    const blob = await writePart(storage, rows);
    return { blob, runId: 'run', file: 'file', countedAt: at, wholeChangedAt: at };
  };
  const parts = {
    [partName('R0B', 'staff')]: await part(staff),
    [partName('R0B', 'absence')]: await part(absence),
  };
  await replacePointer(storage, await readPointer(storage), parts);
}
