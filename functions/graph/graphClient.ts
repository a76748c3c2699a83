import { AuthenticationHandler, Client, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import type { Network } from '../edges';

const resource = 'https://graph.microsoft.com';
const timeoutMs = 15_000;

/** Microsoft Graph's client, as the app itself. It never asks twice: who waits for an answer decides that. */
export function graphClient({ fetch: fetcher, credential }: Network): Client {
  const authentication = new AuthenticationHandler({ getAccessToken: () => credential.tokenFor(resource) });
  authentication.setNext(new LastStep(fetcher));
  return Client.initWithMiddleware({ middleware: authentication });
}

class LastStep implements Middleware {
  constructor(private readonly fetcher: typeof fetch) {}

  async execute(context: Context): Promise<void> {
    const options = { ...(context.options as RequestInit), signal: AbortSignal.timeout(timeoutMs) };
    context.response = await this.fetcher(context.request as string, options);
  }
}
