import { NotifyClient } from 'notifications-node-client';
import type { KeyType, Notify } from '../../../local/notify/notify';
import { openNotify } from '../../../local/notify/openNotify';

export const templateId = '3d7a1b52-6f0c-4c8e-9a51-2b7c8d9e0f11';
const begin = Date.parse('2026-03-25T09:05:00Z');

/** A Notify for tests, whose time goes on when it is told. */
export interface TestNotify {
  readonly notify: Notify;
  /** The client of GOV.UK with a new key; only its last step is replaced. */
  client(type?: KeyType): NotifyClient;
  clientWith(key: string): NotifyClient;
  /** Lets seconds pass. */
  pass(seconds: number): void;
}

/** @param more what else it is opened with */
export function notifyForTests(more: { file?: string; tokenTime?: () => Date } = {}): TestNotify {
  let at = begin;
  const notify = openNotify({ file: ':memory:', now: () => new Date(at), ...more });
  notify.putTemplate({ id: templateId, body: '((message))' });
  const clientWith = (key: string): NotifyClient => clientThrough(notify.fetch, key);
  return {
    notify,
    clientWith,
    client: (type = 'normal') => clientWith(notify.createKey(type)),
    pass: (seconds) => {
      at += seconds * 1000;
    },
  };
}

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly data?: unknown;
  readonly headers: Record<string, string>;
}

/** The client of GOV.UK, with its last step replaced. */
export function clientThrough(send: (request: Request) => Promise<Response>, key: string): NotifyClient {
  const client = new NotifyClient(key);
  client.setClient(lastStep(send) as unknown as Parameters<NotifyClient['setClient']>[0]);
  return client;
}

/** Sends a request as axios does, which fails where the answer is none of success. */
function lastStep(send: (request: Request) => Promise<Response>) {
  return async ({ method, url, data, headers }: Asked): Promise<{ status: number; data: unknown }> => {
    const body = data === undefined ? null : JSON.stringify(data);
    const answer = await send(new Request(url, { method: method.toUpperCase(), headers, body }));
    const response = { status: answer.status, data: await answer.json() };
    if (!answer.ok) throw Object.assign(new Error('Notify refused.'), { response });
    return response;
  };
}

/** What a call was refused with, as Notify writes it: status, kind, words. */
export async function refusalOf(call: Promise<unknown>): Promise<readonly unknown[]> {
  const failure = (await call.then(
    () => {
      throw new Error('This was expected to be refused.');
    },
    (error: unknown) => error,
  )) as { response?: { data: { status_code: number; errors: { error: string; message: string }[] } } };
  if (!failure.response) throw failure as unknown as Error;
  const { status_code, errors } = failure.response.data;
  return [status_code, ...errors.map(({ error, message }) => `${error}: ${message}`)];
}
