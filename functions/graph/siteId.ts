import type { Client } from '@microsoft/microsoft-graph-client';
import { orFailure } from '../lists/graphFailures';
import { onceFound } from './onceFound';

/**
 * Finds Graph's id of a site at the first need, and keeps it.
 * @param origin of the intranet
 * @param path of the site, such as "/sites/OccupationalHealthService"
 */
export function siteId(client: Client, origin: string, path: string): () => Promise<string> {
  const address = `/sites/${new URL(origin).hostname}:${path}`;
  return onceFound(async () => ((await orFailure(() => client.api(address).select('id').get())) as { id: string }).id);
}
