import { NotFound, Unavailable } from '../../config/lists/storeFailures';
import type { Network } from '../edges';

const origin = 'https://graph.microsoft.com';
const timeoutMs = 120_000;

/**
 * The bytes of a file. Graph's client would take them all into memory, and Graph leads on to another host, which must
 * not be given our token: it is asked without the client.
 * @param item the address of the file, behind "v1.0"
 * Iterating throws `NotFound` or `Unavailable`.
 */
export async function* contentOf(network: Network, item: () => Promise<string>): AsyncGenerator<Uint8Array> {
  const answer = await answered(network, await item());
  if (answer.status === 404) throw new NotFound('There is no such file.');
  if (!answer.ok || answer.body === null) throw new Unavailable('The file cannot be read just now.');
  const body = answer.body as unknown as AsyncIterable<Uint8Array>;
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await orUnavailable(() => chunks.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}

async function answered({ fetch: fetcher, credential }: Network, item: string): Promise<Response> {
  const headers = { authorization: `Bearer ${await credential.tokenFor(origin)}` };
  const signal = AbortSignal.timeout(timeoutMs);
  const address = `${origin}/v1.0${item}/content`;
  const asked = await orUnavailable(() => fetcher(address, { headers, redirect: 'manual', signal }));
  const place = asked.headers.get('location');
  return place === null ? asked : orUnavailable(() => fetcher(place, { signal }));
}

async function orUnavailable<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    throw new Unavailable('The file was broken off.');
  }
}
