import { contactSettings } from '../../config/contacts';
import { outcomeOf } from '../../core/sending/outcome';
import type { StoredContact } from '../ledger/ledger';
import type { MailFound } from '../mail/mailSender';
import { mayGoOut, trustOf } from './mayGoOut';
import { recordSent, sendDraft, takeBack } from './sendDraft';
import type { SendingDeps } from './sendingDeps';
import { perhapsSent, putAside, putBack, step, toBeRung } from './steps';

/**
 * Finds out how an attempt ended that was begun and not recorded, by asking the channel for it.
 * @returns the contact, queued again, where it was certainly not sent and may be tried once more
 */
export async function resolveAttempt(deps: SendingDeps, contact: StoredContact): Promise<StoredContact | undefined> {
  const { attemptId, attemptAt, attempts = 1, draftId, channel } = contact.row;
  if (attemptId === undefined || attemptAt === undefined) {
    await perhapsSent(deps, contact);
    return undefined;
  }
  const mailbox = trustOf(deps, contact.row)?.contact.mailbox ?? '';
  const found = channel === 'email' ? await deps.mail.find(mailbox, attemptId) : await textFound(deps, attemptId);
  const open = { began: new Date(attemptAt), draftRecorded: draftId !== undefined, attempts };
  switch (outcomeOf(found?.is ?? 'nothing', open, deps.now(), contactSettings)) {
    case 'record-sent':
      await recordSent(deps, contact, found?.internetMessageId ?? '');
      return undefined;
    case 'send-draft':
      await sendOrDiscard(deps, contact, mailbox, found as MailFound);
      return undefined;
    case 'wait':
      return undefined;
    case 'try-again':
      return step(deps, contact, { state: 'queued' }, { what: 'put-back', why: 'not-there' });
    case 'maybe-sent':
      await perhapsSent(deps, contact);
      return undefined;
    case 'not-reached':
      await toBeRung(deps, contact, 'not-delivered');
      return undefined;
  }
}

async function textFound({ texts }: SendingDeps, reference: string): Promise<MailFound | undefined> {
  const text = await texts.find(reference);
  return text && { is: 'sent', id: text.id, internetMessageId: text.id };
}

/**
 * A draft that was found is looked at as a new contact is: a day may have passed since it was written, and the address
 * that it goes to may be somebody else's by now.
 */
async function sendOrDiscard(
  deps: SendingDeps,
  contact: StoredContact,
  mailbox: string,
  draft: MailFound,
): Promise<void> {
  const verdict = await mayGoOut(deps, contact.row);
  if (verdict.is === 'send' && verdict.addressHash === contact.row.addressHash)
    return sendDraft(deps, contact, mailbox, draft);
  return takeBack(deps, contact, mailbox, draft, () => {
    if (verdict.is === 'send') return putBack(deps, contact, 'other-address');
    return verdict.is === 'wait' ? putBack(deps, contact, 'not-now') : putAside(deps, contact, verdict);
  });
}
