import { randomBytes } from 'node:crypto';
import { contactSettings } from '../../config/contacts';
import { Conflict } from '../../config/lists/storeFailures';
import { contactEmail } from '../../core/messages/contactEmail';
import { contactText, type MessageFacts } from '../../core/messages/contactText';
import type { StoredContact } from '../ledger/ledger';
import { mayGoOut, mayTrustSend, trustOf } from './mayGoOut';
import { resolveAttempt } from './resolveAttempt';
import { recordSent, sendDraft } from './sendDraft';
import type { SendingDeps } from './sendingDeps';
import { putAside, putBack, step, toBeRung } from './steps';

const minuteMs = 60_000;

/** `set-up`: the channel refuses us, whoever it is to: somebody has to look at our keys and templates. */
export type CameTo = 'done' | 'set-up';

/**
 * What a message in the queue asks for: take one contact on, from where the ledger says that it is. The same message
 * twice, two at once or one that is late change nothing.
 */
export async function sendContact(deps: SendingDeps, contactId: string): Promise<CameTo> {
  try {
    const contact = await deps.ledger.byContact(contactId);
    if (contact?.row.state === 'sending') await resolveAttempt(deps, contact);
    return contact?.row.state === 'queued' ? await attempt(deps, contact) : 'done';
  } catch (error) {
    // Somebody else took it on: what they did is in the ledger.
    if (error instanceof Conflict) return 'done';
    throw error;
  }
}

/** Makes an attempt: everything is looked at again, the attempt is recorded, then the channel is given the message. */
async function attempt(deps: SendingDeps, contact: StoredContact): Promise<CameTo> {
  const verdict = await mayGoOut(deps, contact.row);
  if (verdict.is !== 'send') {
    await putAside(deps, contact, verdict);
    return 'done';
  }
  if ((contact.row.attempts ?? 0) >= contactSettings.mostAttempts) {
    await toBeRung(deps, contact, 'not-delivered');
    return 'done';
  }
  const attemptId = randomBytes(16).toString('hex');
  const begun = await step(
    deps,
    contact,
    {
      state: 'sending',
      channel: verdict.by,
      attemptId,
      attemptAt: deps.now().toISOString(),
      attempts: (contact.row.attempts ?? 0) + 1,
      addressHash: verdict.addressHash,
      draftId: undefined,
      messageRef: undefined,
    },
    { what: 'attempt', channel: verdict.by },
  );
  if (verdict.by === 'text') return sendText(deps, begun, verdict.to, attemptId);
  await sendEmail(deps, begun, verdict.to, attemptId);
  return 'done';
}

async function messageFor(deps: SendingDeps, { row }: StoredContact): Promise<MessageFacts & { mailbox: string }> {
  const trust = trustOf(deps, row);
  if (trust === undefined || row.contactId === undefined) throw new Error('A contact of no trust of ours.');
  const { address } = await deps.links.issue(row.contactId, trust.ods);
  return { link: address, ohTelephone: trust.ohTelephone, mailbox: trust.contact.mailbox };
}

async function sendText(deps: SendingDeps, begun: StoredContact, to: string, reference: string): Promise<CameTo> {
  const facts = await messageFor(deps, begun);
  // The last look before it cannot be taken back.
  if (!(await stillGoes(deps, begun)) || wasHeldUp(deps, begun)) return 'done';
  const outcome = await deps.texts.send(to, contactText(facts), reference);
  if (outcome.is === 'taken') await recordSent(deps, begun, outcome.id);
  // Unknown: it stays as it is, and is asked about when the channel shows what it was given.
  if (outcome.is !== 'refused') return 'done';
  if (outcome.why === 'address') await toBeRung(deps, begun, 'refused-address');
  // Nothing is wrong with the contact: it goes out when the channel takes it.
  else await putBack(deps, begun, outcome.why);
  return outcome.why === 'set-up' ? 'set-up' : 'done';
}

async function sendEmail(deps: SendingDeps, begun: StoredContact, to: string, attemptId: string): Promise<void> {
  const { mailbox, ...facts } = await messageFor(deps, begun);
  if (!(await stillGoes(deps, begun))) return;
  const draft = await deps.mail.draft(mailbox, to, contactEmail(facts), attemptId);
  await sendDraft(deps, begun, mailbox, draft);
}

/** Whether nobody stopped it since; nothing was given to a channel yet. */
async function stillGoes(deps: SendingDeps, begun: StoredContact): Promise<boolean> {
  if (await mayTrustSend(deps, trustOf(deps, begun.row))) return true;
  await putBack(deps, begun, 'stopped');
  return false;
}

/**
 * Whether so much time has passed since the attempt began that another process may soon take it for lost and try again.
 * A text cannot be called back as a draft can: the attempt is left to whoever asks about it.
 */
function wasHeldUp({ now }: SendingDeps, { row: { attemptAt = '' } }: StoredContact): boolean {
  return now().getTime() - new Date(attemptAt).getTime() > (contactSettings.settleMinutes / 2) * minuteMs;
}
