import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { aadApi } from './aadApi';
import { type Me, readMe } from './meAnswer';

/**
 * Asks the service's API who the person is.
 * @throws {ApiFailure} where it does not answer or does not know them; a page works without
 */
export const askMe = (context: WebPartContext): Promise<Me> => aadApi(context).get('/api/me', readMe);
