/** An address that the product writes, and where it is answered here. */
export type AnsweredAt = readonly (readonly [written: string, here: string])[];

/**
 * Replaces the last step of the network: requests to these origins go where they are answered. Everything before it,
 * whatever client makes the request, stays as it is in the cloud.
 */
export function replaceLastStep(page: Pick<Window & typeof globalThis, 'fetch'>, answeredAt: AnsweredAt): void {
  const send = page.fetch.bind(page);
  page.fetch = async (input, init) => {
    if (!(input instanceof Request)) return send(here(String(input), answeredAt), init);
    const url = here(input.url, answeredAt);
    return url === input.url ? send(input, init) : send(await moved(input, url), init);
  };
}

function here(url: string, answeredAt: AnsweredAt): string {
  const found = answeredAt.find(([written]) => url === written || url.startsWith(`${written}/`));
  return found ? found[1] + url.slice(found[0].length) : url;
}

/** The same request to another address. Its body is read first: a browser streams none to a plain server. */
async function moved(request: Request, url: string): Promise<Request> {
  const { method, headers, credentials, cache, redirect, signal } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.blob();
  return new Request(url, { method, headers, credentials, cache, redirect, signal, body, mode: 'cors' });
}
