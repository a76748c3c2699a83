import { contacts } from '../../../config/lists/contacts';
import { isoDay } from '../../../core/calendar/day';
import { planContacts } from '../../../functions/planning/planContacts';
import { dispatchContacts } from '../../../functions/sending/dispatch';
import { sendContact } from '../../../functions/sending/sendContact';
import type { PersonNow } from '../../../functions/snapshot/people';
import { day, line } from '../../made/absence';
import { type SendingWorld, sendingWorld, somebody } from '../sending/sendingWorld';

/**
 * Plans and sends for the week around each change of the clocks and prints what happened when, so that a test can
 * compare it between two time zones of the machine.
 */
async function main(): Promise<void> {
  for (const thursday of ['2026-03-26', '2026-10-22']) {
    const made = await sendingWorld(`${thursday}T03:00:00Z`);
    made.setPeople(peopleAround(thursday));
    for (let at = 0; at < 7; at += 1) await oneDay(made, isoDay(day(thursday) + at));
    for (const { person, state, spellStart, firstSeenOn, notBefore, sentAt } of await made.world.store(contacts).find())
      print('contact', person, state, spellStart, firstSeenOn, notBefore, sentAt);
    await made.end();
  }
}

/** Two whose day 28 is on each of the days from that Thursday on, one of them with the code; and one whose code is new. */
function peopleAround(thursday: string): PersonNow[] {
  const offSince = (start: number, reason: 'S12' | 'S10') => ({
    lines: [{ ...line(reason, thursday, undefined), start }],
  });
  const first = day(thursday) - 27;
  return [0, 1, 2, 3, 4, 5]
    .flatMap((at) => [
      somebody(100 + at, offSince(first + at, 'S12')),
      somebody(200 + at, { ...offSince(first + at, 'S10'), mobile: '' }),
    ])
    .concat(somebody(300, offSince(day(thursday), 'S10')));
}

/** The plan of the night, every hour of the day, and a plan at half past eleven: in summer that is tomorrow. */
async function oneDay(made: SendingWorld, date: string): Promise<void> {
  await plan(made, `${date}T04:30:00Z`);
  for (let hour = 7; hour < 18; hour += 1) await send(made, `${date}T${String(hour).padStart(2, '0')}:00:00Z`);
  await plan(made, `${date}T23:30:00Z`);
}

async function plan({ world, planning }: SendingWorld, at: string): Promise<void> {
  world.goTo(at);
  print(at, JSON.stringify(await planContacts(planning)));
}

async function send({ world, sending, takeQueue, row }: SendingWorld, at: string): Promise<void> {
  world.goTo(at);
  await dispatchContacts(sending);
  for (const contactId of await takeQueue()) {
    await sendContact(sending, contactId ?? '');
    const { person, rule, state, channel } = await row(contactId ?? '');
    print(at, person, rule, state, channel);
  }
}

const print = (...words: readonly unknown[]): void => void process.stdout.write(`${words.join(' ')}\n`);

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
