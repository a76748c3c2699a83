import type { Mailbox } from '../storage/mailboxes';
import { type MessageContent, type Recipient, recipientsOf } from '../storage/messageContent';
import type { Message } from '../storage/messages';
import type { Storage } from '../storage/storage';
import { mailProperties } from './mailProperties';
import { domainOf, reportNonDelivery } from './nonDelivery';

/**
 * Sends a draft: it goes out of its mailbox, and arrives at once with everybody who has a mailbox in the tenant. Nothing
 * leaves the tenant. What goes to nobody's address in a domain that is the tenant's own comes back.
 * @param copy whether the sender keeps it among what was sent
 */
export function sendDraft(storage: Storage, mailbox: Mailbox, draft: Message, copy: boolean): Message {
  const own = { name: mailbox.displayName, address: mailbox.address };
  const from = draft.content.from ?? own;
  const content = { ...draft.content, from, sender: draft.content.sender ?? own };
  const folder = copy ? storage.mailFolders.named(mailbox.number, 'sentitems') : undefined;
  const sent = storage.messages.send(draft, content, folder);
  const unknown: string[] = [];
  for (const { address } of differing(recipientsOf(content))) {
    const to = mailboxFor(storage, address);
    if (to) deliver(storage, to, sent);
    else if (storage.mailboxes.ownDomains.includes(domainOf(address))) unknown.push(address);
  }
  if (unknown.length > 0) reportNonDelivery(storage, mailbox, sent, { recipients: unknown });
  return sent;
}

/** Each address once. */
const differing = (recipients: readonly Recipient[]): Recipient[] => [
  ...new Map(recipients.map((recipient) => [recipient.address.toLowerCase(), recipient])).values(),
];

/** The mailbox of an address: of the service, or of a person of the tenant. */
function mailboxFor({ mailboxes, directory }: Storage, address: string): Mailbox | undefined {
  const found = mailboxes.find(address);
  if (found) return found;
  const account = directory.byOidOrName(address);
  return account && mailboxes.ofAccount(account);
}

/** A message of the same words and files; who is hidden from the others, and a client's own properties, stay behind. */
function deliver({ messages, mailFolders }: Storage, to: Mailbox, sent: Message): void {
  const { content, internetMessageId, sent: at } = sent;
  const { internetMessageHeaders: headers } = content;
  const arrived: MessageContent = {
    ...content,
    bccRecipients: [],
    categories: [],
    flag: { flagStatus: 'notFlagged' },
    isDeliveryReceiptRequested: null,
  };
  messages.add(to, mailFolders.named(to.number, 'inbox'), {
    content: arrived,
    properties: mailProperties('IPM.Note', internetMessageId, headers),
    attachments: messages.attachments.of(sent.number),
    isDraft: false,
    isRead: false,
    internetMessageId,
    sent: at ?? undefined,
  });
}
