import { recipientsOf } from '../storage/messageContent';
import type { Storage } from '../storage/storage';
import type { Outbox } from './throttle';

/** What the limits on mailboxes ask of a tenant. */
export function outboxOf(storage: () => Storage): Outbox {
  return {
    mailboxKey: (named, caller) => {
      const of = named === 'me' && caller.kind === 'person' ? caller.oid : named;
      return storage().mailboxes.find(of)?.address.toLowerCase() ?? of;
    },
    draftRecipients: (_named, id) => {
      const draft = storage().messages.ofAnybody(id);
      return draft ? recipientsOf(draft.content).length : 0;
    },
  };
}
