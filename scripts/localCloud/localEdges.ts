import type { Edges } from '../../functions/edges';
import { Unavailable } from '../../config/lists/storeFailures';

/** Where the local cloud answers in place of a host of Microsoft's: by the path that its intranet keeps for it. */
const places: Readonly<Record<string, (address: URL) => string>> = {
  'graph.microsoft.com': ({ pathname, search }) => `/_graph${pathname}${search}`,
  'login.microsoftonline.com': () => '/_identity/keys',
};

/**
 * The edges of the local cloud: what goes to Graph and Entra in the cloud goes to its intranet.
 * @param origin of the local intranet
 * @param appId the app that the functions are
 */
export function localEdges(origin: string, appId: string): Edges {
  const fetcher: typeof fetch = (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input);
    const place = places[address.hostname];
    if (place === undefined) throw new Error(`The local cloud has nothing in place of ${address.hostname}.`);
    return fetch(origin + place(address), init);
  };
  return { fetch: fetcher, credential: { tokenFor: (resource) => appToken(origin, appId, resource) } };
}

async function appToken(origin: string, appId: string, resource: string): Promise<string> {
  const query = new URLSearchParams({ resource, app: appId });
  const answer = await fetch(`${origin}/_identity/token?${query.toString()}`, { method: 'POST' }).catch(
    () => undefined,
  );
  if (!answer?.ok) throw new Unavailable('The local cloud gave the app no token.');
  return ((await answer.json()) as { access_token: string }).access_token;
}
