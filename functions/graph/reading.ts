import { type Client, GraphError } from '@microsoft/microsoft-graph-client';

/** Reads from Graph: what is behind "v1.0", with its query, or the whole link to a next page. */
export type Reading = (address: string) => Promise<unknown>;

const root = 'https://graph.microsoft.com/v1.0';

/** Reads by an address that everybody on the way may see. */
export const readingOpenly =
  (client: Client): Reading =>
  (address) =>
    client.api(address).get();

/**
 * Reads by an address that stands in the body of a batch of one: what is searched for is somebody's number or day, and
 * addresses are kept by every log on the way.
 */
export const readingUnseen =
  (client: Client, headers?: Readonly<Record<string, string>>): Reading =>
  async (address) => {
    const url = address.startsWith(root) ? address.slice(root.length) : address;
    const batch = { requests: [{ id: '1', method: 'GET', url, ...(headers && { headers }) }] };
    const { responses } = (await client.api('/$batch').post(batch)) as { readonly responses: readonly Part[] };
    const [part] = responses;
    if (part === undefined) throw new GraphError(-1, 'The batch has no answer.');
    if (part.status < 400) return part.body;
    throw refusalOf(part);
  };

interface Part {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { readonly error?: { readonly code?: string; readonly message?: string } };
}

/** As the client throws it for a request of its own. */
function refusalOf({ status, headers, body }: Part): GraphError {
  const refusal = new GraphError(status, body?.error?.message ?? '');
  refusal.code = body?.error?.code ?? null;
  refusal.body = JSON.stringify(body?.error ?? {});
  refusal.headers = new Headers(headers);
  return refusal;
}
