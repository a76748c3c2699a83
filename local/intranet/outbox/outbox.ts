import type { SentText } from '../../notify/notify';
import type { SentMail } from '../../tenant/tenant';
import type { IntranetOptions } from '../options';

/** A message as it reached somebody. */
export type OutboxMessage =
  | { readonly kind: 'text'; readonly at: Date; readonly text: SentText }
  | { readonly kind: 'email'; readonly at: Date; readonly email: SentMail };

type Senders = Pick<IntranetOptions, 'notify' | 'mail'>;

/** Whether there is anything that could send. */
export const hasOutbox = ({ notify, mail }: Senders): boolean => notify !== undefined || mail !== undefined;

/** Every message that the local cloud "sent", the newest first. */
export function outboxOf({ notify, mail }: Senders): OutboxMessage[] {
  const texts = (notify?.sent() ?? []).map((text) => ({ kind: 'text' as const, at: text.at, text }));
  const emails = (mail?.() ?? []).map((email) => ({ kind: 'email' as const, at: email.at, email }));
  return [...texts, ...emails].sort((one, other) => other.at.getTime() - one.at.getTime());
}
