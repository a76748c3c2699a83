import { contacts } from '../../config/lists/contacts';
import { programme } from '../../config/programme';
import { trusts } from '../../config/trusts/programme';
import type { StaffImported } from '../../core/imports/rows';
import { liveChecks, type LiveSignatures } from '../../core/sending/liveLock';
import { compose, type Service } from '../../functions/compose';
import type { Edges } from '../../functions/edges';
import { type Ledger, ledger } from '../../functions/ledger/ledger';
import { dispatchContacts } from '../../functions/sending/dispatch';
import { sendContact } from '../../functions/sending/sendContact';
import { writePart } from '../../functions/snapshot/partStore';
import { partName, readPointer, replacePointer } from '../../functions/snapshot/pointer';
import { contactQueue } from '../../functions/storage/storageEdge';
import { openNotify } from '../../local/notify/openNotify';
import { type ServiceWorld, serviceWorld } from '../made/serviceWorld';
import { type Fault, faultKinds, faultyProcess } from './faultyEdges';

jest.setTimeout(600_000);

const morning = Date.parse('2026-03-25T10:10:00Z');
const minute = 60_000;
const settings = trusts.map((trust) => ({
  ...trust,
  contact: { ...trust.contact, mode: 'live' as const, liveFrom: '2026-01-01' },
}));
const signature = { name: 'Sam Example', role: 'Lead', on: '2026-01-01' };
const live = {
  ...programme,
  intranetOrigin: 'https://intranet.example',
  live: Object.fromEntries(liveChecks.map((check) => [check, signature])) as unknown as LiveSignatures,
};
/** How many people there are to try with. */
const most = 1000;
const mobile = (number: number): string => `07400${String(100_000 + number)}`;
const email = (number: number): string => `person${String(number)}@example.com`;

let world: ServiceWorld;
let notify: ReturnType<typeof openNotify>;
let healthy: Edges;
let book: Ledger;
let last = 0;
let points = 0;

beforeAll(async () => {
  world = await serviceWorld(new Date(morning).toISOString());
  notify = openNotify({ file: ':memory:', now: () => world.edges.now() });
  notify.putTemplate({ id: programme.textTemplateId, body: '((message))' });
  const key = notify.createKey('normal');
  // Both channels show late what they were given.
  notify.behave({ listedAfter: 5 * 60, perMinute: 100_000 });
  world.tenant.late({ mail: 5 * 60 });
  for (const { contact } of settings) {
    world.tenant.mailboxes.create(contact.mailbox, 'Occupational Health');
    world.tenant.mailboxes.grant(contact.mailbox, { appId: programme.api.appId });
  }
  healthy = {
    ...world.edges,
    fetch: (input, init) => {
      const request = new Request(input, init);
      return request.url.includes('notifications.service.gov.uk') ? notify.fetch(request) : world.edges.fetch(request);
    },
    secrets: {
      read: (name) =>
        name === 'notify-api-key' ? Promise.resolve([{ version: '1', value: key }]) : world.edges.secrets.read(name),
    },
  };
  await putPeople();
  book = ledger(world.store(contacts));
});
afterAll(async () => {
  process.stdout.write(`Sending once: ${points} points tried.\n`);
  notify.close();
  await world.end();
});

/** Everybody is off since 25 February. Even numbers have a mobile, odd ones an e-mail address alone. */
async function putPeople(): Promise<void> {
  const numbers = Array.from({ length: most }, (_, number) => number);
  const staff = numbers.map((number): StaffImported => ({
    person: `U6${number}`,
    assignment: `A${number}`,
    employee: `E${number}`,
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
  const absence = numbers.map((number) => ({
    person: `U6${number}`,
    assignment: `A${number}`,
    start: '2026-02-25',
    end: '',
    reason: 'S12',
  }));
  const { storage } = healthy;
  const parts = {
    [partName('R0B', 'staff')]: { blob: await writePart(storage, staff), runId: 'r', file: 'f' },
    [partName('R0B', 'absence')]: { blob: await writePart(storage, absence), runId: 'r', file: 'f' },
  };
  await replacePointer(storage, await readPointer(storage), parts);
}

/** Puts the next person's contact into the ledger: due, and its day has come. */
async function nextContact(channel: 'text' | 'email'): Promise<{ number: number; contactId: string }> {
  last += last % 2 === (channel === 'text' ? 0 : 1) ? 2 : 1;
  const contactId = (last + 1).toString(16).padStart(32, '0');
  const person = `U6${last}`;
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
  return { number: last, contactId };
}

/** How many messages went out to somebody, by whatever channel. */
const messagesTo = (number: number): number =>
  notify.sent().filter(({ to }) => to === `44${mobile(number).slice(1)}`).length +
  world.tenant.mailboxes.sent().filter(({ to }) => to.includes(email(number))).length;

/** A process: what was due is queued, and what is in the queue is done, until it ends or is through. */
async function liveOnce(fault: Fault | undefined, contactId: string): Promise<number> {
  const faulty = faultyProcess(healthy, fault);
  const service: Service = compose(live, faulty.edges, settings);
  const parts = [() => dispatchContacts(service.sending), () => sendContact(service.sending, contactId)];
  // What a function throws stays in the queue or comes again with the timer; the process goes on unless it ended.
  for (const part of parts) await part().catch(() => undefined);
  return faulty.requests;
}

/** One contact with these faults, one in each process, then as many healthy processes as it takes, hour after hour. */
async function tried(channel: 'text' | 'email', faults: readonly (Fault | undefined)[]) {
  world.goTo(new Date(morning).toISOString());
  const { number, contactId } = await nextContact(channel);
  let requests = 0;
  for (const [at, fault] of [...faults, undefined, undefined, undefined, undefined].entries()) {
    // The second comes at once, when the channels do not show yet what the first gave them.
    world.goTo(new Date(morning + (at === 0 ? 0 : 1 + (at - 1) * 40) * minute).toISOString());
    requests = Math.max(requests, await liveOnce(fault, contactId));
    expect(messagesTo(number)).toBeLessThanOrEqual(1);
  }
  points += faults.length;
  await healthy.storage.queues.getQueueClient(contactQueue).clearMessages();
  const state = (await book.byContact(contactId))?.row.state;
  return { state, messages: messagesTo(number), requests };
}

/** What a contact may come to: sent once, or a task that somebody sees. */
function expectOnceOrATask({ state, messages }: { state: string | undefined; messages: number }): void {
  if (state === 'sent') expect(messages).toBe(1);
  else expect(['maybeSent', 'notReached']).toContain(state);
}

describe.each(['text', 'email'] as const)('a contact by %s', (channel) => {
  it('goes out once where nothing goes wrong', async () => {
    expect(await tried(channel, [])).toMatchObject({ state: 'sent', messages: 1 });
  });

  it.each(faultKinds)('goes out once or is somebody’s task, whichever step has this fault: %s', async (kind) => {
    const { requests } = await tried(channel, []);
    expect(requests).toBeGreaterThan(15);
    const states: Record<string, number> = {};
    for (let at = 1; at <= requests; at += 1) {
      const result = await tried(channel, [{ at, kind }]);
      expectOnceOrATask(result);
      states[result.state ?? ''] = (states[result.state ?? ''] ?? 0) + 1;
    }
    // Nearly always it goes out all the same.
    expect(states['sent']).toBeGreaterThan(requests * 0.8);
  });

  it('goes out once or is somebody’s task when what mends it goes wrong as well', async () => {
    let seed = 7;
    const random = (most: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return 1 + (seed % most);
    };
    for (let time = 0; time < 30; time += 1) {
      const faults = [20, 12, 12].map((most): Fault => {
        const kind = faultKinds[random(faultKinds.length) - 1] ?? 'answer lost';
        return { at: random(most), kind };
      });
      expectOnceOrATask(await tried(channel, faults));
    }
  });
});
