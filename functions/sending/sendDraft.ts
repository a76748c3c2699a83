import type { StoredContact } from '../ledger/ledger';
import type { MailFound } from '../mail/mailSender';
import { mayTrustSend, trustOf } from './mayGoOut';
import type { SendingDeps } from './sendingDeps';
import { putBack, step } from './steps';

/**
 * Sends a draft that is there. It is recorded first: when it is gone afterwards, it was sent. A draft can go out once
 * only, whoever sends it.
 */
export async function sendDraft(
  deps: SendingDeps,
  begun: StoredContact,
  mailbox: string,
  draft: MailFound,
): Promise<void> {
  const recorded =
    begun.row.draftId === draft.id
      ? begun
      : await step(
          deps,
          begun,
          { draftId: draft.id, messageRef: draft.internetMessageId },
          { what: 'attempt', channel: 'email', why: 'draft' },
        );
  if (!(await mayTrustSend(deps, trustOf(deps, begun.row)))) {
    await takeBack(deps, recorded, mailbox, draft, () => putBack(deps, recorded, 'stopped'));
    return;
  }
  await deps.mail.send(mailbox, draft.id);
  await recordSent(deps, recorded, draft.internetMessageId);
}

/**
 * Takes a draft away in place of sending it.
 * @param then what becomes of the contact where it is certain that nothing went out
 */
export async function takeBack(
  deps: SendingDeps,
  contact: StoredContact,
  mailbox: string,
  draft: MailFound,
  then: () => Promise<unknown>,
): Promise<void> {
  const was = await deps.mail.discard(mailbox, draft.id);
  if (was === 'draft') await then();
  if (was === 'sent') await recordSent(deps, contact, draft.internetMessageId);
  // Gone: the mailbox says what that was when it is asked about the attempt again.
}

export async function recordSent(deps: SendingDeps, contact: StoredContact, messageRef: string): Promise<void> {
  const { channel } = contact.row;
  const sentAt = deps.now().toISOString();
  await step(
    deps,
    contact,
    { state: 'sent', messageRef, sentAt },
    { what: 'sent', ...(channel !== undefined && { channel }) },
  );
}
