import { compose } from '../../functions/compose';
import { dispatchContacts } from '../../functions/sending/dispatch';
import { sendContact } from '../../functions/sending/sendContact';
import { type Fault, faultKinds, faultyProcess } from './faultyEdges';
import { signedProgramme as signed } from '../made/signed';
import { liveTrusts, morning, type SendingCloud, sendingCloud } from './sendingCloud';

jest.setTimeout(600_000);

const minute = 60_000;
let cloud: SendingCloud;
let points = 0;

beforeAll(async () => {
  cloud = await sendingCloud(1000);
  // Both channels show late what they were given.
  cloud.notify.behave({ listedAfter: 5 * 60, perMinute: 100_000 });
  cloud.world.tenant.late({ mail: 5 * 60 });
}, 60_000);
afterAll(async () => {
  process.stdout.write(`Sending once: ${String(points)} points tried.\n`);
  await cloud.end();
});

/**
 * A process: what was due is queued, and what is in the queue is done, until it ends or is through.
 * @returns how many requests it made
 */
async function liveOnce(fault: Fault | undefined, contactId: string): Promise<number> {
  const faulty = faultyProcess(cloud.edges, fault);
  const { sending } = compose(signed, faulty.edges, liveTrusts);
  // What a function throws stays in the queue or comes again with the timer; the process goes on unless it ended.
  for (const part of [() => dispatchContacts(sending), () => sendContact(sending, contactId)]) {
    await part().catch(() => undefined);
  }
  return faulty.requests;
}

/** One contact with these faults, one in each process, then as many healthy processes as it takes, hour after hour. */
async function tried(channel: 'text' | 'email', faults: readonly Fault[]) {
  const { number, contactId } = await cloud.nextContact(channel);
  let requests = 0;
  for (const [at, fault] of [...faults, undefined, undefined, undefined, undefined].entries()) {
    // The second comes at once, when the channels do not show yet what the first gave them.
    const minutes = at === 0 ? 0 : 1 + (at - 1) * 40;
    cloud.world.goTo(new Date(morning + minutes * minute).toISOString());
    requests = Math.max(requests, await liveOnce(fault, contactId));
    expect(cloud.messages(number)).toBeLessThanOrEqual(1);
  }
  points += faults.length;
  await cloud.clearQueue();
  const state = (await cloud.ledger.byContact(contactId))?.row.state ?? 'lost';
  return { state, messages: cloud.messages(number), requests };
}

/** What a contact may come to: sent once, or a task that somebody sees. */
function expectOnceOrATask({ state, messages }: { readonly state: string; readonly messages: number }): void {
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
    let sent = 0;
    for (let at = 1; at <= requests; at += 1) {
      const result = await tried(channel, [{ at, kind }]);
      expectOnceOrATask(result);
      if (result.state === 'sent') sent += 1;
    }
    // Nearly always it goes out all the same.
    expect(sent).toBeGreaterThan(requests * 0.8);
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
