import type { Caller } from '../../../../local/identity/account';
import type { SignedIn, Tenant } from '../../../../local/tenant/tenant';
import { as, hub } from '../tenantForTests';

export interface Asking {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly by?: SignedIn['by'];
  readonly site?: string;
}

/** What came back, its body read. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  /** SharePoint's number of what went wrong, without the name of the exception. */
  readonly code: string | undefined;
}

/** Asks SharePoint without a client, for what a client would never send or would not show. */
export async function ask(tenant: Tenant, caller: Caller, path: string, asking: Asking = {}): Promise<Answered> {
  const { method = 'GET', body, headers = {}, by = 'token', site = hub } = asking;
  const request = new Request(`https://raw.example${site}/_api/${path}`, {
    method,
    headers: { ...as(caller, by), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const response = await tenant.sharePoint(request);
  const text = await response.text();
  const read = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  const error = (read['odata.error'] ?? read['error']) as { code: string } | undefined;
  return { status: response.status, headers: response.headers, body: read, code: error?.code.split(',')[0] };
}

/** A plain list with one item in it, whose title has an apostrophe. */
export async function makeList(tenant: Tenant, owner: Caller): Promise<void> {
  const list = { Title: 'Plain', BaseTemplate: 100 };
  await ask(tenant, owner, 'web/lists', { method: 'POST', body: list });
  await ask(tenant, owner, "web/lists/getbytitle('Plain')/items", { method: 'POST', body: { Title: "It's one" } });
}
