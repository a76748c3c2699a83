import type { Edges } from '../../functions/edges';
import { Unavailable } from '../../config/lists/storeFailures';
import { openClock } from '../../local/clock/clock';
import { localSecrets } from './localSecrets';
import { localStorage } from './localStorage';

/** Where the local cloud answers in place of a host of Microsoft's or GOV.UK's: by the path that its intranet keeps for it. */
const places: Readonly<Record<string, (address: URL) => string>> = {
  'graph.microsoft.com': ({ pathname, search }) => `/_graph${pathname}${search}`,
  'login.microsoftonline.com': () => '/_identity/keys',
  'api.notifications.service.gov.uk': ({ pathname, search }) => `/_notify${pathname}${search}`,
};

/** What the local cloud tells the functions of itself, in their environment. */
export interface LocalCloudPlaces {
  /** Origin of the local intranet. */
  readonly origin: string;
  /** Connection string of Azurite. */
  readonly storage: string;
  /** Folder of the keys of this machine. */
  readonly secrets: string;
  /** File of the clock. */
  readonly clock: string;
}

/**
 * The edges of the local cloud: what goes to Graph, Entra and Notify in the cloud goes to its intranet.
 * @param appId the app that the functions are
 */
export function localEdges({ origin, storage, secrets, clock }: LocalCloudPlaces, appId: string): Edges {
  const fetcher: typeof fetch = (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input);
    const place = places[address.hostname];
    if (place === undefined) throw new Error(`The local cloud has nothing in place of ${address.hostname}.`);
    return fetch(origin + place(address), init);
  };
  const time = openClock(clock);
  return {
    fetch: fetcher,
    credential: { tokenFor: (resource) => appToken(origin, appId, resource) },
    storage: localStorage(storage),
    secrets: localSecrets(secrets),
    now: () => time.now(),
  };
}

async function appToken(origin: string, appId: string, resource: string): Promise<string> {
  const query = new URLSearchParams({ resource, app: appId });
  const answer = await fetch(`${origin}/_identity/token?${query.toString()}`, { method: 'POST' }).catch(
    () => undefined,
  );
  if (!answer?.ok) throw new Unavailable('The local cloud gave the app no token.');
  return ((await answer.json()) as { access_token: string }).access_token;
}
