import { NotifyClient } from 'notifications-node-client';
import { Unavailable } from '../../config/lists/storeFailures';
import type { Network, Secrets } from '../edges';

/** What came of giving Notify a text. */
export type TextOutcome =
  | { readonly is: 'taken'; readonly id: string }
  /** Certainly not taken: the number is none, there is too much to do, or our set-up is wrong. */
  | { readonly is: 'refused'; readonly why: 'address' | 'busy' | 'set-up' }
  /** No answer that says whether it was taken. */
  | { readonly is: 'unknown' };

/** How a text fared; `forgotten` where Notify keeps it no longer. */
export type Delivery = 'on-its-way' | 'delivered' | 'failed' | 'forgotten';

/** Texts by GOV.UK Notify. */
export interface TextSender {
  /** @param reference random; what the text can be found by afterwards */
  send(to: string, message: string, reference: string): Promise<TextOutcome>;
  /** The text with this reference, or `undefined` where Notify shows none. Throws `Unavailable`. */
  find(reference: string): Promise<{ readonly id: string } | undefined>;
  /** Throws `Unavailable`. */
  delivery(id: string): Promise<Delivery>;
}

const timeoutMs = 10_000;

/** @param templateId of the one template: its body is `((message))` */
export function notifyTexts(network: Pick<Network, 'fetch'>, secrets: Secrets, templateId: string): TextSender {
  const client = async (): Promise<NotifyClient> => {
    const [key] = await secrets.read('notify-api-key');
    if (key === undefined) throw new Unavailable('There is no key for texts.');
    const notify = new NotifyClient(key.value);
    notify.setClient(overFetch(network.fetch) as never);
    return notify;
  };
  return {
    send: async (to, message, reference) => {
      const notify = await client();
      try {
        const { data } = await notify.sendSms(templateId, to, { personalisation: { message }, reference });
        return { is: 'taken', id: data.id };
      } catch (error) {
        return refusalIn(error);
      }
    },
    find: async (reference) => {
      const notify = await client();
      const { data } = await orUnavailable(() => notify.getNotifications('sms', undefined, reference));
      const [found] = (data as { notifications: { id: string }[] }).notifications;
      return found && { id: found.id };
    },
    delivery: async (id) => {
      const notify = await client();
      const found = await orUnavailable(() => notify.getNotificationById(id).catch(undefinedWhereGone));
      return found === undefined ? 'forgotten' : deliveryOf((found.data as { status: string }).status);
    },
  };
}

const deliveryOf = (status: string): Delivery =>
  status === 'delivered' ? 'delivered' : status.endsWith('-failure') ? 'failed' : 'on-its-way';

/** What Notify answered where it did not take something. */
interface Refused {
  readonly response?: {
    readonly status: number;
    readonly data?: { readonly errors?: readonly { message?: string }[] };
  };
}

function refusalIn(error: unknown): TextOutcome {
  const { response } = error as Refused;
  if (response === undefined || response.status >= 500) return { is: 'unknown' };
  if (response.status === 429) return { is: 'refused', why: 'busy' };
  const aboutNumber = response.data?.errors?.some(({ message = '' }) => /phone_number|number/i.test(message)) ?? false;
  return { is: 'refused', why: response.status === 400 && aboutNumber ? 'address' : 'set-up' };
}

function undefinedWhereGone(error: unknown): undefined {
  if ((error as Refused).response?.status !== 404) throw error;
}

async function orUnavailable<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    // Its words can have a number in them.
    throw new Unavailable('Notify cannot say just now.');
  }
}

/** What the client does its requests with, in place of a library of its own that would go through a proxy. */
function overFetch(fetcher: typeof fetch) {
  return async (options: { method: string; url: string; headers: Record<string, string>; data?: unknown }) => {
    const answer = await fetcher(options.url, {
      method: options.method.toUpperCase(),
      headers: { ...options.headers, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(timeoutMs),
      ...(options.data !== undefined && { body: JSON.stringify(options.data) }),
    });
    // An answer that is cut off says no more than none.
    const data: unknown = await answer.json();
    if (!answer.ok) throw Object.assign(new Error('Notify refused.'), { response: { status: answer.status, data } });
    return { status: answer.status, data };
  };
}
