import { AadHttpClient } from '@microsoft/sp-http';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { programme } from '../../../config/programme';
import { type Api, apiBy } from './api';

/** The service's API with the token that SharePoint or Teams gives for the person. */
export function aadApi(context: WebPartContext): Api {
  const { v1 } = AadHttpClient.configurations;
  return apiBy(async (path, body) => {
    const client = await context.aadHttpClientFactory.getClient(`api://${programme.api.appId}`);
    const address = programme.api.origin + path;
    if (body === undefined) return client.get(address, v1);
    return client.post(address, v1, { body, headers: { 'content-type': 'application/json' } });
  });
}
