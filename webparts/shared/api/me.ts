import { AadHttpClient } from '@microsoft/sp-http';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { programme } from '../../../config/programme';
import { type Me, readMe } from './meAnswer';

/**
 * Asks the service's API who the person is.
 * @throws {Error} where it does not answer or does not know them; a page works without
 */
export async function askMe(context: WebPartContext): Promise<Me> {
  const client = await context.aadHttpClientFactory.getClient(`api://${programme.api.appId}`);
  const answer = await client.get(`${programme.api.origin}/api/me`, AadHttpClient.configurations.v1);
  if (!answer.ok) throw new Error('The service did not say who this is.');
  return readMe(await answer.json());
}
