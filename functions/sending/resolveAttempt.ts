import { contactSettings } from '../../config/contacts';
import { outcomeOf } from '../../core/sending/outcome';
import type { StoredContact } from '../ledger/ledger';
import type { MailFound } from '../mail/mailSender';
import { type Verdict, mayGoOut, trustOf } from './mayGoOut';
import { recordSent, sendDraft, takeBack } from './sendDraft';
import type { SendingDeps } from './sendingDeps';
import { perhapsSent, putAside, putBack, step, toBeRung } from './steps';

/** Finds out how an attempt ended that was begun and not recorded, by asking the channel for it. */
export async function resolveAttempt(deps: SendingDeps, contact: StoredContact): Promise<void> {
  const { attemptId, attemptAt, attempts = 1, draftId, channel } = contact.row;
  if (attemptId === undefined || attemptAt === undefined) return void (await perhapsSent(deps, contact));
  const mailbox = trustOf(deps, contact.row)?.contact.mailbox ?? '';
  const found = channel === 'email' ? await deps.mail.find(mailbox, attemptId) : await textFound(deps, attemptId);
  const open = { began: new Date(attemptAt), draftRecorded: draftId !== undefined, attempts };
  switch (outcomeOf(found?.is ?? 'nothing', open, deps.now(), contactSettings)) {
    case 'record-sent':
      return recordSent(deps, contact, found?.internetMessageId ?? '');
    case 'send-draft':
      return sendOrDiscard(deps, contact, mailbox, found as MailFound);
    case 'give-up-draft':
      return giveUp(deps, contact, mailbox, found as MailFound);
    case 'wait':
      return;
    case 'try-again':
      // After a rest: a channel that is out of order for an hour is no reason to ring everybody.
      return void (await step(deps, contact, { state: 'due' }, { what: 'put-back', why: 'not-there' }));
    case 'maybe-sent':
      return void (await perhapsSent(deps, contact));
    case 'not-reached':
      return void (await toBeRung(deps, contact, 'not-delivered'));
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
  return takeBack(deps, contact, mailbox, draft, () =>
    withoutDraft(deps, contact, verdict, () => putBack(deps, contact, 'other-address')),
  );
}

/** A draft that the mailbox would not send for hours: it goes away, and somebody rings, unless nothing is to go out now. */
async function giveUp(deps: SendingDeps, contact: StoredContact, mailbox: string, draft: MailFound): Promise<void> {
  const verdict = await mayGoOut(deps, contact.row);
  return takeBack(deps, contact, mailbox, draft, () =>
    withoutDraft(deps, contact, verdict, () => toBeRung(deps, contact, 'not-delivered')),
  );
}

/**
 * What becomes of a contact whose draft is gone and was not sent.
 * @param ifDue where a message would be right still
 */
function withoutDraft(
  deps: SendingDeps,
  contact: StoredContact,
  verdict: Verdict,
  ifDue: () => Promise<StoredContact>,
): Promise<StoredContact> {
  if (verdict.is === 'send') return ifDue();
  return verdict.is === 'wait' ? putBack(deps, contact, 'not-now') : putAside(deps, contact, verdict);
}
