import type { StoredContact } from '../ledger/ledger';
import type { MailFound } from '../mail/mailSender';
import { mayTrustSend } from './mayGoOut';
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
  const trust = deps.trusts.find(({ ods }) => ods === begun.row.trust);
  if (!(await mayTrustSend(deps, trust))) {
    await takeBack(deps, recorded, mailbox, draft);
    return;
  }
  await deps.mail.send(mailbox, draft.id);
  await recordSent(deps, recorded, draft.internetMessageId);
}

/** Takes the draft away first: only then is it certain that nothing was sent. */
async function takeBack(deps: SendingDeps, recorded: StoredContact, mailbox: string, draft: MailFound): Promise<void> {
  await deps.mail.discard(mailbox, draft.id);
  await putBack(deps, recorded, 'stopped');
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
