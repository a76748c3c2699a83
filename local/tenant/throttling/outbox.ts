import type { Storage } from '../storage/storage';
import type { Outbox } from './throttle';

/** What the limits on mailboxes ask of a tenant. */
export function outboxOf(storage: () => Storage): Outbox {
  return {
    mailboxKey: (named, caller) => {
      if (named === 'me') return caller.kind === 'person' ? caller.oid : 'me';
      return storage().mailboxes.find(named)?.address.toLowerCase() ?? named;
    },
    draftRecipients: (named, id) => {
      const { mailboxes, messages } = storage();
      const mailbox = mailboxes.find(named);
      return (mailbox && messages.byId(mailbox, id)?.content.toRecipients.length) ?? 0;
    },
  };
}
