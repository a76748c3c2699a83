import type { Client } from '@microsoft/microsoft-graph-client';
import { NotFound } from '../../config/lists/storeFailures';
import type { EmailWords } from '../../core/messages/contactEmail';
import { readingUnseen } from '../graph/reading';
import { orFailure } from '../lists/graphFailures';

/** A message in a service mailbox. */
export interface MailFound {
  readonly is: 'draft' | 'sent';
  /** Graph's id, which stays when the message moves. */
  readonly id: string;
  readonly internetMessageId: string;
}

/** E-mail out of a service mailbox. Every call may throw `NotFound`, `Throttled` or `Unavailable`. */
export interface MailSender {
  /** Makes a draft that carries the attempt. */
  draft(mailbox: string, to: string, words: EmailWords, attemptId: string): Promise<MailFound>;
  send(mailbox: string, id: string): Promise<void>;
  /** The message that carries the attempt, draft or sent; `undefined` where the mailbox shows none. */
  find(mailbox: string, attemptId: string): Promise<MailFound | undefined>;
  /** Takes a draft away, and says what it was: only where it was a draft still is it certain that it never goes out. */
  discard(mailbox: string, id: string): Promise<Discarded>;
}

/** `gone`: taken away before, or just going out: for a while Exchange shows a message then in neither folder. */
export type Discarded = MailFound['is'] | 'gone';

/** Our own property of a message, by which an attempt is found again. */
const attemptProperty = 'String {6f1d2c94-0b7e-4d55-8a3c-2f9e51b7c0d4} Name AttemptId';

interface Message {
  readonly id: string;
  readonly isDraft: boolean;
  readonly internetMessageId: string;
}

export function graphMail(client: Client): MailSender {
  const messages = (mailbox: string): string => `/users/${encodeURIComponent(mailbox)}/messages`;
  const request = (address: string) => client.api(address).header('Prefer', 'IdType="ImmutableId"');
  const read = readingUnseen(client, { Prefer: 'IdType="ImmutableId"' });
  return {
    draft: async (mailbox, to, { subject, html }, attemptId) => {
      const body = {
        subject,
        body: { contentType: 'html', content: html },
        toRecipients: [{ emailAddress: { address: to } }],
        singleValueExtendedProperties: [{ id: attemptProperty, value: attemptId }],
      };
      return found((await orFailure(() => request(messages(mailbox)).post(body))) as Message);
    },
    send: async (mailbox, id) => {
      await orFailure(() => request(`${messages(mailbox)}/${encodeURIComponent(id)}/send`).post(undefined));
    },
    find: async (mailbox, attemptId) => {
      const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${attemptProperty}' and ep/value eq '${attemptId}')`;
      const query = `$filter=${encodeURIComponent(filter)}&$select=id,isDraft,internetMessageId`;
      const { value } = (await orFailure(() => read(`${messages(mailbox)}?${query}`))) as { value: Message[] };
      // Sent goes before a draft: of both, the one that went out is what happened.
      const message = value.find(({ isDraft }) => !isDraft) ?? value[0];
      return message && found(message);
    },
    discard: async (mailbox, id) => {
      const address = `${messages(mailbox)}/${encodeURIComponent(id)}`;
      try {
        const { isDraft } = (await orFailure(() => request(address).select('isDraft').get())) as Message;
        // What went out meanwhile would be taken out of what was sent, and be sent once more.
        if (!isDraft) return 'sent';
        await orFailure(() => request(address).delete());
        return 'draft';
      } catch (error) {
        if (error instanceof NotFound) return 'gone';
        throw error;
      }
    },
  };
}

const found = ({ id, isDraft, internetMessageId }: Message): MailFound => ({
  is: isDraft ? 'draft' : 'sent',
  id,
  internetMessageId,
});
