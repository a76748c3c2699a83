import { ApiFailure, failureOf, noAnswer } from './apiFailure';

/** The service's API, as the person who is signed in. Each call throws `ApiFailure`, or what `read` throws. */
export interface Api {
  /**
   * @param path as in `/api/me`
   * @param read takes the answer apart; it is told whatever came
   */
  get<T>(path: string, read: (answer: unknown) => T): Promise<T>;
  /** @param body goes out as JSON */
  post<T>(path: string, body: object, read: (answer: unknown) => T): Promise<T>;
}

/** An answer as both `fetch` and SharePoint's clients give it. */
export interface ApiAnswer {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}

/** Sends a request with the person's token; without a body it is a GET. Throws where no answer comes. */
export type Send = (path: string, body: string | undefined) => Promise<ApiAnswer>;

/** How long somebody waits before they are told that no answer came, in milliseconds. */
const patience = 20_000;

/** The API by way of what sends requests. */
export function apiBy(send: Send, isOnline = (): boolean => navigator.onLine): Api {
  const ask = async <T>(path: string, body: string | undefined, read: (answer: unknown) => T): Promise<T> => {
    const answer = await inTime(send(path, body)).catch(() => {
      throw noAnswer(isOnline());
    });
    const content = await answer.json().catch(() => undefined);
    if (!answer.ok) throw failureOf(answer.status, content);
    return read(content);
  };
  return {
    get: (path, read) => ask(path, undefined, read),
    post: (path, body, read) => ask(path, JSON.stringify(body), read),
  };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no answer in time')), patience);
    void work.then(resolve, reject).then(() => clearTimeout(late));
  });
}

/** Whatever was thrown, as a failure that can be shown: an answer that cannot be read is one of ours. */
export const asFailure = (thrown: unknown): ApiFailure =>
  thrown instanceof ApiFailure ? thrown : failureOf(500, undefined);
